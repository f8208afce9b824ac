import type { ReportSection } from '../../knowledge/frameworks/report-form';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { longestIncreasing } from '../longest-increasing';
import { onReport, type Rule } from '../rule';
import { orderRule } from '../rule-ids';

const messages = messagesOf({
  after: (heading: string | undefined) =>
    `This section is out of order. Move it after ${heading === undefined ? 'the judgement sections' : `“${heading}”`}.`,
  before: (heading: string | undefined) =>
    `This section is out of order. Move it before ${heading === undefined ? 'the judgement sections' : `“${heading}”`}.`,
});

const rule: Rule = {
  meta: {
    id: orderRule,
    title: 'The other sections are in the order of the report',
    about: 'form',
    harm: 'A reader does not find a section where every other report has it.',
    what: 'Reports a section that is out of order and is not about a judgement. Examples are “Information about this children’s home”, “Recent inspection history” and “Children’s home details”. Headings that the report does not have, and those whose position is not known, are not checked. The order of the judgement sections is checked by section/order.',
    why: 'Readers rely on an order that is the same in every report. It comes from published reports of 2023 to 2025 on children’s homes.',
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
      yield {
        span,
        ...(before ? messages.after(before.heading) : messages.before(after?.heading)),
        related: [before ?? after].flatMap((neighbour) =>
          neighbour
            ? [{ span: neighbour.span, message: `Move it ${before ? 'after' : 'before'} this section.` }]
            : [],
        ),
        source: framework.sources[terms.report?.source ?? ''],
      };
    }
  }),
};

interface PlacedHeading {
  readonly span: Span;
  /** Its words; undefined for the heading of a judgement section. */
  readonly heading: string | undefined;
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
    const heading = judged ? undefined : text;
    placed.push({ span: block.span, heading, place, judgement: judged });
  }
  return placed;
}

export default rule;
