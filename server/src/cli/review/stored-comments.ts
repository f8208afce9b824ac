import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { commentFileOf } from '../../draft/sniff';
import {
  isCommentFile,
  mergedComments,
  readCommentFile,
  type StoredComment,
  writeCommentFile,
} from '../../review/comment-file';
import type { PlacedComment } from '../../review/types';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { writeOver } from '../disk/write';

/**
 * The comments in the file next to a draft; none if there is no such file.
 * @param draft its path, relative to `cwd`
 * @throws UsageError if the file cannot be read
 */
export const storedComments = (draft: string, cwd: string): readonly StoredComment[] =>
  commentFile(draft, cwd).comments;

/** The comments in the file next to a draft, and its text; neither if there is no such file. */
function commentFile(
  draft: string,
  cwd: string,
): { readonly comments: readonly StoredComment[]; readonly text: string } {
  const path = commentFileOf(draft);
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute)) return { comments: [], text: '' };
  const decoded = readDraft(absolute);
  if ('failure' in decoded) throw new UsageError(`${path}: ${decoded.failure}`);
  const file = readCommentFile(decoded.text);
  if ('failure' in file) throw new UsageError(`${path}: ${file.failure}`);
  return { comments: file.comments, text: decoded.text };
}

interface StoreOptions {
  /** The path of the draft, relative to `cwd`. */
  readonly draft: string;
  readonly cwd: string;
  readonly dryRun: boolean;
}

/**
 * Adds comments to the file next to a draft.
 * @returns the path of the file, and how many were new
 * @throws UsageError if the file cannot be read or written
 */
export function storeComments(
  found: readonly PlacedComment[],
  { draft, cwd, dryRun }: StoreOptions,
): { readonly path: string; readonly added: number } {
  const path = commentFileOf(draft);
  const { comments: stored, text } = commentFile(draft, cwd);
  const { comments, added, isChanged } = mergedComments(stored, found);
  if (isChanged && !dryRun) {
    const kind = { name: 'a file of comments', isOwn: isCommentFile };
    writeOver(
      { path: resolve(cwd, path), shown: path, content: writeCommentFile(comments, text) },
      { kind, force: false },
    );
  }
  return { path, added };
}
