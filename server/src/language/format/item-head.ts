// Imports nothing: the VS Code client reads lines with this at each Enter, and is built without the parsers.

const pattern = /^([ \t]*)(?:(\d{1,3})([.)])|([-*+]))([ \t]+)(\S?)/;
const rule = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/** The head of a list item or a numbered paragraph. */
export interface ItemHead {
  readonly indent: string;
  /** The number of the item; undefined for a bullet. */
  readonly number: number | undefined;
  /** The number as written; empty for a bullet. */
  readonly digits: string;
  /** The number or bullet of the next item. */
  readonly nextMark: string;
  /** The spaces after the number or bullet. */
  readonly gap: string;
  /** The column at which the text begins (0-based, UTF-16). */
  readonly textStart: number;
  /** True if nothing follows the head. */
  readonly isEmpty: boolean;
}

/** The head of the item that begins on a line; undefined if none does. */
export function itemHead(line: string): ItemHead | undefined {
  const found = pattern.exec(line);
  if (!found || rule.test(line)) return undefined;
  const [head, indent = '', digits = '', close = '', bullet = '', gap = ' ', first = ''] = found;
  const number = digits === '' ? undefined : Number(digits);
  return {
    indent,
    number,
    digits,
    nextMark: number === undefined ? bullet : `${number + 1}${close}`,
    gap,
    textStart: head.length - first.length,
    isEmpty: first === '',
  };
}
