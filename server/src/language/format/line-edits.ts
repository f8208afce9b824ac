import type { Edit } from '../../rules/finding';
import { partnersOf } from '../../text/sequences';
import { span } from '../../text/span';

/** The edits that make one text of another, line by line. */
export function lineEdits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const [old, wanted] = [linesOf(before), linesOf(after)];
  const texts = (lines: readonly LineWithBreak[]): string[] => lines.map(({ text }) => text);
  const partners = partnersOf(texts(old), texts(wanted));
  const pairs = wanted.flatMap((line, index) => {
    const partner = old[partners[index] ?? -1];
    return partner ? [[partner, line] as const] : [];
  });
  return editsBetween(before, after, pairs);
}

/**
 * The edits that make one text of another if both have the same lines but for spaces, numbers and blank lines. Each edit is right
 * without the others, because lines with text stay where they are. Undefined if one has more such lines than the other.
 */
export function layoutEdits(before: string, after: string): Edit[] | undefined {
  const [old, wanted] = [before, after].map((text) =>
    linesOf(text).filter((line) => line.text.trim() !== ''),
  );
  if (!old || !wanted || old.length !== wanted.length) return undefined;
  return editsBetween(
    before,
    after,
    old.flatMap((line, index) => {
      const partner = wanted[index];
      return partner ? [[line, partner] as const] : [];
    }),
  );
}

/** A line with its line break. */
interface LineWithBreak {
  readonly start: number;
  readonly text: string;
}

const linesOf = (text: string): LineWithBreak[] =>
  [...text.matchAll(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+/g)].map((found) => ({
    start: found.index,
    text: found[0],
  }));

/** @param pairs lines that stay, in the order of both texts */
function editsBetween(
  before: string,
  after: string,
  pairs: readonly (readonly [LineWithBreak, LineWithBreak])[],
): Edit[] {
  const edits: Edit[] = [];
  let [at, from] = [0, 0];
  const close = (until: number, to: number): void => {
    const edit = withoutShared(before.slice(at, until), after.slice(from, to), at);
    if (edit) edits.push(edit);
    [at, from] = [until, to];
  };
  for (const [old, wanted] of pairs) {
    close(old.start, wanted.start);
    close(old.start + old.text.length, wanted.start + wanted.text.length);
  }
  close(before.length, after.length);
  return edits;
}

/** An edit without what both texts begin and end with; undefined if they are the same. */
function withoutShared(old: string, wanted: string, start: number): Edit | undefined {
  if (old === wanted) return undefined;
  const most = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < most && old[head] === wanted[head]) head++;
  if (isWithinCharacter(old, head) || isWithinCharacter(wanted, head)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (isWithinCharacter(old, old.length - tail) || isWithinCharacter(wanted, wanted.length - tail)) tail--;
  return {
    span: span(start + head, start + old.length - tail),
    text: wanted.slice(head, wanted.length - tail),
  };
}

/** Tells an offset within a line break of two characters, or within a character outside the basic plane. */
const isWithinCharacter = (text: string, offset: number): boolean =>
  /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
