import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { findLabelsQuickly } from '../draft/marks/link-labels';
import { readQuickly } from '../draft/marks/read-blocks';
import { hideWrappedNumbers } from '../draft/numbering';
import type { MappedText } from '../text/mapped';
import { LineIndex, type Span } from '../text/span';

// Raw HTML is text. Every address is let through here and looked at where a link is made, so that one that is not
// allowed leaves its words. Footnotes stay where they are written: they are numbered through the whole report.
const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
findLabelsQuickly(reader);
reader.use(footnotes);
reader.validateLink = () => true;
reader.core.ruler.disable('footnote_tail');
readQuickly(reader);

/** Stands for the stop of a wrapped number (see `hideWrappedNumbers`). */
const stop = '\u2024';

/** A Markdown text in its top-level pieces. */
export interface Parsed {
  readonly markdown: MappedText;
  readonly pieces: readonly Piece[];
  /** The tokens of footnotes by label. */
  readonly notes: ReadonlyMap<string, FootnoteSource>;
  /** Removes the characters that were put into a text for the parser. */
  readonly restore: (text: string) => string;
  /** The place in the draft of lines of the Markdown (0-based, the end exclusive), without white space at both ends. */
  readonly place: (lines: readonly [number, number] | null | undefined) => Span | undefined;
  /** Offset into the Markdown of a 0-based line. */
  readonly offset: (line: number) => number;
}

/** A heading, paragraph, list, … of the text itself. */
export interface Piece {
  readonly tokens: readonly Token[];
  readonly source: Span | undefined;
  /** The level of a heading. */
  readonly level?: number;
}

export interface FootnoteSource {
  readonly tokens: readonly Token[];
  readonly source: Span | undefined;
}

interface ParserEnv {
  [key: PropertyKey]: unknown;
  footnotes?: { list?: { tokens?: Token[]; content?: string }[] };
}

/** Reads a Markdown text, without comments, into pieces. */
export function parseMarkdown(markdown: MappedText): Parsed {
  const { text } = markdown;
  const lines = new LineIndex(text);
  const env: ParserEnv = {};
  const tokens = reader.parse(hideWrappedNumbers(text), env);
  const place: Parsed['place'] = (range) => {
    if (!range) return undefined;
    const from = lines.start(range[0]);
    const whole = text.slice(from, lines.end(Math.max(range[0], range[1] - 1)));
    const lead = whole.length - whole.trimStart().length;
    return markdown.span(from + lead, from + Math.max(lead, whole.trimEnd().length));
  };
  const wrapped = !text.includes(stop);
  const restore = (parsed: string): string =>
    wrapped && parsed.includes(stop) ? parsed.replaceAll(stop, '.') : parsed;
  const pieces: Piece[] = [];
  const notes = new Map<string, FootnoteSource>();
  for (const group of siblings(tokens)) {
    const first = group[0] as Token;
    const source = place(first.map) ?? place(group.find(({ map }) => map)?.map);
    if (first.type === 'footnote_reference_open') {
      const label = String((first.meta as { label?: unknown } | null)?.label);
      if (!notes.has(label)) notes.set(label, { tokens: group.slice(1, -1), source });
    } else {
      const level = first.type === 'heading_open' ? Number(first.tag.slice(1)) : undefined;
      pieces.push({ tokens: group, source, ...(level && { level }) });
    }
  }
  for (const [at, { tokens: inside }] of (env.footnotes?.list ?? []).entries()) {
    if (inside) notes.set(inlineLabel(at), { tokens: inside, source: undefined });
  }
  return { markdown, pieces, notes, restore, place, offset: (line) => lines.start(line) };
}

/** The label of an inline footnote. */
export const inlineLabel = (at: number): string => `\n${at}`;

/** Tokens in groups that each open and close again. */
export function siblings(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
}
