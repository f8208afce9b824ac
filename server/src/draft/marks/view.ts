import type { Token } from 'markdown-it';
import { LineIndex, type Span, span } from '../../text/span';

/** A Markdown text with its blocks. All lines are 0-based. */
export interface MarkdownView {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  /** The lines of fenced code. */
  readonly fenced: ReadonlySet<number>;
  /** The lines that are code because they are indented. */
  readonly indented: ReadonlySet<number>;
  /** The lines that begin a heading or a list item. */
  readonly marked: ReadonlySet<number>;
  /** There are characters beyond those of ordinary prose. */
  readonly odd: boolean;
}

// Beyond ASCII, the typographic quotation marks and dashes, and what English words and sums of money need.
const unusual = /[^\t\n\r -~“”‘’–—…£é]/;

export function viewOf(text: string, tokens: readonly Token[]): MarkdownView {
  const fenced = new Set<number>();
  const indented = new Set<number>();
  const marked = new Set<number>();
  for (const { type, map } of tokens) {
    if (!map) continue;
    if (type === 'heading_open' || type === 'list_item_open') marked.add(map[0]);
    if (type !== 'fence' && type !== 'code_block') continue;
    const lines = type === 'fence' ? fenced : indented;
    for (let line = map[0]; line < map[1]; line++) lines.add(line);
  }
  return { text, lines: new LineIndex(text), tokens, fenced, indented, marked, odd: unusual.test(text) };
}

/** The place of a line with its line break. */
export const wholeLine = ({ lines }: MarkdownView, line: number): Span =>
  span(lines.start(line), lines.start(line + 1));
