// The runs of a paragraph as Markdown.

import type { SourceParagraph, SourceRun } from '../../documents/document';
import { escapeInline, escapeStart } from './escape';

/** The marks of footnotes by the ids of the notes. */
export type NoteMarks = (note: string) => string;

export interface InlineOptions {
  readonly notes: NoteMarks;
  /** Without bold and italics, as in headings. */
  readonly isPlain?: boolean;
}

/** The Markdown of a paragraph, its lines divided by hard breaks. */
export function inlineMarkdown({ runs }: Pick<SourceParagraph, 'runs'>, options: InlineOptions): string {
  const text = together(runs, options.isPlain === true)
    .map((run) => runMarkdown(run, options))
    .join('');
  return (
    text
      .split('\n')
      .map((line) => line.replace(/\t+/g, ' ').trim())
      // Nothing begins a block within a heading or a cell of a table.
      .map((line) => (options.isPlain === true ? line : escapeStart(line)))
      .filter((line) => line !== '')
      .join('\\\n')
  );
}

/** Neighbours with one formatting as one run, with the spaces at the ends of emphasis outside it. */
function together(runs: readonly SourceRun[], isPlain: boolean): SourceRun[] {
  const result: SourceRun[] = [];
  for (const run of runs.map((run) => (isPlain ? { ...run, bold: false, italic: false } : run))) {
    const last = result.at(-1);
    const isSpace = run.note === undefined && run.text.trim() === '';
    if (last && last.note === undefined && run.note === undefined && (isSpace || isAlike(last, run)))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

const isAlike = (a: SourceRun, b: SourceRun): boolean =>
  (a.bold ?? false) === (b.bold ?? false) &&
  (a.italic ?? false) === (b.italic ?? false) &&
  (a.struck ?? false) === (b.struck ?? false) &&
  a.href === b.href;

function runMarkdown(
  { text, bold, italic, struck, href, note }: SourceRun,
  { notes }: InlineOptions,
): string {
  if (note !== undefined) return notes(note);
  const words = href === undefined ? escapeInline(text) : linkMarkdown(text, href);
  const marks = `${struck === true ? '~~' : ''}${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
  if (marks === '') return words;
  return words
    .split('\n')
    .map((line) => emphasised(line, marks))
    .join('\n');
}

/** Emphasis begins and ends at a letter. */
function emphasised(words: string, marks: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const start = words.slice(0, words.indexOf(inner));
  const end = words.slice(start.length + inner.length);
  return `${start}${marks}${inner}${[...marks].reverse().join('')}${end}`;
}

function linkMarkdown(text: string, href: string): string {
  const words = escapeInline(text);
  if (text.trim() === '' || !/^(?:https?:|mailto:)/i.test(href)) return words;
  const target = href.replace(/[\s<>]/g, encodeURIComponent);
  const inner = words.trim();
  return words.replace(inner, () => `[${inner}](${/[()]/.test(target) ? `<${target}>` : target})`);
}

/** The label of an item as text. */
export const escapeLabel = (label: string): string => label.trim().replace(/[\\`*_[\]<>]/g, '\\$&');
