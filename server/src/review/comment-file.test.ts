import { expect, it } from 'vitest';
import { commentFileOf } from '../draft/sniff';
import {
  mergedComments,
  readCommentFile,
  type StoredComment,
  withResolved,
  writeCommentFile,
} from './comment-file';
import type { PlacedComment } from './types';

const placed: PlacedComment = {
  id: '0123abcd',
  author: 'Ann: “Reviewer”',
  date: '2026-06-01T10:00:00',
  text: 'Two lines\n- and: # signs',
  words: 'yes',
  context: 'before',
  replies: [],
  isResolved: false,
  isUnsure: false,
};

const stored = (comments: readonly PlacedComment[], known: readonly StoredComment[] = []) =>
  mergedComments(known, comments);

it.each([
  ['a/home.report.md', 'a/home.review.yaml'],
  ['home.report.yaml', 'home.review.yaml'],
  ['file:///a/notes.markdown', 'file:///a/notes.review.yaml'],
])('is next to %s', (draft, file) => {
  expect(commentFileOf(draft)).toBe(file);
});

it('is read as it was written, whatever is in it', () => {
  const { comments, added } = stored([
    placed,
    { ...placed, id: '0123abce', date: '', isResolved: true } as PlacedComment,
  ]);
  expect(added).toBe(2);
  expect(readCommentFile(writeCommentFile(comments))).toEqual({ comments });
});

it('has nothing but comments in it', () => {
  const { comments } = stored([{ ...placed, span: { start: 3, end: 4 } }]);
  expect(Object.keys(comments[0] ?? {})).toEqual(['id', 'author', 'date', 'words', 'context', 'text']);
});

it('has a comment once, and takes its new replies', () => {
  const { comments } = stored([placed]);
  expect(stored([placed], comments)).toEqual({ comments, added: 0, isChanged: false });
  const reply = { author: 'Ben', text: 'Done.' };
  const answered = { ...placed, replies: [reply], isResolved: true };
  const once = stored([answered], comments);
  expect(once).toMatchObject({ added: 0, isChanged: true, comments: [{ replies: [reply], resolved: true }] });
  expect(stored([answered], once.comments).isChanged).toBe(false);
  // What was resolved here is not opened again by an older copy.
  expect(stored([placed], once.comments).comments[0]?.resolved).toBe(true);
});

it('is resolved in place', () => {
  const text = writeCommentFile(stored([placed]).comments).replace('  - id', '  # Mine.\n  - id');
  const resolved = withResolved(text, placed.id) ?? '';
  expect(readCommentFile(resolved)).toMatchObject({ comments: [{ resolved: true }] });
  expect(resolved).toContain('# Mine.');
  expect(withResolved(text, 'ffffffff')).toBeUndefined();
  expect(withResolved('version: 2', placed.id)).toBeUndefined();
});

it('keeps what a person wrote in it when comments are added', () => {
  const known = { ...placed, replies: [{ author: 'Ben', text: 'Done.' }] };
  const text = `# Mine.\n${writeCommentFile(stored([known]).comments).replace('text: Done.', 'text: Done. # Why?')}`;
  const file = readCommentFile(text) as { comments: StoredComment[] };
  const answered = { ...placed, replies: [{ author: 'Eve', text: 'No.' }], isResolved: true };
  const { comments } = stored([answered, { ...placed, id: '0123abce' }], file.comments);
  const merged = writeCommentFile(comments, text);
  expect(readCommentFile(merged)).toEqual({ comments });
  expect(merged.startsWith(text.slice(0, text.indexOf('Done. # Why?') + 12))).toBe(true);
  expect(writeCommentFile(comments, 'version: 1\ncomments: []\n')).toContain('\n  - id: 0123abce\n');
});

it.each([
  'version: 2',
  '- a',
  'version: 1\ncomments: [{id: x}]',
  '{',
  'a: &a b\nc: *a',
  'version: 1\ncomments: []\nmore: 1',
])('refuses %j', (text) => {
  expect(readCommentFile(text)).toEqual({ failure: expect.stringMatching(/^Correct it, or delete it/) });
});

it('may be empty', () => {
  expect(readCommentFile('\n')).toEqual({ comments: [] });
});
