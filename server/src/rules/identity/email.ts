import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const messages = messagesOf({
  leaveOut: () => 'Leave this email address out. It may identify a person or a home.',
});

const rule: Rule = {
  meta: {
    id: 'identity/email',
    title: 'The text has no email address',
    about: 'doubtful',
    harm: 'A reader may learn the name of a person or a home that the report must not identify.',
    what: 'Reports an email address in a section, or in the text of a requirement, recommendation or area for improvement. It may be spelt out (“a.name at example.org”, “a.name (at) example.org”). The mailboxes of the inspectorate are not reported.',
    why: 'Most email addresses contain the name of a person or a home.',
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
      messageOf: () => messages.leaveOut(),
    }),
  ),
};

export default rule;
