// The words of an entry of a comparison, as pieces that are in one version or in both.

import type { VersionEntry } from '../../versions/align';
import type { ReportToken } from '../../versions/tokens';
import { type WordRun, wordChanges } from '../../versions/words';
import type { Presence } from './revisions';

/** A stretch of tokens with one history. */
export interface VersionPiece {
  readonly is: Presence;
  readonly tokens: readonly ReportToken[];
  /** The tokens as the earlier version has them, if both have them. */
  readonly before: readonly ReportToken[];
}

/** What an entry is in the Word file: a moved unit is deleted in its old place and inserted in its new one. */
export function presenceOf({ is }: Pick<VersionEntry, 'is'>): Presence {
  if (is === 'added' || is === 'moved') return 'added';
  return is === 'removed' || is === 'left' ? 'removed' : 'same';
}

/** The pieces of two versions of a text, of which one may be missing. */
export function piecesOf(
  before: readonly ReportToken[] | undefined,
  after: readonly ReportToken[] | undefined,
): VersionPiece[] {
  if (!before) return after ? [{ is: 'added', tokens: after, before: [] }] : [];
  if (!after) return [{ is: 'removed', tokens: before, before }];
  return wordChanges(before, after).map((run) => ({ ...run, before: beforeOf(run) }));
}

function beforeOf(run: WordRun): readonly ReportToken[] {
  if (run.is === 'same') return run.before;
  return run.is === 'removed' ? run.tokens : [];
}

/** The pieces of a cell of an entry. */
export function cellPieces(entry: VersionEntry, column: number): VersionPiece[] {
  const is = presenceOf(entry);
  const before = is === 'added' ? undefined : (entry.before?.cells[column] ?? []);
  const after = is === 'removed' ? undefined : (entry.after?.cells[column] ?? []);
  return piecesOf(before, after);
}
