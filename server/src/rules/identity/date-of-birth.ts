import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/date-of-birth',
    title: 'The text gives no date of birth',
    about: 'doubtful',
    what: 'Warns of a date in the narrative, or in the text of a requirement, recommendation or area for improvement, that the words next to it (“born on”, “DOB”, “b.”, “birthday”, “turned 14 on”) make a date of birth. The year or the day may be missing, but not both: “born in 2012” is not reported, nor is the date of a group (“children born in May 2012”).',
    why: 'A date of birth, together with what else a report says of a child, identifies the child.',
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
      messageOf: () => 'This date is given as a date of birth, which may identify a person. Leave it out.',
    }),
  ),
};

export default rule;
