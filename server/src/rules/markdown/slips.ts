import type { MarkSlip } from '../../draft/marks/slip';
import type { RuleFinding } from '../finding';
import type { RuleInput } from '../rule';

/** Makes the check of a rule that passes on marks of Markdown that are not read as their writer intended. */
export const slipFindings = (code: MarkSlip['code']) =>
  function* ({ draft }: RuleInput): Generator<RuleFinding> {
    for (const { code: own, doubtful, ...slip } of draft.slips) {
      if (own === code) yield { ...slip, ...(doubtful && { about: 'doubtful' }) };
    }
  };
