import { expect, it } from 'vitest';
import { beginDraft, perText } from './per-text';

it('reads each text once', () => {
  const read: string[] = [];
  const search = perText((text) => {
    read.push(text);
    return [text.length];
  });
  expect([search('one'), search('three'), search('one')]).toEqual([[3], [5], [3]]);
  expect(read).toEqual(['one', 'three']);
});

it('reads a text again after a hundred drafts', () => {
  const read: string[] = [];
  const search = perText((text) => [read.push(text)]);
  search('one');
  beginDraft(99);
  expect(search('one')).toEqual([1]);
  beginDraft(100);
  expect([search('one'), search('one')]).toEqual([[2], [2]]);
});
