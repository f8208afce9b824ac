import { type Draft, parseDraft } from '../../draft/draft';
import { applyEdits } from '../../lint/apply-edits';
import type { Checked } from '../../lint/check';
import { type Report, readReport } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { lineBreakOf, type Span } from '../../text/span';
import { withTidyTexts } from './body';
import { dateEdits } from './dates';
import { inOrder } from './key-order';
import { layoutEdits, lineEdits } from './line-edits';
import { numberEdits } from './numbering';
import { hasSameWords } from './same-words';

interface FormattedDraft {
  readonly draft: Draft;
  readonly report: Report | undefined;
  readonly checked: Checked;
}

/** Lays out a draft in one respect. */
type Layout = (formatted: FormattedDraft) => string;

const keyOrder: Layout = ({ draft }) => inOrder(draft);
const layouts: readonly Layout[] = [
  withDates,
  keyOrder,
  ({ draft, report }) => (report ? applyEdits(draft.text, numberEdits(report)).text : draft.text),
  ({ draft, report }) => withTidyTexts(draft, report),
  ({ draft }) => withEnd(draft),
];
/** Those that change only the lines where something is to be laid out. */
const local = layouts.filter((layout) => layout !== keyOrder);

/**
 * The edits that lay out a draft: keys in their usual order, dates as year, month and day, paragraphs numbered through, one blank
 * line between texts, and tables aligned. No word is changed: a change of layout that would is left out.
 */
export function formatEdits(checked: Checked): readonly Edit[] {
  const { text } = checked.draft;
  const after = formatted(checked, layouts);
  return layoutEdits(text, after) ?? lineEdits(text, after);
}

/** The same for a part of a draft, without the order of its keys: to move one, other parts have to change. */
export const formatEditsIn = (checked: Checked, part: Span): readonly Edit[] =>
  (layoutEdits(checked.draft.text, formatted(checked, local)) ?? []).filter(
    ({ span: { start, end } }) => part.start <= start && end <= part.end,
  );

function formatted(checked: Checked, wanted: readonly Layout[]): string {
  const { draft, report, knowledge } = checked;
  // Where a carriage return alone ends a line, nobody can tell which blank lines a person sees.
  if (/\r(?!\n)/.test(draft.text)) return draft.text;
  let current: FormattedDraft = { draft, report, checked };
  for (const layout of wanted) {
    const text = layout(current);
    if (text === current.draft.text) continue;
    const next = parseDraft(text, draft.surface, current.draft);
    if (!hasSameWords(current.draft, next)) continue;
    current = { draft: next, report: readReport(next, knowledge, report?.stage), checked };
  }
  return current.draft.text;
}

/** Dates stay as they are if the draft has more findings with them as year, month and day: then a person has to look at them. */
function withDates({ draft, checked }: FormattedDraft): string {
  const edits = dateEdits(draft);
  if (edits.length === 0) return draft.text;
  const { text } = applyEdits(draft.text, edits);
  return checked.again(text).findings.length > checked.findings.length ? draft.text : text;
}

/** A YAML draft with a line break at its end. Blank lines there may be part of its last text. */
const withEnd = ({ surface, text }: Draft): string =>
  surface === 'markdown' || text.trim() === '' || /[\r\n]$/.test(text) ? text : text + lineBreakOf(text);
