import { generator } from '../../text/file-kind';
import { capital } from '../../text/words';
import { escaped } from '../html/escape';
import { allStyles, policy } from '../html/index';
import type { ChangedJudgement, ChangedRequirement } from './changes';
import type { VersionComparison } from './compare-versions';
import { idOf } from './entry-html';
import { reportHtml } from './report-html';
import styles from './versions.css';

/** The names of two versions, such as those of their files. */
export interface VersionNames {
  readonly before: string;
  readonly after: string;
}

/** The title of a comparison. */
export const versionsTitle = (comparison: VersionComparison): string =>
  comparison.title === '' ? 'Changes in the report' : `Changes in ${comparison.title}`;

/** A comparison as one file of HTML that needs no other, with styles for screen, dark and print. */
export const versionsDocument = (
  comparison: VersionComparison,
  names: VersionNames,
): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="${generator}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(versionsTitle(comparison))}</title>
<style>
${allStyles}
${styles}
</style>
</head>
<body>
${versionsHtml(comparison, names)}
</body>
</html>
`;

/** The body of such a page: a summary, and the report with its changes. */
export function versionsHtml(comparison: VersionComparison, { before, after }: VersionNames): string {
  const { summary, entries } = comparison;
  const names = [
    ['Earlier version', before],
    ['Later version', after],
  ].map(([term = '', name = '']) => `<div><dt>${term}</dt><dd>${escaped(name)}</dd></div>`);
  return [
    '<a class="skip" href="#main">Skip to the changes</a>',
    '<main id="main" class="report versions">',
    `<div class="front">\n<h1>${escaped(versionsTitle(comparison))}</h1>\n<dl>\n${names.join('\n')}\n</dl>`,
    `<p class="summary">${summary === '' ? 'No changes. Both versions read the same.' : `${escaped(summary)}.`}</p>\n</div>`,
    ...(summary === '' ? [] : [overview(comparison), revised(reportHtml(entries))]),
    '</main>',
  ].join('\n');
}

function overview({ judgements, requirements, sections }: VersionComparison): string {
  const links = sections.map(
    ({ heading, entry, summary }) =>
      `<li><a href="#${idOf(entry)}">${escaped(heading)}</a>: ${escaped(summary)}</li>`,
  );
  return [
    '<section class="overview" aria-labelledby="overview-heading">',
    '<h2 id="overview-heading">What has changed</h2>',
    ...(judgements.length > 0 ? [judgementTable(judgements)] : []),
    ...(requirements.length > 0 ? [requirementList(requirements)] : []),
    `<h3>By section</h3>\n<ul class="tight">\n${links.join('\n')}\n</ul>`,
    '</section>',
  ].join('\n');
}

function judgementTable(judgements: readonly ChangedJudgement[]): string {
  const rows = judgements.map(
    ({ name, before = 'Not judged', after = 'Not judged', entry }) =>
      `<tr><th scope="row"><a href="#${idOf(entry)}">${escaped(name)}</a></th><td><del>${grade(before)}</del></td><td><ins>${grade(after)}</ins></td></tr>`,
  );
  return `<h3>Judgements</h3>
<table class="comparison">
<thead><tr><th scope="col">Judgement</th><th scope="col">Earlier version</th><th scope="col">Later version</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const grade = (words: string): string => escaped(words === '' ? 'No grade' : words);

function requirementList(requirements: readonly ChangedRequirement[]): string {
  const items = requirements.map(({ is, text, due, entry }) => {
    const date = due
      ? ` Due date: <del>${escaped(due.before || 'none')}</del> <span aria-hidden="true">→</span><span class="unseen"> changed to </span> <ins>${escaped(due.after || 'none')}</ins>`
      : '';
    return `<li><strong>${capital(is)}</strong>: <a href="#${idOf(entry)}">${escaped(shortened(text))}</a>${date}</li>`;
  });
  return `<h3>Requirements</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** The beginning of a long text, cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 160 ? line : `${line.slice(0, 157).replace(/ [^ ]{0,40}$/, '')}…`;
}

const revised = (report: string): string =>
  `<section class="revised" aria-labelledby="revised-heading">
<h2 id="revised-heading">The report with its changes</h2>
<p class="legend">Words are marked as <del>removed</del> or <ins>added</ins>.</p>
${report}
</section>`;
