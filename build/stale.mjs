// Says whether the built files are older than what they are built from.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'server/dist/.stamp');
const sources = [
  'server/src',
  'client/src',
  'knowledge',
  'schemas',
  'snippets',
  'build',
  'docs/rules',
  'esbuild.mjs',
  'package-lock.json',
];

function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // The folder's own time tells of deleted files; generated code is an output.
  return readdirSync(path)
    .filter((name) => name !== 'generated')
    .reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}

/** True if a build is missing or out of date. */
export function stale() {
  if (!existsSync(stampFile)) return true;
  return sources.some((path) => newest(join(root, path)) > statSync(stampFile).mtimeMs);
}

/** Records that everything was built now. */
export function stamp() {
  writeFileSync(stampFile, '');
}
