import type { SyntaxProblem } from '../../draft/problem';
import type { Rule, RuleMeta } from '../rule';

/** A rule that passes on what kept a part of a draft from being read. */
export function syntaxRule(code: SyntaxProblem['code'], meta: RuleMeta): Rule {
  return {
    meta,
    *check({ draft }) {
      for (const problem of draft.problems) {
        if (problem.code !== code) continue;
        const { span, message, related, fix, unfinished } = problem;
        yield {
          span,
          message,
          ...(unfinished && { atMost: 'hint' }),
          ...(related && { related: [related] }),
          ...(fix && {
            fixes: [{ title: fix.title, kind: 'suggestion', edits: [{ span: fix.span, text: fix.text }] }],
          }),
        };
      }
    },
  };
}
