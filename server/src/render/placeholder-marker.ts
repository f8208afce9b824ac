import type { Span } from '../text/span';
import type { Inline } from './document';
import type { DocumentCounters } from './document-counters';
import { openEnd, placeholdersIn } from './placeholders';

/** A placeholder as it is marked and counted. */
export function placeholder(context: DocumentCounters, written: string, source: Span): Inline {
  return written.startsWith('[^')
    ? context.marker(
        'footnote',
        written,
        `There is no footnote ${written}; write it, or take its mark out.`,
        source,
      )
    : context.marker('placeholder', written, `Write what is to stand in place of “${written}”.`, source);
}

/**
 * A text that is no Markdown, such as a name, with its placeholders marked.
 * @param source the place of its character at an offset into the text
 */
export function plainInlines(
  context: DocumentCounters,
  text: string,
  source: (start: number, end: number) => Span,
): Inline[] {
  const found = placeholdersIn(text);
  const end = openEnd(text);
  if (end && !found.some((other) => other.end > end.start)) found.push(end);
  const all: Inline[] = [];
  let at = 0;
  for (const one of found) {
    if (one.start > at) all.push({ type: 'text', text: text.slice(at, one.start) });
    all.push(placeholder(context, text.slice(one.start, one.end), source(one.start, one.end)));
    at = one.end;
  }
  if (at < text.length) all.push({ type: 'text', text: text.slice(at) });
  return all;
}
