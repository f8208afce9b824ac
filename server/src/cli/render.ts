import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check } from '../lint/check';
import { Configs } from '../lint/config';
import { optionsFor } from '../lint/options';
import { nodeFiles } from '../lsp/node-files';
import { compose } from '../render/compose';
import type { Published } from '../render/document';
import { type Decoded, decode } from './decode';
import { findDrafts, readDraft } from './files';
import { type ExitCode, exit, type Host, UsageError } from './host';
import { readArgs } from './options';
import { withTemplate } from './render-formats/docx';
import { type ExportFormat, exportFormats } from './render-formats/index';
import { renderHelp } from './render-help';
import { amount, targetsOf } from './render-targets';
import { writeOver } from './write';

const options = {
  to: { type: 'string', default: 'html' },
  out: { type: 'string' },
  template: { type: 'string' },
  strict: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A draft that is to be exported; `-` is what came on standard input. */
interface Source {
  readonly path: string;
  readonly decoded: Decoded;
  readonly stdin: boolean;
}

/**
 * `inspection-report render`: writes drafts as they will be read.
 * @throws UsageError where an option is wrong, there is no draft, or a file cannot be written
 */
export async function render(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('render', args, options);
  if (values.help) {
    host.out(renderHelp);
    return exit.clean;
  }
  const known = Object.hasOwn(exportFormats, values.to) ? exportFormats[values.to] : undefined;
  if (!known) {
    const all = Object.keys(exportFormats).join(' or ');
    throw new UsageError(`There is no format "${values.to}" to render to; use ${all}.`);
  }
  const format = withTemplate(known, values.template, host);
  const { sources, missing } = await collect(positionals, values['stdin-filename'], host);
  const targets = targetsOf(sources, values.out, format, host.cwd);
  let failed = missing.length > 0;
  for (const path of missing) host.err(`There is no report draft at ${path}; check the path.\n`);
  const configs = new Configs(nodeFiles);
  for (const [index, source] of sources.entries()) {
    const done = await one(source, targets[index] as string, format, values.strict, configs, host);
    failed ||= !done;
  }
  return failed ? exit.errors : exit.clean;
}

async function collect(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
): Promise<{ sources: Source[]; missing: readonly string[] }> {
  if (paths.length === 0) throw new UsageError('Name the drafts to render, or - for standard input.');
  if (stdinName !== undefined && !paths.includes('-')) {
    throw new UsageError('--stdin-filename names what comes on standard input; add - to read it.');
  }
  const { files, missing } = await findDrafts(
    paths.filter((path) => path !== '-'),
    host.cwd,
  );
  const sources = files.map(
    (path): Source => ({ path, decoded: readDraft(resolve(host.cwd, path)), stdin: false }),
  );
  if (paths.includes('-')) {
    const path = stdinName ?? 'standard-input.report.md';
    sources.push({ path, decoded: decode(await host.stdin()), stdin: true });
  }
  if (sources.length === 0) {
    throw new UsageError(
      `There are no report drafts in ${missing.join(', ')}; check the path, or name a file.`,
    );
  }
  return { sources, missing };
}

/** Exports one draft. Gives whether it was written. */
async function one(
  { path, decoded }: Source,
  target: string,
  format: ExportFormat,
  strict: boolean,
  configs: Configs,
  host: Host,
): Promise<boolean> {
  if ('failure' in decoded) {
    host.err(`${path}: ${decoded.failure}\n`);
    return false;
  }
  const { href } = pathToFileURL(resolve(host.cwd, path));
  // What is known is wrong all the same, and must not be published for that.
  const options = { ...optionsFor(await configs.of(href), href), known: undefined };
  const published = compose(check(decoded.text, path, options));
  const left = amount(published.errors.length, published.open.length);
  if (strict && left) {
    host.err(`${path} was not exported, because it has ${left}:\n${listOf(published)}`);
    return false;
  }
  const marked = left !== undefined;
  const written = await format.write(published, { marked, env: host.env });
  if (target === '-') {
    host.out(String(written));
    return true;
  }
  writeOver(resolve(host.cwd, target), target, written);
  host.out(`${target} was written${left ? `, marked as a draft: it has ${left}` : ''}.\n`);
  return true;
}

/** What is open, a line each, in the order of the draft. */
function listOf({ errors, open }: Published): string {
  const all = [...errors, ...open].sort((a, b) => a.source.start - b.source.start);
  return all.map(({ line, message }) => `  line ${line}: ${message}\n`).join('');
}
