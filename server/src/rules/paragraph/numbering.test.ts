import { describe, expect, it } from 'vitest';
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
      ['error 2 | safe -2 B is next. +2. B is next. | see 1'],
    ],
    [
      'without a space',
      body(heads.care, '1. A.', '2.B is next.'),
      ['error 2 | safe -2.B is next. +2. B is next. | see 1'],
    ],
    [
      'with a bracket',
      body(heads.care, '1) A.', '2) B.'),
      ['error 2 | safe -1) A. - -2) B. +1. A. + +2. B. | see 1'],
    ],
    [
      'a slip of both kinds',
      body(heads.care, '1. A.', '3 B is next.'),
      ['error 3 | safe -3 B is next. +2. B is next. | see 1'],
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
