import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { infoOf } from './info';

/**
 * The `.gitignore` files that apply to files, as git reads them: those in a file's folder and all folders above it, up to
 * the top of the repository, or to `cwd` outside of one.
 */
export class Gitignore {
  readonly #top: string;
  readonly #patterns = new Map<string, Ignore | undefined>();
  readonly #folders = new Map<string, boolean>();

  /** @param cwd the folder that the command runs in, absolute */
  constructor(cwd: string) {
    this.#top = repositoryOf(cwd) ?? cwd;
  }

  /** Tells if a file is ignored, by its absolute path. */
  ignores(file: string): boolean {
    return this.#below(file) && (this.ignoresFolder(dirname(file)) || this.#isMatched(file, ''));
  }

  /** Tells if a folder is ignored, and with it all that is in it. */
  ignoresFolder(folder: string): boolean {
    if (!this.#below(folder)) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const ignored = this.ignoresFolder(dirname(folder)) || this.#isMatched(folder, '/');
    this.#folders.set(folder, ignored);
    return ignored;
  }

  #below(path: string): boolean {
    return path.startsWith(this.#top.endsWith(sep) ? this.#top : this.#top + sep);
  }

  /** Tells if the nearest file with a pattern that matches ignores a path. */
  #isMatched(path: string, end: '' | '/'): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const name = relative(folder, path).replaceAll(sep, '/') + end;
      const match = this.#patternsOf(folder)?.test(name);
      if (match?.ignored) return true;
      if (match?.unignored || folder === this.#top) return false;
    }
  }

  #patternsOf(folder: string): Ignore | undefined {
    if (this.#patterns.has(folder)) return this.#patterns.get(folder);
    const files = [join(folder, '.gitignore')];
    if (folder === this.#top) files.unshift(join(gitFolderOf(folder), 'info', 'exclude'));
    const texts = files.flatMap((file) => read(file) ?? []);
    const patterns = texts.length > 0 ? ignore(asGit).add(texts.join('\n')) : undefined;
    this.#patterns.set(folder, patterns);
    return patterns;
  }
}

/** The default of git on each system. */
const asGit = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/** The nearest folder up the tree with `.git` in it. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/**
 * The folder in which git keeps what a repository's work trees have in common. In a submodule and in a second work tree
 * `.git` is a file that names a folder, and in the latter `commondir` names another one.
 */
function gitFolderOf(top: string): string {
  const there = join(top, '.git');
  const named = /^gitdir: (.+?)\r?\n?$/.exec(read(there) ?? '')?.[1];
  if (named === undefined) return there;
  const own = resolve(top, named);
  return resolve(own, read(join(own, 'commondir'))?.trim() ?? '.');
}

function read(file: string): string | undefined {
  if (!infoOf(file)?.isFile()) return undefined;
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
