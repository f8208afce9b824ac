import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configs } from '../../config/config';
import { optionsFor } from '../../config/options';
import { DocumentError } from '../../documents/document';
import { importFile } from '../../import/import-file';
import type { ImportedDraft } from '../../import/imported';
import type { Knowledge } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { readPdfApart } from '../../node/pdf/read-pdf-apart';
import { notRegular, readRegular } from '../../node/regular-file';
import { completeConfigs, configIn } from '../../session/configs';
import { infoOf } from '../../session/info';
import { oneOf, UsageError } from '../../session/usage-error';
import { inflect } from '../../text/words';
import { writeNew } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { describeImport, type FindingCounts, type ImportResult, importsAsJson } from './describe';
import { findDocuments } from './find-documents';
import { importHelp } from './help';

const options = {
  out: { type: 'string' },
  framework: { type: 'string' },
  setting: { type: 'string' },
  format: { type: 'string', default: 'text' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The greatest size of a file in bytes: 50 MB. */
const greatestSize = 50 * 1024 * 1024;

/** The settings that all files of a run share. */
interface ImportRun {
  readonly host: Host;
  /** Those of the folders that the drafts are written to. */
  readonly configs: Configs;
  readonly out: string | undefined;
  readonly framework: string | undefined;
  readonly setting: string | undefined;
}

/**
 * `inspection-report import`: makes drafts of Word files and PDFs. A file that cannot be imported does not stop the others.
 * @throws UsageError if an option is wrong, or there is nothing to import
 */
export async function importDocuments(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('import', args, options);
  if (values.help) {
    host.out(importHelp);
    return exit.clean;
  }
  const format = oneOf('format', values.format, ['text', 'json']);
  if (positionals.length === 0) throw new UsageError('Give the Word files or PDFs to import.');
  const { knowledge } = await configIn(host);
  mustBeKnown(knowledge, values);
  const out = values.out === undefined ? undefined : folderFor(values.out, host);
  const { files, missing } = await findDocuments(positionals, host.cwd);
  for (const path of missing) host.err(`No Word files or PDFs found at ${path}. Check the path.\n`);
  const run: ImportRun = {
    host,
    configs: completeConfigs(host),
    out,
    framework: values.framework,
    setting: values.setting,
  };
  const results: ImportResult[] = [];
  for (const [at, file] of files.entries()) {
    host.progress?.(`${at + 1} of ${files.length}: ${file}`);
    const result = await importOne(file, run);
    host.progress?.('');
    results.push(result);
    if ('failure' in result) host.err(describeImport(result));
    else if (format === 'text') host.out(describeImport(result));
  }
  if (format === 'json') host.out(importsAsJson(results), 'file');
  const failed = results.filter((result) => 'failure' in result).length;
  if (failed > 0 && files.length > 1)
    host.err(`${failed} of ${files.length} files ${inflect(failed, 'was', 'were')} not imported.\n`);
  return failed + missing.length > 0 ? exit.failed : exit.clean;
}

/** @throws UsageError if there is no such framework or setting */
function mustBeKnown(
  knowledge: Knowledge,
  { framework, setting }: { readonly framework?: string | undefined; readonly setting?: string | undefined },
): void {
  if (framework !== undefined) oneOf('framework', framework, knowledge.ids);
  if (setting === undefined) return;
  const frameworks = (framework === undefined ? knowledge.ids : [framework]).flatMap(
    (id) => knowledge.framework(id) ?? [],
  );
  const settings = frameworks.flatMap(({ settings: all = [] }) => all.map(({ id }) => id));
  if (settings.length === 0) throw new UsageError(`Leave out --setting. ${framework} has no settings.`);
  oneOf('setting', setting, settings);
}

/** The folder for the drafts, which is made if it is missing. */
function folderFor(out: string, { cwd }: Host): string {
  const folder = resolve(cwd, out);
  const info = infoOf(folder);
  if (info && !info.isDirectory()) throw new UsageError(`Give a folder. ${out} is a file.`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UsageError(`The folder ${out} could not be created. Check that you can write there.`);
  }
  return folder;
}

async function importOne(file: string, run: ImportRun): Promise<ImportResult> {
  const { host, configs } = run;
  const path = resolve(host.cwd, file);
  const folder = run.out ?? dirname(path);
  try {
    const bytes = bytesOf(path);
    const { knowledge } = await configs.of(pathToFileURL(join(folder, 'new.report.md')).href);
    const imported = await importFile(
      bytes,
      { knowledge, framework: run.framework, setting: run.setting },
      readPdfApart,
    );
    const target = write(imported, folder, host);
    const findings = await findingsIn(imported.text, target, configs);
    return { file, draft: relative(host.cwd, target), report: imported.report, findings };
  } catch (error) {
    if (error instanceof DocumentError || error instanceof UsageError)
      return { file, failure: error.message };
    throw error;
  }
}

/** @throws DocumentError if the file is too large, empty or cannot be read */
function bytesOf(path: string): Uint8Array {
  const size = infoOf(path)?.size ?? 0;
  if (size > greatestSize) throw new DocumentError('Choose a smaller file. Files can be up to 50 MB.');
  try {
    return new Uint8Array(readRegular(path));
  } catch (error) {
    const isPipe = error instanceof Error && 'code' in error && error.code === notRegular;
    throw new DocumentError(isPipe ? error.message : 'It cannot be read. Check its permissions.');
  }
}

/** Writes a draft under the first name that is free. */
function write({ text, stem }: ImportedDraft, folder: string, { cwd }: Host): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.report.md`;
    const path = join(folder, name);
    if (existsSync(path)) continue;
    writeNew(path, relative(cwd, path), text);
    return path;
  }
}

/** Checks the new draft with the config of its folder. */
async function findingsIn(text: string, path: string, configs: Configs): Promise<FindingCounts> {
  const { href } = pathToFileURL(path);
  const { findings } = check(text, path, optionsFor(await configs.of(href), href));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return { errors, warnings, others: findings.length - errors - warnings };
}
