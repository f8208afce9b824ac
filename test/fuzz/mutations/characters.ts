import { atMatch, atPlace, type Mutation } from './mutation';

const characters = [
  '\u00a0',
  '\u200b',
  '\u200e',
  '\u2060',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u202f',
  '\u00ad',
  '\ufeff',
  '\u0085',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u009b31m',
  '\u0008',
  '\u007f',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '🙂',
  '👨‍👩‍👧',
  'e\u0301',
  '日本',
  'ﬁ',
  '＃',
  '：',
  '．',
  '“',
  '’',
  '\r',
  '\r\n',
  '\f',
  '\v',
  'İ',
  'ß',
] as const;

export const characterMutations: readonly Mutation[] = [
  (text, { random }) => atPlace(text, random, random.pick(characters)),
  (text, { random }) => atPlace(text, random, random.pick(characters)),
  (text, { random }) => atPlace(text, random, random.pick(characters).repeat(1 + random.upTo(300))),
  // Where they change the reading most: at the start of a line, and next to its marks.
  (text, { random }) => atMatch(text, /^/gm, { random, put: () => random.pick(characters) }),
  (text, { random }) =>
    atMatch(text, /[#:.\-|>[\]]/g, { random, put: ([mark]) => mark + random.pick(characters) }),
  (text, { random }) =>
    atMatch(text, /[#:.\-|>[\]]/g, { random, put: ([mark]) => random.pick(characters) + mark }),
  (text, { random }) => atMatch(text, / /g, { random, put: () => random.pick(characters) }),
  (text) => `\ufeff${text}`,
  (text, { random }) => {
    const at = random.upTo(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.upTo(20));
  },
  (text, { random }) =>
    atPlace(
      text,
      random,
      String.fromCharCode(...Array.from({ length: 1 + random.upTo(8) }, () => random.upTo(0xffff))),
    ),
];
