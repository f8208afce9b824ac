import { describe, expect, it } from 'vitest';
import { broken, complete, seen } from './testing';

const item = '- The consistency of written plans. (outcome 3, national framework)';
const words = item.slice(2);
const two = `${item}\n- The use of data. (outcome 1, national framework)`;
const list = broken(item, two);
const none = 'are helped well.';

const bullets = [
  ...'•·▪‣◦●○■□▫◆◇❖►▸➢➤✓✔☐★⁃∙→−‐‑－＊＋'.split('').map((bullet) => `${bullet} `),
  ...[
    '\uf0b7 ',
    '\uf0a7\t',
    '\u0095 ',
    '• ',
    '•\t',
    '•',
    '\u00a0•\u00a0',
    'o\t',
    'o   ',
    'o\u00a0',
    '§\t',
    'Ø\t',
    'ü\t',
  ],
  ...['&bull; ', '&#8226; ', '\\- ', '\\* ', '-> ', '🔹 ', '\uf0b7. ', '    • ', '\t•\t'],
];
const weak = ['– ', '— ', '–', '-- ', 'a) ', '(a) ', 'i) ', '(i) ', 'A) '];

describe('a pasted bullet', () => {
  it.each([...bullets, ...weak, '-'])(
    '%j is found on each of two lines, and both are items after the fix',
    (bullet) => {
      const second = bullet.replace('a', 'b').replace('A', 'B').replace('i', 'ii');
      const text = list.replace(two, () => two.replace(/^- /, bullet).replace('\n- ', `\n${second}`));
      const { rules, fixed, safe } = seen(text);
      expect(rules).toEqual(['24 markdown/list', '25 markdown/list']);
      expect(safe).toBe(!/[ai]\)/i.test(bullet));
      expect(fixed).toBe(list);
    },
  );

  it.each([...bullets, ...weak, '-'])('%j is found on one line below a heading', (bullet) => {
    const { rules, fixed } = seen(broken(item, bullet + words));
    expect(rules).toEqual(['24 markdown/list']);
    expect(fixed).toBe(complete);
  });

  it.each(['* ', '+ ', '1) '])('%j is none', (mark) => {
    expect(seen(broken(item, mark + words)).messages).toEqual([]);
  });

  it('is found below a paragraph, in lists in lists and in lines that wrap', () => {
    const { fixed, rules } = seen(
      broken(none, `${none} They have:\n• one\n• two\n  that wraps\no\tthree\n\n• four\n\t▪ five`),
    );
    expect(rules).toHaveLength(5);
    expect(fixed).toContain(`${none} They have:\n- one\n- two\n  that wraps\n- three\n\n- four\n\t- five\n`);
  });

  it('has words for characters that cannot be told apart', () => {
    const message = (text: string) => seen(broken(item, text + words)).messages[0];
    expect(message('• ')).toBe('Begin this list item with “- ” instead of “•”.');
    expect(message('− ')).toBe('Begin this list item with “- ” instead of “−” (a minus sign).');
    expect(message('\uf0b7 ')).toBe(
      'Begin this list item with “- ” instead of a symbol that only Word shows.',
    );
    expect(message('-')).toBe('Add a space after “-” to make this a list item.');
    expect(message('\\- ')).toBe('Delete the backslash before “-” to make this a list item.');
  });
});

describe('a list that is indented', () => {
  it.each(['    ', '\t', '      ', ' \t'])('by %j is code, and that is said where it is', (indent) => {
    const { rules, messages, fixed } = seen(list.replace(two, two.replace(/^/gm, indent)));
    expect(rules).toEqual(['24 markdown/list']);
    expect(messages[0]).toMatch(
      /^This list is indented by (?:a tab|four spaces or more), so it is printed as computer code\./,
    );
    expect(fixed).toBe(list);
  });

  it('right below a paragraph is a part of its sentence', () => {
    const { rules, fixed } = seen(broken(none, `${none} They have:\n    - one\n    - two`));
    expect(rules).toEqual(['21 markdown/list', '22 markdown/list']);
    expect(fixed).toContain('They have:\n- one\n- two\n');
  });

  it('inside another list is a list in a list', () => {
    expect(seen(broken(none, `${none}\n\n- one\n\n    - two\n- three\n  - four`)).messages).toEqual([]);
    const { fixed } = seen(broken(none, `${none}\n\n- one\n\n        - two`));
    expect(fixed).toContain('- one\n\n  - two\n');
  });

  it('below a pasted bullet is a list in its item', () => {
    const { rules, fixed } = seen(broken(none, `${none}\n\n• one\n    - two`));
    expect(rules).toEqual(['22 markdown/list']);
    expect(fixed).toContain('\n- one\n    - two\n');
  });

  it('has words around it that are code, too', () => {
    const { rules, fixed } = seen(broken(none, `${none}\n\n    More words.\n    And more.`));
    expect(rules).toEqual(['22 markdown/block']);
    expect(fixed).toContain(`${none}\n\nMore words.\nAnd more.\n`);
  });
});

describe('no bullet', () => {
  it.each([
    ['a dash at which a line wraps', 'The staff\n– who are kind – help children.\nThey\n— all of them — do.'],
    ['what children say', '– ‘I like it here.’\n\n– ‘Staff help me.’'],
    ['who said it', '‘I like it here.’\n\n— A child'],
    ['words in italics', '*Children* are safe.\n\n_They_ are.'],
    ['notes with an asterisk', '*Not the child’s name.'],
    ['a hyphen at which a line wraps', 'Work is child\n-focused here.'],
    ['numbers and signs', '−5 degrees\n\n+44 to call\n\n#1 of all\n\n± 5'],
    ['initials and abbreviations', 'A. Smith leads.\n\ni.e. she is well known.\n\nE. Jones does not.'],
    ['a copyright notice', '© Crown copyright 2026\n\n® and ™ are signs.'],
    ['how to get in touch', '☎ 0300 123 1231\n\n✉ Post'],
    ['lines across', '---\n\n***\n\n- - -\n\n———'],
    ['a smile', '😊 is what a child drew.'],
    ['a bracket in a sentence', '(a) is right.'],
  ])('%s', (_, text) => {
    const { rules } = seen(broken(none, `${none}\n\n${text}`));
    expect(rules.filter((rule) => / markdown\//.test(rule))).toEqual([]);
  });
});
