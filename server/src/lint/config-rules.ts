import type { Span } from '../draft/span';
import { type Entry, firstOfEach, type MapValue, type ScalarValue, type Value } from '../draft/value';
import { type Stage, stages } from '../report/report';
import { rules as allRules, ruleOf } from '../rules/index';
import type { Options, RuleMeta } from '../rules/rule';
import { nearest } from '../schema/nearest';
import { isOwnKey, overrideKeys, ruleKeys } from './config-keys';
import { globProblem } from './glob';
import { alwaysTold, type Layer, type Level, levels, type RuleSetting } from './settings';

/** Says what cannot be followed. */
export type Say = (place: Span, message: string) => void;

const groups = [...new Set(allRules.map(({ meta }) => `${meta.id.split('/')[0]}/*`))];

/** Everything that `rules` can name. */
export const ruleNames: readonly string[] = [...allRules.map(({ meta }) => meta.id), ...groups, '*'];

/** Reads `rules`. What cannot be followed is said and left out. */
export function readRules(value: Value | undefined, say: Say): RuleSetting[] {
  if (!value || isNothing(value)) return [];
  if (value.kind !== 'map') {
    say(value.span, '“rules” has rules and how much they weigh, one a line, such as “section/length: off”.');
    return [];
  }
  return firstOfEach(value.entries).flatMap((entry) => {
    const setting = readRule(entry, say);
    return setting ? [setting] : [];
  });
}

function readRule({ key, keySpan, value }: Entry, say: Say): RuleSetting | undefined {
  if (!ruleNames.includes(key)) {
    say(keySpan, `There is no rule “${key}”; ${meant(key, ruleNames, 'docs/rules lists them')}.`);
    return undefined;
  }
  if (alwaysTold(key)) {
    const message = `“${key}” cannot be set: of a draft that cannot be read everything else is checked by half; remove it here.`;
    say(keySpan, message);
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
  for (const { key, keySpan, value: one } of firstOfEach(value.entries)) {
    const stage = stages.find((name) => name === key);
    const level = stage && readLevel(one, rule, say);
    if (stage && level) found[stage] = level;
    if (stage) continue;
    const keys = [...stages, ...Object.keys(ruleKeys)];
    say(keySpan, `“${key}” is no stage and no key of the rule “${rule}”; ${meant(key, keys)}.`);
  }
  return { stages: found };
}

function readLevel(value: Value, rule: string, say: Say): Level | undefined {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const level = levels.find((one) => one === written);
  if (level) return level;
  const what = written === '' ? `How much “${rule}” weighs is missing` : `“${written}” is no severity`;
  say(value.span, `${what}; use “off”, “hint”, “info”, “warning” or “error”.`);
  return undefined;
}

function readOptions(value: Value, rule: string, say: Say): Options {
  const meta: RuleMeta | undefined = ruleOf(rule)?.meta;
  const known = meta?.options ?? {};
  const found: Record<string, number> = {};
  if (value.kind !== 'map') {
    if (!isNothing(value)) say(value.span, `The options of “${rule}” are keys with numbers, one a line.`);
    return found;
  }
  for (const { key, keySpan, value: one } of firstOfEach(value.entries)) {
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    const names = Object.keys(known);
    if (!option) {
      const advice = names.length === 0 ? 'it has none; remove it' : meant(key, names);
      say(keySpan, `“${key}” is no option of “${rule}”; ${advice}.`);
      continue;
    }
    const written = one.kind === 'scalar' ? one.text.text.trim() : '';
    const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
    if (number >= option.minimum && number <= option.maximum) found[key] = number;
    else say(one.span, `“${key}” takes a whole number from ${option.minimum} to ${option.maximum}.`);
  }
  return found;
}

/** Reads `overrides`. What cannot be followed is said and left out; an entry whose conditions cannot, altogether. */
export function readOverrides(value: Value | undefined, say: Say): Layer[] {
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
    const said = Object.fromEntries(
      conditions.map((key) => [
        key,
        key === 'files' ? readGlobs(of(key), say) : scalars(of(key)).map(({ text }) => text.text.trim()),
      ]),
    );
    return [{ ...said, rules }];
  });
}

/** Reads one pattern or a list of them. */
export const readGlobs = (value: Value | undefined, say: Say): string[] =>
  scalars(value).flatMap(({ text, span }) => {
    const pattern = text.text.trim();
    const problem = globProblem(pattern);
    if (problem) say(span, `The pattern “${pattern.slice(0, 40)}” cannot be used: ${problem}.`);
    return problem ? [] : [pattern];
  });

/** One text or a list of them. */
export function scalars(value: Value | undefined): ScalarValue[] {
  const all = value?.kind === 'list' ? value.items : value ? [value] : [];
  return all.filter((one): one is ScalarValue => one.kind === 'scalar' && !isNothing(one));
}

/** Says of each key that cannot stand there what may be meant. */
export function refuseOthers(
  { entries }: MapValue,
  known: Readonly<Record<string, unknown>>,
  where: string,
  say: Say,
): void {
  const names = Object.keys(known);
  for (const { key, keySpan } of entries) {
    if (Object.hasOwn(known, key) || isOwnKey(key)) continue;
    say(keySpan, `“${key}” is not a key of ${where}; ${meant(key, names)}.`);
  }
}

/** “did you mean “x”?”, or what there is. */
export function meant(written: string, names: readonly string[], otherwise?: string): string {
  const found = nearest(written, names);
  if (found) return `write “${found.name}” if that is meant`;
  if (otherwise) return otherwise;
  const list = names.map((name) => `“${name}”`).join(', ');
  return `there ${names.length === 1 ? 'is' : 'are'} ${list.replace(/, (?=[^,]*$)/, ' and ')}`;
}

const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || value.value.trim() === '');
