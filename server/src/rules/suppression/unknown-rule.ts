import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'suppression/unknown-rule',
    title: 'Suppressions are written so that they work',
    about: 'form',
    what: 'Reports a comment that is to set a finding aside (a suppression) and names no rule, a rule that does not exist, or one that cannot be set aside, and a command that is misspelt. What cannot be read (`syntax/*`) cannot be set aside, because everything else is then only half checked, and neither can findings about suppressions.',
    why: 'A suppression that is misspelt suppresses nothing, and one for everything would hide what nobody has looked at.',
    sources: ['The product’s own way of setting findings aside; no guidance speaks of it'],
    since: '0.1.0',
    calibration: 'None in 58 published reports, which have no such comments.',
    bad: {
      whole:
        '---\nframework: sccif\nsetting: childrens-home\n---\n\n<!-- inspection-report-disable-next-line section/ordr -- Agreed with the team. -->\n## Summary\n',
    },
    good: { whole: '---\nframework: sccif\nsetting: childrens-home\n---\n\n## Summary\n' },
  },
  // The names of all rules are known to lint/suppress.ts.
  check: () => [],
};

export default rule;
