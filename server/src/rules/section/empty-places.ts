import type { Block, Heading } from '../../draft/block';
import { entryOf, isEmpty } from '../../draft/yaml/value';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { lacksAreas } from '../improvement/required';
import type { RuleInput } from '../rule';

/** The empty sections that section/missing and improvement/missing report. */
function* reportedElsewhere(
  report: Report,
): Generator<{ readonly at: Span; readonly blocks: readonly Block[] }> {
  for (const section of report.sections) if (section.empty) yield section;
  if (report.improvement && lacksAreas(report)) yield report.improvement;
}

/** The headings and items of a draft that have no words. Those of a section that is reported as empty are left out. */
export function* emptyLines({ draft, report }: RuleInput): Generator<Span> {
  const reported = new Set<number>();
  if (report)
    for (const { blocks } of reportedElsewhere(report))
      for (const { span } of blocks) reported.add(span.start);
  for (const block of draft.passages.flatMap(({ blocks }) => blocks)) {
    if (block.text.text.trim() !== '' || reported.has(block.span.start)) continue;
    const isItem = block.kind === 'paragraph' && block.item !== undefined && !block.aside;
    if (block.kind === 'heading' || isItem) yield block.span;
  }
}

/** The headings of a body that no text follows, except where another rule says so. */
export function* emptySections(report: Report): Generator<Span> {
  const { draft, sections, terms } = report;
  if (draft.surface !== 'markdown') return;
  const judged = new Set(sections.map(({ at }) => at.start));
  const { improvement } = report;
  // Areas for improvement may be under their key: then they are composed into this section.
  if (improvement && (lacksAreas(report) || !isEmpty(entryOf(draft.data, improvement.facts.id)?.value)))
    judged.add(improvement.at.start);
  const composed = (heading: Heading): boolean => {
    const section = sectionNamed(terms.report, headingText(heading));
    if (section?.id === 'judgements' || section?.filled) return true;
    const { from = [] } = section ?? {};
    // Several lists say together that there is nothing: each has its key.
    if (typeof from !== 'string') return from.some((key) => entryOf(draft.data, key) !== undefined);
    return !isEmpty(entryOf(draft.data, from)?.value);
  };
  const blocks = (draft.passages[0]?.blocks ?? []).filter(isText);
  const title = blocks.find(({ kind }) => kind === 'heading');
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading' || block.text.text.trim() === '') continue;
    if ((block === title && block.level === 1) || judged.has(block.span.start)) continue;
    const next = blocks[at + 1];
    if (next && (next.kind !== 'heading' || next.level > block.level)) continue;
    if (!composed(block)) yield block.span;
  }
}

const isText = (block: Block): boolean => block.kind !== 'paragraph' || block.aside !== 'footnote';
