import { messagesOf } from '../../text/messages';
import { suppressible } from '../rule-ids';
import { isEffective, type SuppressionRule } from './input';
import { removeRule, removeSuppression, uselessRules } from './removal';

const messages = messagesOf({
  nothingDisabled: () => 'Remove this comment. No rule is disabled above it.',
  nothingToSuppress: (rule: string) => `Remove “${rule}”. It has nothing to suppress here.`,
});

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/unused',
    title: 'Suppressions are still needed',
    about: 'form',
    harm: 'An old suppression hides the next fault of the same kind.',
    what: 'Reports a rule in a suppression that has nothing to suppress there, and an “enable” where nothing is disabled. Rules that did not run, or are off at the draft’s stage, are left out. The fix removes the rule, or the whole comment if no other rule is left.',
    why: 'Once the fault is fixed, its suppression is no longer needed.',
    sources: ['The product’s own convention for suppressions, which no guidance covers'],
    since: '0.1.0',
    calibration: 'None in 58 published reports, which have no such comments.',
    bad: {
      whole:
        '---\nframework: sccif\nsetting: childrens-home\n# inspection-report-disable-next-line draft/urn -- It is not known yet.\nurn: SC123456\n---\n',
    },
    good: { whole: '---\nframework: sccif\nsetting: childrens-home\nurn: SC123456\n---\n' },
  },
  *check(input) {
    const closing = new Set(input.reaches.map(({ closedBy }) => closedBy));
    for (const suppression of input.draft.suppressions) {
      if (!isEffective(suppression)) continue;
      if (suppression.command.text === 'enable') {
        if (closing.has(suppression)) continue;
        yield {
          span: suppression.span,
          ...messages.nothingDisabled(),
          fixes: [removeSuppression(suppression, input)],
        };
        continue;
      }
      for (const rule of uselessRules(suppression, input)) {
        // A rule whose findings nothing suppresses is reported by suppression/unknown-rule.
        if (!suppressible(rule.text)) continue;
        yield {
          span: rule.span,
          ...messages.nothingToSuppress(rule.text),
          fixes: [removeRule(suppression, rule, input)],
        };
      }
    }
  },
};

export default rule;
