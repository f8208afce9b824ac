import type { Rule } from '../rule';

const rule: Rule = {
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
  // Whether a reason is asked for is in the config: lint/suppress.ts knows.
  check: () => [],
};

export default rule;
