import { printDay } from '../../report/days';
import { messagesOf } from '../../text/messages';
import { capital } from '../../text/words';
import { onReport, type Rule } from '../rule';

const asSentence = (reason?: string): string => (reason === undefined ? '' : ` ${capital(reason)}.`);

const messages = messagesOf({
  repeated: (judgement: string) =>
    `There is already a section on ${judgement}. Merge the two, or correct this heading.`,
  notOnDate: (judgement: string, date: string, change?: string) =>
    `Remove the section on ${judgement}, or correct its heading. It does not belong to an inspection that starts on ${date}.${asSentence(change)}`,
  notInEdition: (judgement: string, edition: string, change?: string) =>
    `Remove the section on ${judgement}, or correct its heading. It does not belong to ${edition}.${asSentence(change)}`,
});

const rule: Rule = {
  meta: {
    id: 'section/edition',
    title: 'Sections are those of the inspection’s edition',
    about: 'wrong',
    harm: 'A reader finds a section on a judgement that the inspection did not make.',
    what: 'Reports a section on a judgement that the edition does not have, and a second section on the same judgement.',
    why: 'The sections follow the judgements. The first day of the inspection decides which judgements there are.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      body: '## The experiences and progress of children in care and care leavers: good\n\n1. Children live in stable homes.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children live in stable homes.\n',
    },
  },
  check: onReport(function* ({ edition, editionFrom, framework, graded, sections, start, terms }) {
    if (!graded) return;
    for (const [index, { judgement, at }] of sections.entries()) {
      const first = sections.findIndex((other) => other.judgement === judgement);
      if (first !== index && sections[first]) {
        const related = [{ span: sections[first].at, message: 'The first section on this judgement.' }];
        yield { span: at, ...messages.repeated(judgement.short), related };
      } else if (!terms.sections.includes(judgement.id) && !terms.optional.includes(judgement.id)) {
        const { short, change } = judgement;
        yield {
          span: at,
          ...(editionFrom === 'dates' && start
            ? messages.notOnDate(short, printDay(start), change)
            : messages.notInEdition(short, edition.name, change)),
          ...(framework.headings.certainty === 'uncertain' && { atMost: 'warning' as const }),
          source: framework.sources[judgement.source],
        };
      }
    }
  }),
};

export default rule;
