import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../lint/apply-edits';
import { check } from '../../lint/check';
import { atCursor } from '../testing';
import { formatEdits, formatEditsIn } from './format';
import { lineEdits } from './line-edits';
import { editsOnEnter } from './on-enter';

const formatted = (text: string, name = 'a.report.md'): string =>
  applyEdits(text, formatEdits(check(text, name))).text;

const front = '---\nframework: sccif\nsetting: childrens-home\n---\n';
const body = (text: string): string => formatted(`${front}${text}`).slice(front.length);

describe('the facts', () => {
  it('are in their usual order, each with the comment above it', () => {
    const text = [
      'framework: ilacs',
      'judgements:',
      '  leaders: good',
      '# The number.',
      "urn: '80999'",
      'x-team: a',
      '',
      'authority: Bexcombe',
      'previous: []',
      'enforcement: []',
    ];
    const order = [0, 7, 3, 4, 5, 6, 1, 2, 8, 9].map((at) => text[at]);
    expect(formatted(`---\n${text.join('\n')}\n---\n`)).toBe(`---\n${order.join('\n')}\n---\n`);
    // The last key of a YAML draft may be without a line break.
    expect(formatted('urn: 80999\nframework: ilacs', 'a.report.yaml')).toBe('framework: ilacs\nurn: 80999\n');
  });

  it.each([
    ['a fault', 'urn: 80999\nframework: ilacs\nstage: [\n'],
    ['a key twice', 'urn: 80999\nframework: ilacs\nurn: 80998\n'],
    ['an alias', 'x-a: &a b\nurn: *a\nframework: ilacs\n'],
    ['braces', '{urn: 80999, framework: ilacs}\n'],
  ])('keep their order with %s', (_, text) => {
    expect(formatted(text, 'a.report.yaml')).toBe(text);
  });

  it('have dates as year, month and day, if they can be read in one way only', () => {
    const text = (start: string, end: string, x: string): string =>
      `framework: ilacs\ninspection:\n  start: ${start}\n  end: ${end}\nx-team:\n  date: ${x}\n`;
    expect(formatted(text('8 June 2026', "'2026/6/19'", '8 June 2026'), 'a.report.yaml')).toBe(
      text('2026-06-08', "'2026-06-19'", '8 June 2026'),
    );
    const late =
      'framework: ilacs\ninspection:\n  start: 2026-06-08\nprevious:\n  - date: 12 June 2026\n    judgement: good\n';
    expect(formatted(late, 'a.report.yaml')).toBe(late);
    const broken = `${text('8 June 2026', '2026-06-19', '')}stage [\n`;
    expect(formatted(broken, 'a.report.yaml')).toBe(broken);
    const unclear = text('8/6/2026', '31 June 2026', '');
    expect(formatted(unclear, 'a.report.yaml')).toBe(unclear);
  });
});

describe('the text', () => {
  it.each([
    ['one blank line', '# A\n\n\n\nText.\n\n\n', '\n# A\n\nText.\n'],
    ['around headings', '\nText.\n## A\nText.\n### B\n## C\n', '\nText.\n\n## A\n\nText.\n\n### B\n\n## C\n'],
    ['before a list', '\nText:\n- a\n- b\n', '\nText:\n\n- a\n- b\n'],
    ['no spaces at line ends', '\n## A  \n\nText. \nMore.\t\n', '\n## A\n\nText.\nMore.\n'],
    ['line breaks in a paragraph', '\nText.  \nMore.  \n', '\nText.  \nMore.\n'],
    ['items to be written', '\n- a\n- \n', '\n- a\n- \n'],
    ['code', '\n```\na  \n\n\nb\n```\n', '\n```\na  \n\n\nb\n```\n'],
    ['comments', '\n<!-- a\n\n\nb -->\n\nText.\n', '\n<!-- a\n\n\nb -->\n\nText.\n'],
    [
      'a comment on a heading',
      '\nText.\n<!-- inspection-report-disable-next-line section/grade -- x -->\n## A\n',
      '\nText.\n\n<!-- inspection-report-disable-next-line section/grade -- x -->\n## A\n',
    ],
    [
      'numbers of lists',
      '\n1. A.\n1. B.\n5. C.\n\nText.\n\n3. D.\n3. E.\n',
      '\n1. A.\n2. B.\n3. C.\n\nText.\n\n3. D.\n4. E.\n',
    ],
    ['a list whose numbers would not fit', '\n9. A.\n9. B.\n   - c\n', '\n9. A.\n9. B.\n   - c\n'],
    ['letters outside of the basic plane', '\n🙂\n## 𝒜\n🙂\n', '\n🙂\n\n## 𝒜\n\n🙂\n'],
  ])('has %s', (_, text, wanted) => {
    expect(body(text)).toBe(wanted);
  });

  it('has aligned tables', () => {
    const table = '\n|a|b \\| c|\n|-|:-:|\n|longer 🙂|x|\n|y\n';
    expect(body(table)).toBe(
      '\n| a         | b \\| c |\n| --------- | :----: |\n| longer 🙂 | x      |\n| y         |        |\n',
    );
    const lost = '\n| a |\n|---|\n| b | c |\n';
    expect(body(lost)).toBe(lost);
    const long = 'x'.repeat(130);
    expect(body(`\n|a|\n|-|\n|${long}|\n`)).toBe(`\n| a |\n| --- |\n| ${long} |\n`);
  });

  it('has paragraphs numbered through, unless the text names one by its number', () => {
    const draft = (numbers: readonly number[], more: string): string =>
      `---\nframework: ilacs\njudgements:\n  leaders: good\n---\n\n## The impact of leaders on social work practice with children and families: good\n\n${numbers
        .map((number) => `${number}. Text.${more}\n`)
        .join('\n')}`;
    expect(formatted(draft([1, 2, 2, 3], ''))).toBe(draft([1, 2, 3, 4], ''));
    const cited = draft([1, 2, 2, 3], ' See paragraph 3.');
    expect(formatted(cited)).toBe(cited);
    expect(formatted(draft([1, 2], '').replace('\n\n2.', '\n2.'))).toBe(draft([1, 2], ''));
  });

  it('is tidied in the blocks of a YAML draft, with their indentation', () => {
    const text =
      'framework: ilacs\nsections:\n  leaders: |\n    ## A\n    Text.\n\n\n    More.\n\n\n  other: x\n';
    expect(formatted(text, 'a.report.yaml')).toBe(
      'framework: ilacs\nsections:\n  leaders: |\n    ## A\n\n    Text.\n\n    More.\n\n\n  other: x\n',
    );
  });

  it('keeps its line breaks', () => {
    expect(formatted(`${front}\nText.\n## A`.replaceAll('\n', '\r\n'))).toBe(
      `${front}\nText.\n\n## A\n`.replaceAll('\n', '\r\n'),
    );
  });
});

it('leaves a text alone in which a carriage return ends a line', () => {
  for (const text of [`${front}\n# A\rText.\n\n\n`, `${front}\n# A\nText.\n`.replaceAll('\n', '\r\r\n')])
    expect(formatted(text)).toBe(text);
});

it('lays out only what is in a part, and moves no key for it', () => {
  const text = `---\nurn: 1\nframework: sccif\nsetting: childrens-home\n---\n\n# A\nText.\n\n\nMore.\n`;
  const start = text.indexOf('\n\n\nMore');
  const edits = formatEditsIn(check(text, 'a.report.md'), { start, end: text.length });
  expect(applyEdits(text, edits).text).toBe(text.replace('\n\n\n', '\n\n'));
  expect(formatEditsIn(check(text, 'a.report.md'), { start: 0, end: 30 })).toEqual([]);
});

it('makes edits that are small', () => {
  const before = 'a\nb\nc\nd\ne\n';
  expect(lineEdits(before, 'a\nb\n\nc\nd\nee\n')).toEqual([
    { span: { start: 4, end: 4 }, text: '\n' },
    { span: { start: 9, end: 9 }, text: 'e' },
  ]);
  expect(lineEdits('🙂', '🙃')).toEqual([{ span: { start: 0, end: 2 }, text: '🙃' }]);
  expect(lineEdits('a\r\nb\r\n', 'a\r\n\r\nb\r\n')).toEqual([{ span: { start: 3, end: 3 }, text: '\r\n' }]);
});

/** The text after Enter at the cursor. */
const entered = (marked: string, name?: string): string => {
  const { checked, offset, text } = atCursor(marked.replace('¦', '\n¦').replace('¦', '|'), name);
  return applyEdits(text, editsOnEnter(checked, offset)).text;
};

describe('Enter', () => {
  const ilacs = (text: string): string =>
    `---\nframework: ilacs\njudgements:\n  leaders: good\n---\n\n## The impact of leaders on social work practice with children and families: good\n\n${text}`;

  it('continues numbered paragraphs, and renumbers those below', () => {
    expect(entered(ilacs('1. One.¦\n\n2. Two.\n\n## Other\n\n3. Three.\n\n7. Seven.\n'))).toBe(
      ilacs('1. One.\n\n2. \n\n3. Two.\n\n## Other\n\n4. Three.\n\n7. Seven.\n'),
    );
    expect(entered(ilacs('1. One 🙂.¦ Two.\n'))).toBe(ilacs('1. One 🙂.\n\n2. Two.\n'));
  });

  it('continues lists', () => {
    expect(entered(`${front}\n- One¦\n- Two\n`)).toBe(`${front}\n- One\n- \n- Two\n`);
    expect(entered(`${front}\n- One\n\n- Two¦\n`)).toBe(`${front}\n- One\n\n- Two\n\n- \n`);
    expect(entered(`${front}\n1) One¦\n2) Two\n`)).toBe(`${front}\n1) One\n2) \n3) Two\n`);
    expect(entered(`${front}\n1. One¦\n2. Two\n`)).toBe(`${front}\n1. One\n2. \n3. Two\n`);
    expect(entered(`${front}\n- One\n  - Two¦\n`)).toBe(`${front}\n- One\n  - Two\n  - \n`);
  });

  it('ends a list after an item without text', () => {
    expect(entered(`${front}\n- One\n- ¦\n`)).toBe(`${front}\n- One\n\n`);
    expect(entered(`${front}\n1. One\n2. ¦\n3. Two\n`)).toBe(`${front}\n1. One\n\n2. Two\n`);
  });

  it('continues the list of a YAML text, with its indentation', () => {
    const text = (list: string): string => `framework: ilacs\nsummary: >\n  Text:\n\n${list}`;
    expect(entered(text('  - One¦\n  - Two\n'), 'a.report.yaml')).toBe(text('  - One\n  - \n  - Two\n'));
  });

  it.each([
    ['prose', `${front}\nText.¦\n`],
    ['a paragraph of several lines', ilacs('1. One¦ two\nthree.\n')],
    ['the front matter', `---\nframework: sccif\nrequirements:\n- a¦\n---\n`],
    ['code', `${front}\n\`\`\`\n- a¦\n\`\`\`\n`],
    ['an item of several lines', `${front}\n- a\n  b¦\n`],
    ['a date', `${front}\nOn 3. June¦\n`],
  ])('does nothing in %s', (_, marked) => {
    expect(entered(marked)).toBe(marked.replace('¦', '\n'));
  });
});
