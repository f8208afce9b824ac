import { type Entry, firstOfEach, isEmpty, type MapValue, type Value, valueAt } from '../../draft/yaml/value';
import { levels, type RuleLevel, type RuleSetting } from '../../lint/settings';
import { type Stage, stages } from '../../report/report';
import { allMetas } from '../../rules/index';
import { alwaysReported, guardsIdentity, ownPrefix, teamPrefix } from '../../rules/rule-ids';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { quoted } from '../../text/words';
import { nearFix } from '../advice';
import { ruleKeys } from '../keys';
import { type ConfigReporter, isNothing, removal, reportUnknownKeys } from '../reporter';
import { readOptions } from './read-options';

const messages = messagesOf({
  rulesNotMap: () => 'Write one rule on each line, with its severity, such as “section/length: off”.',
  unknownRule: (name: string, near: string | undefined) =>
    near
      ? `There is no rule “${name}”. Did you mean “${near}”?`
      : `There is no rule “${name}”. “inspection-report rules” lists them.`,
  fixedRule: (rule: string) => `Remove “${rule}”. Its severity cannot be changed.`,
  unknownStage: (
    rule: string,
    { name, near, allowed }: { name: string; near: string | undefined; allowed: readonly string[] },
  ) =>
    near
      ? `“${name}” is not a stage or an entry of the rule “${rule}”. Did you mean “${near}”?`
      : `“${name}” is not a stage or an entry of the rule “${rule}”. Use ${quoted(allowed, 'or')}.`,
  identityGroup: () =>
    'Switch off rules on identity one by one, each with a reason. “identity/*” cannot be off.',
  identityReason: (rule: string) =>
    `Add the reason for switching this rule off, such as “${rule}: {severity: off, reason: The report is about a public service.}”.`,
  noSeverity: (rule: string) => `Add the severity of “${rule}”: ${quoted(levels, 'or')}.`,
  notSeverity: (rule: string) => `Write one severity for “${rule}”: ${quoted(levels, 'or')}.`,
  unknownSeverity: (name: string) => `“${name}” is not a severity. Use ${quoted(levels, 'or')}.`,
});

/** All rules of a team's own. */
const teamTerms = `${teamPrefix}*`;
const groups = [...new Set(allMetas.map(({ id }) => `${id.split('/')[0]}/*`))];

/** Everything that `rules` can name. */
export const ruleNames: readonly string[] = [...allMetas.map(({ id }) => id), ...groups, teamTerms, '*'];

/** Reads `rules`. An entry that cannot be used is reported and left out. */
export function readRules(value: Value | undefined, reporter: ConfigReporter): RuleSetting[] {
  if (!value || isNothing(value)) return [];
  if (value.kind !== 'map') {
    reporter.report(value.span, messages.rulesNotMap());
    return [];
  }
  return firstOfEach(value.entries).flatMap((entry) => {
    const setting = readRule(entry, value, reporter);
    return setting ? [setting] : [];
  });
}

function readRule(entry: Entry, map: MapValue, reporter: ConfigReporter): RuleSetting | undefined {
  const { key, keySpan } = entry;
  const isTerm = key.startsWith(teamPrefix) && key !== teamTerms;
  if (isTerm) reporter.termsSet.push({ written: key, span: keySpan });
  // Only the command line knows a team’s rules in JavaScript.
  if (!isTerm && !key.startsWith(ownPrefix) && !ruleNames.includes(key)) {
    const settable = ruleNames.filter((name) => !alwaysReported(name));
    const { near, fixes } = reporter.adviceOn({ written: key, span: keySpan }, settable);
    const removed = removal(map, entry, reporter);
    reporter.report(keySpan, messages.unknownRule(key, near), [...fixes, ...removed]);
    return undefined;
  }
  if (alwaysReported(key)) {
    reporter.report(keySpan, messages.fixedRule(key), removal(map, entry, reporter));
    return undefined;
  }
  return guardsIdentity(key)
    ? withReason(entry, readSetting(entry, reporter), reporter)
    : readSetting(entry, reporter);
}

function readSetting({ key, value }: Entry, reporter: ConfigReporter): RuleSetting {
  if (value.kind === 'map' && value.entries.some((item) => Object.hasOwn(ruleKeys, item.key))) {
    reportUnknownKeys(value, { allowed: ruleKeys, parent: key }, reporter);
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

/** Leaves out a setting that switches a rule on identity off without a reason, or all of them at once. */
function withReason(
  { key, keySpan, value }: Entry,
  setting: RuleSetting,
  reporter: ConfigReporter,
): RuleSetting | undefined {
  const isOff = setting.level === 'off' || Object.values(setting.stages ?? {}).includes('off');
  if (!isOff) return setting;
  const reason = valueAt(value, 'reason');
  if (key.endsWith('/*')) reporter.report(keySpan, messages.identityGroup());
  else if (isEmpty(reason)) reporter.report(keySpan, messages.identityReason(key));
  else return setting;
  return undefined;
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
    const { near, fixes } = reporter.adviceOn({ written: key, span: keySpan }, keys);
    const message = messages.unknownStage(rule, { name: key, near, allowed: keys });
    reporter.report(keySpan, message, [...fixes, ...removal(value, entry, reporter)]);
  }
  return { stages: byStage };
}

function readLevel(value: Value, rule: string, reporter: ConfigReporter): RuleLevel | undefined {
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const level = levels.find((name) => name === written);
  if (level) return level;
  reporter.report(value.span, wrongLevel(value, written, rule), nearLevel(written, value));
  return undefined;
}

function wrongLevel({ kind }: Value, written: string, rule: string): NamedMessage {
  if (kind !== 'scalar') return messages.notSeverity(rule);
  return written === '' ? messages.noSeverity(rule) : messages.unknownSeverity(written);
}

/** Severities by the names that other tools have for them. */
const levelSynonyms: Readonly<Record<string, RuleLevel>> = {
  warn: 'warning',
  information: 'info',
  suggestion: 'hint',
};

function nearLevel(written: string, { span }: Value) {
  const synonym = Object.hasOwn(levelSynonyms, written) ? levelSynonyms[written] : undefined;
  return nearFix({ written: synonym ?? written, span }, levels);
}
