import type { SchemaProblem } from '../../schema/problem';
import type { Fix } from '../finding';
import type { Rule, RuleMeta } from '../rule';

/** A rule that passes on what does not have the shape of a draft. */
export function schemaRule(category: SchemaProblem['category'], meta: RuleMeta): Rule {
  return {
    meta,
    *check({ shape }) {
      for (const problem of shape) {
        if (problem.category !== category) continue;
        const { span, message, suggestion } = problem;
        yield { span, message, ...(suggestion && { fixes: [fix(suggestion)] }) };
      }
    },
  };
}

const fix = ({ title, span, text, certain }: NonNullable<SchemaProblem['suggestion']>): Fix => ({
  title,
  kind: certain ? 'safe' : 'suggestion',
  edits: [{ span, text }],
});
