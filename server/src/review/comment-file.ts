// The file NAME.review.yaml next to a draft, which keeps the comments of its reviewers. It has nothing else in it.

import { Document, isSeq, type Document as YamlDocument } from 'yaml';
import { composeYaml } from '../draft/yaml/compose';
import { validateReviewFile } from '../generated/files/index';
import type { PlacedComment } from './types';

/** A comment as the file has it. */
export interface StoredComment {
  readonly id: string;
  readonly author: string;
  readonly date?: string;
  /** The words that it is on, as printed. */
  readonly words: string;
  /** The words before those. */
  readonly context?: string;
  readonly text: string;
  readonly replies?: readonly StoredReply[];
  readonly resolved?: boolean;
}

interface StoredReply {
  readonly author: string;
  readonly date?: string;
  readonly text: string;
}

/** The comments in a file, or a sentence on why it cannot be read. */
export type CommentFile = { readonly comments: readonly StoredComment[] } | { readonly failure: string };

/** A file with more characters is not read: it has no comments that anybody wrote. */
const mostCharacters = 2_000_000;

const notValid = 'Correct it, or delete it to begin again. It is not a file of comments. See docs/review.md.';

export function readCommentFile(text: string): CommentFile {
  if (text.trim() === '') return { comments: [] };
  if (text.length > mostCharacters) return { failure: notValid };
  const data = parsedValue(text);
  return validateReviewFile(data) ? { comments: (data as StoredFile).comments } : { failure: notValid };
}

interface StoredFile {
  readonly version: 1;
  readonly comments: readonly StoredComment[];
}

function parsedValue(text: string): unknown {
  try {
    const { document, stop } = composeYaml(text);
    if (!document || stop !== undefined || document.errors.length > 0) return undefined;
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** The comments of copies added to those of a file. One that it has already is not added again, but its new replies are. */
export function mergedComments(
  stored: readonly StoredComment[],
  found: readonly PlacedComment[],
): { readonly comments: readonly StoredComment[]; readonly added: number; readonly isChanged: boolean } {
  const byId = new Map(stored.map((comment) => [comment.id, comment]));
  let added = 0;
  let isChanged = false;
  for (const comment of found) {
    const known = byId.get(comment.id);
    const next = known ? withReplies(known, comment) : storedForm(comment);
    if (next === known) continue;
    byId.set(comment.id, next);
    isChanged = true;
    if (!known) added++;
  }
  return { comments: [...byId.values()], added, isChanged };
}

function storedForm({
  id,
  author,
  date,
  words,
  context,
  text,
  replies,
  isResolved,
}: PlacedComment): StoredComment {
  return {
    id,
    author,
    ...(date && { date }),
    words,
    ...(context && { context }),
    text,
    ...(replies.length > 0 && { replies }),
    ...(isResolved && { resolved: true }),
  };
}

function withReplies(known: StoredComment, { replies, isResolved }: PlacedComment): StoredComment {
  const old = known.replies ?? [];
  const more = replies.filter(
    ({ author, text }) => !old.some((reply) => reply.author === author && reply.text === text),
  );
  const resolves = isResolved && !known.resolved;
  if (more.length === 0 && !resolves) return known;
  return {
    ...known,
    ...(old.length + more.length > 0 && { replies: [...old, ...more] }),
    ...(resolves && { resolved: true }),
  };
}

/**
 * The text of a file with these comments. Lines are not folded, so that a change is one line for git.
 * @param old the text of the file as it is: what a person wrote in it stays
 */
export function writeCommentFile(comments: readonly StoredComment[], old = ''): string {
  const file = readCommentFile(old);
  const { document } = composeYaml(old);
  if (old.trim() !== '' && document && 'comments' in file) {
    const list = document.get('comments');
    if (isSeq(list)) list.flow = false;
    for (const comment of comments) addTo(document, comment, file.comments);
    return document.toString({ lineWidth: 0 });
  }
  const created = new Document({ version: 1, comments });
  created.commentBefore =
    ' Comments of reviewers. “inspection-report review” adds to them. Write “resolved: true” under a\n comment once it has been dealt with. docs/review.md explains this file.';
  return created.toString({ lineWidth: 0 });
}

/** Adds a comment to a file, or what is new of one that it has. */
function addTo(document: YamlDocument, comment: StoredComment, known: readonly StoredComment[]): void {
  const at = known.findIndex(({ id }) => id === comment.id);
  if (at < 0) {
    document.addIn(['comments'], document.createNode(comment));
    return;
  }
  const { replies = [], resolved } = known[at] as StoredComment;
  const path = ['comments', at, 'replies'];
  const more = (comment.replies ?? []).slice(replies.length);
  if (replies.length === 0 && more.length > 0) document.setIn(path, document.createNode(more));
  else for (const reply of more) document.addIn(path, document.createNode(reply));
  if (comment.resolved && !resolved) document.setIn(['comments', at, 'resolved'], true);
}

/** The text of a file with a comment resolved; undefined if it has no such comment. What a person wrote in it stays. */
export function withResolved(text: string, id: string): string | undefined {
  const file = readCommentFile(text);
  if ('failure' in file) return undefined;
  const at = file.comments.findIndex((comment) => comment.id === id);
  const { document } = composeYaml(text);
  if (at < 0 || !document) return undefined;
  document.setIn(['comments', at, 'resolved'], true);
  return document.toString({ lineWidth: 0 });
}

/** Tells a file of comments from any other, by its text. */
export const isCommentFile = (text: string): boolean => !('failure' in readCommentFile(text));
