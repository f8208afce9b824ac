import { describe, expect, it } from 'vitest';
import { levelAt, readStructure, type StructureLevel, writeStructure } from './structure';

const labels = (all: readonly StructureLevel[] | undefined): string | undefined =>
  all?.map(({ label, levels }) => (levels.length > 0 ? `${label}[${labels(levels)}]` : label)).join(' ');

describe('structures', () => {
  it.each([
    ['1 2(a-c(i ii))', undefined],
    ['1 2(a b c(i-iv) d)', '1 2[a b c[i ii iii iv] d]'],
    ['1-3 3A 4', '1 2 3 3A 4'],
    ['a-k', 'a b c d e f g h i j k'],
    ['g-j', 'g h i j'],
    ['i-vi', 'i ii iii iv v vi'],
    ['ix-xi', 'ix x xi'],
    ['1.9-1.11', '1.9 1.10 1.11'],
    ['9ZA 9ZB aa', '9ZA 9ZB aa'],
    ['none', ''],
  ])('reads %s', (text, expected) => {
    expect(labels(readStructure(text))).toBe(expected);
  });

  it.each(['', '1(', '1)', '1()', '(a)', '1-', '-3', '3-1', 'a-3', '1-2-3', '1 & 2', '1A-1D', '1-99999'])(
    'does not read “%s”',
    (text) => {
      expect(readStructure(text)).toBeUndefined();
    },
  );

  it.each([
    'none',
    '1 2(a(i-vii) b-e)',
    '1 2',
    '1-3',
    'a-i',
    'h-j',
    'h i j(i)',
    'iva v vi',
    '1A 1B 1C',
    'xviii-xxi',
  ])('writes %s as it was', (text) => {
    expect(writeStructure(readStructure(text) ?? [])).toBe(text);
  });

  it('follows a path of labels', () => {
    const all = readStructure('1 2(a(i ii) b)') ?? [];
    expect(levelAt(all, ['2', 'a', 'ii'])?.label).toBe('ii');
    expect(levelAt(all, ['2', 'b', 'i'])).toBeUndefined();
    expect(levelAt(all, ['3'])).toBeUndefined();
    expect(levelAt(all, [])).toBeUndefined();
  });
});
