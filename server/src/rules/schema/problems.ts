import type { SchemaProblem } from '../../schema/problem';
import type { Fix, RuleFinding } from '../finding';
import type { RuleInput } from '../rule';

/** Makes the check of a rule that passes on faults of one category in the shape of a draft. */
export const shapeFindings = (category: SchemaProblem['category']) =>
  function* ({ shape }: RuleInput): Generator<RuleFinding> {
    for (const problem of shape) {
      const { category: own, suggestion, ...named } = problem;
      if (own === category) yield { ...named, ...(suggestion && { fixes: [fix(suggestion)] }) };
    }
  };

const fix = ({ title, span, text, certain }: NonNullable<SchemaProblem['suggestion']>): Fix => ({
  title,
  kind: certain ? 'safe' : 'suggestion',
  edits: [{ span, text }],
});
