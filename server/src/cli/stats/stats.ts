import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forEnvironment, optionsFor } from '../../config/options';
import { withoutBaseline } from '../../lint/check';
import { languageFolder } from '../../node/language-folder';
import { nodeFiles } from '../../node/node-files';
import { beginDraft } from '../../prose/per-text';
import { proseFrom } from '../../prose/tables';
import { type Stage, stages } from '../../report/report';
import { configsOf, notIgnored } from '../../session/configs';
import { type DraftSource, draftsToRead, noDraftsIn } from '../../session/drafts';
import { lintDraft } from '../../session/lint-draft';
import { oneOf, UsageError } from '../../session/usage-error';
import { plural } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';
import { configOptions, readArgs } from '../options';
import { StatsCollector } from './collector';
import { statsOf } from './draft-stats';
import { statsFormats } from './formats';
import { statsHelp } from './help';
import { tablesOf } from './tables';

const options = {
  format: { type: 'string', default: 'table' },
  by: { type: 'string' },
  stage: { type: 'string' },
  ...configOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report stats`: counts grades, requirements, findings and lengths across drafts. It holds one draft at a time.
 * @throws UsageError if an option is wrong or there is no draft
 */
export async function stats(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('stats', args, options);
  if (values.help) {
    host.out(statsHelp);
    return exit.clean;
  }
  const format = oneOf('format', values.format, Object.keys(statsFormats));
  if (values.by !== undefined) oneOf('group', values.by, ['lead-inspector']);
  const stage = values.stage === undefined ? undefined : oneOf('stage', values.stage, stages);
  const { drafts: found, missing } = await draftsToRead(positionals, host, {
    configs: await configsOf(values, host),
  });
  const drafts = notIgnored(found, host.cwd);
  if (drafts.length === 0)
    throw new UsageError(
      'All drafts that were found are ignored by .inspection-report.yaml. Give drafts that are not ignored.',
    );
  const collector = new StatsCollector();
  const failed = await count(drafts, { collector, stage, host });
  for (const path of missing) host.err(`${noDraftsIn([path])}\n`);
  const leftOut = failed + missing.length;
  const tables = tablesOf(collector, { byInspector: values.by !== undefined });
  const { figures, sections } = collector;
  const { drafts: counted } = figures;
  const written = statsFormats[format]?.({ drafts: counted, leftOut, tables, sections }, host.width) ?? '';
  host.out(written, format === 'table' ? 'sentences' : 'file');
  return leftOut > 0 ? exit.errors : exit.clean;
}

interface Counting {
  readonly collector: StatsCollector;
  readonly stage: Stage | undefined;
  readonly host: Host;
}

/** Adds the drafts, one after the other; returns the number of those that were left out. */
async function count(drafts: readonly DraftSource[], { collector, stage, host }: Counting): Promise<number> {
  const prose = await proseFrom(languageFolder(), nodeFiles);
  let failed = 0;
  for (const [index, source] of drafts.entries()) {
    beginDraft(index);
    host.progress?.(`${index + 1} of ${plural(drafts.length, 'draft')}`);
    const { href } = pathToFileURL(resolve(host.cwd, source.path));
    const own = withoutBaseline(optionsFor(source.config, href));
    const options = { ...forEnvironment(own, host.env, []), prose };
    const checked = lintDraft(source, { options, stage, wanted: () => true, fix: [] });
    const counted = 'failure' in checked ? undefined : statsOf(checked.checked);
    if (counted) collector.add(counted);
    else {
      failed++;
      const reason =
        'failure' in checked ? checked.failure : 'This draft names no known framework, so it is not counted.';
      host.err(`${source.path}: ${reason}\n`);
    }
  }
  host.progress?.('');
  return failed;
}
