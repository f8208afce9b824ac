import type { RuleMeta } from '../../../rules/rule';
import { isTeamName, type RulesOfRun } from '../../../session/rule-names';
import type { Host } from '../../host';
import type { OwnRules } from '../../own-rules/own-rules';
import type { LintSettings } from '../lint-options';
import type { Targets } from '../targets';

/** The metadata of the terms of all drafts, and of the rules in JavaScript. Teams that share a pack have the same terms. */
export function teamMetas({ drafts }: Targets, ownRules: OwnRules | undefined): readonly RuleMeta[] {
  const configs = new Set(drafts.map(({ config }) => config));
  const terms = [...configs].flatMap(({ termRules }) => termRules.map(({ meta }) => meta));
  return [...new Map([...terms, ...(ownRules?.metas ?? [])].map((meta) => [meta.id, meta])).values()];
}

/** The ids of a team’s own rules, as far as they are known: a file that could not be loaded may have others. */
export function rulesOfRun(
  { drafts }: Targets,
  metas: readonly RuleMeta[],
  ownRules: OwnRules | undefined,
): RulesOfRun {
  const ids = metas.map(({ id }) => id);
  return {
    ...(drafts.length > 0 && { terms: ids.filter(isTeamName) }),
    ...(ownRules?.failures.length === 0 && { own: ids.filter((id) => !isTeamName(id)) }),
  };
}

/** Code is loaded only if the command names its folder, never because a config or a draft does. */
export async function ownRulesOf({ rulesFrom }: LintSettings, host: Host): Promise<OwnRules | undefined> {
  if (rulesFrom === undefined) return undefined;
  const { OwnRules: Rules } = await import('../../other-commands');
  return Rules.of(rulesFrom, host);
}
