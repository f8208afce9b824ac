import { messagesOf } from '../../text/messages';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  wrongCase: (label: string) => `Write “${label}”. Grades are in lower case in a draft.`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/grade-case',
    title: 'Grades are written in lower case',
    about: 'form',
    harm: 'Grades are written in several ways, so comparisons and searches miss some of them.',
    what: 'Reports a grade that is right except for its capital letters or spaces. The table of the finished report prints it with a capital.',
    why: 'If all drafts write a grade in the same way, comparisons and searches find all of them.',
    sources: ['The draft format', 'Measured: lower case in all 623 headings of 2023-26'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'judgements:\n  leaders: Good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: onReport(function* ({ judgementEntries: given }) {
    for (const { scalar, reading } of given) {
      if (!scalar || reading?.is !== 'letter-case' || !reading.grade) continue;
      const { label } = reading.grade;
      yield {
        span: scalar.span,
        ...messages.wrongCase(label),
        fixes: [write(scalar.span, label, 'safe')],
      };
    }
  }),
};

export default rule;
