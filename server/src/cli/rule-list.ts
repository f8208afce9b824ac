import { configRule } from '../config/findings';
import { failedRule } from '../lint/run-rules';
import { unreadable } from '../output/result';
import { closest } from '../report/names';
import { allMetas as allRules } from '../rules/index';
import type { RuleMeta } from '../rules/rule';
import { UsageError } from './host';

/** What findings may say in the place of a rule, where no rule was at work. */
export const noRules: Readonly<Record<string, string>> = {
  [unreadable]:
    'A file could not be read as a draft, or not be written by --fix. The finding says why and what to do. It is an error, because a file that was not checked must not pass as clean.',
  [configRule]: `Something in .inspection-report.yaml, or in a file that it names, cannot be followed, and was left out. Mend it first: other findings may come of it.`,
  [failedRule]:
    'A check failed through a fault of the product. It was left out, and the other checks were made. Please report it, with a draft that shows it and has no real names in it.',
};

/** The rules of a group, by `group/*` or the name alone; undefined where there is no such group. */
export function groupNamed(name: string): readonly RuleMeta[] | undefined {
  const some = allRules.filter(({ id }) => id.startsWith(`${name.replace(/\/\*?$/, '')}/`));
  return some.length > 0 ? some : undefined;
}

/**
 * The rule of an id.
 * @throws UsageError where there is none, with the one that may be meant
 */
export function ruleNamed(id: string): RuleMeta {
  const found = allRules.find((one) => one.id === id);
  if (found) return found;
  const group = groupNamed(id) && id.replace(/\/\*?$/, '');
  if (group)
    throw new UsageError(
      `"${id}" is a group of rules; write "${group}/*" for all of them, or the id of one.`,
    );
  const groups = [...new Set(allRules.map((one) => `${one.id.split('/')[0]}/*`))];
  const nearGroup = id.endsWith('/*') ? closest(id, groups, (one) => [one], 0.45) : undefined;
  if (nearGroup)
    throw new UsageError(
      `There is no group "${id}"; did you mean "${nearGroup}"? "inspection-report rules" lists the rules.`,
    );
  const near = closest(id, allRules, (one) => [one.id, one.id.split('/')[1] ?? ''], 0.45);
  const meant = near ? `did you mean "${near.id}"? ` : '';
  throw new UsageError(`There is no rule "${id}"; ${meant}"inspection-report rules" lists them.`);
}

/**
 * The rules that `--rule` names, each by its id, or a group of them by `group/*`.
 * @returns says of a rule whether it is one of them; what no rule found is always meant
 * @throws UsageError where there is no such rule
 */
export function rulesNamed(given: readonly string[]): (rule: string) => boolean {
  const meant = new Set(Object.keys(noRules));
  for (const name of given) {
    const group = name.endsWith('/*') ? groupNamed(name) : undefined;
    for (const { id } of group ?? [ruleNamed(name)]) meant.add(id);
  }
  return (rule) => meant.has(rule);
}
