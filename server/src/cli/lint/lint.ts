import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configs } from '../../config/config';
import { type Counts, type FileResult, nothing, plus } from '../../output/result';
import type { Finding } from '../../rules/finding';
import { plural } from '../../text/words';
import { type Given, givenFiles } from '../disk/drafts';
import { lintHelp } from '../help';
import { type ExitCode, exit, type Host, UsageError } from '../host';
import { chooser } from './choose';
import { configResults } from './config-results';
import { Known } from './known';
import { configsOf, notIgnored, printConfig } from './lint-config';
import { lintFile } from './lint-file';
import { type LintSettings, lintSettings } from './lint-options';
import { lintOutput } from './lint-output';
import { asStaged } from './staged';
import { verdict } from './verdict';
import { watching } from './watch';

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
  if (settings.printed !== undefined) {
    if (settings.paths.length > 0)
      throw new UsageError(`--print-config prints for one file; leave out ${settings.paths.join(' ')}.`);
    return printConfig(settings.printed, await configsOf(settings.config, host), settings.stage, host);
  }
  const look = () => chosenDrafts(settings, host);
  const checkAll = (chosen: Chosen) => checkAndPrint(chosen, settings, host);
  if (settings.watch) return watching(look, async (chosen) => void (await checkAll(chosen)), host);
  return verdict(await checkAll(await look()), settings.limits, host);
}

/** The drafts that are to be checked. */
interface Chosen {
  readonly drafts: readonly Given[];
  /** Files of snippet libraries beside them. */
  readonly libraryFiles: readonly string[];
  readonly configs?: Configs;
  /** Paths that stand for no draft. */
  readonly missing: readonly string[];
}

async function chosenDrafts(settings: LintSettings, host: Host): Promise<Chosen> {
  const { paths, stdinName, choice } = settings;
  // Where only some are asked for there may be none, but a path that is wrong must not pass.
  const mayBeNone = paths.length === 0 && (choice.changes ?? choice.shard) !== undefined;
  const configs = await configsOf(settings.config, host);
  // What git has of a draft is in no way ignored.
  const gitignore = settings.gitignore && choice.changes === undefined;
  const given = await givenFiles(paths, stdinName, host, { configs, gitignore, mayBeNone });
  const chooses = chooser(choice, host);
  const meant = given.drafts.filter(({ path, stdin }) => stdin || chooses.meant(path));
  // A fix is made in the folder, and what is left is of what has been fixed there.
  const drafts = settings.fix ? meant : await asStaged(meant, paths, chooses, configs, host);
  const kept = notIgnored(drafts, host.cwd);
  if (kept.length === 0 && drafts.length > 0 && !settings.aside)
    host.err(
      'Nothing was checked: “ignore” in .inspection-report.yaml leaves out all drafts that are there.\n',
    );
  if (settings.aside)
    passOn(
      drafts.filter((one) => !kept.includes(one)),
      host,
    );
  return {
    configs,
    drafts: kept,
    libraryFiles: given.libraryFiles.filter(chooses.meant),
    missing: mayBeNone ? [] : given.missing,
  };
}

/** What comes on standard input to be fixed and is ignored goes out as it is: whoever takes it would lose the draft. */
function passOn(drafts: readonly Given[], host: Host): void {
  for (const { decoded } of drafts) {
    if ('text' in decoded) host.out((decoded.bom ? '\uFEFF' : '') + decoded.text);
  }
}

/** Checks drafts one after the other and prints what is found: none is held longer than it takes to print. */
async function checkAndPrint(chosen: Chosen, settings: LintSettings, host: Host): Promise<Counts> {
  const output = lintOutput(settings, settings.aside ? { ...host, out: host.err } : host);
  const fixes: Fixes = { drafts: 0, all: 0, failed: 0 };
  const known = await Known.of(settings.baseline, host);
  let counts = nothing;
  for await (const result of results(chosen, settings, host, { fixes, known })) {
    counts = plus(counts, result);
    output.add(settings.quiet ? errorsOf(result) : result);
  }
  host.progress?.('');
  try {
    output.end();
  } finally {
    // What has been done is said even where a report of it could not be written.
    known.finish(settings.prune, host);
    if (settings.fix) host.err(fixesMade(fixes, settings.fix.dryRun));
  }
  return counts;
}

async function* results(
  { drafts, configs, missing, libraryFiles }: Chosen,
  settings: LintSettings,
  host: Host,
  { fixes, known }: { readonly fixes: Fixes; readonly known: Known },
): AsyncGenerator<FileResult> {
  const ofLibraries = libraryFiles.flatMap(
    (path) => configs?.of(pathToFileURL(resolve(host.cwd, path)).href) ?? [],
  );
  const all = new Set([...drafts.map((one) => one.config), ...(await Promise.all(ofLibraries))]);
  for (const config of all) yield* await configResults(config, host.cwd);
  for (const [index, draft] of drafts.entries()) {
    host.progress?.(`${index + 1} of ${plural(drafts.length, 'draft')}`);
    const { result, applied } = lintFile(draft, settings, known, host);
    if (applied > 0) fixes.drafts++;
    fixes.all += applied;
    if (result.failure !== undefined) fixes.failed++;
    yield result;
  }
  if (libraryFiles.length > 0) {
    const { checkLibraryFiles } = await import('./check-libraries');
    for (const result of await checkLibraryFiles(libraryFiles, host, configs))
      yield onlyWanted(result, settings);
  }
  // What was named and is not there must not pass as clean.
  for (const path of missing) yield { path, failure: 'There is no report draft there; check the path.' };
}

const only = (result: FileResult, wanted: (finding: Finding) => boolean): FileResult =>
  result.checked
    ? { ...result, checked: { ...result.checked, findings: result.checked.findings.filter(wanted) } }
    : result;

const errorsOf = (result: FileResult): FileResult => only(result, ({ severity }) => severity === 'error');

const onlyWanted = (result: FileResult, { wanted }: LintSettings): FileResult =>
  only(result, ({ rule }) => wanted(rule));

/** What was fixed so far. */
interface Fixes {
  drafts: number;
  all: number;
  /** Drafts that could not be read or written. */
  failed: number;
}

/** How many fixes there were, on standard error: what is printed may be for a machine. */
function fixesMade({ drafts, all, failed }: Fixes, dryRun: boolean): string {
  if (all === 0 && failed > 0)
    return `Nothing was fixed: ${plural(failed, 'draft')} could not be read or written.\n`;
  if (all === 0) return 'There was nothing to fix.\n';
  const what = `${plural(all, 'fix', 'fixes')} in ${plural(drafts, 'draft')}`;
  return dryRun ? `${what} would be made; leave out --dry-run to make them.\n` : `${what} made.\n`;
}
