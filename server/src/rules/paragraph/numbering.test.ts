import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits, fixText } from '../../lint/fix';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const heads = {
  help: '## The experiences and progress of children who need help and protection: good',
  care: '## The experiences and progress of children in care: good',
  leavers: '## The experiences and progress of care leavers: good',
  leaders: '## The impact of leaders on social work practice with children and families: good',
};
/** A body with the paragraphs of these lines, with blank lines between them. */
const body = (...lines: string[]) => ({ body: `# Inspection\n\n${lines.join('\n\n')}\n` });

describe('the numbers of paragraphs', () => {
  it.each([
    ['through', body(heads.help, '1. A.', '2. B.', heads.care, '3. C.'), []],
    ['one left out', body(heads.care, '1. A.', '3. B.'), ['error 3 | safe -3. B. +2. B. | see 1']],
    ['several left out', body(heads.care, '1. A.', '5. B.'), ['error 5 | safe -5. B. +2. B. | see 1']],
    [
      'one twice',
      body(heads.care, '1. A.', '1. B.', '2. C.'),
      ['error 1 | safe -1. B. - -2. C. +2. B. + +3. C. | see 1'],
    ],
    ['back', body(heads.care, '1. A.', '2. B.', '1. C.'), ['error 1 | safe -1. C. +3. C. | see 2']],
    [
      'again in each section',
      body(heads.help, '1. A.', '2. B.', heads.care, '1. C.'),
      ['error 1 | safe -1. C. +3. C. | see 2'],
    ],
    ['not from 1', body(heads.help, '2. A.', '3. B.'), ['error 2 | safe -2. A. - -3. B. +1. A. + +2. B.']],
    [
      'without a stop',
      body(heads.care, '1. A.', '2 B is next.'),
      ['error 2 | safe -2 B is next. +2. B is next.'],
    ],
    [
      'without a space',
      body(heads.care, '1. A.', '2.B is next.'),
      ['error 2 | safe -2.B is next. +2. B is next.'],
    ],
    [
      'with a bracket',
      body(heads.care, '1) A.', '2) B.'),
      ['error 1 | safe -1) A. +1. A.', 'error 2 | safe -2) B. +2. B.'],
    ],
    [
      'a slip of both kinds',
      body(heads.care, '1. A.', '3 B is next.'),
      ['error 3 | suggestion -3 B is next. +2. B is next. | see 1'],
    ],
    [
      'of areas for improvement, numbered on their own',
      body('## What needs to improve?', '1. A.', '2. B.', heads.help, '1. C.', '2. D.'),
      [],
    ],
    [
      'of areas for improvement, numbered with the rest',
      body('## What needs to improve?', '1. A.', '2. B.', heads.help, '3. C.', '4. D.'),
      [],
    ],
    ['after a section without any', body(heads.help, 'Words.', heads.care, '2. A.'), []],
    ['after a section that is missing', body(heads.help, '1. A.', heads.leavers, '4. B.', '5. C.'), []],
    [
      'after a section that is missing, but less',
      body(heads.help, '1. A.', '2. B.', heads.leavers, '1. C.'),
      ['error 1 | safe -1. C. +3. C. | see 2'],
    ],
    ['after a first section that is missing', body(heads.care, '4. B.', '5. C.'), []],
    [
      'in a section that was moved',
      body(heads.help, '1. A.', heads.leaders, '4. D.', heads.care, '2. B.', heads.leavers, '3. C.'),
      [],
    ],
    [
      'a slip in a section that was moved',
      body(heads.help, '1. A.', heads.leaders, '5. D.', heads.care, '2. B.', heads.leavers, '3. C.'),
      [
        'error 5 | safe -5. D. - -## The experiences and progress of children in care: good - -2. B. - -## The experiences and progress of care leavers: good - -3. C. +2. D. + +## The experiences and progress of children in care: good + +3. B. + +## The experiences and progress of care leavers: good + +4. C. | see 1',
        'error 2 | safe -5. D. - -## The experiences and progress of children in care: good - -2. B. - -## The experiences and progress of care leavers: good - -3. C. +2. D. + +## The experiences and progress of children in care: good + +3. B. + +## The experiences and progress of care leavers: good + +4. C. | see 5',
      ],
    ],
    ['on a wrapped line', body(heads.care, '1. They stay until the age of\n25. They do well.', '2. B.'), []],
    ['in a quotation', body(heads.care, '1. A.', '> 7. B.', '2. C.'), []],
    ['in a list in a paragraph', body(heads.care, '1. A.\n   1. one\n   2. two', '2. C.'), []],
    ['in a fence', body(heads.care, '1. A.', '```\n7. B.\n```', '2. C.'), []],
    ['none', body(heads.care, 'A.', 'B.'), []],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'paragraph/numbering')).toEqual(expected);
  });

  it('are not asked for of homes, or of visits', () => {
    const twice = body(
      '## Overall experiences and progress of children and young people: good',
      '1. A.',
      '1. B.',
    );
    expect(findingsIn({ ...twice, framework: 'sccif' }, 'paragraph/numbering')).toEqual([]);
    const visit =
      'inspection:\n  type: focused-visit\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A\n';
    expect(
      findingsIn({ ...body('1. A.', '1. B.'), front: visit, without: ['judgements'] }, 'paragraph/numbering'),
    ).toEqual([]);
  });

  it('go through the sections of a YAML draft in the order of the report', () => {
    const yaml = (help: string, care: string) =>
      findingsIn(
        `framework: ilacs\nsections:\n  children-in-care: |\n    ${care}\n  help-and-protection: |\n    ${help}\n`,
        'paragraph/numbering',
        { name: 'a.report.yaml' },
      );
    expect(yaml('1. A.', '2. B.')).toEqual([]);
    expect(yaml('2. A.', '1. B.')).toEqual([
      'error 1 | safe -    1. B. -  help-and-protection: | -    2. A. +    2. B. +  help-and-protection: | +    1. A. | see 2',
      'error 2 | safe -    1. B. -  help-and-protection: | -    2. A. +    2. B. +  help-and-protection: | +    1. A.',
    ]);
  });
});

/** Paragraphs 1 and 3 with a text between them; the findings are of paragraph/numbering alone. */
function between(...lines: string[]) {
  const text = exampleDraft(body(heads.care, '1. One is here.', ...lines, '3. Three is here.'));
  const checkText = (changed: string) => {
    const checked = check(changed, 'a.report.md');
    return { ...checked, findings: checked.findings.filter(({ rule }) => rule === 'paragraph/numbering') };
  };
  const { findings } = checkText(text);
  const middle = (changed: string) =>
    changed.slice(changed.indexOf('1. One is here.') + 15, changed.indexOf('3. Three is here.')).trim();
  const [fix] = findings[0]?.fixes ?? [];
  return {
    messages: findings.map(({ message }) => message),
    fixed: fix && `${fix.kind}: ${middle(applyEdits(text, fix.edits).text)}`,
    unasked: middle(fixText(text, checkText, { kinds: ['safe'] }).text),
    after: fix && checkText(applyEdits(text, fix.edits).text).findings.length,
    third: fixText(text, checkText, { kinds: ['safe'] }).text.includes('3. Three is here.'),
  };
}

const spaces = [
  ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000',
];
const invisible = [...'\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff\u2066\u2069\u202a\u202c\u2028\u2029'];

describe('a number that Markdown does not read', () => {
  it.each([
    ...spaces.flatMap((space) => [`2.${space}Two.`, `2. ${space}Two.`, `${space}2. Two.`, `2${space}. Two.`]),
    ...invisible.flatMap((sign) => [`2.${sign}Two.`, `${sign}2. Two.`, `2${sign}. Two.`, `2.${sign} Two.`]),
    '2\\. Two.',
    '**2.** Two.',
    '**2**. Two.',
    '**2. **Two.',
    '*2.* Two.',
    '__2.__ Two.',
    '_2_. Two.',
    '***2.*** Two.',
    '**2.**\u00a0Two.',
    '2: Two.',
    '2; Two.',
    '2, Two.',
    '2 – Two.',
    '2 - Two.',
    '2\uff0e Two.',
    '2\uff0eTwo.',
    '2\uff1a Two.',
    '2\u3002Two.',
    '2\u2024 Two.',
    '\uff12. Two.',
    '\uff12\uff0eTwo.',
    '\u2489 Two.',
    '\u2461 Two.',
    '2) Two.',
    '2.) Two.',
    '(2) Two.',
    '(2). Two.',
    '[2] Two.',
    '2 Two.',
    '2.Two.',
    '2 . Two.',
    '2.&nbsp;Two.',
    '&#50;. Two.',
    '&#x32;. Two.',
    '2&#46; Two.',
    '2&period; Two.',
    '2.&#160;Two.',
    'Para 2. Two.',
    'Paragraph 2: Two.',
    'No. 2. Two.',
    '    2. Two.',
    '\t2. Two.',
    '      2. Two.',
    '    2) Two.',
    '    2.\u00a0Two.',
  ])('is found where it is, and %j is written as “2. Two.”', (line) => {
    const found = between(line);
    expect(found).toEqual({ ...found, fixed: 'safe: 2. Two.', unasked: '2. Two.', after: 0, third: true });
    expect(found.messages).toHaveLength(1);
  });

  it.each([
    ['2.1. Two.', '2. Two.'],
    ['2.1 Two.', '2. Two.'],
    ['> 2. Two.', '2. Two.'],
    ['- 2. Two.', '2. Two.'],
    ['* 2\\. Two.', '2. Two.'],
    ['Words that end.\n2. Two.', 'Words that end.\n\n2. Two.'],
    ['- Words that end.\n2.\u00a0Two.', '- Words that end.\n\n2. Two.'],
  ])('is found where it is, and a person decides on %j', (line, fixed) => {
    const found = between(line);
    expect(found).toEqual({ ...found, fixed: `suggestion: ${fixed}`, unasked: line, after: 0, third: true });
    expect(found.messages).toHaveLength(1);
  });

  it.each([
    ['**2. Two.** More.', '2. **Two.** More.'],
    ['*2. Two.*', '2. *Two.*'],
    ['2.**Two.** More.', '2. **Two.** More.'],
    ['2.“Two.”', '2. “Two.”'],
  ])('keeps the emphasis of %j', (line, fixed) => {
    expect(between(line)).toMatchObject({ fixed: `safe: ${fixed}`, after: 0 });
  });

  it('is found in the text of the paragraph before', () => {
    const text = (line: string) => body(heads.care, `1. One is here.\n${line}\n3. Three is here.`);
    for (const line of ['2.\u00a0Two.', '2\\. Two.', '**2.** Two.', '2: Two.', '   2\uff0eTwo.'])
      expect(findingsIn(text(line), 'paragraph/numbering')).toEqual([
        expect.stringMatching(/ \| safe -.* \+2\. Two\.$/),
      ]);
  });

  it('is named with the character that is wrong', () => {
    expect(between('2.\u00a0Two.').messages).toEqual([
      'This paragraph number contains a no-break space. Write it as “2. ”.',
    ]);
    expect(between('\u200f2. Two.').messages).toEqual([
      'This paragraph number contains a right-to-left mark. Write it as “2. ”.',
    ]);
  });
});

describe('the safe fix does not renumber', () => {
  it.each([
    ['a paragraph that lost its number', 'Two is here.'],
    ['a number as a heading', '### 2. Two'],
    ['a number in HTML', '<p>2. Two.</p>'],
    ['a number in a fence', '```\n2. Two.\n```'],
    ['a number in words that are not known', 'Point 2. Two.'],
    ['a keycap', '2\ufe0f\u20e3 Two.'],
    ['a number that a comment hides', '<!-- 2. Two. -->'],
  ])('past %s', (_, line) => {
    expect(between(line)).toMatchObject({ unasked: line, third: true });
  });

  it('a list that is read in two ways', () => {
    expect(
      findingsIn(body(heads.care, '1. Text. Call me\n3. Text.\n3. More.'), 'paragraph/numbering'),
    ).toEqual(['error 3 | suggestion -3. More. +2. More. | see 1']);
    // The line may go on with “3.”, or be a paragraph; then another number is the wrong one.
    for (const lines of [
      ['1. Text.', '2. Real. Call me\n3. Text.\n3. More.'],
      ['1. Text. Call me\n2. Real.', '3. Text.', '3. More.'],
      ['1. Text. Call me\n3. Text.', '2. Real.\n3. More.', '3. Last.'],
    ])
      for (const found of findingsIn(body(heads.care, ...lines), 'paragraph/numbering'))
        expect(found).not.toContain('| safe');
    expect(
      findingsIn(
        body(heads.care, '1. Text. Call me.\n2. Real.', '3. Text.\n3. More.'),
        'paragraph/numbering',
      ),
    ).toEqual([expect.stringContaining('| safe')]);
  });

  it('a list in a paragraph, after which the paragraphs go on', () => {
    expect(
      findingsIn(
        body(heads.care, '1. A.', '2. B.', '1. first', '2. second', '3. C.'),
        'paragraph/numbering',
      ).map((found) => found.split(' ').slice(0, 4).join(' ')),
    ).toEqual(['error 1 | suggestion']);
  });

  it('paragraphs to which the text refers', () => {
    expect(
      findingsIn(body(heads.care, '1. A.', '1. B, as in paragraph 3.', '2. C.'), 'paragraph/numbering'),
    ).toEqual([expect.stringMatching(/^error 1 \| suggestion/)]);
  });
});

describe('is no number', () => {
  it.each([
    ['of children, after which the numbering goes on', '2 Young people live here.', '2. B.'],
    ['of a date', '2 June 2026 was the first day.', '2. B.'],
    ['of a list in a paragraph', '(2) one', '2. B.'],
    ['of an item', '   1. one\n   2. two', '2. B.'],
    ['of a decimal', '2.5 per cent.', '2. B.'],
  ])('a figure %s', (_, ...lines) => {
    expect(findingsIn(body(heads.care, '1. A.', ...lines), 'paragraph/numbering')).toEqual([]);
  });
});
