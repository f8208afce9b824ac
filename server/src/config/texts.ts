import { isEmpty, type MapValue, type Value, valueAt } from '../draft/yaml/value';
import { type StandardText, type TextPart, textParts } from '../report/standard-texts';
import { nearFix } from './advice';
import { isOwnKey, textKeys } from './keys';
import type { Condition } from './overrides';
import { type ConfigReporter, isNothing, readTexts, reportUnknownKeys } from './reporter';

interface Texts {
  readonly texts: readonly StandardText[];
  /** The words that say for which reports they are; only the frameworks can tell whether they exist. */
  readonly conditions: readonly Condition[];
}

/** Reads `texts`. An entry that cannot be followed is reported and left out altogether. */
export function readStandardTexts(value: Value | undefined, reporter: ConfigReporter): Texts {
  if (!value || isNothing(value)) return { texts: [], conditions: [] };
  if (value.kind !== 'list') {
    reporter.report(value.span, 'Write “texts” as a list. Begin each of its entries with “-”.');
    return { texts: [], conditions: [] };
  }
  const conditions: Condition[] = [];
  const texts = value.items.flatMap((item) => readEntry(item, conditions, reporter) ?? []);
  return { texts, conditions };
}

function readEntry(item: Value, conditions: Condition[], reporter: ConfigReporter): StandardText | undefined {
  if (item.kind !== 'map') {
    reporter.report(item.span, 'Give this entry of “texts” a “part” and a “text”.');
    return undefined;
  }
  reportUnknownKeys(item, { allowed: textKeys, where: 'an entry of “texts”' }, reporter);
  // Without its misspelt condition a text would be printed in more reports than it should.
  if (item.entries.some(({ key }) => !Object.hasOwn(textKeys, key) && !isOwnKey(key))) return undefined;
  const part = readPart(item, reporter);
  const text = readText(item, reporter);
  const words = conditionWords(item, conditions, reporter);
  return part && text !== undefined ? { part, text, ...words } : undefined;
}

function readPart(item: MapValue, reporter: ConfigReporter): TextPart | undefined {
  const value = valueAt(item, 'part');
  const written = value?.kind === 'scalar' ? value.text.text.trim() : '';
  const part = textParts.find((known) => known === written);
  if (part) return part;
  const place = value?.span ?? item.span;
  const list = textParts.map((known) => `“${known}”`).join(', ');
  reporter.report(
    place,
    `Give this text a “part”: ${list}.`,
    written === '' ? [] : nearFix({ written, span: place }, textParts),
  );
  return undefined;
}

function readText(item: MapValue, reporter: ConfigReporter): string | undefined {
  const value = valueAt(item, 'text');
  if (value?.kind === 'scalar' && !isEmpty(value)) return value.text.text.trim();
  reporter.report(value?.span ?? item.span, 'Write the words to print in “text”.');
  return undefined;
}

function conditionWords(item: MapValue, conditions: Condition[], reporter: ConfigReporter) {
  const found: Partial<Record<'framework' | 'setting' | 'kind' | 'grade', readonly string[]>> = {};
  for (const key of ['framework', 'setting', 'kind', 'grade'] as const) {
    const value = valueAt(item, key);
    if (!value) continue;
    const words = readTexts(value, `“${key}”`, reporter);
    if (key !== 'grade') conditions.push(...words.map((word) => ({ key, word, uri: reporter.uri })));
    const read = words.map(({ text }) => text.text.trim());
    found[key] = key === 'grade' ? read.map((grade) => grade.toLowerCase()) : read;
  }
  return found;
}
