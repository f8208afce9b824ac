import { existsSync } from 'node:fs';
import path, { type PlatformPath } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readRegular } from '../node/regular-file';

/** The parts of a machine that the search for `.gitignore` files depends on. */
export interface IgnoreFiles {
  readonly path: PlatformPath;
  readonly exists: (file: string) => boolean;
  /** The text of a file; undefined if it cannot be read. */
  readonly read: (file: string) => string | undefined;
}

const ofThisMachine: IgnoreFiles = { path, exists: existsSync, read };

/**
 * The `.gitignore` files that apply to files, as git reads them: those in a file's folder and all folders above it, up to
 * the top of the repository, or to `cwd` outside of one.
 */
export class Gitignore {
  readonly #top: string;
  readonly #patterns = new Map<string, Ignore | undefined>();
  readonly #folders = new Map<string, boolean>();

  /** @param cwd the folder that the command runs in, absolute */
  constructor(
    cwd: string,
    readonly files: IgnoreFiles = ofThisMachine,
  ) {
    // The root of a share has a separator at its end in every path below it, but not always in `cwd`.
    const folder = files.path.resolve(cwd);
    this.#top = repositoryOf(folder, files) ?? folder;
  }

  /** Tells if a file is ignored, by its absolute path. */
  ignores(file: string): boolean {
    return (
      this.#below(file) && (this.ignoresFolder(this.files.path.dirname(file)) || this.#isMatched(file, ''))
    );
  }

  /** Tells if a folder is ignored, and with it all that is in it. */
  ignoresFolder(folder: string): boolean {
    if (!this.#below(folder)) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const above = this.files.path.dirname(folder);
    // A root that is written in another way than the top.
    if (above === folder) return false;
    const ignored = this.ignoresFolder(above) || this.#isMatched(folder, '/');
    this.#folders.set(folder, ignored);
    return ignored;
  }

  /** The top itself is not below it, although the root of a disk is its own parent. */
  #below(file: string): boolean {
    const { sep } = this.files.path;
    return file !== this.#top && file.startsWith(this.#top.endsWith(sep) ? this.#top : this.#top + sep);
  }

  /** Tells if the nearest file with a pattern that matches ignores a path. */
  #isMatched(file: string, end: '' | '/'): boolean {
    const { dirname, relative, sep } = this.files.path;
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const name = relative(folder, file).replaceAll(sep, '/') + end;
      const match = this.#patternsOf(folder)?.test(name);
      if (match?.ignored) return true;
      if (match?.unignored || folder === this.#top || folder === dirname(folder)) return false;
    }
  }

  #patternsOf(folder: string): Ignore | undefined {
    if (this.#patterns.has(folder)) return this.#patterns.get(folder);
    const { join } = this.files.path;
    const sources = [join(folder, '.gitignore')];
    if (folder === this.#top) sources.unshift(join(gitFolderOf(folder, this.files), 'info', 'exclude'));
    const texts = sources.flatMap((source) => this.files.read(source) ?? []);
    const patterns = texts.length > 0 ? ignore(asGit).add(texts.join('\n')) : undefined;
    this.#patterns.set(folder, patterns);
    return patterns;
  }
}

/** The default of git on each system. */
const asGit = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/** The nearest folder up the tree with `.git` in it. */
function repositoryOf(folder: string, files: IgnoreFiles): string | undefined {
  const { dirname, join } = files.path;
  for (let at = folder; ; at = dirname(at)) {
    if (files.exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * The folder in which git keeps what a repository's work trees have in common. In a submodule and in a second work tree
 * `.git` is a file that names a folder, and in the latter `commondir` names another one.
 */
function gitFolderOf(top: string, files: IgnoreFiles): string {
  const { join, resolve } = files.path;
  const there = join(top, '.git');
  const named = /^gitdir: (.+?)\r?\n?$/.exec(files.read(there) ?? '')?.[1];
  if (named === undefined) return there;
  const own = resolve(top, named);
  return resolve(own, files.read(join(own, 'commondir'))?.trim() ?? '.');
}

function read(file: string): string | undefined {
  try {
    return readRegular(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
