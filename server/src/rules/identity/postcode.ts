import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound, whose } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/postcode',
    title: 'The text gives no postcode',
    about: 'doubtful',
    what: 'Warns of a postcode of the United Kingdom, also with another sign in place of its space or with none, in the narrative or in the text of a requirement, recommendation or area for improvement. Service details, standard sections, the head of a letter and the inspectorate’s own details at the end are not looked at, nor is an address that the report prints: the inspectorate’s and the provider’s own.',
    why: 'A postcode is shared by a few houses, and so tells where a child, a family or a home is.',
    sources: identitySources,
    since: '0.1.0',
    calibration: noDetailFound,
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nOne child moved from M1 2AB last year.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nOne child moved from another area last year.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['postcode'],
      messageOf: () => `This postcode may tell where ${whose(report)} is. Leave it out.`,
    }),
  ),
};

export default rule;
