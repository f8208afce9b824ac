import type { Stats } from 'node:fs';
import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';
import { readRegular } from '../../node/regular-file';
import { infoOf, realPathOf } from '../../session/info';
import { headOf } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { contentOf, type FileKind } from '../../text/file-kind';

/** The rule by which a writer may replace a file that exists. */
export interface WriteGuard {
  readonly kind: FileKind;
  /** Replaces files of other kinds, too, but never a draft. */
  readonly force: boolean;
  /** Absolute paths of drafts that are read, whatever they are named. */
  readonly drafts?: readonly string[];
}

/** The option that lifts the guard, for each command that writes. */
export const forceOption = { type: 'boolean', default: false } as const;
export const forceHelp = 'replace the file even if this product did not write it, but never a draft';

/**
 * Checks that a file may be written: it does not exist, or is of the kind that is written. Pipes and devices may be
 * written to.
 * @param shown the path as the user wrote it
 * @throws UsageError if it may not
 */
export function mustBeReplaceable(path: string, shown: string, guard: WriteGuard): void {
  const info = infoOf(path);
  if (info?.isDirectory()) throw isFolder(shown);
  if (!info?.isFile()) return;
  if (isDraft(path, info, guard.drafts ?? []))
    throw new UsageError(`${shown} is a draft and was not replaced. Choose another name.`);
  // Nobody’s work is in an empty file.
  if (guard.force || info.size === 0) return;
  const bytes = contentsOf(path);
  if (bytes && guard.kind.isOwn(contentOf(bytes))) return;
  throw new UsageError(
    `${shown} is not ${guard.kind.name} and was not replaced. Choose another name, or use --force.`,
  );
}

/** The error for a folder that is named instead of a file. */
const isFolder = (shown: string): UsageError => new UsageError(`Give a file. ${shown} is a folder.`);

/** Tells a draft by its name, its content, or because it is one that is read, under whatever name. */
function isDraft(path: string, { dev, ino }: Stats, drafts: readonly string[]): boolean {
  const real = realPathOf(path);
  if (namedAsDraft(path) || looksLikeDraft(headOf(path) ?? '', real)) return true;
  return drafts.some((draft) => {
    const other = infoOf(draft);
    return other !== undefined && other.ino === ino && other.dev === dev;
  });
}

function contentsOf(path: string): Uint8Array | undefined {
  try {
    return readRegular(path);
  } catch {
    return undefined;
  }
}
