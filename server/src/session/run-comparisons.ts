import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Draft } from '../draft/draft';
import type { CheckOptions } from '../lint/check';
import type { DraftCollection } from '../report/across/other-drafts';
import type { ComparedCopies, WarnOfIndex } from './compared-copies';
import type { DraftSource } from './drafts';
import { CollectedDrafts } from './other-drafts';

/** The comparisons that a run asks for. */
interface WantedComparisons {
  readonly cwd: string;
  /** The drafts are compared by their facts. */
  readonly facts: boolean;
  /** Tells if a draft may have a rule that looks for copied text. */
  readonly copies: (draft: DraftSource) => boolean;
  /** Receives a sentence on each index of earlier reports that cannot be used, with its path. */
  readonly warn: WarnOfIndex;
}

/** The drafts of a run, as each of them is compared with the others. */
export class RunComparisons {
  private constructor(
    /** Their facts; undefined if there are no others, or nobody asks for them. */
    readonly facts: DraftCollection | undefined,
    /** Their paragraphs; undefined if nobody asks for them. */
    readonly copies: ComparedCopies | undefined,
    private readonly collected?: CollectedDrafts,
  ) {}

  /** Reads what is compared. Most runs compare no paragraphs, so the code for it is loaded when it is needed. */
  static async of(
    drafts: readonly DraftSource[],
    { cwd, facts, copies, warn }: WantedComparisons,
  ): Promise<RunComparisons> {
    const collected = facts && drafts.length > 1 ? new CollectedDrafts(drafts, cwd) : undefined;
    const asking = drafts.filter(copies);
    if (asking.length === 0) return new RunComparisons(collected?.collection, undefined, collected);
    const { ComparedCopies: Copies } = await import('./library-code');
    return new RunComparisons(
      collected?.collection,
      await Copies.of(drafts, asking, { cwd, warn }),
      collected,
    );
  }

  /** The options of the check of a draft, with what was read of it. */
  optionsFor(
    { path, config }: DraftSource,
    cwd: string,
  ): Pick<CheckOptions, 'others' | 'copied'> & { readonly like?: Draft } {
    const { href } = pathToFileURL(resolve(cwd, path));
    const like = this.collected?.taken(path);
    return {
      others: this.facts?.except(href),
      copied: this.copies?.searchFor(href, config),
      ...(like && { like }),
    };
  }
}
