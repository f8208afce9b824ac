import { isEffective, type SuppressionRule, unmarkedReason } from './input';

/** The reason that the quick fix writes, which counts as none. */
export const placeholderReason = 'say why';

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/reason',
    title: 'Suppressions say why',
    about: 'missing',
    what: 'Reports a comment that sets a finding aside and gives no reason after “--”, or still has the words that the quick fix puts there. `suppressions: {reason: optional}` in the team’s settings asks for none.',
    why: 'Whoever reads the draft next has to be able to judge whether the finding was rightly set aside.',
    sources: ['The product’s own way of setting findings aside; no guidance speaks of it'],
    since: '0.1.0',
    calibration: 'None in 58 published reports, which have no such comments.',
    bad: {
      whole:
        '---\n# inspection-report-disable-file draft/urn\nframework: sccif\nsetting: childrens-home\n---\n',
    },
    good: {
      whole:
        '---\n# inspection-report-disable-file draft/urn -- The home is not registered yet.\nframework: sccif\nsetting: childrens-home\n---\n',
    },
  },
  *check({ draft, reason }) {
    if (reason === 'optional') return;
    for (const suppression of draft.suppressions) {
      if (!isEffective(suppression) || suppression.command.text === 'enable') continue;
      // A suppression without a rule, or with a reason without “--”, is reported by suppression/unknown-rule.
      if (suppression.rules.length === 0 || unmarkedReason(suppression).length > 0) continue;
      if ((suppression.reason ?? placeholderReason) !== placeholderReason) continue;
      yield {
        span: suppression.span,
        message: 'This suppression does not say why; give the reason behind “--”.',
      };
    }
  },
};

export default rule;
