import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const sccif = (front: string, without: readonly string[] = []) =>
  ({ framework: 'sccif', front, without }) as const;
const kind = (type: string) =>
  `inspection:\n  type: ${type}\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\n`;
const concerns = 'the setting has serious or widespread concerns';

/** A monitoring visit with grades, after an inspection with a grade. */
const monitored = (date: string, grade: string) =>
  sccif(`${kind('monitoring-visit')}previous:\n  - {date: ${date}, type: full, judgement: ${grade}}`);

describe('an assurance inspection that makes no judgement', () => {
  it.each([
    [
      'assurance, of a home where no child has lived',
      sccif(`${kind('assurance')}no-children: true`, ['judgements']),
      [],
    ],
    [
      'assurance, of a home where children live',
      sccif(`${kind('assurance')}no-children: false`, ['judgements']),
      ['missing error framework'],
    ],
    [
      'assurance, with a judgement although no child has lived there',
      sccif(`${kind('assurance')}assurance-judgement: ${concerns}\nno-children: true`, ['judgements']),
      [
        `ungraded error assurance-judgement | suggestion -assurance-judgement: ${concerns} | suggestion -no-children: true | see no-children`,
      ],
    ],
    [
      'a full inspection, although no child has lived there',
      sccif('no-children: true\njudgements:\n  helped-and-protected:\n', []),
      [
        'missing error judgements | suggestion +  overall-experiences-and-progress:  +  leaders-and-managers: ',
        'missing error helped-and-protected',
      ],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });
});

describe('the new judgement of a visit', () => {
  it.each([
    ['monitoring, with new grades', sccif(kind('monitoring-visit')), []],
    ['monitoring, with new grades after inadequate', monitored('2026-01-14', 'inadequate'), []],
    [
      'monitoring, with new grades after another',
      monitored('2026-01-14', 'good'),
      ['ungraded hint judgements | see good'],
    ],
    ['monitoring, with new grades before another', monitored('2026-07-14', 'good'), []],
    ['monitoring, with words that are no grade', monitored('2026-01-14', 'not judged'), []],
    [
      'monitoring, after a visit with the old grade',
      sccif(
        `${kind('monitoring-visit')}previous:\n  - {date: 2026-01-14, type: full, judgement: good}\n  - {date: 2026-03-02, type: monitoring visit, judgement: inadequate}`,
      ),
      [],
    ],
    [
      'monitoring, with one new grade',
      sccif(`${kind('monitoring-visit')}judgements:\n  overall-experiences-and-progress: good`),
      [],
    ],
    [
      'monitoring, with a grade that does not exist',
      sccif(`${kind('monitoring-visit')}judgements:\n  overall-experiences-and-progress: outsanding`),
      [
        'grade error outsanding | suggestion -  overall-experiences-and-progress: outsanding +  overall-experiences-and-progress: outstanding',
      ],
    ],
    [
      'monitoring, with grades that do not go together',
      sccif(
        `${kind('monitoring-visit')}judgements:\n  overall-experiences-and-progress: good\n  helped-and-protected: inadequate`,
      ),
      [
        'limiting error good | suggestion -  overall-experiences-and-progress: good +  overall-experiences-and-progress: inadequate | see inadequate',
      ],
    ],
    [
      'monitoring, with a new grade that is missing',
      sccif(`${kind('monitoring-visit')}judgements:\n  helped-and-protected:`),
      ['missing error helped-and-protected'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });

  it('needs no section for each judgement', () => {
    const visit = { ...sccif(kind('monitoring-visit')), body: '# A visit\n\nChildren are safe.\n' };
    expect(findingsIn(visit, 'section/missing')).toEqual([]);
  });

  it('is compared with the heading of its section', () => {
    const body = '## The effectiveness of leaders and managers: inadequate\n\nThey know the home.\n';
    const [found] = findingsIn({ ...sccif(kind('monitoring-visit')), body }, 'section/grade');
    expect(found).toMatch(/^error inadequate /);
  });
});
