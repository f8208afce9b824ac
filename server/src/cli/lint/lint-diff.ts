import { sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A text of a file, and the same with blocks in place of what is not shown. */
export interface DiffedText {
  readonly text: string;
  readonly shown: string;
}

/** The difference between two texts of a file, as `git apply` and `patch -p1` read it if nothing is masked. */
export function diffOf(path: string, before: DiffedText, after: DiffedText): string {
  const name = path.replaceAll(sep, '/');
  const [old = '', now = '', ...rest] = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    before.text,
    after.text,
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  ).split('\n');
  return [ended(old), ended(now), ...shownLines(rest, before, after)].join('\n');
}

/** A name with spaces ends in a tab, as git and diff write it, unless it is in quotes. */
const ended = (head: string): string => (/^\S+ [^"].*\s/.test(head) ? `${head}\t` : head);

const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** The lines of a diff with what is shown of them. They are compared before: a change inside a private part is still one. */
function shownLines(lines: readonly string[], before: DiffedText, after: DiffedText): string[] {
  const [old, now] = [before.shown.split('\n'), after.shown.split('\n')];
  let [oldLine, nowLine] = [0, 0];
  return lines.map((line) => {
    const [, oldStart, nowStart] = hunk.exec(line) ?? [];
    if (oldStart !== undefined) {
      [oldLine, nowLine] = [Number(oldStart) - 1, Number(nowStart) - 1];
      return line;
    }
    const sign = line.charAt(0);
    if (sign === '-') return sign + (old[oldLine++] ?? '');
    if (sign === ' ') oldLine++;
    return sign === '+' || sign === ' ' ? sign + (now[nowLine++] ?? '') : line;
  });
}
