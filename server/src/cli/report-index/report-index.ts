import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { indexName } from '../../config/paths';
import { nodeFiles } from '../../node/node-files';
import { largestIndex } from '../../report/across/copied/earlier-reports';
import {
  indexFile,
  indexText,
  paragraphCount,
  type ReportIndex,
  readIndex,
} from '../../report/across/copied/index-file';
import { configIn } from '../../session/configs';
import { draftsToRead, noDraftsIn } from '../../session/drafts';
import { UsageError } from '../../session/usage-error';
import { listed, plural } from '../../text/words';
import { forceOption, mustBeReplaceable } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, readArgs } from '../options';
import { compareWithIndex } from './compare';
import { indexHelp } from './help';
import { emptyIndex, type IndexUpdate, updateIndex } from './update';

const options = {
  out: { type: 'string' },
  compare: { type: 'string' },
  'same-service': { type: 'boolean', default: false },
  format: { type: 'string' },
  force: forceOption,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The file of an index. */
interface IndexTarget {
  readonly uri: string;
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, or from this folder. */
  readonly shown: string;
  readonly force: boolean;
}

/**
 * `inspection-report index`: writes hashes of the paragraphs of reports, and compares a draft with them.
 * @throws UsageError if an option is wrong, there is no report or index, or the file cannot be written
 */
export async function reportIndex(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('index', args, options);
  if (values.help) {
    host.out(indexHelp);
    return exit.clean;
  }
  const { compare, out, force, format, 'same-service': sameService } = values;
  if (sameService && compare === undefined)
    throw new UsageError('Add --compare DRAFT, or leave out --same-service.');
  if (format !== undefined && compare === undefined)
    throw new UsageError('Add --compare DRAFT, or leave out --format.');
  const json = asJson(format ?? 'table');
  const paths: readonly string[] = positionals;
  if (paths.includes('-')) throw new UsageError('Give files or folders. Standard input has no path.');
  const target = await targetOf(out, force, host);
  // Only the comparison is read by a program.
  const printing = json ? { ...host, out: host.err } : host;
  const code = compare === undefined || paths.length > 0 ? await update(target, paths, printing) : exit.clean;
  if (compare !== undefined) await compareWithIndex({ draft: compare, target, sameService, json }, host);
  return code;
}

/** The index that is named, that of the config in this folder, or the usual one. */
async function targetOf(out: string | undefined, force: boolean, host: Host): Promise<IndexTarget> {
  const named = out === undefined ? (await configIn(host)).index : undefined;
  const path = named === undefined ? resolve(host.cwd, out ?? indexName) : fileURLToPath(named);
  return { uri: pathToFileURL(path).href, path, shown: out ?? relative(host.cwd, path), force };
}

async function update(target: IndexTarget, paths: readonly string[], host: Host): Promise<ExitCode> {
  const { path, shown, uri, force } = target;
  const guard = { kind: indexFile, force };
  // To find out at the end would waste the user’s time.
  mustBeReplaceable(path, shown, guard);
  const before = await indexBefore(target, host);
  const { drafts, missing } = await draftsToRead(paths, host);
  const updated = updateIndex(before ?? emptyIndex(), drafts, { uri, host });
  for (const failure of updated.failures) host.err(`${failure}\n`);
  for (const name of missing) host.err(`${noDraftsIn([name])}\n`);
  const { index, touched } = updated;
  const changes = changesOf(updated);
  if (!before || changes.length > 0 || touched) writeOver({ path, shown, content: indexText(index) }, guard);
  const state = before && changes.length === 0 ? 'is up to date' : 'was written';
  const added = before && changes.length > 0 ? ` (${listed(changes)})` : '';
  const total = `${plural(index.reports.size, 'report')} with ${plural(paragraphCount(index), 'paragraph')}`;
  host.out(`${shown} ${state}: ${total}${added}.\n`);
  return updated.failures.length + missing.length > 0 ? exit.errors : exit.clean;
}

/** The index as it is; undefined if there is none, or it cannot be used and has to be written from the start. */
async function indexBefore({ uri, shown }: IndexTarget, host: Host): Promise<ReportIndex | undefined> {
  const text = await nodeFiles.read(uri, largestIndex);
  const read = text === undefined || text === '' ? undefined : readIndex(text);
  if (!read) return undefined;
  if (!('fault' in read)) return read;
  if (read.fault === 'damaged') host.err(`${shown} is damaged, so it is written from the start.\n`);
  if (read.fault === 'other-version')
    host.err(`${shown} is from another version of this product, so it is written from the start.\n`);
  return undefined;
}

const changesOf = ({ added, changed, removed }: IndexUpdate): string[] =>
  Object.entries({ new: added, changed, removed }).flatMap(([word, count]) =>
    count > 0 ? `${count} ${word}` : [],
  );
