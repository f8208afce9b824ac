import type { Block } from '../../draft/block';
import type { Draft, Passage } from '../../draft/draft';
import { commentsIn } from '../../draft/marks/blocks/comments';
import type { Report } from '../../report/report';
import { lineBreakOf, span } from '../../text/span';
import { isNumberedParagraph } from '../outline/numbered-paragraphs';
import { alignedTable, tableLength } from './tables';

/** The lines of a text of Markdown in a file. */
interface BodyLines {
  readonly draft: Draft;
  readonly passage: Passage;
  readonly from: number;
  /** The line after the last one. */
  readonly to: number;
  /** The length of the indentation that YAML takes off. */
  readonly indent: number;
}

/** A draft whose texts have one blank line between paragraphs and around headings, no spaces at line ends, and aligned tables. */
export function withTidyTexts(draft: Draft, report: Report | undefined): string {
  let { text } = draft;
  const bodies = draft.passages.flatMap((passage) => bodyLines(draft, passage));
  for (const body of bodies.sort((a, b) => b.from - a.from)) {
    const { lines } = draft;
    const [start, end] = [lines.start(body.from), lines.start(body.to)];
    text = text.slice(0, start) + tidied(body, report) + text.slice(end);
  }
  return text;
}

/** The lines of a text, if they can be laid out: those of a Markdown body, and of a literal block of YAML. */
function bodyLines(draft: Draft, passage: Passage): BodyLines[] {
  const { lines, text } = draft;
  const { entry, markdown } = passage;
  if (!entry) {
    const from = draft.yaml ? lines.line(draft.yaml.end) + 1 : 0;
    return from < lines.count ? [{ draft, passage, from, to: lines.count, indent: 0 }] : [];
  }
  const { value } = entry;
  if (value.kind !== 'scalar' || value.style !== 'literal' || value.value?.trim() === '') return [];
  const from = lines.line(value.span.start) + 1;
  const first = lines.text(from);
  const indent = first.length - first.trimStart().length;
  // The blank lines after the last one are between keys.
  let to = Math.min(lines.count, lines.line(Math.max(value.span.start, value.span.end - 1)) + 1);
  while (to > from && lines.text(to - 1).trim() === '') to--;
  const isPlain =
    indent > 0 &&
    first.trim() !== '' &&
    /^\|[-+]?[ \t]*$/.test(text.slice(value.span.start, lines.end(from - 1)));
  return isPlain && markdown.text !== '' ? [{ draft, passage, from, to, indent }] : [];
}

/** The kinds of lines that decide on the blank lines around them. */
interface LineKinds {
  /** Lines of code and of comments, which stay as they are. */
  readonly kept: ReadonlySet<number>;
  readonly headings: ReadonlySet<number>;
  /** Lines with a blank line before them: the first of a list, numbered paragraphs, and comments on one of these. */
  readonly heads: ReadonlySet<number>;
  /** Lines with nothing but a comment. */
  readonly comments: ReadonlySet<number>;
}

function tidied(body: BodyLines, report: Report | undefined): string {
  const { draft, from, to, indent } = body;
  const { lines, text } = draft;
  const kinds = kindsOf(body, report);
  const lineBreak = lineBreakOf(text);
  const content = Array.from({ length: to - from }, (_, index) => lines.text(from + index).slice(indent));
  alignTables(content, (index) => kinds.kept.has(from + index));
  const out: string[] = [];
  let blanks =
    draft.surface === 'markdown' && draft.yaml && content.some((line) => line.trim() !== '') ? 1 : 0;
  let before = -1;
  content.forEach((line, index) => {
    const number = from + index;
    const isKept = kinds.kept.has(number);
    if (!isKept && line.trim() === '') {
      if (before >= 0) blanks = 1;
      return;
    }
    if (blanks === 0 && before >= 0 && !(isKept && kinds.kept.has(before)) && isApart(before, number, kinds))
      blanks = 1;
    const next = content[index + 1] ?? '';
    const written = isKept ? line : withoutEndSpaces(line, { next, isHeading: kinds.headings.has(number) });
    for (; blanks > 0; blanks--) out.push(lineBreak);
    out.push(
      `${written === '' ? '' : ' '.repeat(indent)}${written}${breakAfter(draft, number) || lineBreak}`,
    );
    before = number;
  });
  return out.join('');
}

/** Tells lines with a blank line between them. A comment stays next to the line after it, which it may be on. */
const isApart = (before: number, line: number, { comments, headings, heads }: LineKinds): boolean =>
  headings.has(before) || (!comments.has(before) && (headings.has(line) || heads.has(line)));

const breakAfter = ({ lines, text }: Draft, line: number): string =>
  text.slice(lines.end(line), lines.start(line + 1)).replace(/[^\r\n]/g, '');

/** Two spaces before another line of the same paragraph are a line break, and one after a mark is where its text begins. */
function withoutEndSpaces(
  line: string,
  { next, isHeading }: { readonly next: string; readonly isHeading: boolean },
): string {
  const written = line.replace(/(?<![ \t])[ \t]+$/, '');
  if (/^\s*(?:\d+[.)]|[-*+]|#{1,6}|>)$/.test(written)) return line;
  const isBreak = / {2}$/.test(line) && next.trim() !== '' && !isHeading;
  return isBreak ? line : written;
}

function alignTables(content: string[], isKept: (index: number) => boolean): void {
  for (let index = 0; index < content.length; index++) {
    const length = isKept(index) ? 0 : tableLength(content, index);
    const aligned = length > 0 ? alignedTable(content.slice(index, index + length)) : undefined;
    if (aligned) content.splice(index, length, ...aligned);
    index += Math.max(0, length - 1);
  }
}

function kindsOf(body: BodyLines, report: Report | undefined): LineKinds {
  const { draft, passage } = body;
  const { lines } = draft;
  const kinds = {
    kept: keptLines(body),
    headings: new Set<number>(),
    heads: new Set<number>(),
    comments: new Set<number>(),
  };
  let before: Block | undefined;
  for (const block of passage.blocks) {
    const line = lines.line(block.span.start);
    const isParagraph = isFirst(block) && isNumberedParagraph(report, block);
    if (block.kind === 'heading' && /^\s*#/.test(lines.text(line))) kinds.headings.add(line);
    else if (isParagraph || isHeadOf(block, before)) kinds.heads.add(line);
    before = block;
  }
  addComments(body, kinds);
  return kinds;
}

/** The lines of code, and of comments over several lines. */
function keptLines({ draft, passage, from, to }: BodyLines): ReadonlySet<number> {
  const { lines, text } = draft;
  const start = lines.start(from);
  const comments = commentsIn(text.slice(start, lines.end(to - 1))).map((comment) =>
    span(start + comment.start, start + comment.end),
  );
  const long = comments.filter((comment) => lines.line(comment.start) < lines.line(comment.end));
  const code = passage.blocks.filter(({ kind }) => kind === 'code').map((block) => block.span);
  const kept = new Set<number>();
  for (const place of [...long, ...code])
    for (let line = lines.line(place.start); line <= lines.line(place.end); line++) kept.add(line);
  return kept;
}

/** Adds the lines with nothing but a comment. One on a line that is apart from those above is apart from them itself. */
function addComments(
  { draft: { lines }, from, to }: BodyLines,
  { comments, headings, heads }: { readonly [Kind in 'comments' | 'headings' | 'heads']: Set<number> },
): void {
  for (let line = to - 1; line >= from; line--) {
    const written = lines.text(line).trim();
    if (!written.startsWith('<!--') || !written.endsWith('-->')) continue;
    comments.add(line);
    if (headings.has(line + 1) || heads.has(line + 1)) heads.add(line);
  }
}

/** Tells the first item of a list after a paragraph. */
const isHeadOf = (block: Block, before: Block | undefined): boolean =>
  block.kind === 'paragraph' &&
  isFirst(block) &&
  block.item?.depth === 1 &&
  !block.aside &&
  before?.kind === 'paragraph' &&
  !before.item &&
  !before.aside;

/** Tells the first block of an item. */
const isFirst = (block: Block): boolean => block.kind === 'paragraph' && block.item?.first === true;
