import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileResult, wantedOnly } from '../../../output/result';
import { beginDraft } from '../../../prose/per-text';
import { configResults } from '../../../session/config-results';
import { noDraftsIn } from '../../../session/drafts';
import { plural } from '../../../text/words';
import { lintFile } from '../lint-file';
import type { Targets } from '../targets';
import type { LintRun } from './lint-run';

/** Checks all files of a run, one after the other. The problems of configs come first. */
export async function* resultsOf(
  { drafts, configs, missing, libraryFiles }: Targets,
  run: LintRun,
): AsyncGenerator<FileResult> {
  const { settings, fixes, host } = run;
  const ofLibraries = libraryFiles.flatMap(
    (path) => configs?.of(pathToFileURL(resolve(host.cwd, path)).href) ?? [],
  );
  const all = new Set([...drafts.map(({ config }) => config), ...(await Promise.all(ofLibraries))]);
  yield* await configResults(all, host.cwd);
  yield* run.ownRules?.failures ?? [];
  for (const [index, draft] of drafts.entries()) {
    beginDraft(index);
    host.progress?.(`${index + 1} of ${plural(drafts.length, 'draft')}`);
    const { result, applied } = await lintFile(draft, run);
    if (applied > 0) fixes.drafts++;
    fixes.all += applied;
    if (result.failure !== undefined) fixes.failed++;
    yield result;
  }
  if (libraryFiles.length > 0) {
    const { prose } = await run.checker();
    const libraryChecks = { configs, prose, language: settings.language };
    const { checkLibraryFiles } = await import('../../../session/library-code');
    for (const result of await checkLibraryFiles(libraryFiles, host, libraryChecks))
      yield wantedOnly(result, settings.wanted);
  }
  // They are printed already. The check of libraries reads their configs again.
  for (const { uri } of all) host.noteConfig?.({ uri, problems: [] });
  // A path that leads to nothing must not pass as clean.
  for (const path of missing) yield { path, failure: noDraftsIn([path]) };
}
