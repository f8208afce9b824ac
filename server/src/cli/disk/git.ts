import { spawnSync } from 'node:child_process';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UsageError } from '../../session/usage-error';
import type { Host } from '../host';

/** Which files git is asked for. */
export type Changes =
  | { readonly option: '--changed' | '--staged' }
  | { readonly option: '--since'; readonly revision: string };

/** What git says has changed. */
export interface Changed {
  /** Whether a file is among it, by its real absolute path; all of a repository in this one that has changed is. */
  readonly has: (path: string) => boolean;
  /**
   * What git is told to commit of files of which the folder has something else, or nothing any more, by their real absolute
   * paths; undefined where git has no one text, as in a merge that is not done. Empty for anything but `--staged`.
   */
  readonly staged: ReadonlyMap<string, () => Uint8Array | undefined>;
}

/**
 * Asks git what has changed; files that it no longer has are not among it.
 * @throws UsageError where git cannot be asked, or there is no such revision
 */
export function changedFiles(changes: Changes, host: Host): Changed {
  const { option } = changes;
  const top = ask(['rev-parse', '--show-toplevel'], host.cwd, option, host);
  if (top.text === undefined) throw new UsageError(noRepository(top.reason, option, host.cwd));
  const root = realpathSync(top.text.replace(/\r?\n$/, ''));
  const list = (...args: string[]): string[] => {
    const printed = ask(args, root, option, host).text;
    // Nothing that changed must pass as unchanged.
    if (printed === undefined)
      throw new UsageError(`git could not say what has changed; name the drafts, and leave out ${option}.`);
    return printed.split('\0').filter(Boolean);
  };
  if (option === '--staged') {
    const names = list(...difference, '--diff-filter=d', '--cached', '--');
    const other = new Set(list(...difference, '--'));
    const staged = names.filter((name) => other.has(name) && !isFolder(join(root, name)));
    return {
      has: among(root, names),
      staged: new Map(staged.map((name) => [join(root, name), () => stagedText(name, root, host)])),
    };
  }
  const base = baseOf(changes, root, host);
  const tracked =
    base === undefined ? list('ls-files', '-z') : list(...difference, '--diff-filter=d', base, '--');
  return { has: among(root, [...tracked, ...list(...untracked)]), staged: new Map() };
}

/** Of a repository in this one, such as a submodule, git names only the folder. */
function among(root: string, names: readonly string[]): (path: string) => boolean {
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

/** The text as it would come into the folder, with the line ends that git is told to write. */
function stagedText(name: string, root: string, host: Host): Uint8Array | undefined {
  const { status, stdout } = started(['cat-file', '--filters', `:0:${name}`], root, host);
  return status === 0 ? stdout : undefined;
}

function noRepository(reason: string, option: string, folder: string): string {
  return /dubious ownership/.test(reason)
    ? `git does not trust this folder, because it belongs to another user; run "git config --global --add safe.directory ${folder}" for its top, or leave out ${option}.`
    : `git knows no repository here that it may read; name the drafts, and leave out ${option}.`;
}

const difference = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--ignore-submodules=none'];
const untracked = ['ls-files', '-z', '--others', '--exclude-standard'];

/**
 * The commit that files are compared with: for a revision, the last that it and this branch have in common. There is none
 * before the first commit.
 */
function baseOf(changes: Changes, root: string, host: Host): string | undefined {
  const commit = (revision: string): string | undefined =>
    ask(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
      root,
      changes.option,
      host,
    ).text?.trim();
  if (changes.option !== '--since') return commit('HEAD');
  const given = commit(changes.revision);
  if (!given) {
    throw new UsageError(
      `git knows no revision "${changes.revision}"; check the name, or fetch it first (in CI, with more than one commit).`,
    );
  }
  const base = ask(['merge-base', given, 'HEAD'], root, changes.option, host).text?.trim();
  if (base) return base;
  throw new UsageError(
    `git finds no commit that "${changes.revision}" and this branch have in common; fetch more of the history.`,
  );
}

/** What git prints, or why it does not. */
function ask(
  args: readonly string[],
  folder: string,
  option: string,
  host: Host,
):
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string } {
  const { error, status, stdout, stderr } = started(args, folder, host);
  if (error) {
    throw new UsageError(`${option} needs git, which could not be started; install it, or name the drafts.`);
  }
  return status === 0 ? { text: stdout.toString('utf8') } : { reason: stderr.toString('utf8') };
}

/**
 * Runs git: without a shell, so that no name can become a command, and from the folder of Node itself, so that no git.exe
 * beside the drafts is taken for git.
 */
const started = (args: readonly string[], folder: string, host: Host) =>
  spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
    cwd: dirname(process.execPath),
    env: { ...host.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: 1 << 28,
    windowsHide: true,
  });
