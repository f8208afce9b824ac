import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { failedRule } from '../../lint/check';
import type { Day } from '../../report/days';
import type { Finding } from '../../rules/finding';
import { severityOf } from '../../rules/rule';
import type { SnippetLibrary } from '../library';
import type { MetaFile, SnippetFile } from '../read';
import { libraryRules } from './index';
import type { LibraryRule, LibrarySubject } from './rule';

export interface LibraryCheckOptions {
  /** The day against which reviews and instruments are held. */
  readonly today: Day;
  /** The frameworks there are; those of the product where none are given. */
  readonly knowledge?: Knowledge;
  readonly rules?: readonly LibraryRule[];
}

/** Checks one file of a library: a file of snippets or library.yaml. Never throws. Findings are in the file's order. */
export function checkLibraryFile(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  { today, knowledge = builtIn, rules = libraryRules }: LibraryCheckOptions,
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
  const findings: Finding[] = [];
  for (const { meta, check } of rules) {
    try {
      for (const found of check(subject))
        findings.push({ ...found, rule: meta.id, severity: severityOf(meta, found, 'final') });
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
