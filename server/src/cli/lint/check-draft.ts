import type { Checked } from '../../lint/check';
import { sketchOf } from '../../lint/known/content-sketch';
import { languageFolder } from '../../node/language-folder';
import { nodeFiles } from '../../node/node-files';
import { fileResult } from '../../output/file-result';
import { hiddenText } from '../../output/stored/hidden-text';
import { type DraftResult, storedResult } from '../../output/stored/stored-result';
import type { Prose } from '../../prose/prose';
import type { DraftSource } from '../../session/drafts';
import { type DraftLintOptions, type LintedDraft, lintDraft } from '../../session/lint-draft';
import { groupNamed } from '../../session/rule-names';
import type { RenamedDraft } from './baseline-run';
import type { EntryNames } from './cache/cache-file';
import type { LintCache } from './cache/lint-cache';

/** A draft that was checked, with its fixes applied. */
export interface CheckedDraft extends DraftResult, Pick<LintedDraft, 'applied' | 'before' | 'after'> {
  /** The check of the text before its fixes; undefined for a result from the cache. */
  readonly unfixed?: Checked;
  /** The draft that it was in the baseline, under another name. */
  readonly renamed?: RenamedDraft | undefined;
  /** The check itself; undefined for a result from the cache. */
  readonly checked?: Checked;
}

/** The place of a result in the cache of a run. */
export interface CacheEntry {
  readonly cache: LintCache;
  readonly names: EntryNames;
}

/** Tells if a rule, or some rule of a group, is on in a draft. */
const isOn = (name: string, { isOff }: Checked): boolean =>
  !(groupNamed(name)?.map(({ id }) => id) ?? [name]).every(isOff);

/** Checks drafts, with the tables for checks of their text. */
export class DraftChecker {
  private constructor(
    readonly prose: Prose | undefined,
    readonly withFigures: boolean,
  ) {}

  /** @param withFigures says that a format shows the figures of drafts */
  static async create(withFigures: boolean): Promise<DraftChecker> {
    // A run whose results are all in its cache needs no tables.
    const { proseFrom } = await import('./words');
    return new DraftChecker(await proseFrom(languageFolder(), nodeFiles), withFigures);
  }

  /**
   * Checks a draft, and stores its result if it can be.
   * @param entry its place in the cache, if it has one
   */
  check(
    source: Pick<DraftSource, 'path' | 'decoded'>,
    { options, named, ...rest }: DraftLintOptions & { readonly named: readonly string[] },
    entry?: CacheEntry,
  ): CheckedDraft | { readonly failure: string } {
    const linted = lintDraft(source, { options: { ...options, prose: this.prose }, ...rest });
    if ('failure' in linted) return linted;
    const { checked, unfixed, applied, before, after } = linted;
    const { remaining, was } = checked;
    const result = fileResult(source.path, checked, { ...checked, withFigures: this.withFigures });
    const rulesOn = named.filter((name) => isOn(name, checked));
    const sketch = was && sketchOf(checked.draft, checked.findings);
    const renamed = was && { was, sketch };
    if (entry && !was) {
      const stored = storedResult({ result, remaining, rulesOn }, hiddenText(checked));
      if (stored !== undefined) entry.cache.file.put(entry.names, stored);
    }
    return { result, remaining, rulesOn, renamed, checked, unfixed, applied, before, after };
  }
}
