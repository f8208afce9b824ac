import { definition } from '../../../server/src/language/citations/definition';
import { hints } from '../../../server/src/language/citations/hints';
import { links } from '../../../server/src/language/citations/links';
import { citationOccurrences, markedSpan } from '../../../server/src/language/citations/occurrences';
import { type Completion, completions } from '../../../server/src/language/completion';
import { factsOf } from '../../../server/src/language/draft-facts';
import { hover } from '../../../server/src/language/hover';
import { requirementSymbols } from '../../../server/src/language/requirement-symbols';
import { searchAt, snippetOffers } from '../../../server/src/snippets/insert/offers';
import { builtInSnippets } from '../../../server/src/snippets/library/built-in';
import { bringTogether } from '../../../server/src/snippets/library/libraries';
import { outdatedIn } from '../../../server/src/snippets/uses/outdated';
import { checkAll } from '../check';
import { syntaxCount } from './edits';
import type { DraftTrial } from './fixes';

const libraries = bringTogether([builtInSnippets()]);
const today = '2026-11-28';

/** Asks for all that an editor asks for, at some places. */
export function tryLanguage(trial: DraftTrial): void {
  const { checked, journal, random } = trial;
  const { text } = checked.draft;
  for (let left = 4; left > 0; left--) {
    const offset = random.upTo(random.chance(0.5) ? Math.min(1500, text.length) : text.length);
    tryCompletions(trial, offset);
    tryCitations(trial, offset);
    const found = journal.call('hover', () => hover(checked, offset));
    if (found) journal.within('hover', found.span, text.length);
    trySnippets(trial, offset);
  }
  const { report, knowledge } = checked;
  if (!report) return;
  for (const link of journal.call('links', () => links(checked)) ?? [])
    journal.within('links', link.span, text.length);
  const whole = { start: 0, end: text.length };
  for (const { at } of journal.call('hints', () => hints(checked, whole)) ?? [])
    journal.within('hints', { start: at, end: at }, text.length);
  for (const occurrence of journal.call('citations', () =>
    citationOccurrences(report, knowledge.instruments),
  ) ?? [])
    journal.within('citations', markedSpan(occurrence), text.length);
  journal.call('symbols', () => requirementSymbols(factsOf(report, knowledge.instruments), 'reg 12'));
  for (const { span } of journal.call('outdated snippets', () => outdatedIn(checked, libraries)) ?? [])
    journal.within('outdated snippets', span, text.length);
}

function tryCompletions(trial: DraftTrial, offset: number): void {
  const { checked, journal, random } = trial;
  const { text } = checked.draft;
  const explicit = random.chance(0.5);
  const items = journal.call('completion', () => completions(checked, offset, { explicit })) ?? [];
  for (const { replace } of items) {
    journal.within('completion', replace, text.length);
    if (/[\r\n]/.test(text.slice(replace.start, replace.end)))
      journal.fail('span', 'completion replaces a line end');
  }
  const chosen = random.pick(items);
  if (chosen) accept(trial, chosen);
}

/** A value or citation that is accepted leaves what is around it as it is. A key needs its value first. */
function accept({ checked, name, journal }: DraftTrial, { kind, replace, text: put }: Completion): void {
  if (kind === 'key') return;
  const { text } = checked.draft;
  const next = text.slice(0, replace.start) + put + text.slice(replace.end);
  const after = journal.call('check after a completion', () => checkAll(next, name));
  if (after && syntaxCount(after) > syntaxCount(checked))
    journal.fail('fix-breaks', `completion, ${kind}`, JSON.stringify({ replace, put }));
}

function tryCitations({ checked, journal }: DraftTrial, offset: number): void {
  const { text } = checked.draft;
  const found = journal.call('definition', () => definition(checked, offset));
  if (found && 'span' in found) journal.within('definition', found.span as never, text.length);
}

function trySnippets({ checked, journal }: DraftTrial, offset: number): void {
  const { text } = checked.draft;
  const offers = journal.call('snippets', () => {
    const search = searchAt({ checked, offset }, 'asked');
    return search && snippetOffers(libraries, search, { today });
  });
  for (const { insertion } of offers ?? []) journal.within('snippets', insertion.replace, text.length);
}
