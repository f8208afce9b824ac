import type { Knowledge } from '../knowledge/knowledge';
import type { ConfigProblem } from './config';
import { meant } from './reporter';
import type { Condition } from './rules';

/** A condition with the config that it stands in. */
export interface PlacedCondition extends Condition {
  readonly uri: string;
}

const words = { framework: 'framework', setting: 'setting', kind: 'type of inspection' } as const;

/** What a condition of an override can name, each once, in the order of the frameworks. */
export function conditionNames(
  key: Condition['key'],
  { ids, framework }: Knowledge,
): readonly { readonly id: string; readonly name: string }[] {
  const all = ids.flatMap((id) => framework(id) ?? []);
  if (key === 'framework') return all;
  const listed = all.flatMap((one): readonly { readonly id: string; readonly name: string }[] =>
    key === 'setting' ? (one.settings ?? []) : one.kinds,
  );
  return listed.filter(({ id }, at) => listed.findIndex((one) => one.id === id) === at);
}

/** Says which conditions name what there is not, so that they hold for no draft. */
export function conditionProblems(
  conditions: readonly PlacedCondition[],
  knowledge: Knowledge,
): ConfigProblem[] {
  const searches = { left: 100 };
  return conditions.flatMap(({ key, word, uri }): ConfigProblem[] => {
    const names = conditionNames(key, knowledge).map(({ id }) => id);
    const written = word.text.text.trim();
    if (names.includes(written)) return [];
    const otherwise = key === 'framework' ? undefined : 'docs/frameworks.md lists them';
    const { words: advice, fixes } = meant(written, word.span, names, {
      searches,
      ...(otherwise && { otherwise }),
    });
    return [{ uri, span: word.span, message: `“${written}” is no ${words[key]}; ${advice}.`, fixes }];
  });
}
