import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What changes from one text of a file to another, as `git apply` and `patch -p1` read it. */
export function diffOf(path: string, before: string, after: string): string {
  const name = path.replaceAll('\\', '/');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
