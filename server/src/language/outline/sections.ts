import type { Block, Heading } from '../../draft/block';
import type { Draft, Passage } from '../../draft/draft';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import { headingText } from '../../report/heading';
import type { JudgementSection, Report } from '../../report/report';
import { type Span, span } from '../../text/span';

/** A heading with everything below it, or a text of a YAML draft under its key. */
export interface DraftSection {
  /** Its heading without the grade, or the wording of its judgement. */
  readonly name: string;
  /** The level of its heading; 0 for a key. */
  readonly level: number;
  readonly judgement?: Judgement;
  /** The grade as written: in the heading, or else under `judgements`. */
  readonly grade?: string;
  /** The text of the heading, or the key. */
  readonly at: Span;
  /** From the beginning of the heading’s line to its last character. */
  readonly span: Span;
  /** Its blocks without the heading, those of the sections in it included. */
  readonly blocks: readonly Block[];
  readonly children: readonly DraftSection[];
}

const sectionsByDraft = new WeakMap<Draft, readonly DraftSection[]>();

/** The sections of a draft as a tree, in the order of the text. The same draft always gives the same list. */
export function sectionsOf(draft: Draft, report: Report | undefined): readonly DraftSection[] {
  const known = sectionsByDraft.get(draft);
  if (known) return known;
  const judged = new Map((report?.sections ?? []).map((section) => [section.at.start, section]));
  const reader = { draft, report, judged };
  const sections = draft.passages.flatMap((passage) =>
    passage.entry ? [keyedSection(reader, passage)] : headedSections(reader, passage),
  );
  sectionsByDraft.set(draft, sections);
  return sections;
}

/** The innermost section at an offset, and those around it, from the inside out. */
export function sectionsAround(sections: readonly DraftSection[], offset: number): DraftSection[] {
  const around = sections.find(({ span: { start, end } }) => start <= offset && offset <= end);
  return around ? [...sectionsAround(around.children, offset), around] : [];
}

/** All sections, each before those in it. */
export const allSections = (sections: readonly DraftSection[]): DraftSection[] =>
  sections.flatMap((section) => [section, ...allSections(section.children)]);

interface SectionReader {
  readonly draft: Draft;
  readonly report: Report | undefined;
  /** The sections on judgements, by the place of their headings or keys. */
  readonly judged: ReadonlyMap<number, JudgementSection>;
}

function keyedSection(reader: SectionReader, passage: Passage): DraftSection {
  const { draft, report, judged } = reader;
  const at = passage.entry?.keySpan ?? passage.markdown.whole;
  const judgement = judged.get(at.start)?.judgement;
  const grade = judgement && gradeGiven(report, judgement);
  return {
    name: judgement ? nameOf(judgement) : (passage.entry?.key ?? ''),
    level: 0,
    ...(judgement && { judgement }),
    ...(grade !== undefined && { grade }),
    at,
    span: span(at.start, Math.max(at.end, endOfText(draft.text, at.end, passage.markdown.whole.end))),
    blocks: passage.blocks,
    children: headedSections(reader, passage),
  };
}

/** A section while its blocks are collected. */
interface OpenSection {
  readonly heading: Heading;
  /** The offset at which its line begins. */
  readonly start: number;
  /** The index of its first block. */
  readonly from: number;
  readonly children: DraftSection[];
}

function headedSections(reader: SectionReader, { blocks, markdown }: Passage): DraftSection[] {
  const { draft } = reader;
  const found: DraftSection[] = [];
  const open: OpenSection[] = [];
  const close = (level: number, until: { readonly index: number; readonly offset: number }): void => {
    for (let last = open.at(-1); last && last.heading.level >= level; last = open.at(-1)) {
      open.pop();
      const inside = blocks.slice(last.from, until.index);
      (open.at(-1)?.children ?? found).push(
        headedSection(reader, last, { blocks: inside, end: until.offset }),
      );
    }
  };
  let last = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    // A line separator may begin a heading within the line of another one.
    const start = Math.max(startOfLine(draft, block.span.start), last);
    last = block.span.end;
    close(block.level, { index, offset: start });
    open.push({ heading: block, start, from: index + 1, children: [] });
  });
  close(1, { index: blocks.length, offset: markdown.whole.end });
  return found;
}

function headedSection(
  { draft, report, judged }: SectionReader,
  { heading, start, children }: OpenSection,
  { blocks, end }: { readonly blocks: readonly Block[]; readonly end: number },
): DraftSection {
  const section = judged.get(heading.span.start);
  const judgement = section?.judgement;
  const grade = section?.heading?.grade?.written ?? (judgement && gradeGiven(report, judgement));
  return {
    name: section?.heading?.wording ?? headingText(heading),
    level: heading.level,
    ...(judgement && { judgement }),
    ...(grade !== undefined && { grade }),
    at: heading.span,
    span: span(start, endOfText(draft.text, heading.span.end, end)),
    blocks,
    children,
  };
}

const gradeGiven = (report: Report | undefined, { id }: Judgement): string | undefined =>
  report?.judgementEntries.find(({ judgement }) => judgement?.id === id)?.scalar?.text.text.trim();

/** The front matter of a Markdown draft, from the first of its “---” to the end of the second. */
export function frontMatterSpan({ lines, surface, yaml }: Draft): Span | undefined {
  if (!yaml || surface !== 'markdown') return undefined;
  return span(startOfLine({ lines }, yaml.start - 1), lines.end(lines.line(yaml.end)));
}

const startOfLine = ({ lines }: Pick<Draft, 'lines'>, offset: number): number =>
  lines.start(lines.line(offset));

/** The end of the last character before an offset that is not white space; at least `start`. */
export function endOfText(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return Math.max(start, last);
}
