import { sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The difference between two texts of a file, as `git apply` and `patch -p1` read it. */
export function diffOf(path: string, before: string, after: string): string {
  const name = path.replaceAll(sep, '/');
  const [old = '', now = '', ...rest] = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  ).split('\n');
  return [ended(old), ended(now), ...rest].join('\n');
}

/** A name with spaces ends in a tab, as git and diff write it, unless it is in quotes. */
const ended = (head: string): string => (/^\S+ [^"].*\s/.test(head) ? `${head}\t` : head);
