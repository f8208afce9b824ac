import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configs } from '../config/config';
import { asksFor, forEnvironment, optionsFor, withoutLanguage } from '../config/options';
import { languageFolder } from '../node/language-folder';
import { nodeFiles } from '../node/node-files';
import { fileResult } from '../output/file-result';
import type { Prose } from '../prose/prose';
import { proseFrom } from '../prose/tables';
import { stages } from '../report/report';
import { copiedRule, ownPrefix } from '../rules/rule-ids';
import { once } from '../schema/once';
import { checkLibraryFiles } from '../session/check-libraries';
import { configResults } from '../session/config-results';
import { allIgnored, configsOf, notIgnored } from '../session/configs';
import { decode } from '../session/decode';
import { type DraftSource, fileSource, noDraftsIn } from '../session/drafts';
import { findFiles } from '../session/files';
import { lintDraft } from '../session/lint-draft';
import { rulesNamed } from '../session/rule-names';
import { RunComparisons } from '../session/run-comparisons';
import { oneOf, UsageError } from '../session/usage-error';
import { failed, resultOf } from './result';
import type { DraftText, FixKind, Lint, LintOptions, LintResult } from './types';

export type * from './types';

const fixKinds: readonly FixKind[] = ['safe', 'suggestion'];
const optionNames: readonly (keyof LintOptions)[] = [
  'cwd',
  'config',
  'language',
  'stage',
  'rules',
  'gitignore',
  'fix',
];

/** Implements `Lint`; `types.ts` describes it. */
export const lint: Lint = async (what, options = {}) => {
  const settings = await settingsOf(options);
  const { cwd, configs, wanted } = settings;
  const inputs = inputsOf(what);
  const paths = inputs.filter((input) => typeof input === 'string');
  const { files, missing, libraryFiles } = await findFiles(paths, cwd, options.gitignore ?? true);
  const drafts: DraftSource[] = [];
  for (const input of inputs) if (typeof input !== 'string') drafts.push(await textSource(input, settings));
  const found: DraftSource[] = [];
  for (const path of files) found.push(await fileSource(path, cwd, configs));
  const kept = notIgnored(found, cwd);
  drafts.push(...kept);
  const results: LintResult[] = [];
  // A wrong pattern must not pass as clean.
  if (kept.length === 0) results.push(...found.map(({ path }) => failed(path, allIgnored)));
  const used = new Set(drafts.map((draft) => draft.config));
  for (const result of await configResults(used, cwd)) results.push(resultOf(result, wanted));
  const compared = await RunComparisons.of(drafts, {
    cwd,
    facts: true,
    warn: (sentence, path) => results.push(failed(path, sentence)),
    copies: ({ config }) => wanted(copiedRule) && asksFor(config, copiedRule, settings.named),
  });
  for (const draft of drafts) results.push(draftResult(draft, settings, compared));
  const today = new Date().toISOString().slice(0, 10);
  for (const result of await checkLibraryFiles(libraryFiles, { cwd, today }, settings)) {
    results.push(resultOf(result, wanted));
  }
  for (const path of missing) results.push(failed(path, noDraftsIn([path])));
  return results;
};

/** @throws UsageError if something is neither a path nor a text: scripts without types pass anything */
function inputsOf(what: unknown): readonly (string | DraftText)[] {
  const inputs: readonly unknown[] = Array.isArray(what) ? what : [what];
  return inputs.map((input) => {
    if (typeof input === 'string' || isDraftText(input)) return input;
    throw new UsageError('Use a path such as "drafts", or { path, text }.');
  });
}

const isDraftText = (input: unknown): input is DraftText =>
  typeof input === 'object' &&
  input !== null &&
  'path' in input &&
  typeof input.path === 'string' &&
  'text' in input &&
  typeof input.text === 'string';

interface Settings extends Pick<LintOptions, 'stage'> {
  readonly cwd: string;
  readonly configs: Configs;
  readonly wanted: (rule: string) => boolean;
  readonly named: readonly string[];
  readonly fix: readonly FixKind[];
  readonly language: boolean;
  readonly prose: Prose | undefined;
}

/** @throws UsageError if an option is wrong: scripts without types pass anything */
async function settingsOf(options: LintOptions): Promise<Settings> {
  const { cwd: from, config, language, stage, rules, fix } = options;
  for (const key of Object.keys(options)) oneOf('option', key, optionNames);
  for (const [key, value] of Object.entries({ cwd: from, config: config === false ? undefined : config })) {
    if (value !== undefined && typeof value !== 'string')
      throw new UsageError(`Use a path for "${key}", such as "drafts".`);
  }
  if (rules !== undefined && !Array.isArray(rules)) {
    throw new UsageError('Use a list for "rules", such as ["draft/*"].');
  }
  const own = rules?.find((rule) => rule.startsWith(ownPrefix));
  if (own !== undefined)
    throw new UsageError(`Leave out the rule "${own}". Only the command line runs rules in JavaScript.`);
  const cwd = resolve(from ?? '.');
  if (stage !== undefined) oneOf('stage', stage, stages);
  if (fix !== undefined && !Array.isArray(fix)) {
    throw new UsageError('Use a list for "fix", such as ["safe"].');
  }
  for (const kind of fix ?? []) oneOf('kind of fix', kind, fixKinds);
  const values = { config: config === false ? undefined : config, 'no-config': config === false };
  return {
    cwd,
    configs: await configsOf(values, { cwd }),
    wanted: rules ? rulesNamed(rules) : () => true,
    named: rules ?? [],
    stage,
    fix: fix ?? [],
    language: language !== false,
    prose: await tablesOfWords(),
  };
}

/** The tables that texts are held against, read once for all calls. */
const tablesOfWords = once(() => proseFrom(languageFolder(), nodeFiles));

async function textSource({ path, text }: DraftText, { cwd, configs }: Settings): Promise<DraftSource> {
  const config = await configs.of(pathToFileURL(resolve(cwd, path)).href);
  return { path, config, decoded: decode(new TextEncoder().encode(text)), stdin: false };
}

function draftResult(draft: DraftSource, settings: Settings, compared: RunComparisons): LintResult {
  const { cwd, stage, wanted, named, fix, prose, language } = settings;
  const { path, config } = draft;
  const { href } = pathToFileURL(resolve(cwd, path));
  const own = optionsFor(config, href);
  const switched = language ? own : withoutLanguage(own);
  const options = {
    ...forEnvironment(switched, process.env, named),
    prose,
    ...compared.optionsFor(draft, cwd),
  };
  const linted = lintDraft(draft, { options, stage, wanted, fix });
  if ('failure' in linted) return failed(path, linted.failure);
  const { checked, applied, after } = linted;
  const result = resultOf(fileResult(path, checked, checked), wanted);
  return applied > 0 ? { ...result, fixed: { text: after, count: applied } } : result;
}
