import { plural } from '../../../text/words';
import { markup } from '../escape';
import { type PageCell, tableOf, wideTable } from '../page/html-table';
import { amountsInWords } from '../report';
import type { ListedFile } from './draft-parts';
import { linkTo, ruleCell, severityCell } from './markup';

interface DraftListOptions {
  readonly titleOf: (rule: string) => string;
  readonly byInspector: boolean;
  readonly showsText: boolean;
}

const idOf = (at: number): string => `draft-${at + 1}`;

/** The part of the page on the files with findings: a table of all, and a part for each. */
export function draftsSection(parts: readonly ListedFile[], options: DraftListOptions): string {
  const withTeams = parts.some(({ team }) => team !== undefined);
  const withInspectors = options.byInspector && parts.some(({ inspector }) => inspector !== undefined);
  const overview = wideTable({
    caption: 'Drafts with findings, those with the most errors first',
    heads: [
      'Draft',
      ...(withTeams ? ['Team'] : []),
      ...(withInspectors ? ['Lead inspector'] : []),
      'Errors',
      'Warnings',
      'Hints and info',
      'Suppressed',
    ],
    rows: parts.map((part, at): PageCell[] => [
      linkTo(idOf(at), part.name),
      ...(withTeams ? [part.team ?? ''] : []),
      ...(withInspectors ? [part.inspector ?? ''] : []),
      part.errors,
      part.warnings,
      part.others,
      part.suppressed.length,
    ]),
  });
  return `<section>
<h2 id="drafts" class="new-page">Drafts</h2>
${overview}
${parts.map((part, at) => draftSection(part, at, options)).join('\n')}
</section>`;
}

const kinds: Readonly<Record<ListedFile['kind'], string>> = {
  draft: '',
  library: ' This is a file of a snippet library.',
  config: ' This is a config.',
};

function draftSection(part: ListedFile, at: number, { titleOf, showsText }: DraftListOptions): string {
  const id = idOf(at);
  const team = part.team === undefined ? '' : ` Team: ${part.team}.`;
  const failure =
    part.failure === undefined
      ? ''
      : `<p>${severityCell('error').html} This file could not be checked. ${markup(part.failure)}</p>`;
  const findings =
    part.findings.length === 0
      ? ''
      : tableOf({
          caption: 'Findings, in the order of the text',
          heads: ['Line', 'Severity', 'What is checked', ...(showsText ? ['Finding'] : [])],
          rows: part.findings.map(({ line, severity, rule, message }) => [
            line,
            severityCell(severity),
            ruleCell(rule, titleOf(rule)),
            ...(showsText ? [message ?? ''] : []),
          ]),
        });
  const suppressed =
    part.suppressed.length === 0
      ? ''
      : tableOf({
          caption: 'Suppressed findings, with the reasons in the draft',
          heads: ['Line', 'What is checked', 'Reason'],
          rows: part.suppressed.map(({ line, rule, reason }) => [
            line,
            ruleCell(rule, titleOf(rule)),
            reason || { html: '<span class="quiet">No reason</span>' },
          ]),
        });
  return `<section aria-labelledby="${id}">
<h3 id="${id}">${markup(part.name)}</h3>
<p class="meta">${markup(amountsInWords(part, part.suppressed.length))}${kinds[part.kind]}${markup(team)}</p>
${[failure, findings, suppressed].filter(Boolean).join('\n')}
<p class="back"><a href="#drafts">All drafts</a></p>
</section>`;
}

/** The sentence on drafts that have no part of their own. */
export const cleanDraftsSentence = (clean: number): string =>
  clean === 0 ? '' : `${plural(clean, 'draft')} without findings ${clean === 1 ? 'is' : 'are'} not listed.`;
