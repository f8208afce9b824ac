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
      : `“${written}” is not a setting. “inspection-report frameworks ID” lists those of a framework.`,
  unknownSection: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not a judgement. Did you mean “${near}”?`
      : `“${written}” is not a judgement. “inspection-report frameworks ID” lists those of a framework.`,
  unknownKind: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not a type of inspection. Did you mean “${near}”?`
      : `“${written}” is not a type of inspection. “inspection-report frameworks ID” lists those of a framework.`,
});

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
  return conditions.flatMap(({ key, word, uri }): ConfigProblem[] => {
    const names = conditionNames(key, knowledge).map(({ id }) => id);
    const written = word.text.text.trim();
    if (names.includes(written)) return [];
    const { near, fixes } = adviceOn({ written, span: word.span }, names, budget);
    return [{ uri, span: word.span, ...messages[messageNames[key]](written, near, names), fixes }];
  });
}
