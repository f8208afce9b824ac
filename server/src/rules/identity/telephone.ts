import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const messages = messagesOf({
  leaveOut: () => 'Leave this telephone number out. It may identify a person or a home.',
});

const rule: Rule = {
  meta: {
    id: 'identity/telephone',
    title: 'The text has no telephone number',
    about: 'doubtful',
    harm: 'A reader can ring a person or a home that the report must not identify.',
    what: 'Reports a telephone number of the United Kingdom in a section, or in the text of a requirement, recommendation or area for improvement. It may have +44, and its digits may be grouped in any way. After words such as “phone” or “ring”, a number without its area code is found too. Dates, reference numbers, amounts and short numbers such as 999 or 116 123 are not reported. Nor are the inspectorate’s published numbers, or a freephone or 0300 number in a sentence that names a helpline or a public body.',
    why: 'A telephone number leads to a person or to a home. A published report has only the inspectorate’s own.',
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
      messageOf: () => messages.leaveOut(),
    }),
  ),
};

export default rule;
