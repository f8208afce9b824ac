import { expect, it } from 'vitest';
import { perText } from './per-text';

it('reads each text once', () => {
  const read: string[] = [];
  const search = perText((text) => {
    read.push(text);
    return [text.length];
  });
  expect([search('one'), search('three'), search('one')]).toEqual([[3], [5], [3]]);
  expect(read).toEqual(['one', 'three']);
});
