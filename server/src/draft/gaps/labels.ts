import { type Span, span } from '../../text/span';

/** The targets that the links and marks of a Markdown text may refer to. */
export interface Labels {
  /** Labels of links in small letters, and those of footnotes as written, with their “^”. */
  readonly known: ReadonlySet<string>;
  /** The labels of footnotes that nothing refers to. */
  readonly unused: readonly Span[];
}

const definition = /^[ \t>]{0,8}(\[([^\]\n]{1,300})\]:)(?=[ \t]*\S)/gm;
const mark = /\[\^([^\]\s]{1,100})\](?!:)/g;
const none: Labels = { known: new Set(), unused: [] };

/** The labels that a Markdown text defines. */
export function labelsIn(text: string): Labels {
  const first = text.indexOf(']:');
  if (first < 0) return none;
  const known = new Set<string>();
  const notes: { readonly label: string; readonly at: Span }[] = [];
  // Most are at the end of a text; to try every line before them costs more than all the rest.
  definition.lastIndex = text.lastIndexOf('\n', first) + 1;
  for (const { 0: whole, 1: own = '', 2: label = '', index } of text.matchAll(definition)) {
    const isNote = label.startsWith('^');
    known.add(isNote ? label : label.trim().toLowerCase().replace(/\s+/g, ' '));
    const start = index + whole.length - own.length;
    if (isNote) notes.push({ label: label.slice(1), at: span(start, start + own.length - 1) });
  }
  if (notes.length === 0) return { known, unused: [] };
  const used = new Set([...text.matchAll(mark)].map(([, label]) => label));
  return { known, unused: notes.filter(({ label }) => !used.has(label)).map(({ at }) => at) };
}
