import type { SyntaxProblem } from '../../draft/problem';
import type { RuleFinding } from '../finding';
import type { RuleInput } from '../rule';

/** Makes the check of a rule that passes on why a part of a draft could not be read. */
export const syntaxFindings = (code: SyntaxProblem['code']) =>
  function* ({ draft }: RuleInput): Generator<RuleFinding> {
    for (const problem of draft.problems) {
      const { code: own, related, fix, unfinished, ...named } = problem;
      if (own !== code) continue;
      yield {
        ...named,
        ...(unfinished && { atMost: 'hint' }),
        ...(related && { related: [related] }),
        ...(fix && {
          fixes: [
            {
              title: fix.title,
              kind: fix.safe ? 'safe' : 'suggestion',
              edits: [{ span: fix.span, text: fix.text }],
            },
          ],
        }),
      };
    }
  };
