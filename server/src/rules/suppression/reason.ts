import { messagesOf } from '../../text/messages';
import { isEffective, type SuppressionRule, unmarkedReason } from './input';
import { boundedPattern, mostReason } from './limits';

/** The words that the quick fix writes for a reason. They do not count as one. */
export const placeholderReason = 'say why';

const messages = messagesOf({
  noReason: () => 'Add the reason for this suppression after “--”.',
  shortReason: (fewest: number) =>
    `Explain this suppression in at least ${fewest} characters. Your team’s settings require this.`,
  wrongForm: (form: string) => `Write this reason in the form that your team’s settings require: “${form}”.`,
});

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/reason',
    title: 'Suppressions have a reason',
    about: 'missing',
    harm: 'The next person cannot tell whether the finding was rightly suppressed.',
    what: 'Reports a comment that suppresses a finding without a reason after “--”, or with the words that the quick fix writes there. With `suppressions: {reason: optional}` in your team’s config no reason is needed. `reason-length` and `reason-form` there set the length and the form that a reason must have.',
    why: 'A quality assurer must be able to judge each suppression.',
    sources: ['The product’s own convention for suppressions, which no guidance covers'],
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
  *check({ draft, reason, limits }) {
    const form = limits.reasonForm === undefined ? undefined : boundedPattern(limits.reasonForm);
    for (const suppression of draft.suppressions) {
      if (!isEffective(suppression) || suppression.command.text === 'enable') continue;
      // A suppression without a rule, or with a reason without “--”, is reported by suppression/unknown-rule.
      if (suppression.rules.length === 0 || unmarkedReason(suppression).length > 0) continue;
      const { span, reason: written = placeholderReason } = suppression;
      if (written === placeholderReason) {
        if (reason !== 'optional') yield { span, ...messages.noReason() };
      } else if (written.length < (limits.reasonLength ?? 0))
        yield { span, ...messages.shortReason(limits.reasonLength ?? 0) };
      else if (form && !form.test(written.slice(0, mostReason)))
        yield { span, ...messages.wrongForm(`${limits.reasonForm}`) };
    }
  },
};

export default rule;
