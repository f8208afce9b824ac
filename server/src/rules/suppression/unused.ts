import type { Rule } from '../rule';

const rule: Rule = {
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
  // Only what the other rules find tells it: lint/suppress.ts does.
  check: () => [],
};

export default rule;
