import type { Framework } from '../knowledge/frameworks/types';
import type { Knowledge } from '../knowledge/knowledge';
import { messagesOf } from '../text/messages';
import { quoted } from '../text/words';
import { adviceOn, newSearchBudget } from './advice';
import type { Condition } from './overrides';
import type { ConfigProblem } from './types';

/** A framework, setting or type of inspection that a condition can name. */
interface ConditionName {
  readonly id: string;
  readonly name: string;
}

const messages = messagesOf({
  unknownFramework: (written: string, near: string | undefined, allowed: readonly string[]) =>
    near
      ? `“${written}” is not a framework. Did you mean “${near}”?`
      : `“${written}” is not a framework. Use ${quoted(allowed, 'or')}.`,
  unknownSetting: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not a setting. Did you mean “${near}”?`
      : `“${written}” is not a setting. “inspection-report frameworks ID” lists the settings of a framework.`,
  unknownSection: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not a judgement. Did you mean “${near}”?`
      : `“${written}” is not a judgement. “inspection-report frameworks ID” lists the judgements of a framework.`,
  unknownKind: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not a type of inspection. Did you mean “${near}”?`
      : `“${written}” is not a type of inspection. “inspection-report frameworks ID” lists the types of a framework.`,
});

const contradictions = messagesOf({
  apart: (kind: string, setting: string) =>
    `Remove “${kind}” or “${setting}”. No framework has both, so this entry applies to no draft.`,
  settingElsewhere: (written: string, frameworks: readonly string[]) =>
    `Remove “${written}” or change the framework. There is no such setting in ${quoted(frameworks, 'or')}.`,
  kindElsewhere: (written: string, frameworks: readonly string[]) =>
    `Remove “${written}” or change the framework. There is no such type of inspection in ${quoted(frameworks, 'or')}.`,
  sectionElsewhere: (written: string, frameworks: readonly string[]) =>
    `Remove “${written}” or change the framework. There is no such judgement in ${quoted(frameworks, 'or')}.`,
});

const contradictionNames = {
  setting: 'settingElsewhere',
  kind: 'kindElsewhere',
  section: 'sectionElsewhere',
} as const;

const messageNames = {
  framework: 'unknownFramework',
  setting: 'unknownSetting',
  kind: 'unknownKind',
  section: 'unknownSection',
} as const;

/** The names that a condition of an override can have, each once, in the order of the frameworks. */
export function conditionNames(
  key: Condition['key'],
  { ids, framework }: Knowledge,
): readonly ConditionName[] {
  const frameworks = ids.flatMap((id) => framework(id) ?? []);
  if (key === 'framework') return frameworks;
  const all = frameworks.flatMap((item) => namesIn(item, key));
  return all.filter(({ id }, index) => all.findIndex((item) => item.id === id) === index);
}

function namesIn(framework: Framework, key: 'setting' | 'kind' | 'section'): readonly ConditionName[] {
  if (key === 'setting') return framework.settings ?? [];
  if (key === 'kind') return framework.kinds;
  return framework.judgements.map(({ id, wording, short }) => ({ id, name: wording ?? short }));
}

/** Reports the conditions with an unknown name. Their overrides would apply to no draft. */
export function conditionProblems(conditions: readonly Condition[], knowledge: Knowledge): ConfigProblem[] {
  const budget = newSearchBudget();
  const unknown = conditions.flatMap(({ key, word, uri }): ConfigProblem[] => {
    const names = conditionNames(key, knowledge).map(({ id }) => id);
    const written = word.text.text.trim();
    if (names.includes(written)) return [];
    const { near, fixes } = adviceOn({ written, span: word.span }, names, budget);
    return [{ uri, span: word.span, ...messages[messageNames[key]](written, near, names), fixes }];
  });
  const contradictory = contradictoryConditions(conditions, knowledge);
  return [
    ...unknown,
    ...contradictory,
    ...(unknown.length > 0 ? [] : apartConditions(conditions, knowledge)),
  ];
}

/** Reports the types of inspection of entries that no framework has together with the entry’s settings. */
function apartConditions(conditions: readonly Condition[], knowledge: Knowledge): ConfigProblem[] {
  const frameworks = knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);
  const entries = new Map<Condition['entry'], Condition[]>();
  for (const condition of conditions)
    entries.set(condition.entry, [...(entries.get(condition.entry) ?? []), condition]);
  return [...entries.values()].flatMap((all): ConfigProblem[] => {
    const [kind] = all.filter(({ key }) => key === 'kind');
    const [setting] = all.filter(({ key }) => key === 'setting');
    if (!kind || !setting || all.some(({ key }) => key === 'framework')) return [];
    const has = (framework: Framework, key: 'setting' | 'kind'): boolean =>
      all.some(
        (other) => other.key === key && namesIn(framework, key).some(({ id }) => id === textOf(other.word)),
      );
    if (frameworks.some((framework) => has(framework, 'setting') && has(framework, 'kind'))) return [];
    const named = contradictions.apart(textOf(kind.word), textOf(setting.word));
    return [{ uri: kind.uri, span: kind.word.span, ...named }];
  });
}

/** Reports settings, types of inspection and judgements that none of the frameworks of their entry has. */
function contradictoryConditions(conditions: readonly Condition[], knowledge: Knowledge): ConfigProblem[] {
  const wordsOf = new Map<Condition['entry'], string[]>();
  for (const { key, word, entry } of conditions)
    if (key === 'framework') wordsOf.set(entry, [...(wordsOf.get(entry) ?? []), textOf(word)]);
  return conditions.flatMap(({ key, word, uri, entry }): ConfigProblem[] => {
    const named = wordsOf.get(entry);
    const frameworks = named?.map((id) => knowledge.framework(id));
    if (!named || !frameworks || key === 'framework' || frameworks.includes(undefined)) return [];
    const written = textOf(word);
    const isHere = frameworks.some((known) => known && namesIn(known, key).some(({ id }) => id === written));
    // A name that no framework has is reported as such.
    const isElsewhere = conditionNames(key, knowledge).some(({ id }) => id === written);
    return isHere || !isElsewhere
      ? []
      : [{ uri, span: word.span, ...contradictions[contradictionNames[key]](written, named) }];
  });
}

const textOf = (word: Condition['word']): string => word.text.text.trim();
