import { nameOf } from '../../knowledge/frameworks/terms';
import type { JudgementSection } from '../../report/report';
import { longestIncreasing } from '../longest-increasing';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'section/order',
    title: 'Sections stand in the order of the report',
    about: 'wrong',
    what: 'Reports a judgement section that stands before or after its place. In an ILACS report the section on leaders is the last, though leaders are the first row of the table.',
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
    const renumber = framework.numbering.paragraphs ? ', then renumber the paragraphs' : '';
    const inPlace = longestIncreasing(placed.map(order));
    for (const [index, section] of placed.entries()) {
      if (inPlace.has(index)) continue;
      const before = terms.sections
        .slice(0, order(section))
        .findLast((id) => placed.some(({ judgement }) => judgement.id === id));
      const after = terms.sections
        .slice(order(section) + 1)
        .find((id) => placed.some(({ judgement }) => judgement.id === id));
      const name = (id: string | undefined) => {
        const found = terms.judgements.find((judgement) => judgement.id === id);
        return found && nameOf(found);
      };
      const where = before ? `after “${name(before)}”` : `before “${name(after)}”`;
      yield {
        span: section.at,
        message: `This section is out of order. Move it ${where}${renumber}.`,
        ...(framework.headings.certainty === 'uncertain' && { atMost: 'warning' as const }),
        source: framework.sources[edition.source],
      };
    }
  }),
};

export default rule;
