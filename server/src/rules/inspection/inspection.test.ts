import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const inspection = (rows: string) => ({ front: `inspection:\n  lead-inspector: A N Other\n${rows}` });
const days = (start: string, end: string) => inspection(`  start: ${start}\n  end: ${end}\n`);

describe('the days', () => {
  it.each([
    ['2026-06-08', '2026-06-19', []],
    ['2026-06-08', '2026-06-08', []],
    [
      '2026-06-09',
      '2026-06-08',
      [
        'dates error 2026-06-08 | suggestion -  start: 2026-06-09 -  end: 2026-06-08 +  start: 2026-06-08 +  end: 2026-06-09 | see 2026-06-09',
      ],
    ],
    // At most 60 days in one stretch.
    ['2026-01-01', '2026-03-02', []],
    ['2026-01-01', '2026-03-03', ['dates warning 2026-03-03 | see 2026-01-01']],
    // The framework began in January 2018.
    ['2017-12-31', '2018-01-05', ['dates warning 2017-12-31']],
    ['2018-01-01', '2018-01-05', []],
    [
      '8 June 2026',
      '19/06/2026',
      [
        'dates error 8 June 2026 | suggestion -  start: 8 June 2026 +  start: 2026-06-08',
        'dates error 19/06/2026 | suggestion -  end: 19/06/2026 +  end: 2026-06-19',
      ],
    ],
    ['2026-06-31', '2026-07-01', ['dates error 2026-06-31']],
    ['soon', 'later', ['dates error soon', 'dates error later']],
    ['2026-06-08', '', ['dates error end']],
    ['', '2026-06-19', ['dates error start']],
    ['', '', ['dates error start']],
    ['[2026-06-08]', '2026-06-19', []],
  ])('%s to %s', (start, end, expected) => {
    expect(findingsIn(days(start, end), 'inspection/')).toEqual(expected);
  });

  it('are counted with the first and the last', () => {
    const text = exampleDraft(days('2026-01-01', '2026-03-15'));
    const { findings } = check(text, 'a.report.md');
    expect(findings.find(({ rule }) => rule === 'inspection/dates')?.message).toMatch(/\b74 days\b/);
  });

  it.each([
    ['neither', '', ['dates error inspection | suggestion +  start:  +  end: ']],
    ['no first one', '  end: 2026-06-19\n', ['dates error inspection | suggestion +  start: ']],
    ['no last one', '  start: 2026-06-08\n', ['dates error inspection | suggestion +  end: ']],
    ['an empty first one and no last one', '  start:\n', ['dates error start | suggestion +  end: ']],
    [
      'stretches',
      '  dates:\n    - {start: 2026-06-08, end: 2026-06-12}\n    - {start: 2026-07-13, end: 2026-07-17}\n',
      [],
    ],
    [
      'a stretch that ends first',
      '  dates:\n    - {start: 2026-06-08, end: 2026-06-12}\n    - {start: 2026-06-19, end: 2026-06-15}\n',
      [
        'dates error 2026-06-15 | suggestion -    - {start: 2026-06-19, end: 2026-06-15} +    - {start: 2026-06-15, end: 2026-06-19} | see 2026-06-19',
      ],
    ],
    [
      'a stretch that is too long',
      '  dates:\n    - {start: 2026-01-08, end: 2026-06-12}\n',
      ['dates warning 2026-06-12 | see 2026-01-08'],
    ],
    ['no stretches', '  dates:\n', ['dates error inspection | suggestion +  start:  +  end: ']],
    ['stretches in place of which is a text', '  dates: in June\n', []],
  ])('%s', (_, rows, expected) => {
    expect(findingsIn(inspection(rows), 'inspection/')).toEqual(expected);
  });
});

describe('an inspection', () => {
  it.each([
    [
      'missing',
      { without: ['inspection'] },
      ['dates error framework | suggestion +inspection: +  start:  +  end:  +  lead-inspector: '],
    ],
    ['empty', { front: 'inspection:' }, ['dates error inspection']],
    ['in empty braces', { front: 'inspection: {}' }, ['dates error inspection']],
    ['a text', { front: 'inspection: in June' }, []],
    [
      'missing while drafting',
      { front: 'stage: drafting', without: ['inspection'] },
      ['dates info framework | suggestion +inspection: +  start:  +  end:  +  lead-inspector: '],
    ],
    [
      'in braces',
      { front: 'inspection: {start: 2026-06-08}' },
      ['dates error inspection', 'lead-inspector error inspection'],
    ],
    [
      'without a lead inspector',
      { front: 'inspection:\n  start: 2026-06-08\n  end: 2026-06-19\n' },
      ['lead-inspector error inspection | suggestion +  lead-inspector: '],
    ],
    [
      'with an empty lead inspector',
      { front: 'inspection:\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector:\n' },
      ['lead-inspector error lead-inspector'],
    ],
    [
      'with a list of lead inspectors',
      { front: 'inspection:\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: [A, B]\n' },
      [],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'inspection/')).toEqual(expected);
  });
});

describe('the type', () => {
  const home = (type: string, front = '') => ({
    framework: 'sccif' as const,
    front: `${front}inspection:\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\n${type}`,
  });
  it.each([
    ['of a home, missing', home(''), ['type error inspection']],
    ['of a home, missing while drafting', home('', 'stage: drafting\n'), ['type info inspection']],
    ['of a home, empty', home('  type:\n'), ['type error inspection']],
    ['of a home, a list', home('  type: [full]\n'), []],
    [
      'of a home, misspelt',
      home('  type: asurance\n'),
      ['type error asurance | suggestion -  type: asurance +  type: assurance'],
    ],
    [
      'of a home, by its name',
      home('  type: Full inspection\n'),
      ['type error Full inspection | suggestion -  type: Full inspection +  type: full'],
    ],
    ['of a home, spelt unlike any', home('  type: zzzzzz\n'), ['type error zzzzzz']],
    [
      'of another setting',
      home('  type: assurance\n', 'setting: boarding-school\n'),
      ['type error assurance | suggestion -  type: assurance +  type: assurance-visit'],
    ],
    ['of an authority, missing', inspection('  start: 2026-06-08\n  end: 2026-06-19\n'), []],
    [
      'of an authority, misspelt',
      inspection('  start: 2026-06-08\n  end: 2026-06-19\n  type: standart\n'),
      ['type error standart | suggestion -  type: standart +  type: standard'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'inspection/')).toEqual(expected);
  });
});

describe('the inspectorates of a joint inspection', () => {
  const joint = (rows: string, type = 'joint-inspection') =>
    `---\nframework: jtai\nauthority: Example Borough\nurn: '80999'\nstage: final\ninspection:\n  type: ${type}\n  start: 2026-06-08\n  end: 2026-06-12\n  lead-inspector: A N Other\n${rows}---\n\n# Inspection\n`;
  it.each([
    ['missing', joint(''), ['inspectorates warning inspection | suggestion +  inspectorates: []']],
    ['empty', joint('  inspectorates:\n'), ['inspectorates warning inspectorates']],
    ['none', joint('  inspectorates: []\n'), ['inspectorates warning inspectorates']],
    ['named', joint('  inspectorates: [Ofsted]\n'), []],
  ])('%s', (_, draft, expected) => {
    expect(findingsIn(draft, 'inspection/')).toEqual(expected);
  });
});

describe('a type that there was not at the time', () => {
  const home = (type: string, day: string, setting = 'childrens-home') => ({
    framework: 'sccif' as const,
    front: `setting: ${setting}\ninspection:\n  type: ${type}\n  start: ${day}\n  end: ${day}\n  lead-inspector: A N Other\n`,
  });
  it.each([
    ['interim', '2022-03-31', []],
    ['interim', '2022-04-01', ['error interim | suggestion -  type: interim +  type: assurance']],
    ['interim', '2011-03-31', ['error interim']],
    ['assurance', '2022-03-31', ['error assurance | suggestion -  type: assurance +  type: interim']],
    ['assurance', '2022-04-01', []],
    ['assurance-visit', '2020-08-31', ['warning assurance-visit']],
    ['assurance-visit', '2021-04-01', ['warning assurance-visit']],
    ['full', '2012-04-01', []],
  ])('%s on %s', (type, day, expected) => {
    expect(findingsIn(home(type, day), 'inspection/period')).toEqual(expected);
  });

  it('is reported once where the setting never has it, and of a framework that has ended', () => {
    expect(findingsIn(home('interim', '2023-04-01', 'boarding-school'), 'inspection/')).toEqual([
      'type error interim',
    ]);
    const single = (day: string, more = '') =>
      `---\nframework: sif\nauthority: Example\nurn: '80999'\n${more}inspection:\n  type: single\n  start: ${day}\n  end: ${day}\n  lead-inspector: A\n---\n`;
    expect(findingsIn(single('2018-06-30'), 'inspection/')).toEqual([]);
    expect(findingsIn(single('2018-07-02'), 'inspection/')).toEqual([
      'period warning sif | suggestion -framework: sif +framework: ilacs',
    ]);
    expect(findingsIn(single('2018-07-02', "edition: '2013'\n"), 'inspection/')).toEqual([]);
    expect(findingsIn(single('2013-10-02'), 'inspection/')).toEqual(['dates warning 2013-10-02']);
  });
});
