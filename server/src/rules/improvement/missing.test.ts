import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const grades = (grade: string) =>
  `judgements:\n  leaders: ${grade}\n  help-and-protection: outstanding\n  children-in-care: outstanding\n  care-leavers: outstanding\n`;
const body = (text: string, grade = 'inadequate') => ({ front: grades(grade), body: text });
/** A finding with the wording of the footnote that its fix adds left out. */
const shortNote = (line: string) => line.replace(/: The areas for improvement have[^+]* care\./, ': …');
const note = '[^1]: The areas cite the national framework.\n';

describe('what needs to improve', () => {
  it.each([
    [
      'missing, at the first heading',
      body('Words before.\n\n# A title\n\n## More\n\nWords.\n'),
      ['error A title | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'missing, without headings',
      body('Words.\n'),
      ['error framework | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'missing, after a text without a line break',
      body('# A\n\nWords.'),
      ['error A | suggestion + +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'missing, after a line break',
      body('# A\n\nWords.\n'),
      ['error A | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'missing, after a blank line',
      body('# A\n\nWords.\n\n'),
      ['error A | suggestion +## What needs to improve?[^1] + +-  + +[^1]: …'],
    ],
    [
      'missing, before the first section',
      body('# A\n\n## The experiences and progress of care leavers: good\n\n1. B.\n'),
      [
        'error A | suggestion -## The experiences and progress of care leavers: good - -1. B. +## What needs to improve?[^1] + +-  + +## The experiences and progress of care leavers: good + +1. B. + +[^1]: …',
      ],
    ],
    [
      'missing, with its footnote',
      body(`# A\n\nWords.\n\n${note}`),
      ['error A | suggestion +## What needs to improve?[^1] + +-  + +'],
    ],
    [
      'missing, with another footnote',
      body('# A\n\nWords.[^1]\n\n[^1]: Of another kind.\n'),
      ['error A | suggestion +## What needs to improve?[^2] + +-  + +[^2]: … +'],
    ],
    [
      'in a block quote',
      body('# A\n\n## What needs to improve?\n\n> - Words.\n> - More.\n'),
      ['error Words.'],
    ],
    [
      'empty',
      body('# A\n\n## What needs to improve?\n\n## More\n\n- Words.\n'),
      ['error What needs to improve?'],
    ],
    [
      'a mark without words',
      body('# A\n\n## What needs to improve?\n\n- …\n'),
      ['error What needs to improve?'],
    ],
    [
      'a footnote alone',
      body(`# A\n\n## What needs to improve?[^1]\n\n${note}`),
      ['error What needs to improve?[^1]'],
    ],
    [
      'areas under a heading of the next level',
      body('# A\n\n## What needs to improve?\n\n### More\n\n- Words.\n'),
      [],
    ],
    ['under a name near its own', body('# A\n\n## Areas for improvement\n\n- Words.\n'), []],
    ['under a name with a slip', body('# A\n\n## What need to improve\n\n- Words.\n'), []],
    [
      'as the title',
      body('# What needs to improve?\n\n- Words.\n'),
      ['error What needs to improve? | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'while drafting',
      { ...body('# A\n'), front: `${grades('good')}stage: drafting\n` },
      ['info A | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    [
      'good',
      body('# A\n\nWords.\n', 'good'),
      ['error A | suggestion +## What needs to improve?[^1] + +-  + +[^1]: … +'],
    ],
    ['outstanding', body('# A\n\nWords.\n', 'outstanding'), []],
    ['no grade', body('# A\n\nWords.\n', 'splendid'), []],
    [
      'under a key, where it is not expected',
      { front: `${grades('good')}areas-for-improvement:\n  - Words.\n`, body: '# A\n' },
      [],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'improvement/missing').map(shortNote)).toEqual(expected);
  });

  it('is a key of a YAML draft', () => {
    const yaml = (rows: string) =>
      findingsIn(`framework: ilacs\n${grades('good')}${rows}`, 'improvement/missing', {
        name: 'a.report.yaml',
      });
    expect(yaml('')).toEqual(['error framework']);
    expect(yaml('areas-for-improvement:\n')).toEqual(['error areas-for-improvement']);
    expect(yaml('areas-for-improvement: []\n')).toEqual(['error areas-for-improvement']);
    expect(yaml('areas-for-improvement: Words.\n')).toEqual([]);
  });
});
