import { type Span, span } from './span';

const marks = /[“”"‘’']/g;
const word = /[\p{L}\p{N}]/u;

/**
 * The parts of a paragraph between quotation marks, with the marks. A quotation that is not closed goes on to the end of the
 * paragraph: one of several paragraphs is closed in its last only. An apostrophe is not a mark.
 */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly mark: string; readonly at: number; end: number | undefined } | undefined;
  const close = (end: number): void => {
    if (open) found.push(span(open.at, end));
    open = undefined;
  };
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (open && opens(mark, text, at) && open.end !== undefined) close(open.end);
    if (!open) {
      if (opens(mark, text, at)) open = { mark, at, end: undefined };
    } else if (isPartner(open.mark, mark) && ends(mark, text, at)) {
      if (isPossessive(mark, text, at)) open.end ??= at + 1;
      else close(at + 1);
    }
  }
  if (open) close(open.end ?? text.length);
  return found;
}

function opens(mark: string, text: string, at: number): boolean {
  if (mark === '“' || mark === '‘') return true;
  if (mark === '”' || mark === '’') return false;
  const next = text[at + 1];
  return !word.test(text[at - 1] ?? '') && next !== undefined && !/\s/.test(next);
}

const partners: Readonly<Record<string, string>> = { '“': '”"', '‘': "’'", '"': '"”', "'": "'’" };

const isPartner = (open: string, mark: string): boolean => partners[open]?.includes(mark) === true;

/** Within a word it is an apostrophe. */
const ends = (mark: string, text: string, at: number): boolean =>
  (mark !== '’' && mark !== "'") || !word.test(text[at + 1] ?? '');

/** “The parents’ views” in a quotation: its end may be further on. */
const isPossessive = (mark: string, text: string, at: number): boolean =>
  (mark === '’' || mark === "'") && text[at - 1] === 's' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
