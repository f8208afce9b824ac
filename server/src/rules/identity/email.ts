import { onReport, type Rule } from '../rule';
import { measured, restsOn, revealed } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/email',
    title: 'The text gives no email address',
    about: 'doubtful',
    what: 'Warns of an email address in the narrative or in the text of a requirement, recommendation or area for improvement, also where it is spelt out (“a.name at example.org”).',
    why: 'An email address mostly holds the name of a person or a home.',
    sources: restsOn,
    since: '0.1.0',
    calibration: measured,
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
    revealed(report, ['email'], () => 'This email address may identify a person or a place; leave it out.'),
  ),
};

export default rule;
