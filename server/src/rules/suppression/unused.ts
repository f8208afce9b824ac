import { suppressible } from '../rule-ids';
import { isEffective, type SuppressionRule } from './input';
import { removeRule, removeSuppression, uselessRules } from './removal';

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/unused',
    title: 'Suppressions are still needed',
    about: 'form',
    what: 'Reports a rule in a suppression that has nothing to suppress there, and an “enable” where nothing is disabled. Rules that did not run or are off at the draft’s stage are not judged. The fix takes the rule out, or the whole comment where no other is left.',
    why: 'What was mended needs no suppression, and one that stays would hide the next slip of the kind.',
    sources: ['The product’s own way of setting findings aside; no guidance speaks of it'],
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
          message: 'Nothing is disabled above that this comment could enable; remove it.',
          fixes: [removeSuppression(suppression, input)],
        };
        continue;
      }
      for (const rule of uselessRules(suppression, input)) {
        // A rule whose findings nothing suppresses is reported by suppression/unknown-rule.
        if (!suppressible(rule.text)) continue;
        yield {
          span: rule.span,
          message: `Nothing that “${rule.text}” finds is left here to be suppressed; remove it.`,
          fixes: [removeRule(suppression, rule, input)],
        };
      }
    }
  },
};

export default rule;
