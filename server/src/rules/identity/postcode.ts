import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound, whose } from './identifying-finding';

const messages = messagesOf({
  leaveOut: (owner: string) => `Leave this postcode out. It may show where ${owner} is.`,
});

const rule: Rule = {
  meta: {
    id: 'identity/postcode',
    title: 'The text has no postcode',
    about: 'doubtful',
    harm: 'A reader may learn where a child, a family or a home is.',
    what: 'Reports a postcode of the United Kingdom in a section, or in the text of a requirement, recommendation or area for improvement. It is also found without its space, or with another character instead. Service details, standard sections, the head of a letter and the inspectorate’s own details at the end are not checked. Nor is an address that the report prints: the inspectorate’s and the provider’s own.',
    why: 'Only a few houses share a postcode, so it shows where a child, a family or a home is.',
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
      messageOf: () => messages.leaveOut(whose(report)),
    }),
  ),
};

export default rule;
