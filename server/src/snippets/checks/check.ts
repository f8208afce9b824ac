import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { inTextOrder, runRules } from '../../lint/run-rules';
import { type Layer, layersFor } from '../../lint/settings';
import type { Prose } from '../../prose/prose';
import type { TeamWords } from '../../prose/team';
import type { Day } from '../../report/days';
import type { Finding } from '../../rules/finding';
import { snippetRules } from '../../rules/index';
import type { SnippetRule } from '../../rules/snippet/input';
import type { SnippetLibrary } from '../library/library';
import type { MetaFile, SnippetFile } from '../library/read';
import { snippetTools } from './tools';

export interface LibraryCheckOptions {
  /** The date for reviews and for the law in force. */
  readonly today: Day;
  /** The frameworks and instruments; by default the product's own. */
  readonly knowledge?: Knowledge;
  readonly rules?: readonly SnippetRule[];
  /** For the spelling of snippets; without it words are not checked. */
  readonly prose?: Prose | undefined;
  /** The words of a team. */
  readonly team?: TeamWords;
  /** The settings of a config for this file; by default the rules' own severities. */
  readonly layers?: readonly Layer[];
}

/** Checks a file of snippets or library.yaml. Never throws. Findings are in the order of the text. */
export function checkLibraryFile(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  { today, knowledge = builtIn, rules = snippetRules, layers = [], prose: tables, team }: LibraryCheckOptions,
): readonly Finding[] {
  const { uri, draft, shape } = file;
  const snippets = 'snippets' in file ? file.snippets : [];
  const tools = snippetTools(library, knowledge, today);
  const prose = tables && team ? { ...tables, team } : tables;
  const input = { prose, library, uri, draft, shape, snippets, knowledge, today, tools };
  // A library has no stage. It is checked like a draft that is about to be published.
  const { findings } = runRules(rules, input, {
    draft,
    stage: 'final',
    layers: layersFor(layers, undefined),
    noun: 'file',
  });
  return [...findings].sort(inTextOrder);
}

/** Checks a whole library. The findings are by the URIs of its files. Files without findings are left out. */
export function checkLibrary(
  library: SnippetLibrary,
  options: LibraryCheckOptions,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  for (const file of [...(library.metaFile ? [library.metaFile] : []), ...library.files])
    found.set(file.uri, checkLibraryFile(library, file, options));
  for (const { uri, ...refused } of library.refused) {
    // In a file that was read, snippet/left-out reports this.
    if (!found.has(uri)) found.set(uri, [{ rule: leftOut, severity: 'error', ...refused }]);
  }
  return new Map([...found].filter(([, findings]) => findings.length > 0));
}

const leftOut = 'snippet/left-out';
