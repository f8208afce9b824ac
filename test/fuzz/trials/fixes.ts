import { actionsAt, refactoringsAt } from '../../../server/src/language/actions';
import { citationOccurrences } from '../../../server/src/language/citations/occurrences';
import type { Checked } from '../../../server/src/lint/check';
import { applyEdits, fixText } from '../../../server/src/lint/fix';
import type { Edit, Finding, Fix } from '../../../server/src/rules/finding';
import { checkAll } from '../check';
import type { Journal } from '../journal';
import type { Random } from '../random';
import { countsByRule, editsFit, syntaxCount } from './edits';

/** More would take longer than all else; of each rule the first are tried, because others differ in place only. */
const mostActions = 14;
const mostOfRule = 3;

/** A checked draft, with what its trial needs. */
export interface DraftTrial {
  readonly checked: Checked;
  readonly name: string;
  readonly journal: Journal;
  readonly random: Random;
}

/** Applies what is offered, one edit after the other, and all fixes together. */
export function tryFixes(trial: DraftTrial): void {
  tryActions(trial);
  tryRefactorings(trial);
  tryAll(trial, ['safe']);
  tryAll(trial, ['safe', 'suggestion']);
}

function tryActions({ checked, name, journal }: DraftTrial): void {
  const { text } = checked.draft;
  const tried = new Set<string>();
  const asked = new Map<string, number>();
  for (const { rule, span } of checked.findings) {
    const times = asked.get(rule) ?? 0;
    if (times >= mostOfRule) continue;
    asked.set(rule, times + 1);
    if (tried.size >= mostActions) return;
    for (const { finding, fix } of journal.call('actions', () => actionsAt(checked, span)) ?? []) {
      const key = `${finding.rule} ${fix.kind} ${fix.title.replace(/[“"].*?[”"]|\d+/g, '')}`;
      if (tried.has(key) || tried.size >= mostActions) continue;
      tried.add(key);
      const what = `${finding.rule}, ${fix.title.startsWith('Suppress') ? 'suppression' : fix.kind}`;
      editsFit(journal, what, { edits: fix.edits, text });
      const after = afterEdits({ checked, name, journal }, fix.edits, what);
      if (after && fix.kind === 'safe') compareSafe(journal, { checked, after, finding, fix });
    }
  }
}

/** The text after edits, checked. Edits may not make it harder to read. */
function afterEdits(
  { checked, name, journal }: Omit<DraftTrial, 'random'>,
  edits: readonly Edit[],
  what: string,
): Checked | undefined {
  const { text } = applyEdits(checked.draft.text, edits);
  const after = journal.call('check after an edit', () => checkAll(text, name));
  if (after && syntaxCount(after) > syntaxCount(checked))
    journal.fail('fix-breaks', what, JSON.stringify(edits));
  return after;
}

interface SafeFix {
  readonly checked: Checked;
  readonly after: Checked;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** After a safe fix its finding is gone, and nothing else is found. */
function compareSafe(journal: Journal, { checked, after, finding, fix }: SafeFix): void {
  const before = countsByRule(checked.findings);
  const now = countsByRule(after.findings);
  const { rule } = finding;
  const detail = `${finding.message}\n${JSON.stringify(fix.edits)}`;
  if ((now.get(rule) ?? 0) >= (before.get(rule) ?? 0)) journal.fail('fix-leaves', rule, detail);
  for (const [other, count] of now) {
    if (other !== rule && count > (before.get(other) ?? 0))
      journal.fail('fix-makes', `${rule} → ${other}`, detail);
  }
}

function tryRefactorings({ checked, name, journal, random }: DraftTrial): void {
  const { draft, report, knowledge } = checked;
  const citation = random.pick(report ? citationOccurrences(report, knowledge.instruments) : []);
  if (!citation) return;
  const found = journal.call('refactorings', () => refactoringsAt(checked, citation.span.start)) ?? [];
  for (const { kind, edits } of found) {
    editsFit(journal, `refactoring, ${kind}`, { edits, text: draft.text });
    afterEdits({ checked, name, journal }, edits, `refactoring, ${kind}`);
  }
}

function tryAll({ checked, name, journal }: DraftTrial, kinds: readonly Fix['kind'][]): void {
  const what = kinds.join(' and ');
  const again = (text: string) => checkAll(text, name);
  const once = journal.call(`fix all, ${what}`, () => fixText(checked.draft.text, again, { kinds }));
  if (!once) return;
  if (syntaxCount(once.checked) > syntaxCount(checked)) journal.fail('fix-breaks', `all, ${what}`);
  const twice = journal.call(`fix all again, ${what}`, () => fixText(once.text, again, { kinds }));
  if (twice && twice.text !== once.text) journal.fail('fix-repeats', what);
}
