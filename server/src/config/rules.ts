import { type Entry, firstOfEach, type MapValue, type Value } from '../draft/yaml/value';
import { levels, type RuleLevel, type RuleSetting } from '../lint/settings';
import { type Stage, stages } from '../report/report';
import { allMetas, metaOf } from '../rules/index';
import type { RuleOptions } from '../rules/rule';
import { alwaysReported } from '../rules/rule-ids';
import { nearFix } from './advice';
import { ruleKeys } from './keys';
import { type ConfigReporter, isNothing, removal, reportUnknownKeys } from './reporter';

const groups = [...new Set(allMetas.map(({ id }) => `${id.split('/')[0]}/*`))];

/** Everything that `rules` can name. */
export const ruleNames: readonly string[] = [...allMetas.map(({ id }) => id), ...groups, '*'];

/** Reads `rules`. Anything that cannot be followed is reported and left out. */
export function readRules(value: Value | undefined, reporter: ConfigReporter): RuleSetting[] {
  if (!value || isNothing(value)) return [];
  if (value.kind !== 'map') {
    const message = '“rules” has rules and how much they weigh, one a line, such as “section/length: off”.';
    reporter.report(value.span, message);
    return [];
  }
  return firstOfEach(value.entries).flatMap((entry) => {
    const setting = readRule(entry, value, reporter);
    return setting ? [setting] : [];
  });
}

function readRule(entry: Entry, map: MapValue, reporter: ConfigReporter): RuleSetting | undefined {
  const { key, keySpan, value } = entry;
  if (!ruleNames.includes(key)) {
    const settable = ruleNames.filter((name) => !alwaysReported(name));
    const name = { written: key, span: keySpan };
    const { words, fixes } = reporter.adviceOn(name, settable, 'docs/rules lists them');
    const message = `There is no rule “${key}”; ${words}.`;
    reporter.report(keySpan, message, [...fixes, ...removal(map, entry, reporter)]);
    return undefined;
  }
  if (alwaysReported(key)) {
    const message = `“${key}” cannot be set: of a draft that cannot be read everything else is checked by half; remove it here.`;
    reporter.report(keySpan, message, removal(map, entry, reporter));
    return undefined;
  }
  if (value.kind === 'map' && value.entries.some((item) => Object.hasOwn(ruleKeys, item.key))) {
    reportUnknownKeys(value, { allowed: ruleKeys, where: `the rule “${key}”` }, reporter);
    const severity = value.entries.find((item) => item.key === 'severity')?.value;
    const options = value.entries.find((item) => item.key === 'options')?.value;
    return {
      rule: key,
      ...(severity && readLevels(severity, key, reporter)),
      ...(options && { options: readOptions(options, key, reporter) }),
    };
  }
  return { rule: key, ...readLevels(value, key, reporter) };
}

type LevelSetting = Pick<RuleSetting, 'level' | 'stages'>;

/** Reads one severity, or one for each stage. */
function readLevels(value: Value, rule: string, reporter: ConfigReporter): LevelSetting {
  if (value.kind !== 'map') {
    const level = readLevel(value, rule, reporter);
    return level ? { level } : {};
  }
  const byStage: Partial<Record<Stage, RuleLevel>> = {};
  for (const entry of firstOfEach(value.entries)) {
    const { key, keySpan } = entry;
    const stage = stages.find((name) => name === key);
    if (stage) {
      const level = readLevel(entry.value, rule, reporter);
      if (level) byStage[stage] = level;
      continue;
    }
    const keys = [...stages, ...Object.keys(ruleKeys)];
    const { words, fixes } = reporter.adviceOn({ written: key, span: keySpan }, keys);
    const message = `“${key}” is no stage and no key of the rule “${rule}”; ${words}.`;
    reporter.report(keySpan, message, [...fixes, ...removal(value, entry, reporter)]);
  }
  return { stages: byStage };
}

function readLevel(value: Value, rule: string, reporter: ConfigReporter): RuleLevel | undefined {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const level = levels.find((name) => name === written);
  if (level) return level;
  const message = `${noLevel(value, written, rule)}; use “off”, “hint”, “info”, “warning” or “error”.`;
  reporter.report(value.span, message, nearLevel(written, value));
  return undefined;
}

function noLevel({ kind }: Value, written: string, rule: string): string {
  if (kind !== 'scalar') return `What stands here is no severity of “${rule}”`;
  return written === '' ? `How much “${rule}” weighs is missing` : `“${written}” is no severity`;
}

/** Severities under the names that other tools have for them. */
const levelSynonyms: Readonly<Record<string, RuleLevel>> = {
  warn: 'warning',
  information: 'info',
  suggestion: 'hint',
};

function nearLevel(written: string, { span }: Value) {
  const synonym = Object.hasOwn(levelSynonyms, written) ? levelSynonyms[written] : undefined;
  return nearFix({ written: synonym ?? written, span }, levels);
}

function readOptions(value: Value, rule: string, reporter: ConfigReporter): RuleOptions {
  const known = metaOf(rule)?.options ?? {};
  const options: Record<string, number> = {};
  if (value.kind !== 'map') {
    if (!isNothing(value))
      reporter.report(value.span, `The options of “${rule}” are keys with numbers, one a line.`);
    return options;
  }
  for (const entry of firstOfEach(value.entries)) {
    const { key, keySpan } = entry;
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!option) {
      const names = Object.keys(known);
      const { words, fixes } =
        names.length === 0
          ? { words: 'it has none; remove it', fixes: [] }
          : reporter.adviceOn({ written: key, span: keySpan }, names);
      const message = `“${key}” is no option of “${rule}”; ${words}.`;
      reporter.report(keySpan, message, [...fixes, ...removal(value, entry, reporter)]);
      continue;
    }
    const number = wholeNumber(entry.value);
    if (number >= option.minimum && number <= option.maximum) options[key] = number;
    else {
      const message = `“${key}” takes a whole number from ${option.minimum} to ${option.maximum}.`;
      reporter.report(entry.value.span, message);
    }
  }
  return options;
}

/** The number that a value has, up to six digits; NaN if it has none. */
export function wholeNumber(value: Value): number {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  return /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
}
