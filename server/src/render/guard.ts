import { guardedIn, type IdentityFacts } from '../draft/identity/identity';
import type { Checked } from '../lint/check';
import { reachesOf } from '../lint/suppressions/reach';
import { identityFacts } from '../report/identity';
import type { Published } from './document';
import { type Guard, type WithheldStretch, withhold } from './withhold';

/** The rule whose suppressions let a name stay in the text. */
const guardingRule = 'identity/home';

/** The guard of a checked draft; undefined where it names nothing that is guarded. */
export function guardOf({ draft, report }: Pick<Checked, 'draft' | 'report'>): Guard | undefined {
  const facts = identityFacts(report?.draft ?? draft, report);
  if (!facts.known?.hasHome) return undefined;
  const reaches = reachesOf(draft).filter(({ rule }) => rule.text === guardingRule);
  return {
    find: (text) => withheldIn(text, facts),
    allows: ({ start, end }) => reaches.some((reach) => reach.start < end && start < reach.end),
    lineOf: (offset) => draft.lines.line(offset) + 1,
  };
}

const withheldIn = (text: string, facts: IdentityFacts): WithheldStretch[] =>
  guardedIn(text, facts).map(({ kind, start, end }) => ({
    start,
    end,
    ...(kind === 'home'
      ? { text: '[name of the home]', message: 'Do not name the home. Write “the home”.' }
      : { text: '[address]', message: 'Leave out the home’s address.' }),
  }));

/** A composed report without what is guarded in its draft. */
export function withoutGuarded(published: Published, checked: Pick<Checked, 'draft' | 'report'>): Published {
  const guard = guardOf(checked);
  return guard ? withhold(published, guard) : published;
}
