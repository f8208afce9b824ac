import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const grades = (grade: string) =>
  `judgements:\n  overall-experiences-and-progress: ${grade}\n  helped-and-protected: ${grade}\n  leaders-and-managers: ${grade}\n`;
const draft = (grade: string, text: string, front = '') =>
  ({ framework: 'sccif', front: grades(grade) + front, body: `# A report\n\n${text}\n` }) as const;
const found = (grade: string, text: string, front = '') =>
  findingsIn(draft(grade, text, front), 'judgement/standard-sentence');

const sentences = {
  outstanding:
    'The children’s home provides highly effective services that consistently exceed the standards of good. Their actions help.',
  good: 'The children’s home provides effective services that meet the requirements for good.',
  'requires improvement to be good':
    'The children’s home is not yet delivering good help and care for children and young people. However, there are no serious or widespread failures that result in their welfare not being safeguarded or promoted.',
  inadequate:
    'There are serious and/or widespread failures that mean children and young people are not protected or their welfare is not promoted or safeguarded.',
};

describe('the standard sentence of each grade', () => {
  for (const grade of Object.keys(sentences)) {
    for (const [other, text] of Object.entries(sentences)) {
      it(`of ${other} beside ${grade}`, () => {
        const expected = grade === other ? [] : [expect.stringMatching(/^error .* \| see /)];
        expect(found(grade, text)).toEqual(expected);
      });
    }
  }
});

const ri = 'is not yet delivering good help and care for children and young people';

describe('the standard sentence', () => {
  it.each([
    [
      'over several lines',
      'The home is not yet delivering\ngood help and\ncare for children and\nyoung people.',
    ],
    ['with marks', `The home **${ri}**.`],
    ['of children', 'The home is not yet delivering good help and care for children.'],
    ['in a quotation', `> The home ${ri}.`],
    ['with a straight apostrophe', `The children's home ${ri}.`],
    ['of another case', 'THE HOME IS NOT YET DELIVERING GOOD HELP AND CARE FOR CHILDREN.'],
  ])('%s', (_, text) => {
    expect(found('good', text)).toEqual([expect.stringMatching(/^error [\s\S]* \| see good$/)]);
    expect(found('requires improvement to be good', text)).toEqual([]);
  });

  it('is not missed', () => {
    expect(found('good', 'Children are happy.')).toEqual([]);
    expect(found('good', 'At the last inspection, the home was not yet delivering good help.')).toEqual([]);
  });

  it('is a key, too', () => {
    expect(found('good', 'Children are happy.', `standard-sentence: The home ${ri}.\n`)).toEqual([
      `error ${ri} | see good`,
    ]);
  });

  it('is a warning where the setting’s own is not known', () => {
    const agency = (text: string) => found('good', text, 'setting: independent-fostering-agency\n');
    expect(agency(`The agency ${ri}.`)).toEqual([`warning ${ri} | see good`]);
    expect(agency(sentences.good)).toEqual([]);
    const school = found('good', sentences.outstanding, 'setting: boarding-school\n');
    expect(school).toEqual([expect.stringMatching(/^error /)]);
  });

  it('says nothing without an overall grade, and of one of another scale', () => {
    expect(found("''", sentences.good)).toEqual([]);
    const in2016 =
      'inspection:\n  type: full\n  start: 2016-06-09\n  end: 2016-06-10\n  lead-inspector: A N Other\n';
    expect(found('requires improvement', `The home ${ri}.`, in2016)).toEqual([]);
  });
});
