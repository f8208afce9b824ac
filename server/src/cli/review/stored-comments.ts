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
export function storedComments(draft: string, cwd: string): readonly StoredComment[] {
  const path = commentFileOf(draft);
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute)) return [];
  const decoded = readDraft(absolute);
  if ('failure' in decoded) throw new UsageError(`${path}: ${decoded.failure}`);
  const file = readCommentFile(decoded.text);
  if ('failure' in file) throw new UsageError(`${path}: ${file.failure}`);
  return file.comments;
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
  const { comments, added, isChanged } = mergedComments(storedComments(draft, cwd), found);
  if (isChanged && !dryRun) {
    const kind = { name: 'a file of comments', isOwn: isCommentFile };
    writeOver(
      { path: resolve(cwd, path), shown: path, content: writeCommentFile(comments) },
      { kind, force: false },
    );
  }
  return { path, added };
}
