import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../draft/span';
import type { Config } from '../lint/config';
import { configFindings } from '../lint/config-findings';
import { type FileResult, nothing, plural, plus } from '../lint/result';
import { nodeFiles } from '../lsp/node-files';
import { givenDrafts } from './drafts';
import { lintHelp } from './help';
import { type ExitCode, exit, type Host } from './host';
import { lintFile } from './lint-file';
import { type LintSettings, lintSettings } from './lint-options';
import { lintOutput } from './lint-output';

/**
 * `inspection-report lint`: checks files and prints findings.
 * @throws UsageError where an option is wrong or there is nothing to check
 */
export async function lint(args: string[], host: Host): Promise<ExitCode> {
  const settings = lintSettings(args, host);
  if (!settings) {
    host.out(lintHelp);
    return exit.clean;
  }
  const output = lintOutput(settings, host);
  const fixes = new Map<string, number>();
  let counts = nothing;
  for await (const result of results(settings, host, fixes)) {
    counts = plus(counts, result);
    output.add(result);
  }
  output.end();
  if (settings.fix) host.err(fixesMade(fixes, settings.fix.dryRun));
  return counts.errors > 0 ? exit.errors : exit.clean;
}

/** What comes of each file, one after the other: none is held longer than it takes to print. */
async function* results(
  settings: LintSettings,
  host: Host,
  fixes: Map<string, number>,
): AsyncGenerator<FileResult> {
  const { drafts, missing } = await givenDrafts(settings.paths, settings.stdinName, host);
  for (const config of new Set(drafts.map((one) => one.config))) yield* await configResults(config, host.cwd);
  for (const draft of drafts) {
    const { result, applied } = lintFile(draft, settings, host);
    if (applied > 0) fixes.set(draft.path, applied);
    yield result;
  }
  // What was named and is not there must not pass as clean.
  for (const path of missing) yield { path, failure: 'There is no report draft there; check the path.' };
}

/** How many fixes there were, on standard error: what is printed may be for a machine. */
function fixesMade(fixes: ReadonlyMap<string, number>, dryRun: boolean): string {
  const all = [...fixes.values()].reduce((sum, n) => sum + n, 0);
  if (all === 0) return 'There was nothing to fix.\n';
  const what = `${plural(all, 'fix', 'fixes')} in ${plural(fixes.size, 'draft')}`;
  return dryRun ? `${what} would be made; leave out --dry-run to make them.\n` : `${what} made.\n`;
}

/** A config that cannot be followed in full is said first: everything else may be wrong because of it. */
async function configResults(config: Config, cwd: string): Promise<FileResult[]> {
  const all: FileResult[] = [];
  for (const [uri, findings] of configFindings(config)) {
    const text = (await nodeFiles.read(uri)) ?? '';
    const path = relative(cwd, fileURLToPath(uri));
    all.push({ path, checked: { text, lines: new LineIndex(text), findings }, config: true });
  }
  return all;
}
