import { MappedBuilder, type MappedText } from '../text/mapped';
import type { Span } from '../text/span';

/** A heading’s text without its formatting. */
export interface UnmarkedText {
  readonly text: MappedText;
  /** The places of the marks in the source, in their order. */
  readonly marks: readonly Span[];
  /** The marks are more than emphasis and code: a link, or an id in braces. */
  readonly more: boolean;
}

const emphasis = String.raw`\*+|~~|${'`'}+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])`;
const escapes = String.raw`\\(?=[!-/:-@[-${'`'}{-~])`;
const spaces = '&(?:nbsp|#160|#xa0);';
const inline = new RegExp(`${emphasis}|${escapes}|${spaces}`, 'giu');
/** Tags are reported as such, and are not part of the words. */
const tag = /<\/?(?:b|strong|i|em|u|span)\b[^<>]*>/gi;
const link = /\[(?!\^)([^[\]]*)(\]\([^()]*\))/g;
const id = /\{[#.][^{}\s]*\}$/;
/** Nearly every heading has none of the signs that marks begin with. */
const sign = /[*~`_\\&[{<]/;

/** Removes marks of emphasis and code, links around words, backslashes, and an id such as `{#care}` at the end. */
export function withoutMarks(heading: MappedText): UnmarkedText {
  const { text } = heading;
  if (!sign.test(text)) return { text: heading, marks: [], more: false };
  const places: { start: number; end: number }[] = [];
  for (const { index, 1: words = '', 2: target = '' } of text.matchAll(link)) {
    places.push({ start: index, end: index + 1 });
    const end = index + 1 + words.length;
    places.push({ start: end, end: end + target.length });
  }
  const identifier = id.exec(text);
  if (identifier) places.push({ start: text.slice(0, identifier.index).trimEnd().length, end: text.length });
  const more = places.length > 0;
  for (const { 0: mark, index } of text.matchAll(inline)) {
    const end = index + mark.length;
    if (!places.some((other) => other.start < end && index < other.end)) places.push({ start: index, end });
  }
  const marks = places.sort((a, b) => a.start - b.start).map(({ start, end }) => heading.span(start, end));
  for (const { 0: mark, index } of text.matchAll(tag))
    places.push({ start: index, end: index + mark.length });
  if (places.length === 0) return { text: heading, marks, more };
  places.sort((a, b) => a.start - b.start);
  const built = new MappedBuilder();
  let at = 0;
  for (const { start, end } of [...places, { start: text.length, end: text.length }]) {
    const piece = heading.slice(at, start);
    for (const { at: from, source, length, sourceLength } of piece.segments)
      if (length > 0) built.add(piece.text.slice(from, from + length), source, sourceLength);
    at = Math.max(at, end);
  }
  return { text: built.done(), marks, more };
}
