// Joins the lines of a paragraph to runs of text, and words that were divided at the end of a line.
import type { SourceRun } from '../document';
import type { PdfPiece } from './lines';

/** Pieces of a line, and how it is joined to the line before. */
export interface JoinedLine {
  readonly pieces: readonly PdfPiece[];
  /** The line before ends because the writer wanted it to. */
  readonly isBroken: boolean;
  readonly noteOf: NoteFinder;
}

/** The words of a document that have a hyphen, and those that have none. */
export interface HyphenWords {
  readonly hyphenated: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

/** The id of the footnote that a raised piece refers to, if it is a reference. */
export type NoteFinder = (piece: PdfPiece) => string | undefined;

/** The runs of a paragraph. */
export function runsOf(lines: readonly JoinedLine[], words: HyphenWords): SourceRun[] {
  const runs: SourceRun[] = [];
  let before = '';
  for (const { pieces, isBroken, noteOf } of lines) {
    const after = pieces
      .map(({ text }) => text)
      .join('')
      .trimStart();
    const joint = before.length === 0 ? { cut: 0, text: '' } : jointOf(before, after, words);
    cut(runs, joint.cut);
    const [first, ...rest] = pieces;
    const opening = first && { ...first, text: first.text.trimStart() };
    append(runs, { ...(first && formatOf(first)), text: isBroken && joint.text === ' ' ? '\n' : joint.text });
    for (const piece of opening ? [opening, ...rest] : []) {
      const note = piece.isRaised ? noteOf(piece) : undefined;
      if (note === undefined) append(runs, { ...formatOf(piece), text: piece.text });
      else runs.push({ text: '', note });
    }
    before = after;
  }
  return tidy(runs);
}

function formatOf({ bold, italic, size, href }: PdfPiece): Omit<SourceRun, 'text'> {
  return { ...(bold && { bold }), ...(italic && { italic }), ...(href !== undefined && { href }), size };
}

/** Adds text to the last run if it looks the same. */
function append(runs: SourceRun[], run: SourceRun): void {
  const last = runs.at(-1);
  if (run.text.length === 0) return;
  const isBlank = run.text.trim().length === 0;
  const isSame =
    last &&
    last.bold === run.bold &&
    last.italic === run.italic &&
    last.href === run.href &&
    last.size === run.size;
  if (last && last.note === undefined && (isSame || isBlank))
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/** Removes characters from the end of the text. */
function cut(runs: SourceRun[], length: number): void {
  const last = runs.at(-1);
  if (length > 0 && last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd().slice(0, -length) };
}

/** What comes between two lines, and how many characters of the first go. */
function jointOf(before: string, after: string, words: HyphenWords): { cut: number; text: string } {
  const start = before.trimEnd();
  const apart = { cut: 0, text: before.endsWith('\u00a0') ? '' : ' ' };
  if (start.endsWith('\u00ad')) return { cut: 1, text: '' };
  const left =
    /(?<![\p{L}\p{N}’'.])([\p{L}\p{N}’'.]{1,60}(?:[-‐‑][\p{L}\p{N}’']{1,60}){0,9})([-‐‑–—/])$/u.exec(
      start.slice(-60),
    );
  const right = /^[\p{L}\p{N}][\p{L}\p{N}’']*/u.exec(after)?.[0];
  if (!left || right === undefined) return apart;
  const [, word = '', mark = ''] = left;
  if (mark === '/') return { cut: 0, text: '' };
  if (/[–—]/.test(mark)) return { cut: 0, text: '' };
  // “16- and 17-year-olds”: the hyphen is for a word that follows later.
  if (/^(?:and|or|to|nor|but|versus)$/i.test(right)) return apart;
  const isDivided =
    /^\p{Ll}+$/u.test(right) &&
    words.whole.has(`${word}${right}`.toLowerCase()) &&
    !words.hyphenated.has(`${word}-${right}`.toLowerCase());
  return isDivided ? { cut: 1, text: '' } : { cut: 0, text: '' };
}

/** Without spaces at the ends, and with single ones within. */
function tidy(runs: readonly SourceRun[]): SourceRun[] {
  const clean = runs.map((run) => ({ ...run, text: run.text.replace(/[ \t]{2,}/g, ' ') }));
  const texts = clean.flatMap((run, index) => (run.note === undefined ? [index] : []));
  const [first] = texts;
  const last = texts.at(-1);
  return clean
    .map((run, index) => {
      const start = index === first ? run.text.trimStart() : run.text;
      return { ...run, text: index === last ? start.trimEnd() : start };
    })
    .filter(({ text, note }) => text.length > 0 || note !== undefined);
}

/** The words of some texts. */
export function wordsOf(texts: readonly string[]): HyphenWords {
  const hyphenated = new Set<string>();
  const whole = new Set<string>();
  for (const text of texts) {
    for (const [word] of text
      .trimEnd()
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}’']+(?:[-‐‑][\p{L}\p{N}’']+)*/gu))
      (/[-‐‑]/.test(word) ? hyphenated : whole).add(word.replaceAll(/[‐‑]/g, '-'));
  }
  return { hyphenated, whole };
}
