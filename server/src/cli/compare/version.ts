import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsFor } from '../../config/options';
import type { NamedVersion } from '../../export/versions';
import { check } from '../../lint/check';
import { completeConfigs } from '../../session/configs';
import { type Decoded, decode } from '../../session/decode';
import { infoOf } from '../../session/info';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { fileAt } from '../disk/git';
import type { Host } from '../host';

/** A version of a report, as the user named it. */
export interface VersionArgument {
  /** The path of the draft. */
  readonly path: string;
  /** The commit, branch or tag that it is from; absent for the file itself. */
  readonly revision?: string;
}

const gitMark = 'git:';

/**
 * Reads the two arguments of the command.
 * @throws UsageError if there are not two, or neither is a file
 */
export function versionArguments(args: readonly string[]): readonly [VersionArgument, VersionArgument] {
  const [before, after] = args;
  if (before === undefined || after === undefined || args.length > 2) {
    throw new UsageError('Name two versions: the old one, and then the new one.');
  }
  const paths = [before, after].filter((arg) => !arg.startsWith(gitMark));
  const [path] = paths;
  if (path === undefined) {
    throw new UsageError(
      `Name the draft itself as OLD or NEW. Only one of them can begin with "${gitMark}".`,
    );
  }
  const read = (arg: string): VersionArgument => {
    if (!arg.startsWith(gitMark)) return { path: arg };
    const revision = arg.slice(gitMark.length);
    if (revision === '') throw new UsageError(`Add a revision after "${gitMark}", such as ${gitMark}HEAD.`);
    return { path, revision };
  };
  return [read(before), read(after)];
}

/**
 * Checks a version of a draft, under the config of its file.
 * @throws UsageError if it cannot be read
 */
export async function checkedVersion(version: VersionArgument, host: Host): Promise<NamedVersion> {
  const { path, revision } = version;
  const absolute = resolve(host.cwd, path);
  const decoded = readVersion(version, absolute, host);
  if ('failure' in decoded) throw new UsageError(`${nameOf(version)}: ${decoded.failure}`);
  const { href } = pathToFileURL(absolute);
  const config = await completeConfigs().of(href);
  const checked = check(decoded.text, path, { ...optionsFor(config, href), known: undefined });
  return { name: basename(path), revision, checked };
}

function readVersion({ path, revision }: VersionArgument, absolute: string, host: Host): Decoded {
  if (!/\.(?:md|markdown|ya?ml)$/i.test(path)) {
    return { failure: 'Name a draft. Its name ends in .md, .yaml or .yml.' };
  }
  if (revision === undefined && !infoOf(absolute))
    return { failure: 'Check the path. There is no such file.' };
  return revision === undefined ? readDraft(absolute) : decode(fileAt(absolute, revision, host));
}

const nameOf = ({ path, revision }: VersionArgument): string =>
  revision === undefined ? path : `${path} at ${gitMark}${revision}`;
