import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';

/**
 * Makes a reader find the blocks of a text more quickly, with the same result for every text that somebody writes. The
 * package goes through the whole text for other line ends and for its lines, and defines each property of a token by a
 * function, which is a third of the time of reading. A table of hundreds of columns is read as text.
 */
export function readQuickly({ core, block }: MarkdownIt): void {
  core.ruler.at('normalize', normalize);
  core.ruler.at('block', readBlocks);
  block.ruler.before('table', 'wide-table', readWideTable);
}

/** No page has room for so many columns. The package would add an empty cell for each of them to every row. */
export const mostColumns = 200;

/** The markup of a paragraph that is a table with too many columns. */
export const wideTable = '|';

/** Reads the head of a table that has too many columns as a paragraph. */
function readWideTable(state: StateBlock, line: number, last: number): boolean {
  const [from = 0, to = 0] = [state.bMarks[line + 1], state.eMarks[line + 1]];
  if (line + 1 >= last || to - from < 2 * mostColumns) return false;
  const marks = state.src.slice(from, to);
  const columns = marks
    .replace(/^[\s>]*\|/, '')
    .trimEnd()
    .replace(/\|$/, '');
  if (!/^[-|: \t>]+$/.test(marks) || columns.split('|', mostColumns + 1).length <= mostColumns) return false;
  const paragraph = state.push('paragraph_open', 'p', 1);
  paragraph.map = [line, line + 1];
  paragraph.markup = wideTable;
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = line + 1;
  return true;
}

function normalize(state: StateCore): void {
  const { src } = state;
  if (src.includes('\r') || src.includes('\0'))
    state.src = src.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

function readBlocks({ src, md, env, tokens }: StateCore): void {
  if (src === '') return;
  const { block } = md;
  const state = new block.State('', md, env, tokens);
  state.src = src;
  addLines(state);
  state.push = (type, tag, nesting) => {
    if (nesting < 0) state.level--;
    const token = new BlockToken(type, tag, { nesting, level: state.level }) as unknown as Token;
    if (nesting > 0) state.level++;
    tokens.push(token);
    return token;
  };
  block.tokenize(state, state.line, state.lineMax);
}

/** The part of the package's own token that a reader of blocks needs. */
class BlockToken {
  readonly nesting: Token['nesting'];
  readonly level: number;
  readonly attrs: Token['attrs'] = null;
  readonly map = null;
  readonly children = null;
  readonly content = '';
  readonly markup: string = '';
  readonly info = '';
  readonly meta = null;
  readonly block = true;
  readonly hidden = false;

  constructor(
    readonly type: string,
    readonly tag: string,
    { nesting, level }: Pick<Token, 'nesting' | 'level'>,
  ) {
    this.nesting = nesting;
    this.level = level;
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.find(([attribute]) => attribute === name)?.[1] ?? null;
  }
}

const space = 0x20;
const tab = 0x09;

/** Adds the places of the lines of a state, and their indentation in characters and in columns. */
function addLines(state: StateBlock): void {
  const { src } = state;
  for (const list of [state.bMarks, state.eMarks, state.tShift, state.sCount, state.bsCount]) list.length = 0;
  for (let start = 0; start < src.length; ) {
    const feed = src.indexOf('\n', start);
    const end = feed < 0 ? src.length : feed;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const code = src.charCodeAt(at);
      if (code !== space && code !== tab) break;
      column += code === tab ? 4 - (column % 4) : 1;
    }
    // White space at the end of the text is not a line.
    if (feed < 0 && at === end) break;
    addLine(state, { start, end, indent: at - start, column });
    start = end + 1;
  }
  state.lineMax = state.bMarks.length;
  // The package looks at the line after the last.
  addLine(state, { start: src.length, end: src.length, indent: 0, column: 0 });
}

/** A line, and its indentation in characters and in columns. */
interface LinePlace {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly column: number;
}

function addLine(state: StateBlock, { start, end, indent, column }: LinePlace): void {
  state.bMarks.push(start);
  state.eMarks.push(end);
  state.tShift.push(indent);
  state.sCount.push(column);
  state.bsCount.push(0);
}
