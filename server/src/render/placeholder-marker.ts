import type { Span } from '../text/span';
import type { Inline } from './document';
import type { DocumentCounters } from './document-counters';
import { openEnd, placeholdersIn } from './placeholders';

/** Marks a placeholder, and counts it. */
export function placeholder(counters: DocumentCounters, written: string, source: Span): Inline {
  return written.startsWith('[^')
    ? counters.marker(
        'footnote',
        { text: written, message: `There is no footnote ${written}; write it, or take its mark out.` },
        source,
      )
    : counters.marker(
        'placeholder',
        { text: written, message: `Write what is to stand in place of “${written}”.` },
        source,
      );
}

/**
 * Inlines of a text that is not Markdown, such as a name, with its placeholders marked.
 * @param source finds the place of a stretch of the text in the draft (0-based UTF-16 offsets)
 */
export function plainInlines(
  counters: DocumentCounters,
  text: string,
  source: (start: number, end: number) => Span,
): Inline[] {
  const found = placeholdersIn(text);
  const end = openEnd(text);
  if (end && !found.some((other) => other.end > end.start)) found.push(end);
  const all: Inline[] = [];
  let at = 0;
  for (const { start, end: stop } of found) {
    if (start > at) all.push({ type: 'text', text: text.slice(at, start) });
    all.push(placeholder(counters, text.slice(start, stop), source(start, stop)));
    at = stop;
  }
  if (at < text.length) all.push({ type: 'text', text: text.slice(at) });
  return all;
}
