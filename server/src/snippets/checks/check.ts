import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { failedRule } from '../../lint/run-rules';
import { type Layer, layersFor, stateOf, weightOf } from '../../lint/settings';
import type { Day } from '../../report/days';
import type { Finding } from '../../rules/finding';
import type { SnippetLibrary } from '../library/library';
import type { MetaFile, SnippetFile } from '../library/read';
import { libraryRules } from './index';
import type { LibraryRule, LibrarySubject } from './rule';

export interface LibraryCheckOptions {
  /** The day against which reviews and instruments are held. */
  readonly today: Day;
  /** The frameworks there are; those of the product where none are given. */
  readonly knowledge?: Knowledge;
  readonly rules?: readonly LibraryRule[];
  /** What a config says of rules for this file; the rules' own severities where nothing is given. */
  readonly layers?: readonly Layer[];
}

/** A library has no stage: it is checked as what is about to be published. */
const stage = 'final';

/** Checks one file of a library: a file of snippets or library.yaml. Never throws. Findings are in the file's order. */
export function checkLibraryFile(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  { today, knowledge = builtIn, rules = libraryRules, layers: given = [] }: LibraryCheckOptions,
): readonly Finding[] {
  const subject: LibrarySubject = {
    library,
    uri: file.uri,
    draft: file.draft,
    shape: file.shape,
    snippets: 'snippets' in file ? file.snippets : [],
    knowledge,
    today,
  };
  const layers = layersFor(given, undefined);
  const findings: Finding[] = [];
  for (const { meta, check } of rules) {
    const state = stateOf(meta.id, layers, stage);
    if (state.level === 'off') continue;
    try {
      for (const found of check(subject))
        findings.push({ ...found, rule: meta.id, severity: weightOf(meta, found, state) });
    } catch {
      const message = `The check “${meta.id}” failed on this file and was left out; the other checks were made.`;
      const span = { start: 0, end: file.draft.lines.end(0) };
      findings.push({ rule: failedRule, severity: 'warning', span, message });
    }
  }
  return findings.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
}

/** Checks a whole library: findings by the URIs of its files, those without any left out. */
export function checkLibrary(
  library: SnippetLibrary,
  options: LibraryCheckOptions,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  for (const file of [...(library.metaFile ? [library.metaFile] : []), ...library.files])
    found.set(file.uri, checkLibraryFile(library, file, options));
  for (const { uri, span, message } of library.refused) {
    // A file that was read says so itself.
    if (!found.has(uri)) found.set(uri, [{ rule: leftOut, severity: 'error', span, message }]);
  }
  return new Map([...found].filter(([, findings]) => findings.length > 0));
}

const leftOut = 'snippet/left-out';
