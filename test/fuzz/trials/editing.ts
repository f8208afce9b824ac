import { formatEdits, formatEditsIn } from '../../../server/src/language/format/format';
import { editsOnEnter } from '../../../server/src/language/format/on-enter';
import { lensesOf } from '../../../server/src/language/lenses/lenses';
import { highlightsAt } from '../../../server/src/language/marks/highlights';
import { tokensOf } from '../../../server/src/language/marks/tokens';
import { foldingOf } from '../../../server/src/language/outline/folding';
import { type OutlineItem, outlineOf } from '../../../server/src/language/outline/outline';
import { selectionsAt } from '../../../server/src/language/outline/selection';
import { gradePlaces } from '../../../server/src/language/rename/grade-places';
import { namePlaces } from '../../../server/src/language/rename/name-places';
import { renameEdits } from '../../../server/src/language/rename/rename';
import { applyEdits } from '../../../server/src/lint/apply-edits';
import type { Edit } from '../../../server/src/rules/finding';
import { checkAll } from '../check';
import { syntaxCount } from './edits';
import type { DraftTrial } from './fixes';

const today = '2026-11-28';

/** Outlines, folds, colours, renames and lays out a draft. */
export function tryEditing(trial: DraftTrial): void {
  const { checked, journal, random } = trial;
  const { findings, report, draft } = checked;
  const { lines, text } = draft;
  for (const item of journal.call('outline', () => outlineOf(checked)) ?? []) tryItem(trial, item);
  for (const { from, to } of journal.call('folding', () => foldingOf(checked)) ?? [])
    if (!(0 <= from && from < to && to < lines.count)) journal.fail('span', 'folding');
  for (const { line, character, length } of journal.call('tokens', () => tokensOf(checked)) ?? [])
    journal.within('tokens', { start: character, end: character + length }, lines.text(line).length);
  for (const { span } of journal.call('lenses', () => lensesOf(checked, { today, findings })) ?? [])
    journal.within('lenses', span, text.length);
  for (let left = 3; left > 0; left--) {
    const offset = random.upTo(text.length);
    for (const span of journal.call('selection', () => selectionsAt(checked, offset)) ?? [])
      journal.within('selection', span, text.length);
    for (const span of journal.call('highlights', () => highlightsAt(checked, offset)) ?? [])
      journal.within('highlights', span, text.length);
    tryEdits(trial, 'enter', () => editsOnEnter(checked, offset));
  }
  const places = report ? [...gradePlaces(report), ...namePlaces(report)] : [];
  const place = random.pick(places);
  if (place) tryRename(trial, place.span.start, 'judgement' in place ? 'inadequate' : 'St Bees’ (West)');
  tryFormat(trial);
}

function tryItem(trial: DraftTrial, { name, span, at, children }: OutlineItem): void {
  const { checked, journal } = trial;
  journal.within('outline', span, checked.draft.text.length);
  if (name.trim() === '' || at.start < span.start || at.end > span.end) journal.fail('span', 'outline');
  for (const child of children) {
    if (child.span.start < span.start || child.span.end > span.end) journal.fail('span', 'outline of a part');
    tryItem(trial, child);
  }
}

/** The text after edits that must not overlap, or leave the draft. */
function tryEdits(
  { checked, journal }: DraftTrial,
  what: string,
  make: () => readonly Edit[],
): string | undefined {
  const { text } = checked.draft;
  const edits = journal.call(what, make);
  if (!edits) return undefined;
  for (const { span } of edits) journal.within(what, span, text.length);
  const { text: after, applied } = applyEdits(text, edits);
  if (applied < edits.length) journal.fail('span', `${what}: edits overlap`);
  return after;
}

function tryRename(trial: DraftTrial, offset: number, name: string): void {
  const { checked, journal } = trial;
  const result = journal.call('rename', () => renameEdits(checked, offset, name));
  if (!result || 'refused' in result) return;
  const next = tryEdits(trial, 'rename', () => result.edits);
  const after =
    next === undefined ? undefined : journal.call('check after a rename', () => checkAll(next, trial.name));
  if (after && syntaxCount(after) > syntaxCount(checked)) journal.fail('fix-breaks', 'rename');
}

function tryFormat(trial: DraftTrial): void {
  const { checked, journal, name, random } = trial;
  const { text } = checked.draft;
  const start = random.upTo(text.length);
  tryEdits(trial, 'format of a part', () =>
    formatEditsIn(checked, { start, end: start + random.upTo(4000) }),
  );
  const next = tryEdits(trial, 'format', () => formatEdits(checked));
  if (next === undefined || next === text) return;
  const after = journal.call('check after a format', () => checkAll(next, name));
  if (!after) return;
  if (syntaxCount(after) > syntaxCount(checked)) journal.fail('fix-breaks', 'format');
  if (after.findings.length > checked.findings.length) journal.fail('fix-breaks', 'format: more findings');
  if ((journal.call('format again', () => formatEdits(after)) ?? []).length > 0)
    journal.fail('fix-breaks', 'format: a second run has something to do');
}
