import { type ItemHead, itemHead } from '../../../../server/src/language/format/item-head';
import { indentOf, type LineEdit, renumbered } from './renumber';

interface Cursor {
  readonly line: number;
  readonly character: number;
}

/** A line with the head of an item. */
interface ItemLine {
  readonly line: number;
  readonly head: ItemHead;
}

/** What Enter does at a cursor in a list. */
export interface EnterInList {
  /** The column from which the text before the cursor is deleted. */
  readonly start: number;
  /** The text in place of the line break; the cursor is after it. */
  readonly text: string;
  /** The number of characters after the cursor that are deleted: spaces and tabs. */
  readonly skipped: number;
  /** The edits of the lines below the one with the cursor. */
  readonly below: readonly LineEdit[];
}

/**
 * The edits for Enter in a list or a numbered paragraph: they begin the next item with the text after the cursor, and renumber those
 * below. In an item without text they end the list, or go on with the list around it. Undefined where Enter is to be a line break:
 * elsewhere, and in a paragraph of several lines, whose writer breaks lines by hand.
 * @param lines the lines of a draft in Markdown, without line breaks
 */
export function enterInList(lines: readonly string[], { line, character }: Cursor): EnterInList | undefined {
  const text = lines[line] ?? '';
  const head = itemHead(text);
  if (!head || character < head.textStart || !isProse(lines, line)) return undefined;
  const item = { line, head };
  if (head.isEmpty) return endOfList(lines, item, character);
  const below = lines[line + 1] ?? '';
  if (below.trim() !== '' && !itemHead(below) && !heading.test(below)) return undefined;
  return nextItem(lines, item, character);
}

const heading = /^ {0,3}#/;

function nextItem(lines: readonly string[], item: ItemLine, character: number): EnterInList {
  const { line, head } = item;
  const text = lines[line] ?? '';
  const rest = text.slice(character);
  return {
    start: Math.max(text.slice(0, character).trimEnd().length, head.textStart),
    text: `${lineBreaks(lines, item)}${head.indent}${head.nextMark}${gapOf(head)}`,
    skipped: rest.length - rest.trimStart().length,
    below: renumbered(lines, { after: line, head, by: 1 }),
  };
}

function endOfList(lines: readonly string[], item: ItemLine, character: number): EnterInList {
  const { line, head } = item;
  const skipped = (lines[line] ?? '').length - character;
  const outer = itemAround(lines, item);
  const isApart = (lines[line - 1] ?? '').trim() === '';
  if (!outer) {
    // Right below an item, what is typed next would belong to it.
    const text = isApart ? '' : '\n';
    return { start: 0, text, skipped, below: renumbered(lines, { after: line, head, by: -1 }) };
  }
  const lineBreak = !isApart && lineBreaks(lines, outer).length > 1 ? '\n' : '';
  return {
    start: 0,
    text: `${lineBreak}${outer.head.indent}${outer.head.nextMark}${gapOf(outer.head)}`,
    skipped,
    below: renumbered(lines, { after: line, head: outer.head, by: 1 }),
  };
}

/** Five spaces and more would make the text of an item code. */
const gapOf = ({ gap }: ItemHead): string => (/^ {1,4}$/.test(gap) ? gap : ' ');

/** One line break, or two between items that are apart: as their neighbours are, otherwise paragraphs are and lists are not. */
function lineBreaks(lines: readonly string[], item: ItemLine): string {
  const { line, head } = item;
  const below = neighbour(lines, item, 1);
  const lower = neighbour(lines, item, -1) !== undefined ? line : below;
  const isApart =
    lower === undefined
      ? head.number !== undefined && sentenceEnd.test(lines[line]?.slice(head.textStart) ?? '')
      : (lines[lower - 1] ?? '').trim() === '';
  return isApart ? '\n\n' : '\n';
}

const sentenceEnd = /[.?!:][)”’"']?(?:[ \t]|$)/;

/** The line of the next item of the same list, above or below; undefined if this is the first or last one. */
function neighbour(lines: readonly string[], { line, head }: ItemLine, step: 1 | -1): number | undefined {
  for (let at = line + step; at >= 0 && at < lines.length; at += step) {
    const text = lines[at] ?? '';
    const found = itemHead(text);
    if (found?.indent === head.indent)
      return (found.number === undefined) === (head.number === undefined) ? at : undefined;
    if (text.trim() !== '' && indentOf(text) <= head.indent.length) return undefined;
  }
  return undefined;
}

/** The item that a nested item belongs to. */
function itemAround(lines: readonly string[], { line, head }: ItemLine): ItemLine | undefined {
  for (let at = line - 1; at >= 0 && head.indent !== ''; at--) {
    const text = lines[at] ?? '';
    const found = itemHead(text);
    if (found && found.indent.length < head.indent.length) return { line: at, head: found };
    if (text.trim() !== '' && indentOf(text) === 0) return undefined;
  }
  return undefined;
}

/** Tells if a line is neither in the front matter, nor in code, nor in a comment. */
function isProse(lines: readonly string[], line: number): boolean {
  const first = lines.findIndex((text) => text.trim() !== '');
  const hasFront = /^---[ \t]*$/.test(lines[first] ?? '');
  const close = lines.findIndex((text, at) => at > first && /^---[ \t]*$/.test(text));
  if (hasFront && (close < 0 || line <= close)) return false;
  let fence = '';
  let isComment = false;
  for (const text of lines.slice(hasFront ? close + 1 : 0, line)) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (isComment) isComment = !text.includes('-->');
    else if (fence !== '') fence = mark.startsWith(fence) ? '' : fence;
    else if (mark !== '') fence = mark;
    else isComment = text.lastIndexOf('<!--') > text.lastIndexOf('-->');
  }
  return fence === '' && !isComment;
}
