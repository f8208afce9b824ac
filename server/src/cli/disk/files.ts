import {
  closeSync,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdir,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';
import { metaName } from '../../snippets/library/library';
import { isDraft, isLibraryMeta } from '../../snippets/library/library-file';
import { type Decoded, decode, largest, tooLarge } from './decode';
import { Gitignore } from './gitignore';
import { infoOf } from './info';

const ending = '*.{md,markdown,yaml,yml}';
const ignored = ['**/node_modules/**', '**/.git/**'];

/** The drafts that paths, folders and globs stand for, and those of them that stand for none. */
export interface Found {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** What paths, folders and globs stand for: drafts, and files of snippet libraries, which are never both. */
export interface FoundAll extends Found {
  readonly libraryFiles: readonly string[];
}

/**
 * Finds the drafts that are meant. A file that is named is taken as it is, unless it is one of a snippet library; folders
 * and globs give the files in them that are report drafts.
 * @param paths as given on the command line, relative to `cwd`
 * @param gitignore whether what `.gitignore` leaves out is left out, unless it is named
 * @returns paths relative to `cwd`, in order, each once
 */
export async function findDrafts(paths: readonly string[], cwd: string, gitignore = true): Promise<Found> {
  const { files, missing, without } = await find(paths, cwd, gitignore);
  return { files, missing: [...missing, ...without] };
}

/** Finds drafts, as `findDrafts` does, and files of snippet libraries. */
export async function findFiles(paths: readonly string[], cwd: string, gitignore = true): Promise<FoundAll> {
  const { files, missing, libraryFiles } = await find(paths, cwd, gitignore);
  return { files, missing, libraryFiles };
}

/** @returns with the paths that stand for files of libraries alone in `without` */
async function find(
  paths: readonly string[],
  cwd: string,
  gitignore: boolean,
): Promise<FoundAll & { readonly without: readonly string[] }> {
  const files = new Set<string>();
  const libraryFiles = new Set<string>();
  const missing: string[] = [];
  const without: string[] = [];
  const libraries = new LibraryFolders();
  const ignoring = gitignore ? new Gitignore(cwd) : undefined;
  for (const path of paths) {
    // Mostly a variable of a script that is not set: it is neither this folder nor the whole disk.
    if (path === '') {
      missing.push('""');
      continue;
    }
    const info = infoOf(resolve(cwd, path));
    if (info && !info.isDirectory()) {
      const file = shown(path, cwd);
      const text = libraries.mayHave(resolve(cwd, path), true) ? head(resolve(cwd, path)) : undefined;
      if (text !== undefined && !isDraft(text, path)) {
        libraryFiles.add(file);
        without.push(path);
      } else files.add(file);
      continue;
    }
    const pattern = info ? `${literal(slashed(path)).replace(/\/+$/, '')}/**/${ending}` : slashed(path);
    if (!info && !isDynamicPattern(pattern)) {
      missing.push(path);
      continue;
    }
    const { found, closed } = await search(pattern, cwd);
    let drafts = 0;
    let others = 0;
    // Who names a folder means it, even where git leaves it out.
    const all = !ignoring || (info !== undefined && ignoring.ignoresFolder(resolve(cwd, path)));
    const kept = found
      .map((one) => shown(one, cwd))
      .filter((one) => all || !ignoring.ignores(resolve(cwd, one)));
    // What may not be looked into must not pass as clean.
    for (const folder of closed.filter((one) => all || !ignoring.ignoresFolder(one))) {
      files.add(shown(folder, cwd));
      drafts++;
    }
    for (const file of kept.sort()) {
      // Most need no second reading: their name says what they are.
      const text = namedAsDraft(file) ? '' : head(resolve(cwd, file));
      const inLibrary = libraries.mayHave(resolve(cwd, file), false) && !isDraft(text ?? '', file);
      if (inLibrary) {
        libraryFiles.add(file);
        others++;
      } else if (text === undefined || looksLikeDraft(text, file)) {
        // One that cannot be read is kept, so that it is reported.
        files.add(file);
        drafts++;
      }
    }
    if (drafts + others === 0) missing.push(path);
    else if (drafts === 0) without.push(path);
  }
  return { files: once([...files], cwd), missing, without, libraryFiles: [...libraryFiles] };
}

/** Which folders hold a snippet library; each is looked at once. */
class LibraryFolders {
  readonly #known = new Map<string, boolean>();

  /**
   * Whether a file, by its name and place, is one of a snippet library unless it is a draft.
   * @param named whether the file itself was named, rather than found
   */
  mayHave(path: string, named: boolean): boolean {
    const name = basename(path);
    if (!/\.ya?ml$/i.test(name) || name.startsWith('.')) return false;
    // What is named library.yaml on a command line is meant as one, whatever is in it.
    if (named && name === metaName) return true;
    const folder = dirname(path);
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const meta = resolve(folder, metaName);
    const isLibrary = existsSync(meta) && isLibraryMeta(head(meta) ?? '');
    this.#known.set(folder, isLibrary);
    return isLibrary;
  }
}

/** What fits a pattern, with the folders on the way that may not be read, which the search alone would leave out. */
async function search(pattern: string, cwd: string): Promise<{ found: string[]; closed: string[] }> {
  const closed = new Set<string>();
  const noting = (path: string, options: { withFileTypes: true }, done: Listed): void =>
    readdir(path, options, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') closed.add(resolve(cwd, path));
      done(error, entries);
    });
  const found = await glob(pattern, {
    cwd,
    ignore: ignored,
    onlyFiles: true,
    expandDirectories: false,
    fs: { readdir: noting as typeof readdir },
  });
  return { found, closed: [...closed].sort() };
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** Files that several paths lead to, through links or by “..”, are there once: by their own path where it is among them. */
function once(files: readonly string[], cwd: string): string[] {
  const kept = new Map<string, string>();
  for (const file of files) {
    const path = resolve(cwd, file);
    const real = realOf(path);
    if (!kept.has(real) || path === real) kept.set(real, file);
  }
  return [...kept.values()];
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const literal = (path: string): string => path.replace(/[*?[\]{}()!+@]/g, '\\$&');

function shown(path: string, cwd: string): string {
  const short = relative(cwd, resolve(cwd, path));
  return short.startsWith('..') ? path : short || path;
}

/** The head of a file, by which drafts are told; undefined where it cannot be read. */
function head(path: string): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.min(64_000, fstatSync(file).size));
      readSync(file, bytes, 0, bytes.length, 0);
      return bytes.toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You are not allowed to read it; ask for permission, or leave it out.',
  EPERM: 'You are not allowed to read it; ask for permission, or leave it out.',
  EISDIR: 'It is a folder, not a file; name the files in it.',
  ENOENT: 'It is no longer there; run this again, or leave it out.',
};

/** Reads a file as text; every failure is a sentence. */
export function readDraft(path: string): Decoded {
  try {
    const { size } = statSync(path);
    return size > largest ? { failure: tooLarge(size) } : decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Node gives what it cannot read of a name as this character, by which the file is not found again.
    if (code === 'ENOENT' && path.includes('\uFFFD'))
      return { failure: 'Its name has characters that are not UTF-8; rename it.' };
    return { failure: reasons[code] ?? 'It could not be read; check that it is a file that you can open.' };
  }
}
