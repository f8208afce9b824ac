import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/telephone',
    title: 'The text gives no telephone number',
    about: 'doubtful',
    what: 'Warns of a telephone number of the United Kingdom, with or without +44 and however its digits are grouped, in the narrative or in the text of a requirement, recommendation or area for improvement. After words such as “phone” or “ring”, a number without the code of its area is found, too. Dates, reference numbers and amounts are not taken for one; short numbers such as 999 or 116 123 are not looked for, and the numbers that the inspectorate publishes are not reported, nor is a freephone or 0300 number in a sentence that names a helpline or a public body.',
    why: 'A telephone number leads to a person or to a home; a published report gives only the inspectorate’s own.',
    sources: identitySources,
    since: '0.1.0',
    calibration: noDetailFound,
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nParents can ring staff on 07700 900123.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nParents can ring staff at any time.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['telephone'],
      messageOf: () => 'This telephone number may identify a person or a place. Leave it out.',
    }),
  ),
};

export default rule;
