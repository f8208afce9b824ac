import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Host, UsageError } from './host';

/** Which files git is asked for. */
export type Changes =
  | { readonly option: '--changed' | '--staged' }
  | { readonly option: '--since'; readonly revision: string };

/**
 * The files that git says have changed, as they are in the folder now; those that are gone are not among them.
 * @returns real absolute paths
 * @throws UsageError where git cannot be asked, or there is no such revision
 */
export function changedFiles(changes: Changes, host: Host): ReadonlySet<string> {
  const { option } = changes;
  const top = ask(['rev-parse', '--show-toplevel'], host.cwd, option, host);
  if (top === undefined) {
    throw new UsageError(
      `git knows no repository here that it may read; name the drafts, and leave out ${option}.`,
    );
  }
  const root = realpathSync(top.replace(/\r?\n$/, ''));
  const list = (...args: string[]): string[] => {
    const printed = ask(args, root, option, host);
    // Nothing that changed must pass as unchanged.
    if (printed === undefined)
      throw new UsageError(`git could not say what has changed; name the drafts, and leave out ${option}.`);
    return printed.split('\0').filter(Boolean);
  };
  if (option === '--staged') return real(root, list(...difference, '--cached', '--'));
  const base = baseOf(changes, root, host);
  const tracked = base === undefined ? list('ls-files', '-z') : list(...difference, base, '--');
  return real(root, [...tracked, ...list(...untracked)]);
}

const real = (root: string, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => join(root, name)));

const difference = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', '--diff-filter=d'];
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
    )?.trim();
  if (changes.option !== '--since') return commit('HEAD');
  const given = commit(changes.revision);
  if (!given) {
    throw new UsageError(
      `git knows no revision "${changes.revision}"; check the name, or fetch it first (in CI, with more than one commit).`,
    );
  }
  const base = ask(['merge-base', given, 'HEAD'], root, changes.option, host)?.trim();
  if (base) return base;
  throw new UsageError(
    `git finds no commit that "${changes.revision}" and this branch have in common; fetch more of the history.`,
  );
}

/**
 * What git prints; undefined where it fails. Started without a shell, so that no name can become a command, and from
 * the folder of Node itself, so that no git.exe beside the drafts is taken for git.
 */
function ask(args: readonly string[], folder: string, option: string, host: Host): string | undefined {
  const { error, status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
    cwd: dirname(process.execPath),
    env: { ...host.env, GIT_OPTIONAL_LOCKS: '0' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    windowsHide: true,
  });
  if (error) {
    throw new UsageError(`${option} needs git, which could not be started; install it, or name the drafts.`);
  }
  return status === 0 ? stdout : undefined;
}
