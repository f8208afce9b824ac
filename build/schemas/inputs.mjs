// The inputs of the schemas: the frameworks of knowledge/ and the hand-written parts.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files of a folder whose names end so, in the order of their names: paths from the root of the repository. */
export const filesOf = (folder, end) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => `${folder}/${name}`);

export const read = (path) => readFileSync(root + path, 'utf8');

/** The frameworks, as knowledge/frameworks/*.yaml has them. */
export const frameworks = () => filesOf('knowledge/frameworks', '.yaml').map((path) => parse(read(path)));

/** The hand-written parts, by file name. */
export function parts() {
  const entries = filesOf('schemas/parts', '.yaml').map((path) => [
    path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length),
    parse(read(path)),
  ]);
  return Object.fromEntries(entries);
}
