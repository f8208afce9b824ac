import type { ReportSection } from '../../knowledge/frameworks/report-form';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { longestIncreasing } from '../longest-increasing';
import { onReport, type Rule } from '../rule';
import { orderRule } from '../rule-ids';

const rule: Rule = {
  meta: {
    id: orderRule,
    title: 'The other sections of the report stand in its order',
    about: 'form',
    what: 'Reports a heading of the finished report, such as “Information about this children’s home”, “Recent inspection history” or “Children’s home details”, that stands before or after its place among the others and the judgement sections. A heading whose place is not known, headings that the report does not have, and the order of the judgement sections among themselves, are not its matter.',
    why: 'Readers find their way by an order that is the same in every report. It was read in published reports of 2023 to 2025 on children’s homes.',
    sources: ['Measured: the same in 5 of 5 published reports on children’s homes, 2023 to 2025'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports (2026-11).',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren make good progress.\n\n## Information about this children’s home\n\nThe home cares for up to 3 children.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Information about this children’s home\n\nThe home cares for up to 3 children.\n\n## Overall experiences and progress of children and young people: good\n\nChildren make good progress.\n',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, terms } = report;
    const order = terms.report?.sections;
    if (!order || draft.surface === 'yaml') return;
    const placed = placedSections(report, order);
    // The order of judgement sections among themselves is reported by section/order.
    const inPlace = longestIncreasing(placed.map(({ place }, index) => place + index / (placed.length + 1)));
    const others = placed.filter((_, at) => inPlace.has(at));
    const neighbours = order.map((_, place) => ({
      before: others.findLast((other) => other.place < place),
      after: others.find((other) => other.place > place),
    }));
    for (const [index, { span, place, judgement }] of placed.entries()) {
      if (inPlace.has(index) || judgement) continue;
      const { before, after } = neighbours[place] ?? {};
      const where = before ? `after ${before.name}` : `before ${after?.name}`;
      yield {
        span,
        message: `This section is out of order. Move it ${where}.`,
        related: [before ?? after].flatMap((neighbour) =>
          neighbour
            ? [{ span: neighbour.span, message: before ? 'After this one.' : 'Before this one.' }]
            : [],
        ),
        source: framework.sources[terms.report?.source ?? ''],
      };
    }
  }),
};

interface PlacedHeading {
  readonly span: Span;
  readonly name: string;
  readonly place: number;
  readonly judgement: boolean;
}

/** The headings that have a place in the report, in the order of the text. */
function placedSections(
  { draft, sections, terms }: Report,
  order: readonly ReportSection[],
): PlacedHeading[] {
  const judgements = order.findIndex(({ id }) => id === 'judgements');
  const judgedHeadings = new Set(sections.map(({ heading }) => heading?.heading));
  const placed: PlacedHeading[] = [];
  for (const block of draft.passages[0]?.blocks ?? []) {
    if (block.kind !== 'heading' || block.level === 1 || block.level > 3) continue;
    const judged = judgedHeadings.has(block);
    const text = headingText(block);
    const section = judged ? undefined : sectionNamed(terms.report, text);
    const own = section ? order.indexOf(section) : -1;
    const place = judged ? judgements : own;
    if (place < 0 || (!judged && order[place]?.anywhere)) continue;
    const name = judged ? 'the judgement sections' : `“${text}”`;
    placed.push({ span: block.span, name, place, judgement: judged });
  }
  return placed;
}

export default rule;
