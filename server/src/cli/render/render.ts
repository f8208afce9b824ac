import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Configs } from '../../config/config';
import { optionsFor } from '../../config/options';
import {
  describeUnfinished,
  ExportError,
  type ExportFormat,
  exportFormats,
  type Print,
} from '../../export/index';
import { type Checked, check } from '../../lint/check';
import { nodeFiles } from '../../node/node-files';
import { browserPrint } from '../../node/print';
import { compose } from '../../render/compose';
import type { Published } from '../../render/document';
import { type Decoded, decode } from '../../session/decode';
import { findDrafts } from '../../session/files';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { renderHelp } from './help';
import { targetsOf } from './render-targets';
import { withTemplate } from './template';

const options = {
  to: { type: 'string', default: 'html' },
  out: { type: 'string' },
  template: { type: 'string' },
  browser: { type: 'string' },
  strict: { type: 'boolean', default: false },
  compare: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A draft that is to be exported; `-` is what came on standard input. */
interface Source {
  readonly path: string;
  readonly decoded: Decoded;
  readonly stdin: boolean;
}

/** What is the same for all drafts of one run. */
interface Run {
  readonly format: ExportFormat;
  readonly print: Print;
  readonly strict: boolean;
  readonly host: Host;
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
  if (values.browser !== undefined && known !== exportFormats.pdf) {
    throw new UsageError('--browser names what prints a PDF; add --to pdf.');
  }
  const format = withTemplate(known, values.template, host);
  const print = browserPrint({ browser: values.browser, env: host.env, cwd: host.cwd });
  const run: Run = { format, print, strict: values.strict, host };
  const { sources, missing } = await collect(positionals, values['stdin-filename'], host);
  const targets = targetsOf(sources, values.out, format, host.cwd);
  let failed = missing.length > 0;
  for (const path of missing) host.err(`There is no report draft at ${path}; check the path.\n`);
  const configs = new Configs(nodeFiles);
  const all = values.compare
    ? await Promise.all(sources.map((source) => read(source, configs, host)))
    : undefined;
  const compare = all?.flatMap((checked) => checked ?? []);
  for (const [index, source] of sources.entries()) {
    const checked = all ? all[index] : await read(source, configs, host);
    const published = checked && compose(checked, compare && { compare });
    const done = await one(source, published, targets[index] as string, run);
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

/** Checks one draft; undefined, with a word to the user, for what cannot be read. */
async function read({ path, decoded }: Source, configs: Configs, host: Host): Promise<Checked | undefined> {
  if ('failure' in decoded) {
    host.err(`${path}: ${decoded.failure}\n`);
    return undefined;
  }
  const { href } = pathToFileURL(resolve(host.cwd, path));
  // What is known is wrong all the same, and must not be published for that.
  return check(decoded.text, path, { ...optionsFor(await configs.of(href), href), known: undefined });
}

/** Exports one draft. Gives whether it was written. */
async function one(
  { path }: Source,
  published: Published | undefined,
  target: string,
  { format, print, strict, host }: Run,
): Promise<boolean> {
  if (!published) return false;
  const left = describeUnfinished(published);
  if (strict && left) {
    host.err(
      `${path} was not exported, because it has ${left}; mend what follows, or leave --strict out:\n${listOf(published)}`,
    );
    return false;
  }
  const marked = left !== undefined;
  const written = await format.write(published, { marked, print }).catch((error: unknown) => {
    throw error instanceof ExportError ? new UsageError(error.message) : error;
  });
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
