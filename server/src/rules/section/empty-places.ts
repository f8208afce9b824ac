import type { Block, Heading } from '../../draft/block';
import { type Entry, entryOf, isEmpty, type Value } from '../../draft/yaml/value';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import { overlaps, type Span } from '../../text/span';
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

/** The headings of a body that no text follows, unless another rule reports them. */
export function* emptySections(report: Report): Generator<Span> {
  const { draft, sections, improvement } = report;
  if (draft.surface !== 'markdown') return;
  const judged = new Set(sections.map(({ at }) => at.start));
  if (improvement && lacksAreas(report)) judged.add(improvement.at.start);
  const blocks = (draft.passages[0]?.blocks ?? []).filter(isText);
  const title = blocks.find(({ kind }) => kind === 'heading');
  const empty = blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.text.text.trim() === '') return [];
    if ((block === title && block.level === 1) || judged.has(block.span.start)) return [];
    const next = blocks[at + 1];
    return next && (next.kind !== 'heading' || next.level > block.level) ? [] : [block];
  });
  if (empty.length === 0) return;
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level <= 2) as Heading[];
  const last = new Map(tops.map((heading) => [sectionOf(report, heading), heading.span.start]));
  for (const heading of empty) {
    // Of several sections of one name the report fills the last.
    const isLast = heading.level > 2 || last.get(sectionOf(report, heading)) === heading.span.start;
    if (!isLast || !isComposed(report, heading)) yield heading.span;
  }
}

/** True for a section that the report composes of keys, or fills with standard words. */
function isComposed({ draft, improvement, terms }: Report, heading: Heading): boolean {
  if (improvement && heading.span.start === improvement.at.start)
    return !isEmpty(entryOf(draft.data, improvement.facts.id)?.value);
  const section = sectionNamed(terms.report, headingText(heading));
  if (section?.id === 'judgements' || section?.filled) return true;
  const { from = [] } = section ?? {};
  // Several lists say together that there is nothing: each has its key.
  if (typeof from !== 'string') return from.some((key) => entryOf(draft.data, key) !== undefined);
  return !isEmpty(entryOf(draft.data, from)?.value);
}

/** The id of the section that a heading begins, or its words. */
function sectionOf({ improvement, terms }: Report, heading: Heading): string {
  const isImprovement = improvement !== undefined && heading.span.start === improvement.at.start;
  const words = isImprovement ? improvement.facts.heading : headingText(heading);
  return sectionNamed(terms.report, words)?.id ?? plain(words);
}

/** The texts of a YAML draft that have no words, each with its key, unless section/missing reports them. */
export function* emptyTexts({ draft, report }: RuleInput): Generator<Entry> {
  if (draft.surface !== 'yaml') return;
  const judged = new Set((report?.graded ? report.sections : []).map(({ at }) => at.start));
  for (const { entry, blocks } of draft.passages) {
    if (!entry || judged.has(entry.keySpan.start) || entry.key.startsWith('x-')) continue;
    // A heading or an item without words is reported itself, and so is a line without a colon.
    const isSlip = draft.problems.some(({ span }) => overlaps(span, entry.keySpan));
    if (blocks.length === 0 && !isSlip) yield entry;
  }
}

/** The lists that a report prints item by item. */
const printedLists = ['areas-for-improvement', 'areas-for-priority-action', 'addressee', 'signatories'];

/** The items without words in such lists, one of each list; a list that has no place in the draft is left out. */
export function* emptyAreas({ draft, shape }: RuleInput): Generator<Span> {
  for (const key of printedLists) {
    const entry = entryOf(draft.data, key);
    if (entry?.value.kind !== 'list' || shape.some(({ span }) => span.start === entry.keySpan.start))
      continue;
    const isBlank = (item: Value): boolean => item.kind === 'scalar' && isEmpty(item);
    // A letter without any addressee is reported by letter/addressee.
    if (key === 'addressee' && entry.value.items.every(isBlank)) continue;
    const blank = entry.value.items.find(isBlank);
    if (blank) yield blank.span.end > blank.span.start ? blank.span : entry.keySpan;
  }
}

/** The people who sign a letter whose names have no letter, such as 42. */
export const nameless = ({ draft }: RuleInput): Span[] => {
  const value = entryOf(draft.data, 'signatories')?.value;
  const items = value?.kind === 'list' ? value.items : [];
  return items.flatMap((item) => {
    const name = item.kind === 'map' ? entryOf(item, 'name')?.value : item;
    return name?.kind === 'scalar' && !isEmpty(name) && !/\p{L}/u.test(name.text.text) ? [name.span] : [];
  });
};

const isText = (block: Block): boolean => block.kind !== 'paragraph' || block.aside !== 'footnote';
