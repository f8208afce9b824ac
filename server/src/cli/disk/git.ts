import { spawnSync } from 'node:child_process';
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { UsageError } from '../../session/usage-error';
import type { Host } from '../host';

/** The option that selects changed files. */
export type Changes =
  | { readonly option: '--changed' | '--staged' }
  | { readonly option: '--since'; readonly revision: string };

/** The files that have changed, according to git. */
export interface ChangedFiles {
  /** Tells if a file is one of them, by its real absolute path; every file of a changed repository in this one is. */
  readonly has: (path: string) => boolean;
  /**
   * The staged text of files that differ from it or no longer exist, by their real absolute paths; undefined if git has no
   * single text, as in an unfinished merge. Empty without `--staged`.
   */
  readonly staged: ReadonlyMap<string, () => Uint8Array | undefined>;
}

/**
 * Asks git for changed files, without deleted ones.
 * @throws UsageError if git cannot be asked, or there is no such revision
 */
export function changedFiles(changes: Changes, host: Host): ChangedFiles {
  const { option } = changes;
  const top = ask(['rev-parse', '--show-toplevel'], { folder: host.cwd, option, host });
  if (top.text === undefined) throw new UsageError(noRepository(top.reason, option, host.cwd));
  const root = realpathSync(top.text.replace(/\r?\n$/, ''));
  const request: GitRequest = { folder: root, option, host };
  const list = (...args: string[]): string[] => {
    const printed = ask(args, request).text;
    // A changed file must not pass as unchanged.
    if (printed === undefined)
      throw new UsageError(`Give the drafts, and leave out ${option}. Git could not list what has changed.`);
    return printed.split('\0').filter(Boolean);
  };
  if (option === '--staged') {
    const names = list(...difference, '--diff-filter=d', '--cached', '--');
    const other = new Set(list(...difference, '--'));
    const staged = names.filter((name) => other.has(name) && !isFolder(join(root, name)));
    return {
      has: isOneOf(root, names),
      staged: new Map(staged.map((name) => [join(root, name), () => stagedText(name, root, host)])),
    };
  }
  const base = baseOf(changes, request);
  const tracked =
    base === undefined ? list('ls-files', '-z') : list(...difference, '--diff-filter=d', base, '--');
  return { has: isOneOf(root, [...tracked, ...list(...untracked)]), staged: new Map() };
}

/**
 * The content of a file at a commit, branch or tag, with the line ends that git would check it out with.
 * @param path absolute
 * @throws UsageError if git cannot be asked, or the revision does not have the file
 */
export function fileAt(path: string, revision: string, host: Host): Uint8Array {
  const folder = dirname(path);
  const option = `git:${revision}`;
  const top = ask(['rev-parse', '--show-toplevel'], { folder, option, host });
  if (top.text === undefined) throw new UsageError(noRepository(top.reason, option, folder));
  const root = top.text.replace(/\r?\n$/, '');
  const commit = commitOf(revision, { folder: root, option, host });
  if (commit === undefined)
    throw new UsageError(
      `Check the name of the revision "${revision}", or fetch it first. Git does not have it.`,
    );
  const prefix =
    ask(['rev-parse', '--show-prefix'], { folder, option, host }).text?.replace(/\r?\n$/, '') ?? '';
  const { status, stdout } = runGit(
    ['cat-file', '--filters', `${commit}:${prefix}${basename(path)}`],
    root,
    host,
  );
  if (status === 0) return stdout;
  throw new UsageError(
    `Choose another revision. "${revision}" does not have this draft. Perhaps the draft had another name then.`,
  );
}

/** Git names only the folder of a repository in this one, such as a submodule. */
function isOneOf(root: string, names: readonly string[]): (path: string) => boolean {
  const paths = new Set(names.map((name) => join(root, name.replace(/\/$/, ''))));
  const folders = [...paths].filter(isFolder).map((folder) => folder + sep);
  return (path) => paths.has(path) || folders.some((folder) => path.startsWith(folder));
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The text as git would check it out, with the line ends that it is configured to write. */
function stagedText(name: string, root: string, host: Host): Uint8Array | undefined {
  const { status, stdout } = runGit(['cat-file', '--filters', `:0:${name}`], root, host);
  return status === 0 ? stdout : undefined;
}

function noRepository(reason: string, option: string, folder: string): string {
  return /dubious ownership/.test(reason)
    ? `Run "git config --global --add safe.directory ${folder}" for the top folder of the repository, or leave out ${option}. Git does not trust this folder, because it belongs to another user.`
    : `Give the drafts, and leave out ${option}. This folder is not in a git repository.`;
}

const difference = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--ignore-submodules=none'];
const untracked = ['ls-files', '-z', '--others', '--exclude-standard'];

/**
 * The commit that files are compared with: for a revision, the last one that it and this branch have in common. There is
 * none before the first commit.
 */
function baseOf(changes: Changes, request: GitRequest): string | undefined {
  if (changes.option !== '--since') return commitOf('HEAD', request);
  const since = commitOf(changes.revision, request);
  if (!since) {
    throw new UsageError(
      `Check the name of the revision "${changes.revision}", or fetch it first. Git does not have it. In CI, check out the full history.`,
    );
  }
  const base = ask(['merge-base', since, 'HEAD'], request).text?.trim();
  if (base) return base;
  throw new UsageError(
    `Fetch more of the history. Git has no commit that "${changes.revision}" and this branch share.`,
  );
}

/** The commit that a revision names; undefined if git has none. */
const commitOf = (revision: string, request: GitRequest): string | undefined =>
  ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], request).text?.trim();

/** The folder that git is run in, and the option that needs it. */
interface GitRequest {
  readonly folder: string;
  readonly option: string;
  readonly host: Host;
}

/** Runs git for its output, or the reason why there is none. */
function ask(
  args: readonly string[],
  { folder, option, host }: GitRequest,
):
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string } {
  const { error, status, stdout, stderr } = runGit(args, folder, host);
  if (error) {
    throw new UsageError(`Install git, or give the drafts. ${option} needs git, which could not be started.`);
  }
  return status === 0 ? { text: stdout.toString('utf8') } : { reason: stderr.toString('utf8') };
}

/**
 * Runs git without a shell, so that no name can become a command, and from the folder of Node itself, so that no git.exe
 * next to the drafts is run.
 */
const runGit = (args: readonly string[], folder: string, host: Host) =>
  spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
    cwd: dirname(process.execPath),
    env: { ...host.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: 1 << 28,
    windowsHide: true,
  });
