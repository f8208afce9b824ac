import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const heads = {
  help: '## The experiences and progress of children who need help and protection',
  care: '## The experiences and progress of children in care',
  leavers: '## The experiences and progress of care leavers',
  leaders: '## The impact of leaders on social work practice with children and families',
};
const sections = [
  `${heads.help}: good`,
  `${heads.care}: good`,
  `${heads.leavers}: good`,
  `${heads.leaders}: good`,
];
/** A body with these sections, each with a paragraph. */
const body = (...headings: string[]) =>
  `# Inspection\n\n${headings.map((heading, at) => `${heading}\n\n${at + 1}. Words.\n`).join('\n')}`;
const replaced = (at: number, heading: string) => body(...sections.with(at, heading));
const inspection = (start: string) =>
  `inspection:\n  type: standard\n  start: ${start}\n  end: ${start}\n  lead-inspector: A N Other\n`;

describe('the grade in a heading', () => {
  it.each([
    [': good', []],
    [
      ': Good',
      [
        'form warning : Good | safe -## The experiences and progress of children in care: Good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ':good',
      [
        'form warning :good | safe -## The experiences and progress of children in care:good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ' : good',
      [
        'form warning : good | safe -## The experiences and progress of children in care : good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ' is good',
      [
        'form warning is good | safe -## The experiences and progress of children in care is good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ' are: good',
      [
        'form warning are: good | safe -## The experiences and progress of children in care are: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ' – good',
      [
        'form warning – good | safe -## The experiences and progress of children in care – good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ' good',
      [
        'form warning good | safe -## The experiences and progress of children in care good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ': good.',
      [
        'form warning : good. | safe -## The experiences and progress of children in care: good. +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ': GOOD.',
      [
        'form warning : GOOD. | safe -## The experiences and progress of children in care: GOOD. +## The experiences and progress of children in care: good',
      ],
    ],
    [': good[^2]', []],
    [
      '',
      [
        'grade error The experiences and progress of children in care | safe -## The experiences and progress of children in care +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ': outstanding',
      [
        'grade error outstanding | suggestion -## The experiences and progress of children in care: outstanding +## The experiences and progress of children in care: good | suggestion -  children-in-care: good +  children-in-care: outstanding | see good',
      ],
    ],
    [
      ': goood',
      [
        'grade error goood | suggestion -## The experiences and progress of children in care: goood +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ': RI',
      [
        'grade error RI | suggestion -## The experiences and progress of children in care: RI +## The experiences and progress of children in care: requires improvement to be good',
      ],
    ],
    [
      ': requires improvement',
      [
        'grade error requires improvement | suggestion -## The experiences and progress of children in care: requires improvement +## The experiences and progress of children in care: requires improvement to be good',
      ],
    ],
    [
      ': adequate',
      [
        'grade error adequate | suggestion -## The experiences and progress of children in care: adequate +## The experiences and progress of children in care: good',
      ],
    ],
    [
      ': splendid',
      [
        'grade error splendid | suggestion -## The experiences and progress of children in care: splendid +## The experiences and progress of children in care: good',
      ],
    ],
  ])('%s', (grade, expected) => {
    expect(findingsIn({ body: replaced(1, heads.care + grade) }, 'section/')).toEqual(expected);
  });

  it.each([
    ['another grade than an empty one', 'children-in-care:', ': good', []],
    ['no grade and an empty one', 'children-in-care:', '', []],
    ['no grade that is known, and none', 'children-in-care: ', ': splendid', ['grade error splendid']],
    ['a slip in both', 'children-in-care: goood', ': goood', ['grade error goood']],
    [
      'letters of another case in both',
      'children-in-care: Good',
      ': Good',
      [
        'form warning : Good | safe -## The experiences and progress of children in care: Good +## The experiences and progress of children in care: good',
      ],
    ],
  ])('%s', (_, judgement, grade, expected) => {
    const front = `judgements:\n  leaders: good\n  help-and-protection: good\n  ${judgement}\n  care-leavers: good\n`;
    expect(findingsIn({ front, body: replaced(1, heads.care + grade) }, 'section/')).toEqual(expected);
  });

  it('had other forms in earlier years', () => {
    const years = (start: string, grade: string) =>
      findingsIn({ front: inspection(start), body: replaced(0, heads.help + grade) }, 'section/form');
    expect(years('2018-06-04', ' is good')).toEqual([]);
    expect(years('2018-06-04', ' is Good.')).toEqual([]);
    expect(years('2021-12-31', ' is Good.')).toEqual([]);
    expect(years('2022-01-01', ' is Good.')).toEqual([
      'warning is Good. | safe -## The experiences and progress of children who need help and protection is Good. +## The experiences and progress of children who need help and protection: good',
    ]);
    expect(years('2025-01-01', ': Good')).toEqual([
      'warning : Good | safe -## The experiences and progress of children who need help and protection: Good +## The experiences and progress of children who need help and protection: good',
    ]);
    expect(years('2018-06-04', ' – good')).toEqual([
      'warning – good | safe -## The experiences and progress of children who need help and protection – good +## The experiences and progress of children who need help and protection: good',
    ]);
    expect(years('2026-06-08', ' is good')).toEqual([
      'warning is good | safe -## The experiences and progress of children who need help and protection is good +## The experiences and progress of children who need help and protection: good',
    ]);
  });
});

describe('the wording of a heading', () => {
  it.each([
    [
      '## The experience and progress of children in care: good',
      [
        'wording error The experience and progress of children in care | safe -## The experience and progress of children in care: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      '## Experiences and progress of children in care: good',
      [
        'wording error Experiences and progress of children in care | safe -## Experiences and progress of children in care: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      '## Children in care: good',
      [
        'wording error Children in care | suggestion -## Children in care: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      '### Children in care: good',
      [
        'missing error Inspection | suggestion +## The experiences and progress of children in care: good + | see Children in care: good',
      ],
    ],
    [
      '## children-in-care',
      [
        'grade error children-in-care | suggestion -## children-in-care +## children-in-care: good',
        'wording error children-in-care | suggestion -## children-in-care +## The experiences and progress of children in care',
      ],
    ],
    [
      '## THE EXPERIENCES AND PROGRESS OF CHILDREN IN CARE: good',
      [
        'wording error THE EXPERIENCES AND PROGRESS OF CHILDREN IN CARE | safe -## THE EXPERIENCES AND PROGRESS OF CHILDREN IN CARE: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      '## The experiences and progress of children in care’s: good',
      [
        'wording error The experiences and progress of children in care’s | safe -## The experiences and progress of children in care’s: good +## The experiences and progress of children in care: good',
      ],
    ],
    [
      `## ${'The experiences and progress of children in care '.repeat(3)}: good`,
      [
        'missing error Inspection | suggestion +## The experiences and progress of children in care: good + | see The experiences and progress of children in care The experiences and progress of children in care The experiences and progress of children in care : good',
      ],
    ],
  ])('%s', (heading, expected) => {
    expect(findingsIn({ body: replaced(1, heading) }, 'section/')).toEqual(expected);
  });

  it('may have a straight apostrophe', () => {
    const home = (heading: string) =>
      findingsIn(
        { framework: 'sccif', body: `# Inspection\n\n## ${heading}\n\nWords.\n` },
        'section/wording',
      );
    expect(home('Overall experiences and progress of children and young people: good')).toEqual([]);
    expect(home('The effectiveness of leaders and management: good')).toEqual([
      'warning The effectiveness of leaders and management | safe -## The effectiveness of leaders and management: good +## The effectiveness of leaders and managers: good',
    ]);
  });

  describe('has several right forms', () => {
    const worded = (front: string, heading: string) =>
      findingsIn(
        { framework: 'sccif', front, body: `# Inspection\n\n## ${heading}: good\n\nWords.\n` },
        'section/wording',
      ).map((found) => found.replace(/ \| .*\+## /, ' → '));
    const inspected = (start: string) =>
      `inspection: {type: full, start: ${start}, end: ${start}, lead-inspector: A N Other}`;

    it.each([
      ['childrens-home', 'Overall experiences and progress of children and young people'],
      ['childrens-home', 'Overall experiences and progress of children'],
      ['childrens-home', 'How well children are helped and protected'],
      ['boarding-school', 'Overall experiences and progress of children'],
      ['boarding-school', 'How well children and young people are helped and protected'],
      ['residential-special-school', 'Overall experiences and progress of children and young people'],
      ['further-education-college', 'Overall experiences and progress of young people'],
      ['voluntary-adoption-agency', 'Overall experiences and progress of service users'],
      ['voluntary-adoption-agency', 'Overall experiences and progress of children, young people and adults'],
    ])('in a report on a %s: %s', (setting, heading) => {
      expect(worded(`setting: ${setting}`, heading)).toEqual([]);
    });

    it('is at most a hint where none is certain', () => {
      expect(worded('setting: boarding-school', 'Overall experience and progress of children')).toEqual([
        'hint Overall experience and progress of children → Overall experiences and progress of children and young people: good',
      ]);
      expect(
        worded('setting: independent-fostering-agency', 'Overall experience and progress of children'),
      ).toEqual([expect.stringMatching(/^warning /)]);
    });

    it('is that of its time', () => {
      const before = [
        'The overall experiences and progress of children and young people living in the home',
        'How well children and young people are helped and protected',
        'The impact and effectiveness of leaders and managers',
      ];
      const [longer, , impact] = before;
      for (const heading of before)
        expect(worded(`setting: childrens-home\n${inspected('2016-06-14')}`, heading)).toEqual([]);
      expect(
        worded(
          `setting: childrens-home\n${inspected('2016-06-14')}`,
          'Overall experiences and progress of children and young people',
        ),
      ).toEqual([`warning Overall experiences and progress of children and young people → ${longer}: good`]);
      expect(worded(`setting: childrens-home\n${inspected('2017-06-14')}`, `${impact}`)).toEqual([
        `warning ${impact} → The effectiveness of leaders and managers: good`,
      ]);
    });
  });
});
