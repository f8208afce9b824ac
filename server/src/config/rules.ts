import {
  type Entry,
  firstOfEach,
  isEmpty,
  type MapValue,
  type ScalarValue,
  type Value,
} from '../draft/yaml/value';
import { type Layer, type Level, levels, type RuleSetting } from '../lint/settings';
import { type Stage, stages } from '../report/report';
import { allMetas, metaOf } from '../rules/index';
import type { Options } from '../rules/rule';
import { alwaysReported } from '../rules/rule-ids';
import { globProblem } from './glob';
import { isOwnKey, overrideKeys, ruleKeys } from './keys';
import { isNothing, meant, nearFix, refuseOthers, removal, type Say, texts } from './reporter';

const groups = [...new Set(allMetas.map(({ id }) => `${id.split('/')[0]}/*`))];

/** Everything that `rules` can name. */
export const ruleNames: readonly string[] = [...allMetas.map(({ id }) => id), ...groups, '*'];

/** Reads `rules`. What cannot be followed is said and left out. */
export function readRules(value: Value | undefined, say: Say): RuleSetting[] {
  if (!value || isNothing(value)) return [];
  if (value.kind !== 'map') {
    say(value.span, '“rules” has rules and how much they weigh, one a line, such as “section/length: off”.');
    return [];
  }
  return firstOfEach(value.entries).flatMap((entry) => {
    const setting = readRule(entry, value, say);
    return setting ? [setting] : [];
  });
}

function readRule(entry: Entry, map: MapValue, say: Say): RuleSetting | undefined {
  const { key, keySpan, value } = entry;
  if (!ruleNames.includes(key)) {
    const settable = ruleNames.filter((name) => !alwaysReported(name));
    const { words, fixes } = meant(key, keySpan, settable, {
      searches: say.searches,
      otherwise: 'docs/rules lists them',
    });
    say(keySpan, `There is no rule “${key}”; ${words}.`, [...fixes, ...removal(map, entry, say)]);
    return undefined;
  }
  if (alwaysReported(key)) {
    const message = `“${key}” cannot be set: of a draft that cannot be read everything else is checked by half; remove it here.`;
    say(keySpan, message, removal(map, entry, say));
    return undefined;
  }
  if (value.kind === 'map' && value.entries.some((entry) => Object.hasOwn(ruleKeys, entry.key))) {
    refuseOthers(value, ruleKeys, `the rule “${key}”`, say);
    const severity = value.entries.find((entry) => entry.key === 'severity')?.value;
    const options = value.entries.find((entry) => entry.key === 'options')?.value;
    return {
      rule: key,
      ...(severity && readLevels(severity, key, say)),
      ...(options && { options: readOptions(options, key, say) }),
    };
  }
  return { rule: key, ...readLevels(value, key, say) };
}

type Levels = Pick<RuleSetting, 'level' | 'stages'>;

function readLevels(value: Value, rule: string, say: Say): Levels {
  if (value.kind !== 'map') {
    const level = readLevel(value, rule, say);
    return level ? { level } : {};
  }
  const found: Partial<Record<Stage, Level>> = {};
  for (const entry of firstOfEach(value.entries)) {
    const { key, keySpan, value: one } = entry;
    const stage = stages.find((name) => name === key);
    const level = stage && readLevel(one, rule, say);
    if (stage && level) found[stage] = level;
    if (stage) continue;
    const keys = [...stages, ...Object.keys(ruleKeys)];
    const { words, fixes } = meant(key, keySpan, keys, say);
    const message = `“${key}” is no stage and no key of the rule “${rule}”; ${words}.`;
    say(keySpan, message, [...fixes, ...removal(value, entry, say)]);
  }
  return { stages: found };
}

function readLevel(value: Value, rule: string, say: Say): Level | undefined {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const level = levels.find((one) => one === written);
  if (level) return level;
  const what =
    value.kind !== 'scalar'
      ? `What stands here is no severity of “${rule}”`
      : written === ''
        ? `How much “${rule}” weighs is missing`
        : `“${written}” is no severity`;
  const message = `${what}; use “off”, “hint”, “info”, “warning” or “error”.`;
  say(value.span, message, nearLevel(written, value));
  return undefined;
}

/** What other tools call a severity. */
const called: Readonly<Record<string, Level>> = { warn: 'warning', information: 'info', suggestion: 'hint' };

/** What is meant by a severity that there is not, if that can be told. */
function nearLevel(written: string, { span }: Value) {
  const other = Object.hasOwn(called, written) ? called[written] : undefined;
  return nearFix(other ?? written, span, levels);
}

function readOptions(value: Value, rule: string, say: Say): Options {
  const known = metaOf(rule)?.options ?? {};
  const found: Record<string, number> = {};
  if (value.kind !== 'map') {
    if (!isNothing(value)) say(value.span, `The options of “${rule}” are keys with numbers, one a line.`);
    return found;
  }
  for (const entry of firstOfEach(value.entries)) {
    const { key, keySpan, value: one } = entry;
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    const names = Object.keys(known);
    if (!option) {
      const none = { words: 'it has none; remove it', fixes: [] };
      const { words, fixes } = names.length === 0 ? none : meant(key, keySpan, names, say);
      const message = `“${key}” is no option of “${rule}”; ${words}.`;
      say(keySpan, message, [...fixes, ...removal(value, entry, say)]);
      continue;
    }
    const written = one.kind === 'scalar' ? one.text.text.trim() : '';
    const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
    if (number >= option.minimum && number <= option.maximum) found[key] = number;
    else say(one.span, `“${key}” takes a whole number from ${option.minimum} to ${option.maximum}.`);
  }
  return found;
}

/** A word of an override that stands for drafts, which only the frameworks can tell to be right. */
export interface Condition {
  readonly key: 'framework' | 'setting' | 'kind';
  readonly word: ScalarValue;
}

/** Reads `overrides`. What cannot be followed is said and left out; an entry whose conditions cannot, altogether. */
export function readOverrides(value: Value | undefined, say: Say, wanted: Condition[] = []): Layer[] {
  if (!value || isNothing(value)) return [];
  if (value.kind !== 'list') {
    say(value.span, '“overrides” is a list; begin each of its entries with “-”.');
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind !== 'map') {
      say(item.span, 'An entry of “overrides” has “files”, “framework”, “setting” or “kind”, and “rules”.');
      return [];
    }
    refuseOthers(item, overrideKeys, 'an entry of “overrides”', say);
    // A condition that is misspelt must not make its rules hold for more drafts than are meant.
    if (item.entries.some(({ key }) => !Object.hasOwn(overrideKeys, key) && !isOwnKey(key))) return [];
    const of = (key: string) => item.entries.find((entry) => entry.key === key)?.value;
    const rules = readRules(of('rules'), say);
    const conditions = (['files', 'framework', 'setting', 'kind'] as const).filter((key) => of(key));
    if (conditions.length === 0) {
      const message =
        'This entry does not say for which drafts it is; add “files”, “framework”, “setting” or “kind”, or move its rules to “rules”.';
      say({ start: item.span.start, end: item.entries[0]?.keySpan.end ?? item.span.end }, message);
      return [];
    }
    for (const key of conditions) {
      const value = of(key);
      if (!value || !isEmpty(value)) continue;
      const message = `“${key}” names nothing, so that this entry holds for no draft; name something, or remove the key.`;
      say(item.entries.find((entry) => entry.key === key)?.keySpan ?? value.span, message);
    }
    const said = Object.fromEntries(
      conditions.map((key) => [
        key,
        key === 'files' ? readGlobs(of(key), key, say) : wordsOf(key, of(key), say, wanted),
      ]),
    );
    return [{ ...said, rules }];
  });
}

function wordsOf(key: Condition['key'], value: Value | undefined, say: Say, wanted: Condition[]): string[] {
  const words = texts(value, `“${key}”`, say);
  wanted.push(...words.map((word) => ({ key, word })));
  return words.map(({ text }) => text.text.trim());
}

/** Reads one pattern or a list of them. */
export const readGlobs = (value: Value | undefined, key: string, say: Say): string[] =>
  texts(value, `“${key}”`, say).flatMap(({ text, span }) => {
    const pattern = text.text.trim();
    const problem = globProblem(pattern);
    if (problem) say(span, `The pattern “${pattern.slice(0, 40)}” cannot be used: ${problem}.`);
    return problem ? [] : [pattern];
  });
