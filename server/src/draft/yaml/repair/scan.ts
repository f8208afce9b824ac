// Finds the parts of a line of YAML. Linear in its length.

/** A key of one word as the format has them, which no sentence of a text begins with. */
export const plainKey = /^[a-z][a-z-]*[ \t]*:(?:\s|$)/;

/** A key at the start of a text, with 0-based offsets into it. */
export interface KeyPlace {
  /** The key without its quotes. */
  readonly key: string;
  /** Offset after the key, before spaces and the colon. */
  readonly end: number;
  /** The offset of the value, after the colon and its spaces. */
  readonly value: number;
}

/** The key at the start of a text; undefined if there is none. */
export function keyAt(text: string): KeyPlace | undefined {
  const first = text.charAt(0);
  if (first === '"' || first === "'") {
    const end = quoteEnd(text, 0);
    if (end === undefined) return undefined;
    const colon = /^[ \t]*:(?=\s|$)[ \t]*/.exec(text.slice(end + 1));
    return colon ? { key: text.slice(1, end), end: end + 1, value: end + 1 + colon[0].length } : undefined;
  }
  if (first === '' || '#[]{}&*!|>%@`,'.includes(first) || /^[-?:](?:\s|$)/.test(text)) return undefined;
  const colon = plainEnd(text).search(/:(?=\s|$)/);
  if (colon < 0) return undefined;
  const key = text.slice(0, colon).trimEnd();
  const spaces = /^[ \t]*/.exec(text.slice(colon + 1))?.[0].length ?? 0;
  return { key, end: key.length, value: colon + 1 + spaces };
}

/** A text up to its comment, which begins with a hash sign after a space. */
export function plainEnd(text: string): string {
  const comment = text.search(/(?<=[ \t])#/);
  return comment < 0 ? text : text.slice(0, comment);
}

/** The offset at which the quote that opens at `start` closes; undefined if it does not. */
export function quoteEnd(text: string, start: number): number | undefined {
  const close = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && close === '"') at++;
    else if (text[at] === close && close === "'" && text[at + 1] === "'") at++;
    else if (text[at] === close) return at;
  }
  return undefined;
}

/** A bracket that is open, by the character that closes it. */
interface OpenBracket {
  readonly close: string;
  readonly at: number;
}

/** The end of a value in brackets, or what it leaves open. */
export interface FlowEnd {
  /** Offset after the bracket that closes the value. */
  readonly end?: number;
  readonly quote?: OpenBracket | undefined;
  /** Offset of a comment in its last line. */
  readonly comment?: number | undefined;
  /** The outermost first. */
  readonly brackets: readonly OpenBracket[];
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Reads a value in brackets, which begins at the start of a text. */
export function flowEnd(text: string): FlowEnd {
  const brackets: OpenBracket[] = [];
  let comment: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    const isFirst = at === 0 || /[\s[{,:]/.test(text.charAt(at - 1));
    if (c === '#' && beginsComment(text, at)) {
      const end = lineEnd(text, at);
      comment = end < text.length ? undefined : at;
      at = end;
    } else if (isFirst && (c === '"' || c === "'")) {
      const end = quoteEnd(text, at);
      if (end === undefined) return { quote: { close: c, at }, brackets };
      at = end;
    } else if (closers[c]) brackets.push({ close: closers[c], at });
    else if (brackets.at(-1)?.close === c && brackets.pop() && brackets.length === 0)
      return { end: at + 1, brackets };
  }
  return { brackets, comment };
}

/** The places of commas in a value in brackets that have no item before them, each with the spaces after it. */
export function emptyItems(text: string): { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  let isEmpty = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (/\s/.test(c)) continue;
    if (c === '"' || c === "'") {
      const isQuote = isEmpty || /[\s:]/.test(text.charAt(at - 1));
      at = (isQuote ? quoteEnd(text, at) : at) ?? text.length;
    }
    if (c === ',' && isEmpty) {
      const spaces = /[ \t]*/y;
      spaces.lastIndex = at + 1;
      places.push({ start: at, end: at + 1 + (spaces.exec(text)?.[0].length ?? 0) });
    }
    isEmpty = c === ',' || closers[c] !== undefined;
  }
  return places;
}

const beginsComment = (text: string, at: number): boolean => at === 0 || /\s/.test(text.charAt(at - 1));

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
