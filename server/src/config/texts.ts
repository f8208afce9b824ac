import { isEmpty, type MapValue, type Value, valueAt } from '../draft/yaml/value';
import { type StandardText, type TextPart, textParts } from '../report/standard-texts';
import { messagesOf } from '../text/messages';
import { quoted } from '../text/words';
import { nearFix } from './advice';
import { isOwnKey, textKeys } from './keys';
import type { Condition } from './overrides';
import { type ConfigReporter, isNothing, readTexts, reportUnknownKeys } from './reporter';

const messages = messagesOf({
  textsNotList: () => 'Write “texts” as a list. Begin each entry with “-”.',
  textNotMap: () => 'Add a “part” and a “text” to this entry of “texts”.',
  noPart: (allowed: readonly string[]) => `Add the “part” of the report: ${quoted(allowed, 'or')}.`,
  unknownPart: (written: string, allowed: readonly string[]) =>
    `“${written}” is not a part of a report. Use ${quoted(allowed, 'or')}.`,
  noText: () => 'Add the words to print under “text”.',
});

interface Texts {
  readonly texts: readonly StandardText[];
  /** The conditions of all entries; only the frameworks can tell whether their words exist. */
  readonly conditions: readonly Condition[];
}

/** Reads `texts`. An entry that cannot be used is reported, and all of it is left out. */
export function readStandardTexts(value: Value | undefined, reporter: ConfigReporter): Texts {
  if (!value || isNothing(value)) return { texts: [], conditions: [] };
  if (value.kind !== 'list') {
    reporter.report(value.span, messages.textsNotList());
    return { texts: [], conditions: [] };
  }
  const conditions: Condition[] = [];
  const texts = value.items.flatMap((item) => readEntry(item, conditions, reporter) ?? []);
  return { texts, conditions };
}

function readEntry(item: Value, conditions: Condition[], reporter: ConfigReporter): StandardText | undefined {
  if (item.kind !== 'map') {
    reporter.report(item.span, messages.textNotMap());
    return undefined;
  }
  reportUnknownKeys(item, { allowed: textKeys, parent: 'texts' }, reporter);
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
  if (written === '') reporter.report(place, messages.noPart(textParts));
  else {
    const fixes = nearFix({ written, span: place }, textParts);
    reporter.report(place, messages.unknownPart(written, textParts), fixes);
  }
  return undefined;
}

function readText(item: MapValue, reporter: ConfigReporter): string | undefined {
  const value = valueAt(item, 'text');
  if (value?.kind === 'scalar' && !isEmpty(value)) return value.text.text.trim();
  reporter.report(value?.span ?? item.span, messages.noText());
  return undefined;
}

function conditionWords(item: MapValue, conditions: Condition[], reporter: ConfigReporter) {
  const found: Partial<Record<'framework' | 'setting' | 'kind' | 'grade', readonly string[]>> = {};
  for (const key of ['framework', 'setting', 'kind', 'grade'] as const) {
    const value = valueAt(item, key);
    if (!value) continue;
    const words = readTexts(value, key, reporter);
    if (key !== 'grade')
      conditions.push(...words.map((word) => ({ key, word, uri: reporter.uri, entry: item })));
    const read = words.map(({ text }) => text.text.trim());
    found[key] = key === 'grade' ? read.map((grade) => grade.toLowerCase()) : read;
  }
  return found;
}
