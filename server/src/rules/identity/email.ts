import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/email',
    title: 'The text gives no email address',
    about: 'doubtful',
    what: 'Warns of an email address in the narrative or in the text of a requirement, recommendation or area for improvement, also where it is spelt out (“a.name at example.org”, “a.name (at) example.org”). The mailboxes of the inspectorate are not reported.',
    why: 'An email address mostly holds the name of a person or a home.',
    sources: identitySources,
    since: '0.1.0',
    calibration: noDetailFound,
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nParents write to a.name@example.org with questions.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nParents write to the home with questions.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['email'],
      messageOf: () => 'This email address may identify a person or a place. Leave it out.',
    }),
  ),
};

export default rule;
