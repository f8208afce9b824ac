import { printDay } from '../../../report/days';
import { inflect, listed, plural } from '../../../text/words';
import type { FigurePart } from '../../figures/figure-part';
import { type FormatContext, identityOffSentence } from '../../result';
import type { Summary } from '../../summary';
import { markup } from '../escape';
import { change } from '../report';
import type { ListedFile } from './draft-parts';
import { cleanDraftsSentence } from './drafts';

/** Everything that the page is made from. */
export interface PageInput {
  readonly summary: Summary;
  /** The files with something to list. */
  readonly parts: readonly ListedFile[];
  /** The number of findings that the baseline has. */
  readonly known: number;
  readonly figures: FigurePart;
  readonly context: FormatContext;
}

/** The first part: a sentence on the drafts, the totals, and all that a reader has to know about them. */
export function summarySection({ summary, parts, known, context }: PageInput): string {
  const { counts } = summary;
  const { previous } = context;
  const listedDrafts = parts.filter(({ kind }) => kind !== 'config').length;
  const notes = [
    ...(context.quiet ? ['Only errors are in this report.'] : []),
    ...(counts.failures > 0 ? [`${plural(counts.failures, 'file')} could not be checked.`] : []),
    ...(known > 0
      ? [`${plural(known, 'known finding')} in the baseline ${inflect(known, 'is', 'are')} not counted.`]
      : []),
    identityOffSentence(counts),
    cleanDraftsSentence(parts.length > 0 ? counts.files - listedDrafts : 0),
    context.showsText
      ? 'Findings may quote the drafts. Share this page only with people who may see the drafts.'
      : 'This page contains no text from the drafts.',
  ].filter(Boolean);
  const since = (now: number, before: number | undefined): string =>
    before === undefined
      ? ''
      : `<span class="note">${now === before ? 'unchanged' : `${change(now - before)} since the earlier run`}</span>`;
  const tile = (name: string, now: number, before?: number): string =>
    `<li><b>${now}</b>${name}${since(now, before)}</li>`;
  return `<section>
<p class="lead">${markup(verdict(summary, parts))}</p>
<h2 id="summary">Summary</h2>
<ul class="tiles">
${[
  tile(inflect(counts.files, 'draft', 'drafts'), counts.files, previous?.drafts),
  tile(inflect(counts.errors, 'error', 'errors'), counts.errors, previous?.errors),
  tile(inflect(counts.warnings, 'warning', 'warnings'), counts.warnings, previous?.warnings),
  tile('other findings', counts.others, previous?.others),
  tile('suppressed', counts.suppressed),
].join('\n')}
</ul>
${notes.map((note) => `<p class="note">${markup(note)}</p>`).join('\n')}
<p class="note">Checked on ${markup(printDay(context.today))} with version ${markup(context.version)}.</p>
</section>`;
}

/** The state of the drafts in one sentence, such as “3 drafts have errors, and 5 have no findings.” */
function verdict({ counts, clean }: Summary, parts: readonly ListedFile[]): string {
  const { files } = counts;
  if (files === 0) return 'No drafts were checked.';
  const drafts = plural(files, 'draft');
  if (clean === files) return files === 1 ? '1 draft, without findings.' : `${drafts}, all without findings.`;
  const wrong = parts.filter(({ kind, errors }) => kind !== 'config' && errors > 0).length;
  const rest = files - clean - wrong;
  const has = (count: number): string => inflect(count, 'has', 'have');
  const groups = [
    ...(wrong > 0 ? [`${wrong} ${has(wrong)} errors`] : []),
    ...(rest > 0 ? [`${rest} ${has(rest)} findings but no errors`] : []),
    ...(clean > 0 ? [`${clean} ${has(clean)} no findings`] : []),
  ];
  return `Of ${drafts}, ${listed(groups)}.`;
}
