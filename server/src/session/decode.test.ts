import { expect, it } from 'vitest';
import { notUtf8 } from '../draft/encoding';
import { decode, largest } from './decode';

const bytes = (...values: number[]) => Uint8Array.from(values);
const said = (input: Uint8Array) => {
  const result = decode(input);
  return 'failure' in result ? result.failure : result.text;
};

it('reads UTF-8, and leaves the byte order mark behind', () => {
  expect(said(new TextEncoder().encode('’é🙂'))).toBe('’é🙂');
  expect(said(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  expect(said(bytes())).toBe('');
});

it('says why it cannot read anything else', () => {
  expect(said(bytes(0xff, 0xfe, 0x61, 0))).toMatch(/UTF-16/);
  expect(said(Uint8Array.from(Buffer.from('---\nurn: 1\n', 'utf16le')))).toMatch(/UTF-16/);
  expect(said(bytes(0x61, 0, 0x62))).toMatch(/binary/);
  // As a word processor of Windows saves “é”: the editor shows the same sentence at the sign that it puts in its place.
  expect(said(bytes(0x61, 0xe9, 0x62))).toBe(notUtf8.message);
  expect(said(new Uint8Array(largest + 1))).toMatch(/10 MB/);
});
