// Citations in brackets at the end of a text: “… at the home. (Regulation 12 (2)(a))”.

/** A text without the bracket at its end. */
export interface Bracketed {
  readonly text: string;
  /** The words in the bracket. */
  readonly inner: string;
}

/** Takes the last bracket off a text that ends with one; undefined if it does not, or if its brackets do not match. */
export function lastBracket(text: string): Bracketed | undefined {
  const end = text.replace(/(?<![\s.;])[\s.;]+$/, '');
  if (!end.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = end.length - 1; at >= 0; at--) {
    if (end[at] === ')') depth++;
    else if (end[at] === '(') depth--;
    if (depth === 0) return { text: end.slice(0, at).trimEnd(), inner: end.slice(at + 1, -1).trim() };
  }
  return undefined;
}
