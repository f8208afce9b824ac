import { describe, expect, it } from 'vitest';
import { MappedText } from '../text/mapped';
import type { Block } from './block';
import { readMarkdown } from './markdown';

/** A block in one line: kind and level, list and place in it, number, and text. */
function inShort(block: Block): string {
  const text = JSON.stringify(block.text.text);
  if (block.kind === 'heading') return `h${block.level} ${text}`;
  if (block.kind !== 'paragraph') return `${block.kind} ${text}`;
  const { item, number, aside } = block;
  const place = item && `${item.ordered ? 'ol' : 'ul'}${item.depth}${item.first ? '' : '+'}`;
  const head = number && `${number.value}${number.form === 'right' ? '.' : ''}`;
  return ['p', place, head, aside, text].filter((part) => part !== undefined).join(' ');
}

const read = (markdown: string) =>
  readMarkdown(MappedText.of(markdown), { text: markdown }).blocks.map(inShort);

describe('blocks', () => {
  it.each([
    ['a heading of either form', '# A\n\nB\n---\n\n#### C ##\n', ['h1 "A"', 'h2 "B"', 'h4 "C"']],
    ['a fence', '# A\n\n```\nx\n\n7. y\n```\n', ['h1 "A"', 'code "```\\nx\\n\\n7. y\\n```"']],
    ['a fence that is not closed', 'A\n\n~~~ js\nx\n', ['p "A"', 'p "x"']],
    ['indented lines', 'A\n\n    x\n    y\n\nB\n', ['p "A"', 'p "x y"', 'p "B"']],
    ['HTML', '<div>\nx\n</div>\n\nA\n', ['p "<div> x </div>"', 'p "A"']],
    ['comments', '<!-- a\nb -->\n\nA <!-- b --> c\n<!-- d -->\ne\n', ['p "A  c"', 'p "e"']],
    ['a list', '- a\n- b\n  c\n\n  d\n- e\n', ['p ul1 "a"', 'p ul1 "b c"', 'p ul1+ "d"', 'p ul1 "e"']],
    [
      'a list in a list',
      '- a\n  - b\n    - c\n  - d\n- e\n',
      ['p ul1 "a"', 'p ul2 "b"', 'p ul3 "c"', 'p ul2 "d"', 'p ul1 "e"'],
    ],
    ['an empty item', '- a\n-\n- b\n', ['p ul1 "a"', 'p ul1 ""', 'p ul1 "b"']],
    ['a quotation', '> a\n> b\n>\n> 7. c\n\nd\n', ['p quotation "a b"', 'p ol1 quotation "c"', 'p "d"']],
    ['a footnote', 'a[^1]\n\n[^1]: b\n    c\n\nd\n', ['p "a[^1]"', 'p footnote "b c"', 'p "d"']],
    [
      'a table',
      '| a | b |\n|---|---|\n| c |  |\n\nd\n',
      ['p table "a"', 'p table "b"', 'p table "c"', 'p table ""', 'p "d"'],
    ],
    [
      'a table with too many columns',
      `${'|a'.repeat(201)}|\n${'|-'.repeat(201)}|\nb|c\n`,
      [`p "${'|a'.repeat(201)}|"`, `p "${'|-'.repeat(201)}| b|c"`],
    ],
    ['a heading in a list', '- # A\n\n  b\n', ['h1 "A"', 'p "b"']],
    ['nothing', '', []],
    ['blank lines', '\n\n', []],
    ['lines that wrap', 'a\n  b \n\tc  \nd\n', ['p "a b c d"']],
    ['lines of Windows', '# A\r\n\r\nb\r\nc\r\n', ['h1 "A"', 'p "b c"']],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown)).toEqual(expected);
  });
});

describe('numbers at the head', () => {
  it.each([
    ['1. A', ['p ol1 1. "A"']],
    ['12) A', ['p ol1 12 "A"']],
    ['3 A', ['p 3 "A"']],
    ['3.A', ['p 3 "A"']],
    ['3.“A', ['p 3 "“A"']],
    ['3 a', ['p "3 a"']],
    ['3.5 A', ['p 3 "3.5 A"']],
    ['3.5 a', ['p "3.5 a"']],
    ['1234. A', ['p ol1 "A"']],
    ['999 A', ['p 999 "A"']],
    ['   7. A', ['p ol1 7. "A"']],
    ['1. A\n\n   B', ['p ol1 1. "A"', 'p ol1+ "B"']],
    ['1. A\n   1. B\n2. C', ['p ol1 1. "A 1. B"', 'p ol1 2. "C"']],
    ['- 4. A', ['p ol2 "A"']],
    ['> 4. A', ['p ol1 quotation "A"']],
    ['4.', ['p ol1 4. ""']],
    ['12', ['p "12"']],
  ])('%j', (markdown, expected) => {
    expect(read(markdown)).toEqual(expected);
  });

  it.each([
    [
      'after a line that goes on',
      'Some words until the age of\n25. They do well.\n',
      ['p "Some words until the age of 25. They do well."'],
    ],
    [
      'after a line that is over',
      'Some words here that are rather long indeed now.\n25. They do well.\n',
      ['p "Some words here that are rather long indeed now. 25. They do well."'],
    ],
    [
      'after a line that ends a quotation',
      'Some words here that are rather “long indeed now.”\n25. They do well.\n',
      ['p "Some words here that are rather “long indeed now.” 25. They do well."'],
    ],
    ['after an item without a stop', '1. A\n2. B\n', ['p ol1 1. "A"', 'p ol1 2. "B"']],
    [
      'after a long item without a stop',
      '1. Some words that go on and on until the age of\n25. They do well.\n',
      ['p ol1 1. "Some words that go on and on until the age of 25. They do well."'],
    ],
    [
      'after a heading',
      '# Some words that go on and on until the age of\n25. They do well.\n',
      ['h1 "Some words that go on and on until the age of"', 'p ol1 25. "They do well."'],
    ],
    [
      'after a fence',
      '```\nSome words that go on and on until the age of\n7. x\n```\n\nSome words until the age of\n25. They do well.\n',
      [
        'code "```\\nSome words that go on and on until the age of\\n7. x\\n```"',
        'p "Some words until the age of 25. They do well."',
      ],
    ],
    [
      'in a quotation',
      '> Some words that go on and on until the age of\n> 25. They do well.\n',
      ['p quotation "Some words that go on and on until the age of 25. They do well."'],
    ],
    [
      'in a list',
      '- Some words that go on and on until the age of\n  25. They do well.\n',
      ['p ul1 "Some words that go on and on until the age of 25. They do well."'],
    ],
    [
      'after a blank line',
      'Some words that go on and on until the age of\n\n25. They do well.\n',
      ['p "Some words that go on and on until the age of"', 'p ol1 25. "They do well."'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown)).toEqual(expected);
  });
});

it('has each block at its place in the text', () => {
  const markdown =
    'Some words\n  go until\n\n> quoted\n\n-\n- item\n\n| a | |\n|---|---|\n| b | |\n\n[^1]: note\n\n```\ncode\n```\n\n# Head #\n';
  const places = readMarkdown(MappedText.of(markdown), { text: markdown }).blocks.map(({ span }) => [
    span.start,
    markdown.slice(span.start, span.end),
  ]);
  expect(places).toEqual([
    [0, 'Some words\n  go until'],
    [25, 'quoted'],
    [34, ''],
    [37, 'item'],
    [45, 'a'],
    [50, ''],
    [63, 'b'],
    [68, ''],
    [76, 'note'],
    [82, '```\ncode\n```'],
    [98, 'Head'],
  ]);
});

it('has the number apart from the text', () => {
  const numbers = (markdown: string) =>
    readMarkdown(MappedText.of(`x${markdown}`, 1), { text: `x${markdown}` }).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.number
        ? [
            [block.number.digits, block.number.span, block.span].flatMap(({ start, end }) => [
              start - 1,
              end - 1,
            ]),
          ]
        : [],
    );
  expect(numbers('12. Text')).toEqual([[0, 2, 0, 4, 4, 8]]);
  expect(numbers('  12.Text')).toEqual([[2, 4, 2, 5, 5, 9]]);
  expect(numbers('A\n\n12 Text')).toEqual([[3, 5, 3, 6, 6, 10]]);
  expect(numbers('12)  Text')).toEqual([[0, 2, 0, 5, 5, 9]]);
});
