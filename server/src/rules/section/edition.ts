import { printDay } from '../../report/days';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'section/edition',
    title: 'Sections are those of the inspection’s edition',
    about: 'wrong',
    what: 'Reports a section on a judgement that the edition does not have, and a second section on the same judgement.',
    why: 'The sections follow the judgements, and those the first day of the inspection.',
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
        const message = `There is a section on ${judgement.short} already; join the two, or correct the heading.`;
        yield { span: at, message, related: [{ span: sections[first].at, message: 'The first one.' }] };
      } else if (!terms.sections.includes(judgement.id) && !terms.optional.includes(judgement.id)) {
        const when =
          editionFrom === 'dates' && start ? `an inspection that starts on ${printDay(start)}` : edition.name;
        const reason = judgement.change ? `: ${judgement.change}` : '';
        yield {
          span: at,
          message: `A report on ${when} has no section on ${judgement.short}${reason}; correct the heading, or remove the section.`,
          ...(framework.headings.certainty === 'uncertain' && { atMost: 'warning' as const }),
          source: framework.sources[judgement.source],
        };
      }
    }
  }),
};

export default rule;
