import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const in2023 =
  'inspection:\n  type: standard\n  start: 2023-06-12\n  end: 2023-06-23\n  lead-inspector: A N Other\n';
/** An ILACS draft of 2023 with these lines under “judgements”. */
const authority = (rows: string) => ({ front: `${in2023}judgements:\n${rows}` });
const four = '  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n';
const overall = '  overall-effectiveness: good\n';
const sccif = (front: string) => ({ framework: 'sccif', front }) as const;

const names = {
  O: 'outstanding',
  G: 'good',
  R: 'requires improvement to be good',
  I: 'inadequate',
} as const;
/** Grades by their first letters, in the order of keys. */
const graded = (letters: string, keys: readonly string[]) =>
  keys.map((key, at) => `  ${key}: ${names[letters.charAt(at) as keyof typeof names]}\n`).join('');

it('has the id of the combination in the key of its finding, whose sentence may be reworded', () => {
  const text = exampleDraft({
    framework: 'ilacs',
    ...authority(four.replace('leaders: good', 'leaders: inadequate') + overall),
  });
  const found = check(text, 'a.report.md').findings.filter(({ rule }) => rule === 'judgement/combination');
  expect(found.map(({ words }) => words)).toEqual([['good', 'leaders-inadequate']]);
});

describe('grades together, in a local authority of 2023', () => {
  const keys = [
    'overall-effectiveness',
    'leaders',
    'help-and-protection',
    'children-in-care',
    'care-leavers',
  ];
  it.each([
    ['GGGGG', []],
    ['OGGGG', ['combination warning outstanding | see good | see good | see good | see good']],
    ['OOGGG', ['combination warning outstanding | see good | see good | see good']],
    ['OOOGG', []],
    [
      'GOOOO',
      ['combination warning good | see outstanding | see outstanding | see outstanding | see outstanding'],
    ],
    ['GRGGG', ['combination warning good | see requires improvement to be good']],
    ['GGRGG', []],
    ['GRRGG', ['combination warning good | see requires improvement to be good']],
    ['GGIGG', ['combination warning good | see inadequate']],
    [
      'RGGGG',
      ['combination warning requires improvement to be good | see good | see good | see good | see good'],
    ],
    ['RRRGG', []],
    ['RIRRR', []],
    ['RRIRR', ['combination warning requires improvement to be good | see inadequate']],
    ['IGGGG', ['combination warning inadequate | see good | see good | see good | see good']],
    [
      'IRRRR',
      [
        'combination warning inadequate | see requires improvement to be good | see requires improvement to be good | see requires improvement to be good | see requires improvement to be good',
      ],
    ],
    ['IIGGG', []],
    ['IRIRR', []],
  ])('%s', (letters, expected) => {
    expect(findingsIn(authority(graded(letters, keys)), 'judgement/')).toEqual(expected);
  });

  it('are compared as far as they can be while some are missing', () => {
    const rows = '  leaders: inadequate\n  overall-effectiveness: outstanding\n';
    expect(findingsIn(authority(rows), 'judgement/combination')).toEqual([
      'warning outstanding | see inadequate',
    ]);
    expect(findingsIn(authority(rows.replace('inadequate', 'good')), 'judgement/combination')).toEqual([
      'warning outstanding | see good',
    ]);
    expect(findingsIn(authority(four), 'judgement/combination')).toEqual([]);
    expect(findingsIn(authority(overall), 'judgement/combination')).toEqual([]);
  });
});

describe('grades together, in a children’s home', () => {
  const keys = ['overall-experiences-and-progress', 'helped-and-protected', 'leaders-and-managers'];
  it.each([
    ['GGG', []],
    ['GGR', []],
    [
      'GRR',
      [
        'combination warning good | see requires improvement to be good | see requires improvement to be good',
      ],
    ],
    [
      'GGI',
      [
        'ceiling error good | suggestion -  overall-experiences-and-progress: good +  overall-experiences-and-progress: requires improvement to be good | suggestion -  overall-experiences-and-progress: good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    [
      'GIG',
      [
        'limiting error good | suggestion -  overall-experiences-and-progress: good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    [
      'GII',
      [
        'limiting error good | suggestion -  overall-experiences-and-progress: good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    ['GOO', ['combination warning good | see outstanding | see outstanding']],
    ['OOG', []],
    ['OGG', ['combination warning outstanding | see good | see good']],
    ['ORG', ['combination warning outstanding | see requires improvement to be good | see good']],
    ['OGR', ['combination warning outstanding | see good | see requires improvement to be good']],
    ['RGG', ['combination warning requires improvement to be good | see good | see good']],
    ['RRG', []],
    ['RRI', []],
    [
      'RIR',
      [
        'limiting error requires improvement to be good | suggestion -  overall-experiences-and-progress: requires improvement to be good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    [
      'RII',
      [
        'limiting error requires improvement to be good | suggestion -  overall-experiences-and-progress: requires improvement to be good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    ['IGG', ['combination warning inadequate | see good | see good']],
    ['IIG', ['combination warning inadequate | see good']],
  ])('%s', (letters, expected) => {
    expect(findingsIn(sccif(`judgements:\n${graded(letters, keys)}`), 'judgement/')).toEqual(expected);
  });
});
