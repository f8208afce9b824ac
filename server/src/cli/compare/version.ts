import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsFor, withoutIgnored } from '../../config/options';
import type { NamedVersion } from '../../export/versions';
import { isDocument, readCopy } from '../../import/version-copy';
import { type Checked, check, withoutBaseline } from '../../lint/check';
import { readPdfApart } from '../../node/pdf/read-pdf-apart';
import { readRegular } from '../../node/regular-file';
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

/** In bytes. */
const largestDocument = 50 * 1024 * 1024;

/**
 * Reads the two arguments of the command.
 * @throws UsageError if there are not two, or neither is a file
 */
export function versionArguments(args: readonly string[]): readonly [VersionArgument, VersionArgument] {
  const [before, after] = args;
  if (before === undefined || after === undefined || args.length > 2) {
    throw new UsageError('Give two versions: the old one, and then the new one.');
  }
  const paths = [before, after].filter((arg) => !arg.startsWith(gitMark));
  const [path] = paths;
  if (path === undefined) {
    throw new UsageError(
      `Give the draft itself as OLD or NEW. Only one of them can begin with "${gitMark}".`,
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
 * Reads both versions, each under the config of its file. A Word file or PDF becomes a draft like the other version.
 * @throws UsageError if one cannot be read
 */
export async function checkedVersions(
  [before, after]: readonly [VersionArgument, VersionArgument],
  host: Host,
): Promise<readonly [NamedVersion, NamedVersion]> {
  // Git would explain a missing file by its revision.
  for (const { path, revision } of [before, after])
    if (revision === undefined && !infoOf(resolve(host.cwd, path))) throw missing(path);
  const isCopy = (version: VersionArgument): boolean => isDocument(version.path);
  if (isCopy(before) && !isCopy(after)) {
    const draft = await checkedVersion(after, host);
    return [await checkedVersion(before, host, draft.checked), draft];
  }
  const draft = await checkedVersion(before, host);
  return [draft, await checkedVersion(after, host, draft.checked)];
}

async function checkedVersion(
  version: VersionArgument,
  host: Host,
  like?: Pick<Checked, 'report'>,
): Promise<NamedVersion> {
  const { path, revision } = version;
  const absolute = resolve(host.cwd, path);
  const { href } = pathToFileURL(absolute);
  const config = await completeConfigs(host).of(href);
  const options = withoutBaseline(optionsFor(withoutIgnored(config), href));
  const read = isDocument(path)
    ? await readCopy(bytesOf(version, absolute, host), {
        like,
        knowledge: config.knowledge,
        readPdf: readPdfApart,
      })
    : readVersion(version, absolute, host);
  if ('failure' in read) throw new UsageError(`${nameOf(version)}: ${read.failure}`);
  return {
    name: basename(path),
    revision,
    checked: check(read.text, isDocument(path) ? `${path}.md` : path, options),
  };
}

function readVersion(version: VersionArgument, absolute: string, host: Host): Decoded {
  const { path, revision } = version;
  if (!/\.(?:md|markdown|ya?ml)$/i.test(path)) {
    return {
      failure: 'Give a draft, or a copy in Word or PDF. Its name ends in .md, .yaml, .yml, .docx or .pdf.',
    };
  }
  return revision === undefined && infoOf(absolute)
    ? readDraft(absolute)
    : decode(bytesOf(version, absolute, host));
}

/** @throws UsageError if there is no such file, or it cannot be read */
function bytesOf(version: VersionArgument, absolute: string, host: Host): Uint8Array {
  if (version.revision !== undefined) return fileAt(absolute, version.revision, host);
  const info = infoOf(absolute);
  if (!info) throw missing(version.path);
  if (info.size > largestDocument) {
    throw new UsageError(
      `Choose a smaller file than ${version.path}. The limit is ${largestDocument / 1024 / 1024} MB.`,
    );
  }
  try {
    return readRegular(absolute);
  } catch {
    throw new UsageError(`${version.path} cannot be read. Check its permissions.`);
  }
}

const missing = (path: string): UsageError => new UsageError(`${path} does not exist. Check the path.`);

const nameOf = ({ path, revision }: VersionArgument): string =>
  revision === undefined ? path : `${path} at ${gitMark}${revision}`;
