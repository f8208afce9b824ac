import { type Span, span } from '../../text/span';

/** The comments of a Markdown text. One that is never closed is text. */
export function commentsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let at = text.indexOf('<!--');
  while (at >= 0) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    found.push(span(at, end + 3));
    at = text.indexOf('<!--', end + 3);
  }
  return found;
}
