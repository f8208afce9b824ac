import { nestedKeys, topKeys } from '../../format-keys';
import { indentOf, isBlank, type RepairContext } from './context';
import type { Level, Outline } from './outline';
import { keyAt, plainKey } from './scan';

/** The indentation and content of the next line that is not blank. */
export interface NextLine {
  readonly indent: number;
  readonly content: string;
}

/**
 * The next lines that are not blank, at most two.
 * @param moved the number of columns by which lines are moved to the left here
 */
export function nextLines(at: number, { lines }: Pick<RepairContext, 'lines'>, moved = 0): NextLine[] {
  const next: NextLine[] = [];
  for (let index = at + 1; index < Math.min(at + 40, lines.length) && next.length < 2; index++) {
    const raw = lines[index]?.raw;
    if (raw === undefined || isBlank(raw)) continue;
    const indent = indentOf(raw);
    // A tab has no fixed width.
    next.push({
      indent: raw.slice(0, indent).includes('\t') ? -1 : indent - moved,
      content: raw.slice(indent),
    });
  }
  return next;
}

/** A key or list item that begins at a column. */
export interface Beginning {
  readonly column: number;
  /** The text from the key on, or after the dash. */
  readonly text: string;
  readonly next: readonly NextLine[];
}

type Place = Pick<RepairContext, 'outline' | 'broken'>;

/** The column where a list item belongs; `key` if its dash is one too many. */
export function columnOfItem(beginning: Beginning, { outline, broken }: Place): number | 'key' {
  const { column, text } = beginning;
  const level = outline.at(column);
  if (!broken || !level) return column;
  const child = outline.within(column);
  const isKeyed = plainKey.test(text);
  if (level.kind === 'item')
    return level.column < column && !level.filled && child && isKeyed ? level.column : column;
  if (!level.filled) return child ? columnBeside(child, column) : columnOfFirstItem(beginning, level);
  const key = isKeyed ? keyAt(text)?.key : undefined;
  if (key === undefined) return column;
  if (level.column === column && !outline.hasKey(column, key)) return 'key';
  return outline.itemAround(column)?.column ?? column;
}

const columnBeside = ({ kind, column }: Level, written: number): number =>
  kind === 'item' ? column : written;

/** The column of an item that begins a list, unless the lines after it are keys in its column. */
function columnOfFirstItem({ column, text, next: [next] }: Beginning, level: Level): number | 'key' {
  const isAlone = plainKey.test(text) && next?.indent === column && plainKey.test(next.content);
  return isAlone && column > level.column ? 'key' : column;
}

/** The column where a key belongs. */
export function columnOfKey(
  beginning: Beginning,
  { outline, broken, root }: Place & { readonly root: number },
): number {
  const { column, text } = beginning;
  if (!broken) return column;
  const level = outline.at(column);
  if (!level) return column > root && !outline.top ? root : column;
  const child = outline.within(column);
  if (level.column === column)
    return level.kind === 'item' ? inItem(column, outline) : outdented(beginning, level, child);
  if (level.filled) return plainKey.test(text) ? level.column : column;
  if (!child) return level.kind === 'key' ? columnOfFirst(beginning, level) : column;
  const key = keyAt(text)?.key ?? '';
  if (level.column === 0 && topKeys.has(key) && !nestedKeys.has(key)) return 0;
  return (child.kind === 'item' ? outline.within(child.column)?.column : child.column) ?? column;
}

/** A key in the column of a dash belongs to the item, unless the list is in the column of its key. */
function inItem(column: number, outline: Outline): number {
  const child = outline.within(column);
  return !outline.find(column, 'key') && child?.kind === 'key' ? child.column : column;
}

/** The column of a key at the top level that is one of those below the key above it. */
function outdented(
  { column, text, next: [next] }: Beginning,
  level: Level,
  child: Level | undefined,
): number {
  const key = keyAt(text);
  if (!key || column > 0 || level.filled || !isFilled(text) || topKeys.has(key.key)) return column;
  const isBelow = nestedKeys.has(key.key) || level.key === 'judgements' || level.key === 'sections';
  if (!isBelow || key.key.startsWith('x-')) return column;
  if (child) return child.column;
  return next && next.indent > column && plainKey.test(next.content) ? next.indent : column;
}

/** The column of the first key below another: that of the next one if it is further out, or of the next two. */
function columnOfFirst({ column, text, next: [next, second] }: Beginning, level: Level): number {
  if (!isFilled(text) || !next || !plainKey.test(next.content) || next.indent <= level.column) return column;
  return next.indent < column || second?.indent === next.indent ? next.indent : column;
}

/** Tells whether a key has its value on its own line. */
function isFilled(text: string): boolean {
  const key = keyAt(text);
  return key !== undefined && !/^(?:#.*)?$/.test(text.slice(key.value));
}
