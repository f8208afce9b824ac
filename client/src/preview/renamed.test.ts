import { expect, it } from 'vitest';
import { renamedUri } from './renamed';

it('follows a file and the folders above it', () => {
  const rename = (oldUri: string, newUri: string) => [{ oldUri, newUri }];
  expect(renamedUri('file:///w/a.md', rename('file:///w/a.md', 'file:///w/b.md'))).toBe('file:///w/b.md');
  expect(renamedUri('file:///w/x/a.md', rename('file:///w', 'file:///v/w'))).toBe('file:///v/w/x/a.md');
  expect(renamedUri('file:///w/a.md', rename('file:///w/a', 'file:///w/b'))).toBeUndefined();
  expect(renamedUri('file:///w/a.md', [])).toBeUndefined();
});
