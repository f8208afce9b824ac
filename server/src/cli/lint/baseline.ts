import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baselinePath, optionsFor } from '../../config/options';
import {
  type Baseline,
  baselineName,
  baselineText,
  type KnownOfFile,
  knownCount,
  knownOf,
  readBaseline,
} from '../../lint/baseline';
import { check } from '../../lint/check';
import { nodeFiles } from '../../node/node-files';
import { stages } from '../../report/report';
import { plural } from '../../text/words';
import { givenDrafts } from '../disk/drafts';
import { writeOver } from '../disk/write';
import { baselineHelp } from '../help-config';
import { type ExitCode, exit, type Host, UsageError } from '../host';
import { oneOf, readArgs } from '../options';
import { withoutGone } from './known';
import { configOptions, configsOf, notIgnored } from './lint-config';

const options = {
  baseline: { type: 'string' },
  stage: { type: 'string' },
  ...configOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report baseline update`: writes what is found now as what is known.
 * @throws UsageError where an option is wrong, there is no such command, or there are no drafts
 */
export async function baseline(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('baseline', args, options);
  if (values.help) {
    host.out(baselineHelp);
    return exit.clean;
  }
  const [command, ...paths] = positionals;
  if (command !== 'update') {
    throw new UsageError(
      command === undefined
        ? 'Say what of the baseline; use "inspection-report baseline update".'
        : `There is no command "baseline ${command}"; use "baseline update".`,
    );
  }
  const stage = values.stage === undefined ? undefined : oneOf('stage', values.stage, stages);
  const configs = await configsOf(values, host);
  const { drafts, missing } = await givenDrafts(paths, undefined, host, { configs });
  if (missing.length > 0) {
    throw new UsageError(
      `There is no report draft at ${missing.join(', ')}; check the path. Nothing was written.`,
    );
  }
  const found = new Map<string, Record<string, KnownOfFile>>();
  let unread = false;
  let unnamed = false;
  for (const { path, decoded, config } of notIgnored(drafts, host.cwd)) {
    if ('failure' in decoded) {
      unread = true;
      host.err(`${path}: ${decoded.failure} What is known of it stays as it is.\n`);
      continue;
    }
    const { href } = pathToFileURL(resolve(host.cwd, path));
    const own = values.baseline === undefined ? config.baseline?.uri : undefined;
    unnamed ||= config.baseline === undefined;
    const target = own ?? pathToFileURL(resolve(host.cwd, values.baseline ?? baselineName)).href;
    const options = optionsFor(config, href);
    const { draft, findings } = check(decoded.text, path, {
      ...options,
      stage: stage ?? options.stage,
      known: undefined,
    });
    const files = found.get(target) ?? {};
    files[baselinePath(target, href)] = knownOf(draft, findings);
    found.set(target, files);
  }
  for (const [target, files] of found) await write(target, files, paths.length > 0, host);
  if (unnamed) {
    const name = values.baseline ?? baselineName;
    host.err(
      `No config names it yet: add "baseline: ${name}" to .inspection-report.yaml, or check with "lint --baseline ${name}".\n`,
    );
  }
  return unread ? exit.errors : exit.clean;
}

/** @param some whether only some drafts were asked for: what is known of the others must not be lost */
async function write(
  target: string,
  found: Record<string, KnownOfFile>,
  some: boolean,
  host: Host,
): Promise<void> {
  const text = await nodeFiles.read(target);
  const read = text === undefined ? undefined : readBaseline(text);
  if (text !== undefined && !read && some)
    throw new UsageError(
      `${relative(host.cwd, fileURLToPath(target))} cannot be read as a baseline, and what is known of other drafts would be lost; restore it, or update without a path. Nothing was written.`,
    );
  const before = read ?? { files: {} };
  const after = { files: withoutGone({ ...before.files, ...found }, target) };
  const path = fileURLToPath(target);
  const shown = relative(host.cwd, path);
  writeOver(path, shown, baselineText(after));
  const [was, is] = [total(before), total(after)];
  const change = is === was ? '' : ` (${Math.abs(is - was)} ${is > was ? 'more' : 'fewer'} than before)`;
  host.out(`${shown} was written: ${plural(is, 'known finding')}${change}.\n`);
}

const total = ({ files }: Baseline): number =>
  Object.values(files).reduce((sum, rules) => sum + knownCount(rules), 0);
