import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { infoOf } from '../../session/info';

/** The documents that paths lead to, and those paths that lead to none. */
interface FoundDocuments {
  /** Relative to the folder that the run begins in, in order, each once. */
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** Files that are found in folders. A file that is named is tried whatever its ending. */
const inFolders = '**/*.{docx,docm,pdf}';
const ignore = ['**/node_modules/**', '**/.git/**', '**/~$*'];

/** Finds the documents of files, folders and globs, as they are written on the command line. */
export async function findDocuments(paths: readonly string[], cwd: string): Promise<FoundDocuments> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const found = await documentsAt(path, cwd);
    if (found.length === 0) missing.push(path === '' ? '""' : path);
    for (const file of found) files.add(file);
  }
  return { files: [...files], missing };
}

async function documentsAt(path: string, cwd: string): Promise<string[]> {
  if (path === '') return [];
  const absolute = resolve(cwd, path);
  const info = infoOf(absolute);
  if (info && !info.isDirectory()) return [path];
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const options = {
    ignore,
    absolute: true,
    caseSensitiveMatch: false,
    onlyFiles: true,
    expandDirectories: false,
  };
  if (info) return shown(await glob(inFolders, { ...options, cwd: absolute }), cwd);
  return isDynamicPattern(slashed) ? shown(await glob(slashed, { ...options, cwd }), cwd) : [];
}

const shown = (files: readonly string[], cwd: string): string[] =>
  files.map((file) => relative(cwd, file)).sort();
