import type { Knowledge } from '../knowledge/knowledge';
import { adviceOn, newSearchBudget } from './advice';
import type { Condition } from './overrides';
import type { ConfigProblem } from './types';

/** A framework, setting or type of inspection that a condition can name. */
interface ConditionName {
  readonly id: string;
  readonly name: string;
}

const keyWords = { framework: 'framework', setting: 'setting', kind: 'type of inspection' } as const;

/** The names that a condition of an override can have, each once, in the order of the frameworks. */
export function conditionNames(
  key: Condition['key'],
  { ids, framework }: Knowledge,
): readonly ConditionName[] {
  const frameworks = ids.flatMap((id) => framework(id) ?? []);
  if (key === 'framework') return frameworks;
  const all = frameworks.flatMap((item): readonly ConditionName[] =>
    key === 'setting' ? (item.settings ?? []) : item.kinds,
  );
  return all.filter(({ id }, index) => all.findIndex((item) => item.id === id) === index);
}

/** Reports the conditions with an unknown name: their overrides would apply to no draft. */
export function conditionProblems(conditions: readonly Condition[], knowledge: Knowledge): ConfigProblem[] {
  const budget = newSearchBudget();
  return conditions.flatMap(({ key, word, uri }): ConfigProblem[] => {
    const names = conditionNames(key, knowledge).map(({ id }) => id);
    const written = word.text.text.trim();
    if (names.includes(written)) return [];
    const otherwise = key === 'framework' ? undefined : 'docs/frameworks.md lists them';
    const { words, fixes } = adviceOn({ written, span: word.span }, names, { budget, otherwise });
    return [{ uri, span: word.span, message: `“${written}” is no ${keyWords[key]}; ${words}.`, fixes }];
  });
}
