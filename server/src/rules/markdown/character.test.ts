import { describe, expect, it } from 'vitest';
import { broken, complete, seen } from './testing';

const heading = '## The experiences and progress of children in care: good';
const headingLine = 30;
const item = '- The consistency of written plans. (outcome 3, national framework)';
const itemLine = 24;
const note = '[^1]: The areas';

const invisible = [
  ...'\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2063\u2066\u2069\u3164\ufe0f\ufeff',
];
const spaces = [...'\u00a0\u1680\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000'];
const breaks = [...'\u000b\u000c\u0085\u2028\u2029'];

/** Expects one finding at a line, and the complete draft after its fix. */
function expectRepaired(text: string, line: number): void {
  const { rules, fixed, safe } = seen(text);
  expect(rules).toEqual([`${line} markdown/character`]);
  expect(safe).toBe(true);
  expect(fixed).toBe(complete);
}

describe('a heading', () => {
  it.each([...invisible, ...spaces, ...breaks])('with %j before its mark', (odd) => {
    expectRepaired(broken(heading, odd + heading), headingLine);
  });

  it.each([...invisible, ...spaces])('with %j after its mark', (odd) => {
    expectRepaired(broken(heading, heading.replace('## ', `##${odd}`)), headingLine);
    expectRepaired(broken(heading, heading.replace('## ', `## ${odd}`)), headingLine);
  });

  it.each(invisible)('with %j in its mark and in its words', (odd) => {
    expectRepaired(broken(heading, heading.replace('##', `#${odd}#`)), headingLine);
    expectRepaired(broken(heading, heading.replace('progress', `pro${odd}gress`)), headingLine);
    expectRepaired(broken(heading, heading.replace('good', `go${odd}od`)), headingLine);
  });

  it.each([...invisible, ...spaces])('with %j around the colon and after the grade', (odd) => {
    expectRepaired(
      broken(heading, heading.replace(': ', `:${odd}${spaces.includes(odd) ? '' : ' '}`)),
      headingLine,
    );
    expectRepaired(broken(heading, heading.replace(': ', `: ${odd}`)), headingLine);
    expectRepaired(broken(heading, heading.replace(':', `${odd}:`)), headingLine);
    expectRepaired(broken(heading, heading + odd), headingLine);
  });

  it.each(['＃＃', '#＃', '﹟﹟'])('with %s for its mark', (mark) => {
    expectRepaired(broken(heading, heading.replace('##', mark)), headingLine);
  });

  it.each(['：', '∶', '꞉', '﹕', '：\u00a0'])('with %j for its colon', (colon) => {
    expectRepaired(broken(heading, heading.replace(': ', colon)), headingLine);
  });

  it.each([
    ['Cyrillic letters', 'gооd'],
    ['Greek letters', 'gοοd'],
    ['full-width letters', 'ｇｏｏｄ'],
  ])('with a grade in %s', (_, grade) => {
    expectRepaired(broken(heading, heading.replace('good', grade)), headingLine);
  });

  it('with a ligature', () => {
    const { rules, fixed } = seen(broken('practice with children', 'practice with ﬁve children'));
    expect(rules).toContain('38 markdown/character');
    expect(fixed).not.toContain('ﬁ');
  });

  it('names the character and its place', () => {
    const messages = (text: string) => seen(broken(heading, text)).messages;
    expect(messages(heading.replace('## ', '##\u00a0'))).toEqual([
      'There is a no-break space after “##”. Write an ordinary space.',
    ]);
    expect(messages(`\u200b${heading}`)).toEqual(['There is a zero-width space before “##”. Delete it.']);
    expect(messages(heading.replace('##', '＃＃'))).toEqual([
      'There are two full-width hash signs here. Write “##”.',
    ]);
    expect(messages(heading.replace(': ', ':\u202f'))).toEqual([
      'There is a narrow no-break space after “:”. Write an ordinary space.',
    ]);
    expect(messages(heading.replace('good', 'gооd'))).toEqual([
      'There are two Cyrillic letters here. Write “good”.',
    ]);
    expect(messages(`${heading}\u200e`)).toEqual([
      'There is a left-to-right mark at the end of this heading. Delete it.',
    ]);
  });
});

describe('a list item', () => {
  it.each([...invisible, ...spaces])('with %j around its mark', (odd) => {
    expectRepaired(broken(item, odd + item), itemLine);
    expectRepaired(broken(item, item.replace('- ', `-${odd}`)), itemLine);
    expectRepaired(broken(item, item.replace('- ', `- ${odd}`)), itemLine);
  });
});

describe('a footnote', () => {
  it.each([
    '[＾1]: ',
    '［^1］: ',
    '[^1]： ',
    '[^1]\u00a0: ',
    '[^\u200b1]: ',
    '\u200b[^1]: ',
    '\\[^1\\]: ',
    '[^1] : ',
  ])('written %j', (mark) => expectRepaired(broken(note, `${mark}The areas`), 42));

  it.each(['[＾1]', '［^1］', '[^1\u200b]', '[ˆ1]', '\\[^1\\]'])('whose mark is %j', (mark) => {
    expectRepaired(broken('improve?[^1]', `improve?${mark}`), 22);
  });
});

describe('other marks', () => {
  const body = (text: string) => seen(broken('are helped well.', `are helped well.\n\n${text}`));

  it.each([
    ['a fence', '｀｀｀\nx\n```', '```\nx\n```'],
    ['a fence that is not closed because of a space', '```\nx\n```\u00a0', '```\nx\n```'],
    ['a link', '[text]\u200b(https://example.org)', '[text](https://example.org)'],
    ['a link in full-width brackets', '［text］（https://example.org）', '[text](https://example.org)'],
    ['bold type', '＊＊Text＊＊ more', '**Text** more'],
    ['bold type with backslashes', '\\*\\*Text\\*\\* more', '**Text** more'],
    ['the line below the head of a table', '| a | b |\n|—|—|\n| c | d |', '| a | b |\n|-|-|\n| c | d |'],
    ['a table with other bars', '│ a │ b │\n|---|---|\n│ c │ d │', '| a | b |\n|---|---|\n| c | d |'],
    [
      'a table with a no-break space',
      '| a | b |\n|\u00a0---|---|\n| c | d |',
      '| a | b |\n| ---|---|\n| c | d |',
    ],
    ['a line break of another kind', 'Text:\u2028- a\u2028- b', 'Text:\n- a\n- b'],
    ['a paragraph break of another kind', 'Text.\u2029More.', 'Text.\n\nMore.'],
    ['a manual line break of Word', 'Text:\u000b• a', 'Text:\n- a'],
  ])('%s', (_, text, right) => {
    const { rules, fixed, left } = body(text);
    expect(new Set(rules.map((rule) => rule.replace(/^\d+ /, '')))).toContain('markdown/character');
    expect(fixed).toContain(`are helped well.\n\n${right}\n`);
    expect(left).toEqual([]);
  });
});

describe('no finding', () => {
  it.each([
    ['a byte order mark at the start', '\ufeff', ''],
    ['no-break spaces in prose', 'are helped well.', 'are\u00a0helped well\u202f– “very well”.\u00a0'],
    ['zero-width characters in prose', 'are helped well.', 'are hel\u00adped\u200b well.'],
    [
      'a prose line that begins with spaces of another kind',
      'Children in Example',
      '\u2003Children in Example',
    ],
    [
      'a no-break space between words of a heading',
      'children in care: good',
      'children\u00a0in\u00a0care: good',
    ],
    ['a no-break hyphen in a heading', '## What needs', '### Well‑being – a note\n\nWell.\n\n## What needs'],
    ['a tab after a mark', '## What', '##\tWhat'],
    [
      'names with letters of other alphabets',
      '## What needs',
      '### Ελένη, Борис and Zoë\n\nWell.\n\n## What needs',
    ],
    ['marks in code', 'are helped well.', 'are helped well.\n\n```\n##\u00a0x\n• y\n```'],
    ['a mark in backticks', 'are helped well.', 'are helped `\\*\\*x\\*\\*` and `<!--` well.'],
  ])('%s', (_, part, put) => {
    expect(seen(part === '\ufeff' ? part + complete : broken(part, put)).messages).toEqual([]);
  });
});
