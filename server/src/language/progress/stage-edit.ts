import { type Draft, parseDraft } from '../../draft/draft';
import { type Entry, entryOf, isEmpty, textAt } from '../../draft/yaml/value';
import type { Report, Stage } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { entryEnd, glued, orderUnder } from '../facts/edits';

/**
 * The edit that gives a draft a stage: it changes the value of `stage`, or adds the key after those that come before it.
 * @returns undefined if the draft has that stage already, or if no edit of it can be read back
 */
export function stageEdit(draft: Draft, report: Report | undefined, stage: Stage): Edit | undefined {
  const edit = editFor(draft, report, stage);
  if (!edit) return undefined;
  const { span, text } = edit;
  const changed = draft.text.slice(0, span.start) + text + draft.text.slice(span.end);
  const written = textAt(parseDraft(changed, draft.surface).data, 'stage');
  return written === stage && changed !== draft.text ? edit : undefined;
}

function editFor(draft: Draft, report: Report | undefined, stage: Stage): Edit | undefined {
  const { data, lines } = draft;
  if (data?.kind !== 'map') return undefined;
  const entry = entryOf(data, 'stage');
  if (entry) {
    const { span } = entry.value;
    if (!isEmpty(entry.value)) return { span, text: stage };
    return { span: { start: span.start, end: span.start }, text: glued(draft.text, span) + stage };
  }
  const before = entryBefore(data.entries, report);
  if (!before) return undefined;
  const end = entryEnd(draft.text, before);
  if (data.flow) return { span: { start: end, end }, text: `, stage: ${stage}` };
  const at = lines.end(lines.line(end));
  const indent = ' '.repeat(lines.position(before.keySpan.start).character);
  return { span: { start: at, end: at }, text: `\n${indent}stage: ${stage}` };
}

/** The last of the entries whose keys usually come before `stage`, or else the first. */
function entryBefore(entries: readonly Entry[], report: Report | undefined): Entry | undefined {
  const order = orderUnder(report, []);
  const earlier = order.slice(0, Math.max(order.indexOf('stage'), 0));
  return entries.filter(({ key }) => earlier.includes(key)).at(-1) ?? entries[0];
}
