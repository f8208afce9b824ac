import type { FindingKind } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import { ownPrefix } from '../../rules/rule-ids';
import type { LoadedRule } from './messages';

const kinds: Readonly<Record<NonNullable<LoadedRule['severity']>, FindingKind>> = {
  error: 'wrong',
  warning: 'doubtful',
  info: 'doubtful',
  hint: 'advice',
};

/** The metadata of a team’s own rule, of which only its name, title and severity are known. */
export const metaOf = ({ name, title, severity = 'warning' }: LoadedRule): RuleMeta => ({
  id: ownPrefix + name,
  title,
  about: kinds[severity],
  harm: 'The team has agreed on this rule.',
  what: `Reports what the team’s own rule “${name}” finds.`,
  why: 'The team has agreed on this rule.',
  sources: ['The team’s own rule'],
  since: '0.1.0',
  calibration: { notMeasurable: 'the rule is the team’s own.' },
  bad: {},
  good: {},
});
