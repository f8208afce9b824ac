import { firstOfEach, type MapValue, type ScalarValue, type Value, valueAt } from '../../draft/yaml/value';
import { wordsToFind } from '../../prose/phrases';
import type { Stage } from '../../report/report';
import type { Fix, Severity } from '../../rules/finding';
import { teamPrefix } from '../../rules/rule-ids';
import type { TeamTerm } from '../../rules/team/team-term';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import { nearFix } from '../advice';
import { isOwnKey } from '../keys';
import type { Condition } from '../overrides';
import { type ConfigReporter, isNothing, readTexts, reportUnknownKeys } from '../reporter';
import { termKeys } from './keys';

const mostTerms = 2000;
const mostCharacters = 100;
const mostWords = 10;

const messages = messagesOf({
  termsNotList: () => 'Write “terms” as a list. Begin each entry with “-”.',
  termNotMap: () => 'Begin this entry with “avoid:” and the words to avoid. You can add “write” and “why”.',
  noWords: () => 'Add the words to avoid under “avoid”.',
  longWords: (words: string) =>
    `Shorten “${words}”. Words to avoid have at most ${mostWords} words and ${mostCharacters} characters.`,
  noLetters: (words: string) => `“${words}” has no letter or digit, so it cannot be found. Write a word.`,
  sameWords: (words: string) => `Replace “${words}” here. It is among the words to avoid.`,
  wrongName: (name: string) =>
    `Write the name “${name}” with lower-case letters, digits and hyphens, such as “child-in-care”.`,
  sameName: (name: string) => `Two terms have the name “${name}”. Give one of them another name under “id”.`,
  unknownChoice: (key: string, written: string, allowed: readonly string[]) =>
    `“${written}” is not allowed for “${key}”. Use ${quoted(allowed, 'or')}.`,
  manyTerms: () => `Only the first ${mostTerms} terms are read. Split the list, or leave some out.`,
});

/** The terms of a config, and the conditions that only the frameworks can confirm. */
interface ReadTerms {
  readonly terms: readonly TeamTerm[];
  readonly conditions: readonly Condition[];
}

/** Reads `terms`. An entry that cannot be used is reported, and all of it is left out. */
export function readTerms(value: Value | undefined, reporter: ConfigReporter): ReadTerms {
  if (!value || isNothing(value)) return { terms: [], conditions: [] };
  if (value.kind !== 'list') {
    reporter.report(value.span, messages.termsNotList());
    return { terms: [], conditions: [] };
  }
  const conditions: Condition[] = [];
  const terms = new Map<string, TeamTerm>();
  for (const item of value.items.slice(0, mostTerms)) {
    const term = readTerm(item, conditions, reporter);
    if (!term) continue;
    if (!terms.has(term.id)) terms.set(term.id, term);
    else reporter.report(item.span, messages.sameName(term.id.slice(teamPrefix.length)));
  }
  const extra = value.items[mostTerms];
  if (extra) reporter.report(extra.span, messages.manyTerms());
  return { terms: [...terms.values()], conditions };
}

function readTerm(item: Value, conditions: Condition[], reporter: ConfigReporter): TeamTerm | undefined {
  if (item.kind !== 'map') {
    reporter.report(item.span, messages.termNotMap());
    return undefined;
  }
  const before = reporter.problems.length;
  reportUnknownKeys(item, { allowed: termKeys, parent: 'terms' }, reporter);
  // Without its misspelt condition a term would be found in more reports than it should.
  const isKnown = item.entries.every(({ key }) => Object.hasOwn(termKeys, key) || isOwnKey(key));
  const avoid = readAvoided(item, reporter);
  const choice = choicesOf(item, reporter);
  const words = conditionWords(item, conditions, reporter);
  const id = readName(item, avoid[0], reporter);
  const cased =
    (choice('case') ?? (avoid.some((text) => text !== text.toLowerCase()) ? 'exact' : 'any')) === 'exact';
  const write = readWritten(item, { avoid, cased }, reporter);
  if (!isKnown || !id || avoid.length === 0 || reporter.problems.length > before) return undefined;
  const why = valueAt(item, 'why');
  return {
    id,
    avoid,
    write,
    ...(why?.kind === 'scalar' && !isNothing(why) && { why: textOf(why) }),
    severity: (choice('severity') as Severity | undefined) ?? 'warning',
    fix: (choice('fix') as Fix['kind'] | 'none' | undefined) ?? 'suggestion',
    inflected: choice('inflections') !== 'none',
    cased,
    quotations: choice('quotations') === 'check',
    ...words,
  };
}

const textOf = ({ text }: ScalarValue): string => text.text.trim().replace(/\s+/g, ' ');

function readAvoided(item: MapValue, reporter: ConfigReporter): string[] {
  const value = valueAt(item, 'avoid');
  const texts = readTexts(value, 'avoid', reporter);
  if (texts.length === 0) reporter.report(value?.span ?? item.span, messages.noWords());
  return texts.flatMap((scalar) => {
    const text = textOf(scalar);
    const count = wordsToFind(text);
    if (text.length > mostCharacters || count > mostWords)
      reporter.report(scalar.span, messages.longWords(text.slice(0, 40)));
    else if (count === 0) reporter.report(scalar.span, messages.noLetters(text));
    else return [text];
    return [];
  });
}

/** The words to write. Those that are to be avoided would be found again. */
function readWritten(
  item: MapValue,
  { avoid, cased }: Pick<TeamTerm, 'avoid' | 'cased'>,
  reporter: ConfigReporter,
): string[] {
  const compared = (text: string): string => (cased ? text : text.toLowerCase());
  const avoided = new Set(avoid.map(compared));
  return readTexts(valueAt(item, 'write'), 'write', reporter).map((scalar) => {
    const text = textOf(scalar);
    if (avoided.has(compared(text))) reporter.report(scalar.span, messages.sameWords(text.slice(0, 40)));
    return text;
  });
}

/** The name of a term: its own, or one made from its first words to avoid. */
function readName(item: MapValue, first: string | undefined, reporter: ConfigReporter): string | undefined {
  const value = valueAt(item, 'id');
  if (!value || isNothing(value)) return first && teamPrefix + slug(first);
  const written = value.kind === 'scalar' ? textOf(value).replace(/^team\//, '') : '';
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(written) && written.length <= mostCharacters)
    return teamPrefix + written;
  reporter.report(value.span, messages.wrongName(written.slice(0, 40)));
  return undefined;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '') || 'term';

/** Reads the keys of a term that have a few values. */
function choicesOf(item: MapValue, reporter: ConfigReporter): (key: string) => string | undefined {
  const chosen = new Map<string, string>();
  for (const { key, value } of firstOfEach(item.entries)) {
    const values = Object.hasOwn(termKeys, key) ? termKeys[key]?.values : undefined;
    if (!values || key === 'stage' || isNothing(value)) continue;
    const written = value.kind === 'scalar' ? textOf(value) : '';
    if (Object.hasOwn(values, written)) chosen.set(key, written);
    else reportChoice({ key, value, written, allowed: Object.keys(values) }, reporter);
  }
  return (key) => chosen.get(key);
}

interface WrongChoice {
  readonly key: string;
  readonly value: Value;
  readonly written: string;
  readonly allowed: readonly string[];
}

function reportChoice(
  { key, value: { span }, written, allowed }: WrongChoice,
  reporter: ConfigReporter,
): void {
  reporter.report(
    span,
    messages.unknownChoice(key, written.slice(0, 40), allowed),
    nearFix({ written, span }, allowed),
  );
}

function conditionWords(item: MapValue, conditions: Condition[], reporter: ConfigReporter) {
  const found: Partial<Record<Condition['key'], readonly string[]>> = {};
  for (const key of ['framework', 'setting', 'kind', 'section'] as const) {
    const value = valueAt(item, key);
    if (!value) continue;
    const words = readTexts(value, key, reporter);
    conditions.push(...words.map((word) => ({ key, word, uri: reporter.uri, entry: item })));
    found[key] = words.map(textOf);
  }
  const stages = readTexts(valueAt(item, 'stage'), 'stage', reporter);
  const allowed = Object.keys(termKeys.stage?.values ?? {});
  for (const value of stages) {
    const written = textOf(value);
    if (!allowed.includes(written)) reportChoice({ key: 'stage', value, written, allowed }, reporter);
  }
  return { ...found, ...(stages.length > 0 && { stage: stages.map(textOf) as Stage[] }) };
}
