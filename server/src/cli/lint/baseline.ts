import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baselineSituations } from '../../config/baseline/read-baseline';
import { asksFor, baselinePath, optionsFor } from '../../config/options';
import { withoutBaseline } from '../../lint/check';
import {
  type Baseline,
  baselineFile,
  baselineName,
  baselineText,
  type ContentSketch,
  type KnownOfFile,
  knownCount,
  readBaseline,
} from '../../lint/known/baseline';
import { knownOf } from '../../lint/known/compare';
import { sketchOf } from '../../lint/known/content-sketch';
import { languageFolder } from '../../node/language-folder';
import { nodeFiles } from '../../node/node-files';
import type { Prose } from '../../prose/prose';
import { proseFrom } from '../../prose/tables';
import { type Stage, stages } from '../../report/report';
import { copiedRule } from '../../rules/rule-ids';
import { configsOf, mustBeChecked } from '../../session/configs';
import { type DraftSource, draftsToRead, noDraftsIn } from '../../session/drafts';
import { lintDraft } from '../../session/lint-draft';
import { RunComparisons } from '../../session/run-comparisons';
import { oneOf, UsageError } from '../../session/usage-error';
import { plural } from '../../text/words';
import { forceOption, mustBeReplaceable } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { configOptions, readArgs } from '../options';
import { baselineHelp } from './baseline-help';
import { withoutDeleted } from './baseline-run';

const options = {
  baseline: { type: 'string' },
  stage: { type: 'string' },
  force: forceOption,
  ...configOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report baseline update`: records the current findings as known.
 * @throws UsageError if an option is wrong, there is no such command, or there are no drafts
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
        ? 'Add a command: "inspection-report baseline update".'
        : `Unknown command "baseline ${command}". Use "baseline update".`,
    );
  }
  const stage = values.stage === undefined ? undefined : oneOf('stage', values.stage, stages);
  const configs = await configsOf(values, host);
  const { drafts, missing } = await draftsToRead(paths, host, { configs });
  if (missing.length > 0) {
    throw new UsageError(`${noDraftsIn(missing)} Nothing was written.`);
  }
  const kept = mustBeChecked(drafts, host.cwd);
  if (kept.some((draft) => hasFaults(draft, host))) {
    // Findings that follow from a fault would be recorded as known.
    host.err('Nothing was written. Correct the config first.\n');
    return exit.errors;
  }
  const prose = await proseFrom(languageFolder(), nodeFiles);
  const copies = ({ config }: DraftSource): boolean => asksFor(config, copiedRule);
  const warn = (sentence: string): void => host.err(`${sentence}\n`);
  const compared = await RunComparisons.of(kept, { cwd: host.cwd, facts: true, copies, warn });
  const checked = checkAll(kept, { named: values.baseline, stage, prose, compared }, host);
  const { baselines, unread, unnamed } = checked;
  for (const [target, recorded] of baselines)
    await write({ target, ...recorded, isPart: paths.length > 0, force: values.force }, host);
  if (unnamed) {
    const name = values.baseline ?? baselineName;
    host.err(
      `To use it, add "baseline: ${name}" to .inspection-report.yaml, or run "lint --baseline ${name}".\n`,
    );
  }
  return unread ? exit.errors : exit.clean;
}

/** Tells if the config of a draft has faults, apart from those of the baseline, which is to be written. */
function hasFaults({ config: { uri, problems } }: DraftSource, host: Host): boolean {
  const others = problems.filter(({ situation }) => !baselineSituations.includes(situation));
  host.noteConfig?.({ uri, problems: others });
  return others.length > 0;
}

/** What a baseline records of files, by their paths. */
interface RecordedFiles {
  readonly files: Record<string, KnownOfFile>;
  readonly contents: Record<string, ContentSketch>;
}

/** The findings of drafts, for the baselines that they go to. */
interface CheckedDrafts {
  /** By the URI of the baseline, the known findings of each file. */
  readonly baselines: ReadonlyMap<string, RecordedFiles>;
  /** Says that a draft could not be read. */
  readonly unread: boolean;
  /** Says that a draft's config names no baseline. */
  readonly unnamed: boolean;
}

interface BaselineChecks {
  /** The baseline that is named instead of those of the configs. */
  readonly named: string | undefined;
  readonly stage: Stage | undefined;
  readonly prose: Prose | undefined;
  /** The drafts that each is compared with. */
  readonly compared: RunComparisons;
}

/** Checks drafts, as if nothing were known of them. */
function checkAll(
  drafts: readonly DraftSource[],
  { named, stage, prose, compared }: BaselineChecks,
  host: Host,
): CheckedDrafts {
  const baselines = new Map<string, RecordedFiles>();
  let [unread, unnamed] = [false, false];
  for (const draft of drafts) {
    const { path, config } = draft;
    const { href } = pathToFileURL(resolve(host.cwd, path));
    const comparison = compared.optionsFor(draft, host.cwd);
    const options = { ...withoutBaseline(optionsFor(config, href)), prose, ...comparison };
    const linted = lintDraft(draft, { options, stage, wanted: () => true, fix: [] });
    if ('failure' in linted) {
      unread = true;
      host.err(`${path}: ${linted.failure} Its known findings are kept.\n`);
      continue;
    }
    unnamed ||= config.baseline === undefined;
    const own = named === undefined ? config.baseline?.uri : undefined;
    const target = own ?? pathToFileURL(resolve(host.cwd, named ?? baselineName)).href;
    const recorded = baselines.get(target) ?? { files: {}, contents: {} };
    const { draft: read, findings } = linted.checked;
    recorded.files[baselinePath(target, href)] = knownOf(read, findings);
    const sketch = sketchOf(read, findings);
    if (sketch) recorded.contents[baselinePath(target, href)] = sketch;
    baselines.set(target, recorded);
  }
  return { baselines, unread, unnamed };
}

/** A baseline to write. */
interface BaselineUpdate extends RecordedFiles {
  /** Its URI. */
  readonly target: string;
  /** Says that these are not all drafts: the entries of the others are kept. */
  readonly isPart: boolean;
  /** Replaces a file that is not a baseline. */
  readonly force: boolean;
}

async function write({ target, files, contents, isPart, force }: BaselineUpdate, host: Host): Promise<void> {
  const path = fileURLToPath(target);
  const shown = relative(host.cwd, path);
  const text = await nodeFiles.read(target);
  const read = text === undefined ? undefined : readBaseline(text);
  // Of a draft there is more to say than that it is not a baseline.
  if (text !== undefined && !read) mustBeReplaceable(path, shown, { kind: baselineFile, force: true });
  if (text !== undefined && !read && isPart)
    throw new UsageError(
      `Nothing was written. ${shown} is not a baseline. Restore it from git, or record all findings again with "inspection-report baseline update", without giving drafts.`,
    );
  const before: Baseline = read ?? { files: {} };
  const after = {
    files: withoutDeleted({ ...before.files, ...files }, target),
    contents: { ...before.contents, ...contents },
  };
  writeOver({ path, shown, content: baselineText(after) }, { kind: baselineFile, force });
  const [old, count] = [total(before), total(after)];
  const change =
    count === old ? '' : ` (${Math.abs(count - old)} ${count > old ? 'more' : 'fewer'} than before)`;
  host.out(`${shown} was written: ${plural(count, 'known finding')}${change}.\n`);
}

const total = ({ files }: Baseline): number =>
  Object.values(files).reduce((sum, rules) => sum + knownCount(rules), 0);
