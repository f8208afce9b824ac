import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { looksLikeDraft } from '../draft/sniff';
import { type Decoded, decode, largest, tooLarge } from './decode';
import { Gitignore } from './gitignore';

const ending = '*.{md,markdown,yaml,yml}';
const ignored = ['**/node_modules/**', '**/.git/**'];

/** The files that paths, folders and globs stand for, and those of them that stand for none. */
export interface Found {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Finds the drafts that are meant. A file that is named is taken as it is; folders and globs give the files in them
 * that are report drafts.
 * @param paths as given on the command line, relative to `cwd`
 * @returns paths relative to `cwd`, in order, each once
 */
export async function findDrafts(paths: readonly string[], cwd: string, gitignore = true): Promise<Found> {
  const ignoring = gitignore ? new Gitignore(cwd) : undefined;
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const info = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    if (info && !info.isDirectory()) {
      files.add(shown(path, cwd));
      continue;
    }
    const pattern = info ? `${literal(slashed(path)).replace(/\/+$/, '')}/**/${ending}` : slashed(path);
    if (!info && !isDynamicPattern(pattern)) {
      missing.push(path);
      continue;
    }
    const found = await glob(pattern, { cwd, ignore: ignored, onlyFiles: true, expandDirectories: false });
    // Who names a folder means it, even where git leaves it out.
    const all = !ignoring || (info !== undefined && ignoring.ignoresFolder(resolve(cwd, path)));
    const drafts = found
      .map((file) => shown(file, cwd))
      .filter((file) => all || !ignoring.ignores(resolve(cwd, file)))
      .filter((file) => isDraft(resolve(cwd, file), file));
    if (drafts.length === 0) missing.push(path);
    for (const file of drafts.sort()) files.add(file);
  }
  return { files: [...files], missing };
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const literal = (path: string): string => path.replace(/[*?[\]{}()!+@]/g, '\\$&');

function shown(path: string, cwd: string): string {
  const short = relative(cwd, resolve(cwd, path));
  return short.startsWith('..') ? path : short || path;
}

/** Reads the head of a file to see whether it is a draft; one that cannot be read is kept, so that it is reported. */
function isDraft(path: string, name: string): boolean {
  if (looksLikeDraft('', name)) return true;
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(Math.min(64_000, fstatSync(file).size));
      readSync(file, head, 0, head.length, 0);
      return looksLikeDraft(head.toString('utf8'), name);
    } finally {
      closeSync(file);
    }
  } catch {
    return true;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You are not allowed to read it; ask for permission, or leave it out.',
  EPERM: 'You are not allowed to read it; ask for permission, or leave it out.',
  EISDIR: 'It is a folder, not a file.',
  ENOENT: 'It is no longer there.',
};

/** Reads a file as text; every failure is a sentence. */
export function readDraft(path: string): Decoded {
  try {
    const { size } = statSync(path);
    return size > largest ? { failure: tooLarge(size) } : decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { failure: reasons[code] ?? 'It could not be read; check that it is a file that you can open.' };
  }
}
