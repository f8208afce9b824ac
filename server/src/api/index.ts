import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Decoded, decode } from '../cli/disk/decode';
import { findFiles, readDraft } from '../cli/disk/files';
import { UsageError } from '../cli/host';
import { checkLibraryFiles } from '../cli/lint/check-libraries';
import { configResults } from '../cli/lint/config-results';
import { configsOf } from '../cli/lint/lint-config';
import { oneOf } from '../cli/options';
import { rulesNamed } from '../cli/rule-list';
import type { Config, Configs } from '../config/config';
import { isIgnored, optionsFor } from '../config/options';
import { check } from '../lint/check';
import { fixText } from '../lint/fix';
import { stages } from '../report/report';
import { failed, resultOf } from './result';
import type { DraftText, FixKind, Lint, LintOptions, LintResult } from './types';

export type * from './types';

const kinds: readonly FixKind[] = ['safe', 'suggestion'];
const known: readonly (keyof LintOptions)[] = ['cwd', 'config', 'stage', 'rules', 'gitignore', 'fix'];

/** What `Lint` says of it in `types.ts`. */
export const lint: Lint = async (what, options = {}) => {
  const settings = await settingsOf(options);
  const { cwd, configs } = settings;
  const given = givenIn(what);
  const paths = given.filter((one) => typeof one === 'string');
  const { files, missing, libraryFiles } = await findFiles(paths, cwd, options.gitignore ?? true);
  const drafts: Draft[] = [];
  for (const one of given) {
    if (typeof one === 'string') continue;
    const { path, text } = one;
    drafts.push({ path, read: () => decode(new TextEncoder().encode(text)), ...(await at(path)) });
  }
  for (const path of files) {
    const draft = { path, read: () => readDraft(resolve(cwd, path)), ...(await at(path)) };
    if (!isIgnored(draft.config, draft.uri)) drafts.push(draft);
  }
  const results: LintResult[] = [];
  for (const config of new Set(drafts.map((one) => one.config))) {
    for (const one of await configResults(config, cwd)) results.push(resultOf(one, settings.wanted));
  }
  for (const draft of drafts) results.push(lintDraft(draft, settings));
  const today = new Date().toISOString().slice(0, 10);
  for (const one of await checkLibraryFiles(libraryFiles, { cwd, today }, configs)) {
    results.push(resultOf(one, settings.wanted));
  }
  for (const path of missing) results.push(failed(path, 'There is no report draft there; check the path.'));
  return results;

  async function at(path: string): Promise<Pick<Draft, 'uri' | 'config'>> {
    const uri = pathToFileURL(resolve(cwd, path)).href;
    return { uri, config: await configs.of(uri) };
  }
};

/** @throws UsageError where something is neither a path nor a text: scripts without types pass anything */
function givenIn(what: unknown): readonly (string | DraftText)[] {
  const all: readonly unknown[] = Array.isArray(what) ? what : [what];
  return all.map((one) => {
    if (typeof one === 'string' || isDraftText(one)) return one;
    throw new UsageError('What to check is neither a path nor a text; give "drafts", or { path, text }.');
  });
}

const isDraftText = (one: unknown): one is DraftText =>
  typeof one === 'object' &&
  one !== null &&
  'path' in one &&
  typeof one.path === 'string' &&
  'text' in one &&
  typeof one.text === 'string';

/** A draft, which is read when it is its turn. */
interface Draft {
  readonly path: string;
  readonly uri: string;
  readonly config: Config;
  readonly read: () => Decoded;
}

interface Settings extends Pick<LintOptions, 'stage' | 'fix'> {
  readonly cwd: string;
  readonly configs: Configs;
  readonly wanted: (rule: string) => boolean;
}

/** @throws UsageError where an option is wrong: scripts without types pass anything */
async function settingsOf(options: LintOptions): Promise<Settings> {
  const { cwd: from, config, stage, rules, fix } = options;
  for (const key of Object.keys(options)) oneOf('option', key, known);
  for (const [key, value] of Object.entries({ cwd: from, config: config === false ? undefined : config })) {
    if (value !== undefined && typeof value !== 'string')
      throw new UsageError(`"${key}" is a path; write "drafts".`);
  }
  if (rules !== undefined && !Array.isArray(rules)) {
    throw new UsageError('"rules" is a list of rules and groups; write ["draft/*"].');
  }
  const cwd = resolve(from ?? '.');
  if (stage !== undefined) oneOf('stage', stage, stages);
  if (fix !== undefined && !Array.isArray(fix)) {
    throw new UsageError('"fix" is a list of kinds of fixes; write ["safe"].');
  }
  for (const kind of fix ?? []) oneOf('kind of fix', kind, kinds);
  const named = { config: config === false ? undefined : config, 'no-config': config === false };
  return {
    cwd,
    configs: await configsOf(named, { cwd }),
    wanted: rules ? rulesNamed(rules) : () => true,
    stage,
    fix,
  };
}

function lintDraft({ path, uri, config, read }: Draft, { stage, fix, wanted }: Settings): LintResult {
  const decoded = read();
  if ('failure' in decoded) return failed(path, decoded.failure);
  const options = optionsFor(config, uri);
  const checkText = (text: string) => check(text, path, { ...options, stage: stage ?? options.stage });
  const meant = (one: { readonly rule: string; readonly known?: boolean }) => !one.known && wanted(one.rule);
  if (!fix?.length) {
    const { draft, findings } = checkText(decoded.text);
    return resultOf({ path, checked: { text: draft.text, lines: draft.lines, findings } }, wanted);
  }
  const { text, applied, checked } = fixText(decoded.text, checkText, fix, ({ findings }) =>
    findings.filter(meant),
  );
  const { lines } = checked.draft;
  const result = resultOf({ path, checked: { text, lines, findings: checked.findings } }, wanted);
  // The mark that a file begins with stays its own.
  const fixed = { text: (decoded.bom ? '\uFEFF' : '') + text, count: applied };
  return applied > 0 ? { ...result, fixed } : result;
}
