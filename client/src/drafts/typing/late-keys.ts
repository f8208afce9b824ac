import type { LineEdit } from './renumber';

/** A place in a text, with 0-based lines and UTF-16 characters. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** A change of a text: what a range has become. */
export interface TypedChange {
  readonly range: { readonly start: TextPlace; readonly end: TextPlace };
  readonly text: string;
}

/**
 * The number of characters that were typed right after a place before an edit there could be made; undefined if anything else
 * was changed, so that the edit may be wrong by now.
 */
export function typedAt(place: TextPlace, changes: readonly TypedChange[]): number | undefined {
  let typed = 0;
  for (const { range, text } of changes) {
    const { line, character } = range.start;
    const isAtPlace =
      line === place.line && character >= place.character && character <= place.character + typed;
    const isInsertion = range.end.line === line && range.end.character === character;
    if (!isAtPlace || !isInsertion || /[\r\n]/.test(text)) return undefined;
    typed += text.length;
  }
  return typed;
}

/** Edits around a place, moved to where they belong once characters were typed there: they go before what was typed. */
export const afterTyping = (
  edits: readonly LineEdit[],
  place: TextPlace,
  typed: number,
): readonly LineEdit[] =>
  edits.map((edit) => {
    const { line, start, end } = edit;
    const isBehind = line === place.line && start >= place.character && end > place.character;
    return isBehind ? { ...edit, start: start + typed, end: end + typed } : edit;
  });
