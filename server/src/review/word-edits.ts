import { diffArrays } from 'diff';

/** A replacement in a text: 0-based UTF-16 offsets, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const tokens = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Beyond so many different words two texts are not compared further: one replaces the other. */
const mostChanges = 2000;

/** The changes of words that make one text another, in order. Changes with one space between them are one. */
export function wordEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const parts = diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], {
    maxEditLength: mostChanges,
  });
  if (!parts) return [{ start: 0, end: before.length, text: after }];
  const edits: { start: number; end: number; text: string }[] = [];
  let at = 0;
  let last: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of parts) {
    const words = value.join('');
    if (!added && !removed) {
      at += words.length;
      if (last && words === ' ') continue;
      last = undefined;
      continue;
    }
    if (!last) {
      last = { start: at, end: at, text: '' };
      edits.push(last);
    }
    // A space that was passed belongs to the change by now.
    last.text += before.slice(last.end, at);
    last.end = at;
    if (added) last.text += words;
    else {
      at += words.length;
      last.end = at;
    }
  }
  return edits;
}

/** A text with edits, which are in order and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Moves an edit of one text to another that was made from it by edits; undefined where those touch it. */
export function moved(edit: TextEdit, through: readonly TextEdit[]): TextEdit | undefined {
  let by = 0;
  for (const { start, end, text } of through) {
    if (start > edit.end) break;
    if (end >= edit.start) return undefined;
    by += text.length - (end - start);
  }
  return { start: edit.start + by, end: edit.end + by, text: edit.text };
}

/** An edit without the words that it keeps at its start and end. */
export function trimmed(text: string, edit: TextEdit): TextEdit {
  const before = text.slice(edit.start, edit.end);
  const after = edit.text;
  const old = before.match(tokens) ?? [];
  const next = after.match(tokens) ?? [];
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < next.length - head &&
    old[old.length - 1 - tail] === next[next.length - 1 - tail]
  )
    tail++;
  const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);
  return {
    start: edit.start + lengthOf(old.slice(0, head)),
    end: edit.end - lengthOf(old.slice(old.length - tail)),
    text: next.slice(head, next.length - tail).join(''),
  };
}

/** The share of the words of two texts that they have in common, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length + second.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (first.length + second.length);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
