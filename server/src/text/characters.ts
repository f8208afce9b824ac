import { listed, withArticle } from './words';

// Characters that cannot be seen, and characters that look like the ones that Markdown and YAML read. People paste them from
// Word, PDFs and the web. Ordinary prose has some of them (dashes, no-break spaces), so callers ask only about decisive places.

/** A character that looks like another, or that cannot be seen. */
export interface OddCharacter {
  /** Its name in plain English, without an article: “no-break space”. */
  readonly name: string;
  /** The text that it represents: a space, nothing, a line break, or the characters that it looks like. */
  readonly ascii: string;
  /** `invisible` has no width, `space` and `break` are white space, `look-alike` is seen. */
  readonly kind: 'invisible' | 'space' | 'break' | 'look-alike';
}

/** Code points (a range has two) with their names. */
type Named = readonly [number | readonly [number, number], string];

const invisible: readonly Named[] = [
  [[0x00, 0x08], 'control character'],
  [[0x0e, 0x1f], 'control character'],
  [[0x7f, 0x84], 'control character'],
  [[0x86, 0x9f], 'control character'],
  [0xad, 'soft hyphen'],
  [0x34f, 'invisible joiner'],
  [0x61c, 'Arabic letter mark'],
  [[0x115f, 0x1160], 'Hangul filler'],
  [[0x17b4, 0x17b5], 'invisible Khmer vowel'],
  [[0x180b, 0x180f], 'Mongolian separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding mark'],
  [0x202b, 'right-to-left embedding mark'],
  [0x202c, 'end-of-direction mark'],
  [0x202d, 'left-to-right override mark'],
  [0x202e, 'right-to-left override mark'],
  [0x2060, 'word joiner'],
  [[0x2061, 0x2065], 'invisible operator'],
  [0x2066, 'left-to-right isolate mark'],
  [0x2067, 'right-to-left isolate mark'],
  [0x2068, 'first strong isolate mark'],
  [0x2069, 'end-of-isolate mark'],
  [[0x206a, 0x206f], 'direction mark'],
  [0x3164, 'Hangul filler'],
  [[0xfe00, 0xfe0f], 'variation selector'],
  [0xfeff, 'byte order mark'],
  [0xffa0, 'Hangul filler'],
  [[0xfff9, 0xfffb], 'annotation mark'],
  [[0x1d173, 0x1d17a], 'invisible musical symbol'],
  [[0xe0000, 0xe007f], 'invisible tag'],
  [[0xe0100, 0xe01ef], 'variation selector'],
];

const spaces: readonly Named[] = [
  [0xa0, 'no-break space'],
  [0x1680, 'Ogham space'],
  [0x2000, 'en quad'],
  [0x2001, 'em quad'],
  [0x2002, 'en space'],
  [0x2003, 'em space'],
  [0x2004, 'three-per-em space'],
  [0x2005, 'four-per-em space'],
  [0x2006, 'six-per-em space'],
  [0x2007, 'figure space'],
  [0x2008, 'punctuation space'],
  [0x2009, 'thin space'],
  [0x200a, 'hair space'],
  [0x202f, 'narrow no-break space'],
  [0x205f, 'mathematical space'],
  [0x2800, 'blank Braille pattern'],
  [0x3000, 'full-width space'],
];

const breaks: readonly Named[] = [
  [0x0b, 'vertical tab'],
  [0x0c, 'page break'],
  [0x85, 'next-line character'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
];

/** ASCII characters, their names, and what looks like them: [characters, name of all of them]. */
const lookAlikes: readonly (readonly [string, string, ...(readonly [string, string])[]])[] = [
  ['#', 'hash sign', ['﹟', 'small hash sign'], ['♯', 'music sharp'], ['⋕⌗', 'hash-like symbol']],
  [
    ':',
    'colon',
    ['︓', 'vertical colon'],
    ['﹕', 'small colon'],
    ['∶', 'ratio sign'],
    ['꞉', 'letter-like colon'],
    ['ː˸', 'length mark'],
    ['։', 'Armenian full stop'],
    ['׃', 'Hebrew punctuation mark'],
    ['⁚', 'two-dot punctuation mark'],
    ['︰', 'two-dot leader'],
  ],
  [
    '-',
    'hyphen',
    ['‐', 'typographic hyphen'],
    ['‑', 'no-break hyphen'],
    ['‒', 'figure dash'],
    ['–', 'en dash'],
    ['—', 'em dash'],
    ['―', 'horizontal bar'],
    ['⁃', 'hyphen bullet'],
    ['−', 'minus sign'],
    ['➖', 'heavy minus sign'],
    ['˗', 'minus-like letter'],
    ['﹣﹘', 'small hyphen'],
    ['⸺⸻', 'long dash'],
    ['─━', 'box-drawing line'],
  ],
  ['.', 'full stop', ['﹒', 'small full stop'], ['․', 'one-dot leader'], ['。｡', 'ideographic full stop']],
  [
    '*',
    'asterisk',
    ['﹡', 'small asterisk'],
    ['∗', 'asterisk operator'],
    ['⁎', 'low asterisk'],
    ['✱', 'heavy asterisk'],
  ],
  ['+', 'plus sign', ['﹢', 'small plus sign'], ['➕', 'heavy plus sign']],
  ['>', 'greater-than sign', ['﹥', 'small greater-than sign']],
  ['<', 'less-than sign', ['﹤', 'small less-than sign']],
  ['`', 'backtick', ['ˋ`', 'grave accent'], ['‵', 'reversed prime']],
  [
    '|',
    'vertical bar',
    ['│┃', 'box-drawing line'],
    ['∣', 'divides sign'],
    ['ǀ', 'click letter'],
    ['￨⏐❘', 'vertical line'],
    ['¦', 'broken bar'],
  ],
  ['[', 'square bracket', ['⁅〔﹝', 'bracket of another kind']],
  [']', 'square bracket', ['⁆〕﹞', 'bracket of another kind']],
  ['(', 'round bracket', ['﹙❨', 'bracket of another kind']],
  [')', 'round bracket', ['﹚❩', 'bracket of another kind']],
  ['{', 'curly bracket', ['﹛', 'small curly bracket']],
  ['}', 'curly bracket', ['﹜', 'small curly bracket']],
  ['~', 'tilde', ['∼', 'tilde operator'], ['˜', 'small tilde'], ['〜', 'wave dash']],
  ['^', 'caret', ['ˆ', 'circumflex accent']],
  ['=', 'equals sign', ['﹦', 'small equals sign']],
  ['!', 'exclamation mark', ['﹗', 'small exclamation mark']],
  ['&', 'ampersand', ['﹠', 'small ampersand']],
  ['?', 'question mark', ['﹖', 'small question mark']],
  ['@', 'at sign', ['﹫', 'small at sign']],
  ['%', 'per cent sign', ['﹪', 'small per cent sign']],
  [',', 'comma', ['﹐', 'small comma'], ['‚', 'low quotation mark']],
  [';', 'semicolon', ['﹔', 'small semicolon'], [';', 'Greek question mark']],
  ['"', 'quotation mark'],
  ["'", 'apostrophe'],
  ['/', 'slash', ['⁄', 'fraction slash'], ['∕', 'division slash']],
  ['\\', 'backslash', ['﹨', 'small backslash'], ['∖', 'set minus sign']],
  ['_', 'underscore'],
  ['$', 'dollar sign', ['﹩', 'small dollar sign']],
  ['ff', 'letters', ['ﬀ', 'ligature']],
  ['fi', 'letters', ['ﬁ', 'ligature']],
  ['fl', 'letters', ['ﬂ', 'ligature']],
  ['ffi', 'letters', ['ﬃ', 'ligature']],
  ['ffl', 'letters', ['ﬄ', 'ligature']],
  ['st', 'letters', ['ﬅﬆ', 'ligature']],
];

/** Letters of other alphabets, and the Latin letters at the same positions. */
const letters: readonly (readonly [string, string, string])[] = [
  ['Cyrillic letter', 'аеорсухѕіјһԁԛԝАВЕКМНОРСТХУЅІЈ', 'aeopcyxsijhdqwABEKMHOPCTXYSIJ'],
  ['Greek letter', 'ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovABEZHIKMNOPTYX'],
];

const table = tableOf();

function tableOf(): ReadonlyMap<number, OddCharacter> {
  const found = new Map<number, OddCharacter>();
  const addAll = (named: readonly Named[], rest: Omit<OddCharacter, 'name'>): void => {
    for (const [codes, name] of named) {
      const [first, last] = rangeOf(codes);
      const character = { name, ...rest };
      for (let code = first; code <= last; code++) found.set(code, character);
    }
  };
  addAll(invisible, { ascii: '', kind: 'invisible' });
  addAll(spaces, { ascii: ' ', kind: 'space' });
  addAll(breaks, { ascii: '\n', kind: 'break' });
  for (const [ascii, , ...others] of lookAlikes) {
    for (const [characters, name] of others)
      for (const character of characters) found.set(codeOf(character), { name, ascii, kind: 'look-alike' });
  }
  for (const [name, others, latin] of letters) {
    [...others].forEach((character, at) => {
      found.set(codeOf(character), { name, ascii: latin.charAt(at), kind: 'look-alike' });
    });
  }
  // The full-width forms have the order of ASCII.
  for (let code = 0x21; code <= 0x7e; code++) {
    const ascii = String.fromCharCode(code);
    found.set(code + 0xfee0, { name: `full-width ${nameOfAscii(ascii)}`, ascii, kind: 'look-alike' });
  }
  return found;
}

function rangeOf(codes: Named[0]): readonly [number, number] {
  return typeof codes === 'number' ? [codes, codes] : codes;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function nameOfAscii(character: string): string {
  if (/\d/.test(character)) return 'digit';
  return lookAlikes.find(([ascii]) => ascii === character)?.[1] ?? 'letter';
}

/** Ranges for a class of a pattern. Those beyond U+FFFF are left out: without the flag “u”, a class has code units. */
const classOf = (named: readonly Named[]): string =>
  named
    .map(([codes]) => rangeOf(codes))
    .filter(([, last]) => last <= 0xffff)
    .map(([first, last]) => (first === last ? escapeOf(first) : `${escapeOf(first)}-${escapeOf(last)}`))
    .join('');

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Characters without width, for a class of a pattern. */
export const zeroWidth = classOf(invisible);

/** Line breaks of other kinds, for a class of a pattern. */
export const lineBreaks = classOf(breaks);

/** All characters that cannot be seen, the spaces and line breaks of other kinds included, for a class of a pattern. */
export const unseen = zeroWidth + classOf(spaces) + lineBreaks;

// Looked up for many patterns while the product starts, so the table is gone through once.
const lookAlikesByAscii = byAscii();

function byAscii(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [code, { ascii, kind }] of table)
    if (kind === 'look-alike' && code <= 0xffff)
      found.set(ascii, (found.get(ascii) ?? '') + String.fromCharCode(code));
  return found;
}

/** The characters that look like an ASCII character, for a class of a pattern. */
export const lookAlikesOf = (ascii: string): string => lookAlikesByAscii.get(ascii) ?? '';

/** The character at an offset, if it cannot be seen or looks like another one. */
export const oddCharacterAt = (text: string, offset: number): OddCharacter | undefined => {
  const code = text.codePointAt(offset) ?? 0;
  // Tab, line feed and carriage return are the only ones below the end of ASCII that are as they seem.
  return code >= 0x20 && code < 0x7f ? undefined : table.get(code);
};

/** Beyond printable ASCII: a text without such a character needs no further look. */
const beyondAscii = /[^\t\n\r -~]/;

/** Tells if a text has only characters of ASCII that can be seen, spaces, tabs and line breaks. */
export const isPlainAscii = (text: string): boolean => !beyondAscii.test(text);

/** The odd characters of a text, with their 0-based offsets and lengths. */
export function* oddCharactersIn(
  text: string,
): Generator<{ readonly at: number; readonly length: number; readonly character: OddCharacter }> {
  if (isPlainAscii(text)) return;
  for (let at = 0; at < text.length; ) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const character = oddCharacterAt(text, at);
    if (character) yield { at, length, character };
    at += length;
  }
}

/** The text with each odd character replaced by the text that it represents. */
export function asAscii(text: string): string {
  if (isPlainAscii(text)) return text;
  let out = '';
  let from = 0;
  for (const { at, length, character } of oddCharactersIn(text)) {
    out += text.slice(from, at) + character.ascii;
    from = at + length;
  }
  return out + text.slice(from);
}

/** The odd characters of a text in words, each name once: “a no-break space and two zero-width spaces”. */
export function oddNames(text: string): string {
  const counts = new Map<string, number>();
  for (const { character } of oddCharactersIn(text))
    counts.set(character.name, (counts.get(character.name) ?? 0) + 1);
  return listed([...counts].map(([name, count]) => counted(name, count)));
}

const numbers = ['', '', 'two', 'three', 'four', 'five'];

const counted = (name: string, count: number): string =>
  count === 1 ? withArticle(name) : `${numbers[count] ?? count} ${several(name)}`;

/** The plural of a name: “dashes”, “brackets of another kind”. */
const several = (name: string): string =>
  name.replace(/^.*?(?= of |$)/, (noun) => `${noun}${noun.endsWith('sh') ? 'es' : 's'}`);
