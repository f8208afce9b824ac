import { type Dirent, existsSync, readdir, realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { metaName } from '../config/referenced-files';
import { looksLikeDraft, namedAsDraft } from '../draft/sniff';
import { isDraft, isLibraryMeta } from '../snippets/library/library-file';
import { Gitignore } from './gitignore';
import { infoOf } from './info';
import { headOf } from './read-draft';
import { UsageError } from './usage-error';

const fileNames = '*.{md,markdown,yaml,yml}';
const neverSearched = ['**/node_modules/**', '**/.git/**'];

/** The drafts that paths, folders and globs lead to, and those paths that lead to none. */
export interface FoundDrafts {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** The drafts and the files of snippet libraries that paths lead to; no file is both. */
export interface FoundFiles extends FoundDrafts {
  readonly libraryFiles: readonly string[];
}

/**
 * Finds drafts. A file that is named is accepted as one, unless it belongs to a snippet library; of folders and globs
 * only the report drafts in them are.
 * @param paths as written on the command line, relative to `cwd`
 * @param gitignore says that files left out by `.gitignore` are left out, unless they are named
 * @returns paths relative to `cwd`, in order, without duplicates
 */
export async function findDrafts(
  paths: readonly string[],
  cwd: string,
  gitignore = true,
): Promise<FoundDrafts> {
  const search = new FileSearch(cwd, gitignore);
  for (const path of paths) await search.add(path);
  return { files: search.drafts(), missing: [...search.missing, ...search.librariesOnly] };
}

/** Finds drafts, as `findDrafts` does, and files of snippet libraries. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  gitignore = true,
): Promise<FoundFiles> {
  const search = new FileSearch(cwd, gitignore);
  for (const path of paths) await search.add(path);
  return { files: search.drafts(), missing: search.missing, libraryFiles: [...search.libraryFiles] };
}

/** Collects the files that one path after the other leads to. */
class FileSearch {
  readonly #files = new Set<string>();
  readonly libraryFiles = new Set<string>();
  /** The paths that lead to nothing. */
  readonly missing: string[] = [];
  /** The paths that lead to files of libraries and to no draft. */
  readonly librariesOnly: string[] = [];
  readonly #libraryFolders = new LibraryFolderCache();
  readonly #gitignore: Gitignore | undefined;

  constructor(
    readonly cwd: string,
    gitignore: boolean,
  ) {
    this.#gitignore = gitignore ? new Gitignore(cwd) : undefined;
  }

  /** The drafts found so far, each once. */
  drafts(): string[] {
    return withoutDuplicates([...this.#files], this.cwd);
  }

  async add(path: string): Promise<void> {
    // Usually an unset variable of a script: it means neither this folder nor the whole disk.
    if (path === '') {
      this.missing.push('""');
      return;
    }
    const absolute = resolve(this.cwd, path);
    // A mapped drive of Windows may hold nothing but drafts.
    if (absolute === '/')
      throw new UsageError('Give the folder with the drafts. The whole disk is not searched.');
    const info = infoOf(absolute);
    if (info && !info.isDirectory()) return this.#addFile(path);
    const pattern = info
      ? `${literal(slashed(path)).replace(/(?<!\/)\/+$/, '')}/**/${fileNames}`
      : slashed(path);
    if (!info && !isDynamicPattern(pattern)) {
      this.missing.push(path);
      return;
    }
    // A folder that is named is searched even if git leaves it out.
    const ignoring = info && this.#gitignore?.ignoresFolder(absolute) ? undefined : this.#gitignore;
    const { drafts, others } = await this.#addPattern(pattern, ignoring);
    if (drafts + others === 0) this.missing.push(path);
    else if (drafts === 0) this.librariesOnly.push(path);
  }

  #addFile(path: string): void {
    const absolute = resolve(this.cwd, path);
    const text = this.#libraryFolders.mayHave(absolute, true) ? headOf(absolute) : undefined;
    if (text !== undefined && !isDraft(text, path)) {
      this.libraryFiles.add(shown(path, this.cwd));
      this.librariesOnly.push(path);
    } else this.#files.add(shown(path, this.cwd));
  }

  /** Adds the files that match a pattern, and returns how many of each kind they were. */
  async #addPattern(
    pattern: string,
    ignoring: Gitignore | undefined,
  ): Promise<{ readonly drafts: number; readonly others: number }> {
    const { found, closed } = await search(pattern, this.cwd);
    let drafts = 0;
    let others = 0;
    const kept = found
      .map((file) => shown(file, this.cwd))
      .filter((file) => !ignoring?.ignores(resolve(this.cwd, file)));
    // A folder that may not be read must not pass as clean.
    for (const folder of closed.filter((path) => !ignoring?.ignoresFolder(path))) {
      this.#files.add(shown(folder, this.cwd));
      drafts++;
    }
    for (const file of kept.sort()) {
      const kind = this.#kindOf(file);
      if (kind === 'draft') this.#files.add(file);
      if (kind === 'library') this.libraryFiles.add(file);
      if (kind === 'draft') drafts++;
      if (kind === 'library') others++;
    }
    return { drafts, others };
  }

  #kindOf(file: string): 'draft' | 'library' | undefined {
    const absolute = resolve(this.cwd, file);
    // The name alone tells most drafts, which then need not be opened.
    const text = namedAsDraft(file) ? '' : headOf(absolute);
    if (this.#libraryFolders.mayHave(absolute, false) && !isDraft(text ?? '', file)) return 'library';
    // A file that cannot be read is kept, so that it is reported.
    return text === undefined || looksLikeDraft(text, file) ? 'draft' : undefined;
  }
}

/** The folders that hold a snippet library; each is looked at once. */
class LibraryFolderCache {
  readonly #known = new Map<string, boolean>();

  /**
   * Tells by name and place if a file belongs to a snippet library, unless it is a draft.
   * @param named says that the file itself was named, rather than found
   */
  mayHave(path: string, named: boolean): boolean {
    const name = basename(path);
    if (!/\.ya?ml$/i.test(name) || name.startsWith('.')) return false;
    // A library.yaml that is named on a command line is checked as one, whatever is in it.
    if (named && name === metaName) return true;
    const folder = dirname(path);
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const meta = resolve(folder, metaName);
    const isLibrary = existsSync(meta) && isLibraryMeta(headOf(meta) ?? '');
    this.#known.set(folder, isLibrary);
    return isLibrary;
  }
}

type ListingDone = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** The files that match a pattern, and the folders that may not be read, which the search alone would leave out. */
async function search(pattern: string, cwd: string): Promise<{ found: string[]; closed: string[] }> {
  const closed = new Set<string>();
  const noting = (path: string, options: { withFileTypes: true }, done: ListingDone): void =>
    readdir(path, options, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') closed.add(resolve(cwd, path));
      done(error, entries);
    });
  const found = await glob(pattern, {
    cwd,
    ignore: neverSearched,
    onlyFiles: true,
    expandDirectories: false,
    fs: { readdir: noting as typeof readdir },
  });
  return { found, closed: [...closed].sort() };
}

/** Keeps one path of a file that several lead to, through links or “..”: the file's own path if it is among them. */
function withoutDuplicates(files: readonly string[], cwd: string): string[] {
  const kept = new Map<string, string>();
  for (const file of files) {
    const path = resolve(cwd, file);
    const real = realPath(path);
    if (!kept.has(real) || path === real) kept.set(real, file);
  }
  return [...kept.values()];
}

function realPath(path: string): string {
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
