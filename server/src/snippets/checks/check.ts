import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { inTextOrder, runRules } from '../../lint/run-rules';
import { type Layer, layersFor } from '../../lint/settings';
import type { Day } from '../../report/days';
import type { Finding } from '../../rules/finding';
import { snippetRules } from '../../rules/index';
import type { SnippetRule } from '../../rules/snippet/input';
import type { SnippetLibrary } from '../library/library';
import type { MetaFile, SnippetFile } from '../library/read';
import { snippetTools } from './tools';

export interface LibraryCheckOptions {
  /** The day against which reviews and instruments are held. */
  readonly today: Day;
  /** The frameworks there are; those of the product where none are given. */
  readonly knowledge?: Knowledge;
  readonly rules?: readonly SnippetRule[];
  /** The settings of a config for this file; the rules' own severities where none are given. */
  readonly layers?: readonly Layer[];
}

/** Checks one file of a library: a file of snippets or library.yaml. Never throws. Findings are in the file's order. */
export function checkLibraryFile(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  { today, knowledge = builtIn, rules = snippetRules, layers = [] }: LibraryCheckOptions,
): readonly Finding[] {
  const { uri, draft, shape } = file;
  const snippets = 'snippets' in file ? file.snippets : [];
  const tools = snippetTools(library, knowledge, today);
  const input = { library, uri, draft, shape, snippets, knowledge, today, tools };
  // A library has no stage: it is checked as what is about to be published.
  const { findings } = runRules(rules, input, {
    draft,
    stage: 'final',
    layers: layersFor(layers, undefined),
    noun: 'file',
  });
  return [...findings].sort(inTextOrder);
}

/** Checks a whole library: findings by the URIs of its files, those without any left out. */
export function checkLibrary(
  library: SnippetLibrary,
  options: LibraryCheckOptions,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  for (const file of [...(library.metaFile ? [library.metaFile] : []), ...library.files])
    found.set(file.uri, checkLibraryFile(library, file, options));
  for (const { uri, ...refused } of library.refused) {
    // A file that was read has this finding from snippet/left-out.
    if (!found.has(uri)) found.set(uri, [{ rule: leftOut, severity: 'error', ...refused }]);
  }
  return new Map([...found].filter(([, findings]) => findings.length > 0));
}

const leftOut = 'snippet/left-out';
