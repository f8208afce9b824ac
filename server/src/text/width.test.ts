import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from './width';

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['plain text, “quoted” – Né…', 26],
    ['日本', 4],
    ['Ａ：', 4],
    ['한국', 4],
    ['🙂', 2],
    ['👨‍👩‍👧', 2],
    ['🇬🇧', 2],
    ['🇬🇧🇫🇷', 4],
    ['👍🏽', 2],
    ['👍🏽👍', 4],
    ['1️⃣', 2],
    ['\u0301a', 1],
    ['क\u200Dष', 2],
    ['✔️', 2],
    ['✔', 1],
    ['e\u0301', 1],
    ['a\u200Bb', 2],
    ['\uFEFFa', 1],
    ['\u1112\u1161\u11AB', 2],
    ['αβγ шрифт', 9],
    ['␛[31m', 5],
    ['\uD800', 1],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it('pads to a width', () => {
  expect(padToWidth('日本', 6)).toBe('日本  ');
  expect(padToWidth('long', 2)).toBe('long');
});

it('cuts between characters', () => {
  expect(cutToWidth('日本語', 5)).toBe('日本');
  expect(cutToWidth('a👨‍👩‍👧b', 2)).toBe('a');
  expect(cutToWidth('ab', 2)).toBe('ab');
  expect(cutToWidth('abc', 2)).toBe('ab');
});
