import { describe, expect, it } from 'vitest';
import { asAscii, oddCharacterAt, oddCharactersIn, oddNames } from './characters';

describe('names characters that are not what they seem', () => {
  it.each([
    ['\u00a0', 'no-break space', ' '],
    ['\u200b', 'zero-width space', ''],
    ['\u200e', 'left-to-right mark', ''],
    ['\u00ad', 'soft hyphen', ''],
    ['\u2060', 'word joiner', ''],
    ['\u2028', 'line separator', '\n'],
    ['\u202f', 'narrow no-break space', ' '],
    ['\u3000', 'full-width space', ' '],
    ['\ufeff', 'byte order mark', ''],
    ['＃', 'full-width hash sign', '#'],
    ['：', 'full-width colon', ':'],
    ['．', 'full-width full stop', '.'],
    ['－', 'full-width hyphen', '-'],
    ['＊', 'full-width asterisk', '*'],
    ['＞', 'full-width greater-than sign', '>'],
    ['｀', 'full-width backtick', '`'],
    ['１', 'full-width digit', '1'],
    ['ｇ', 'full-width letter', 'g'],
    ['∶', 'ratio sign', ':'],
    ['‑', 'no-break hyphen', '-'],
    ['−', 'minus sign', '-'],
    ['о', 'Cyrillic letter', 'o'],
    ['ﬁ', 'ligature', 'fi'],
    ['\u{e0041}', 'invisible tag', ''],
  ])('%j is a %s', (text, name, ascii) => {
    expect(oddCharacterAt(text, 0)).toMatchObject({ name, ascii });
  });

  it('finds nothing in what a keyboard writes', () => {
    const keyboard = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
    expect([...oddCharactersIn(`${keyboard}\t\r\n£é“”‘’…€½`)]).toEqual([]);
  });
});

it('replaces them by what they stand for', () => {
  expect(asAscii('＃#\u00a0The\u200b \u{e0041}eﬀect： good')).toBe('## The effect: good');
  expect(asAscii('Plain, with “quotes”.')).toBe('Plain, with “quotes”.');
});

it('gives their places', () => {
  expect([...oddCharactersIn('a\u{e0041}b\u00a0')].map(({ at, length }) => [at, length])).toEqual([
    [1, 2],
    [4, 1],
  ]);
});

it('lists them in words, each name once', () => {
  expect(oddNames('\u200b \u00a0\u200b')).toBe('two zero-width spaces and a no-break space');
  expect(oddNames('：')).toBe('a full-width colon');
  expect(oddNames('—')).toBe('an em dash');
  expect(oddNames('—— ⁄⁄ 〔〔')).toBe('two em dashes, two fraction slashes and two brackets of another kind');
  expect(oddNames('․')).toBe('a one-dot leader');
  expect(oddNames('plain')).toBe('');
});
