import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError } from './document';
import { openZip } from './zip';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const small = zipSync({
  'a.txt': strToU8('abc abc abc abc abc abc'),
  'b.txt': [strToU8('stored'), { level: 0 }],
});

/** A copy with other bytes at a place after a text. */
function changed(file: Uint8Array, after: readonly number[], bytes: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(file);
  for (let at = 0; at < copy.length; at++) {
    if (after.every((byte, n) => file[at + n] === byte)) copy.set(bytes, at + after.length);
  }
  return copy;
}
const localHeader = [0x50, 0x4b, 3, 4];
const listEntry = [0x50, 0x4b, 1, 2];

describe('zip files', () => {
  it('give their parts', () => {
    const zip = openZip(small);
    expect(zip.names).toEqual(['a.txt', 'b.txt']);
    expect([text(zip.read('A.TXT')), text(zip.read('b.txt')), zip.read('c.txt')]).toEqual([
      'abc abc abc abc abc abc',
      'stored',
      undefined,
    ]);
  });
  it.each([
    ['cut off', small.subarray(0, small.length - 10)],
    ['without its list', changed(small, listEntry.slice(0, 3), [9])],
    ['without a header', changed(small, localHeader.slice(0, 3), [9])],
    ['packed in an unknown way', changed(small, listEntry, [20, 0, 20, 0, 0, 0, 99, 0])],
    [
      'with a wrong checksum',
      changed(small, [...listEntry, 20, 0, 20, 0, 0, 0], [8, 0, 0, 0, 0, 0, 1, 1, 1, 1]),
    ],
  ])('%s are damaged', (_, file) => {
    expect(() => {
      const zip = openZip(file);
      for (const name of zip.names) zip.read(name);
    }).toThrow(/damaged/);
  });
  it('with a password are refused', () => {
    const file = changed(small, listEntry, [20, 0, 20, 0, 1, 0]);
    expect(() => openZip(file).read('a.txt')).toThrow(/password/);
  });
  it('that unpack to more than the limit are refused, whatever size they declare', () => {
    const part = new Uint8Array(300_000);
    const bomb = zipSync({ a: part, b: part, c: [part, { level: 0 }] }, { level: 9 });
    const modest = changed(bomb, [...listEntry, 20, 0, 20, 0, 0, 0, 8, 0], [0, 0, 0, 0]);
    const zip = openZip(modest, { file: 1_000_000, unpacked: 500_000, parts: 9 });
    expect(zip.read('a')).toHaveLength(300_000);
    expect(() => zip.read('b')).toThrow(/200 MB/);
    expect(() => zip.read('c')).toThrow(/200 MB/);
  });
  it('of more than 2,000 parts or 50 MB are refused', () => {
    const parts = Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()]);
    expect(() => openZip(zipSync(Object.fromEntries(parts)))).toThrow(/2,000 parts/);
    expect(() => openZip(new Uint8Array(50_000_001))).toThrow(/50 MB/);
  });
  it('are errors for people', () => {
    expect(() => openZip(strToU8('PK and no more'))).toThrow(DocumentError);
  });
});
