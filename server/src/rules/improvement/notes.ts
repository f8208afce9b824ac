import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { type Span, span } from '../../text/span';
import type { Edit } from '../finding';

/** A footnote at the foot of a text. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:((?:.*(?:\n(?!\s*\n).*)*))/gm;

/** The footnotes of a text, each up to the next blank line. */
export function notesOf(text: string): Note[] {
  const first = text.indexOf(']:');
  if (first < 0) return [];
  // Most are at the end of a text; to try every line before them costs more than all the rest.
  definition.lastIndex = text.lastIndexOf('\n', first) + 1;
  return [...text.matchAll(definition)].map(([, label = '', note = '']) => ({
    label,
    text: note.replace(/\s+/g, ' '),
  }));
}

/** The footnote that explains the citations, where the text has it. */
export const noteOn = (text: string, { name }: CitationRules): Note | undefined =>
  notesOf(text).find((note) => note.text.toLowerCase().includes(name));

/** The lowest number that no footnote of a text, and no mark of one, has. */
export function freeLabel(text: string): string {
  const used = new Set([...text.matchAll(/\[\^([^[\]\s]+)\]/g)].map(([, label]) => label));
  let free = 1;
  while (used.has(String(free))) free++;
  return String(free);
}

/** The footnote as it is added, at the end of a text. */
export function addNote(text: string, label: string, { footnote }: CitationRules): Edit {
  const last = text.trimEnd().length;
  const end: Span = span(last, last);
  return { span: end, text: `\n\n[^${label}]: ${footnote}` };
}
