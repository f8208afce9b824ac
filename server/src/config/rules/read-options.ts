import { type Entry, firstOfEach, type MapValue, type Value } from '../../draft/yaml/value';
import { metaOf } from '../../rules/index';
import {
  type FormOption,
  type FormsOption,
  mostListed,
  mostListedCharacters,
  type NumberOption,
  type RuleOption,
  type RuleOptions,
  type RuleOptionValue,
} from '../../rules/rule-options';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import { nearFix } from '../advice';
import { type ConfigReporter, isNothing, readTexts, removal } from '../reporter';
import { wholeNumber } from '../whole-number';

const messages = messagesOf({
  optionsNotMap: (rule: string) =>
    `Write one option of “${rule}” on each line, with its value, such as “sentences: 5”.`,
  noOptions: (rule: string, name: string) => `Remove “${name}”. The rule “${rule}” has no options.`,
  unknownOption: (
    rule: string,
    { name, near, allowed }: { name: string; near: string | undefined; allowed: readonly string[] },
  ) =>
    near
      ? `The rule “${rule}” has no option “${name}”. Did you mean “${near}”?`
      : `The rule “${rule}” has no option “${name}”. Use ${quoted(allowed, 'or')}.`,
  optionNumber: (name: string, { minimum, maximum }: { minimum: number; maximum: number }) =>
    `Write “${name}” as a whole number from ${minimum} to ${maximum}.`,
  optionForm: (name: string, written: string, allowed: readonly string[]) =>
    written === ''
      ? `Write ${quoted(allowed, 'or')} for “${name}”.`
      : `“${written}” is not allowed for “${name}”. Use ${quoted(allowed, 'or')}.`,
  noWord: (name: string, written: string) =>
    `“${written}” has no letter or digit. Write a word or phrase under “${name}”.`,
  longWord: (name: string) => `Shorten this entry of “${name}” to ${mostListedCharacters} characters.`,
  manyWords: (name: string) => `Shorten “${name}”. Only its first ${mostListed} entries are used.`,
});

/** Reads the options of a rule. One that cannot be used is reported and left out. */
export function readOptions(value: Value, rule: string, reporter: ConfigReporter): RuleOptions {
  const known = metaOf(rule)?.options ?? {};
  const options: Record<string, RuleOptionValue> = {};
  if (value.kind !== 'map') {
    if (!isNothing(value)) reporter.report(value.span, messages.optionsNotMap(rule));
    return options;
  }
  for (const entry of firstOfEach(value.entries)) {
    const { key } = entry;
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!option) {
      reportUnknownOption(value, entry, { rule, allowed: Object.keys(known), reporter });
      continue;
    }
    const set = readValue(entry, option, reporter);
    if (set !== undefined) options[key] = set;
  }
  return options;
}

function readValue(entry: Entry, option: RuleOption, reporter: ConfigReporter): RuleOptionValue | undefined {
  switch (option.kind) {
    case 'number':
      return readNumber(entry, option, reporter);
    case 'words':
      return readWords(entry, reporter);
    case 'form':
      return readForm(entry.value, { name: entry.key, option }, reporter);
    case 'forms':
      return readForms(entry, option, reporter);
  }
}

function readNumber(
  { key, value }: Entry,
  { minimum, maximum }: NumberOption,
  reporter: ConfigReporter,
): number | undefined {
  const number = wholeNumber(value);
  if (number >= minimum && number <= maximum) return number;
  reporter.report(value.span, messages.optionNumber(key, { minimum, maximum }));
  return undefined;
}

function readWords({ key, value }: Entry, reporter: ConfigReporter): readonly string[] {
  const texts = readTexts(value, key, reporter);
  if (texts.length > mostListed) reporter.report(value.span, messages.manyWords(key));
  return texts.slice(0, mostListed).flatMap(({ text, span }) => {
    const written = text.text.trim();
    if (written.length > mostListedCharacters) reporter.report(span, messages.longWord(key));
    else if (/[\p{L}\p{N}]/u.test(written)) return [written];
    else reporter.report(span, messages.noWord(key, written));
    return [];
  });
}

interface NamedOption {
  readonly name: string;
  readonly option: FormOption | FormsOption;
}

function readForm(
  value: Value,
  { name, option: { forms } }: NamedOption,
  reporter: ConfigReporter,
): string | undefined {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  if (Object.hasOwn(forms, written)) return written;
  const allowed = Object.keys(forms);
  const { span } = value;
  reporter.report(span, messages.optionForm(name, written, allowed), nearFix({ written, span }, allowed));
  return undefined;
}

const readForms = ({ key: name, value }: Entry, option: FormsOption, reporter: ConfigReporter) =>
  readTexts(value, name, reporter).flatMap((text) => readForm(text, { name, option }, reporter) ?? []);

function reportUnknownOption(
  map: MapValue,
  entry: Entry,
  { rule, allowed, reporter }: { rule: string; allowed: readonly string[]; reporter: ConfigReporter },
): void {
  const { key: name, keySpan } = entry;
  const removed = removal(map, entry, reporter);
  if (allowed.length === 0) {
    reporter.report(keySpan, messages.noOptions(rule, name), removed);
    return;
  }
  const { near, fixes } = reporter.adviceOn({ written: name, span: keySpan }, allowed);
  reporter.report(keySpan, messages.unknownOption(rule, { name, near, allowed }), [...fixes, ...removed]);
}
