import { nameOf } from '../../knowledge/frameworks/terms';
import type { JudgementSection } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { longestIncreasing } from '../longest-increasing';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  after: (name: string, renumber: boolean) =>
    `This section is out of order. Move it after “${name}”${renumber ? ', then renumber the paragraphs' : ''}.`,
  before: (name: string, renumber: boolean) =>
    `This section is out of order. Move it before “${name}”${renumber ? ', then renumber the paragraphs' : ''}.`,
});

const rule: Rule = {
  meta: {
    id: 'section/order',
    title: 'Sections are in the order of the report',
    about: 'wrong',
    harm: 'A reader does not find the section where every other report has it.',
    what: 'Reports a judgement section that is out of order. In an ILACS report the section on leaders is last, although leaders are the first row of the table.',
    why: 'The order is the same in every report: 321 of 321 have leaders last.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports. For SCCIF a warning: the order since 2025 is not certain.',
    bad: {
      body: '## The impact of leaders on social work practice with children and families: good\n\n1. Leaders know their services.\n\n## The experiences and progress of children who need help and protection: good\n\n2. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n\n## The impact of leaders on social work practice with children and families: good\n\n2. Leaders know their services.\n',
    },
  },
  check: onReport(function* ({ draft, edition, framework, sections, terms }) {
    // The keys of a YAML draft can have any order: the report is composed from them.
    if (draft.surface === 'yaml') return;
    // A second section on the same judgement is reported by section/edition.
    const placed = sections.filter(
      ({ judgement }, index) =>
        terms.sections.includes(judgement.id) &&
        sections.findIndex((other) => other.judgement === judgement) === index,
    );
    const order = (section: JudgementSection) => terms.sections.indexOf(section.judgement.id);
    const renumber = framework.numbering.paragraphs;
    const inPlace = longestIncreasing(placed.map(order));
    for (const [index, section] of placed.entries()) {
      if (inPlace.has(index)) continue;
      const isPlaced = (id: string) => placed.some(({ judgement }) => judgement.id === id);
      const previous = terms.sections.slice(0, order(section)).findLast(isPlaced);
      const next = terms.sections.slice(order(section) + 1).find(isPlaced);
      const name = (id: string | undefined): string => {
        const found = terms.judgements.find((judgement) => judgement.id === id);
        return found ? nameOf(found) : '';
      };
      yield {
        span: section.at,
        ...(previous ? messages.after(name(previous), renumber) : messages.before(name(next), renumber)),
        ...(framework.headings.certainty === 'uncertain' && { atMost: 'warning' as const }),
        source: framework.sources[edition.source],
      };
    }
  }),
};

export default rule;
