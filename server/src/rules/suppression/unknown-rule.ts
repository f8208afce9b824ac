import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'suppression/unknown-rule',
    title: 'Suppressions are written so that they work',
    about: 'form',
    what: 'Reports a suppression that names no rule, one that there is not, or one that cannot be suppressed, and a command that is misspelt. What cannot be read (`syntax/*`) cannot be suppressed, because everything else is then checked by half, and neither can findings about suppressions.',
    why: 'A suppression that is misspelt suppresses nothing, and one for everything would hide what nobody has looked at.',
    sources: ['The product’s own: docs/rules/suppression-unknown-rule.md'],
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
