// Removes what an earlier build left in the folders of built files: pieces have the hash of their text in their names.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the files of a folder, at any depth, that are not among those to keep (paths from the same place). */
export function clean(folder, keep) {
  const kept = new Set(keep);
  for (const path of readdirSync(folder, { recursive: true }).map((name) => join(folder, name))) {
    if (!kept.has(path) && statSync(path).isFile()) rmSync(path);
  }
}
