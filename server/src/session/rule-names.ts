import { configRule } from '../config/findings';
import { failedRule } from '../lint/run-rules';
import { unreadable } from '../output/result';
import { allMetas } from '../rules/index';
import type { RuleMeta } from '../rules/rule';
import { isOfTeam, ownPrefix, teamPrefix } from '../rules/rule-ids';
import { closest, closestName } from '../text/nearest';
import { listed } from '../text/words';
import { UsageError } from './usage-error';

/** The names that a finding may have instead of a rule's, if no rule made it, each with its explanation. */
export const noRules: Readonly<Record<string, string>> = {
  [unreadable]:
    'A file could not be read, or --fix could not write it. The finding has the reason and what to do. It is an error, because a file that was not checked must not pass as clean.',
  [configRule]: `Something in .inspection-report.yaml, or in a file that it names, is wrong and was left out. Fix it first, because it may cause other findings.`,
  [failedRule]:
    'A check failed because of a fault in the product. The other checks were made. Please report the fault, with a draft that shows it and has no real names.',
};

/** The part of a name that may differ from the rule that is suggested for it. */
const tolerance = 0.45;

/** The rules of a group, by `group/*` or the name alone; undefined if there is no such group. */
export function groupNamed(name: string): readonly RuleMeta[] | undefined {
  const members = allMetas.filter(({ id }) => id.startsWith(`${name.replace(/\/\*?$/, '')}/`));
  return members.length > 0 ? members : undefined;
}

/**
 * The rule of an id.
 * @throws UsageError if there is none, with a suggestion
 */
export function ruleNamed(id: string): RuleMeta {
  const found = allMetas.find((meta) => meta.id === id);
  if (found) return found;
  const group = groupNamed(id) && id.replace(/\/\*?$/, '');
  if (group)
    throw new UsageError(
      `Write "${group}/*" for all rules of this group, or the id of one. "${id}" is a group.`,
    );
  const groups = [...new Set(allMetas.map((meta) => `${meta.id.split('/')[0]}/*`))];
  const nearGroup = id.endsWith('/*') ? closestName(id, groups, tolerance) : undefined;
  if (nearGroup)
    throw new UsageError(
      `Unknown group "${id}". Did you mean "${nearGroup}"? "inspection-report rules" lists the rules.`,
    );
  const near = closest(id, allMetas, {
    names: (meta) => [meta.id, meta.id.split('/')[1] ?? ''],
    limit: tolerance,
  });
  const suggestion = near ? `Did you mean "${near.id}"? ` : '';
  throw new UsageError(`Unknown rule "${id}". ${suggestion}"inspection-report rules" lists the rules.`);
}

/** Tells the name of a team's terms, or of one of them. */
export const isTeamName = (name: string): boolean => name.startsWith(teamPrefix);

const isGroupOf = (name: string, rule: string): boolean =>
  [teamPrefix, ownPrefix].some((prefix) => name === `${prefix}*` && rule.startsWith(prefix));

/** The rules of a run that not every run has, by their ids. */
export interface RulesOfRun {
  /** The terms of the drafts' configs; absent if there are no drafts. */
  readonly terms?: readonly string[];
  /** The rules in JavaScript; absent if they are not asked for, or some could not be loaded. */
  readonly own?: readonly string[];
}

/**
 * Checks the names of terms and of rules in JavaScript.
 * @throws UsageError if a run does not have one, because a misspelt name would find nothing
 */
export function mustBeInRun(names: readonly string[], { terms, own }: RulesOfRun): void {
  for (const name of names) {
    if (terms && isTeamName(name) && !has(terms, name))
      throw new UsageError(
        terms.length === 0
          ? 'There are no terms here. Add them under "terms" in .inspection-report.yaml.'
          : `Unknown term "${name}". ${didYouMean(name, terms)}"inspection-report explain team" lists the terms.`,
      );
    if (own && name.startsWith(ownPrefix) && !has(own, name))
      throw new UsageError(
        `The folder of --rules-from has no rule "${name}". ${didYouMean(name, own) || `The rules are ${quotedPlainly(own)}.`}`.trim(),
      );
  }
}

const has = (ids: readonly string[], name: string): boolean =>
  ids.some((id) => id === name || isGroupOf(name, id));

/** The nearest name as a question, or nothing. */
function didYouMean(name: string, ids: readonly string[]): string {
  const near = closestName(name, ids, tolerance);
  return near ? `Did you mean "${near}"? ` : '';
}

const quotedPlainly = (ids: readonly string[]): string => listed(ids.map((id) => `"${id}"`));

/**
 * The rules that some names mean, each an id, or `group/*` for all rules of a group.
 * @returns a test for these rules; names that no rule has always pass it
 * @throws UsageError if there is no such rule
 */
export function rulesNamed(names: readonly string[]): (rule: string) => boolean {
  const ids = new Set(Object.keys(noRules));
  for (const name of names) {
    if (isOfTeam(name)) continue;
    const group = name.endsWith('/*') ? groupNamed(name) : undefined;
    for (const { id } of group ?? [ruleNamed(name)]) ids.add(id);
  }
  // Each draft may have the terms of another team.
  return (rule) =>
    ids.has(rule) || names.some((name) => isOfTeam(name) && (name === rule || isGroupOf(name, rule)));
}
