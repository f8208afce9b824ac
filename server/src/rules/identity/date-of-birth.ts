import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const messages = messagesOf({
  leaveOut: () => 'Leave this date of birth out. It may identify a person.',
});

const rule: Rule = {
  meta: {
    id: 'identity/date-of-birth',
    title: 'The text has no date of birth',
    about: 'doubtful',
    harm: 'A reader may recognise a child or another person.',
    what: 'Reports a date of birth in a section, or in the text of a requirement, recommendation or area for improvement. The words next to a date show that it is a date of birth (“born on”, “DOB”, “b.”, “birthday”, “turned 14 on”). The year or the day may be missing, but not both: “born in 2012” is not reported. Nor is the date of a group (“children born in May 2012”).',
    why: 'A date of birth, together with the other facts of a report, identifies the child.',
    sources: identitySources,
    since: '0.1.0',
    calibration: noDetailFound,
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nOne child, born on 3 May 2012, has settled well.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nOne younger child has settled well. The inspection began on 9 June 2026.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['date-of-birth'],
      messageOf: () => messages.leaveOut(),
    }),
  ),
};

export default rule;
