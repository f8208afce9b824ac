import { describe, expect, it } from 'vitest';
import { inconsistencies } from './consistent';
import { framework } from './frameworks';
import type { Combination } from './grades';
import type { Edition, EditionException, Framework } from './types';

const sccif = framework('sccif') as Framework;
const overall = 'overall-experiences-and-progress';
const judgements = [overall, 'helped-and-protected', 'leaders-and-managers'];
const edition = (id: string, more: Partial<Edition> = {}): Edition => ({
  ...{ id, name: `SCCIF of ${id}`, judgements, sections: judgements, source: 'judgements' },
  ...more,
});
const rule = (id: string, more: Partial<Combination> = {}): Combination => ({
  ...{
    id,
    expect: { overall: ['inadequate'] },
    text: 'invented',
    certainty: 'certain',
    source: 'judgements',
  },
  ...more,
});
const faults = (editions: readonly Edition[], more: Partial<Framework> = {}) =>
  inconsistencies({ ...sccif, combinations: [], editions, ...more }).map(({ message }) => message);

const first = edition('first', { from: '2017-04-01', until: '2027-03-31' });
const second = edition('second', { from: '2027-04-01' });

describe('the editions of a framework', () => {
  it('follow each other day by day', () => {
    expect(faults([first, second])).toEqual([]);
    expect(
      faults([edition('first', { until: '2028-02-29' }), edition('second', { from: '2028-03-01' })]),
    ).toEqual([]);
    expect(faults([first, edition('second', { from: '2027-04-01', until: '2027-04-01' })])).toEqual([]);
  });

  it.each([
    ['overlap', [{ ...first, until: '2027-04-01' }, second], 'overlaps with “second”'],
    ['gap', [{ ...first, until: '2027-03-30' }, second], 'leaves a gap before “second”'],
    ['no last day', [edition('first', { from: '2017-04-01' }), second], 'Add “until: 2027-03-31”'],
    ['no first day', [first, edition('second')], 'Add “from”'],
    ['the wrong order', [second, first], 'Put the editions in date order'],
    ['the same first day', [first, { ...second, from: '2017-04-01' }], 'Put the editions in date order'],
  ])('have no %s', (_, editions, message) => {
    const found = faults(editions);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toMatch(/“first”.*“second”|“second”.*“first”/);
  });

  it('begin before they end, on days of the calendar', () => {
    expect(faults([{ ...first, from: '2027-04-01' }])).toEqual([
      expect.stringContaining('begins on 2027-04-01, but ends on 2027-03-31'),
    ]);
    for (const day of ['2027-02-30', '2027-04', 'soon'])
      expect(faults([{ ...first, until: day }, second])).toEqual([
        expect.stringContaining(`“${day}” is not a date. Write “until”`),
      ]);
    expect(faults([{ ...first, unsure: { from: '2027-02-30', until: '2027-03-01' } }])).toEqual([
      expect.stringContaining('“unsure.from”'),
    ]);
  });

  it('are checked and expected to change on days of the calendar, after they begin', () => {
    const expected = (day: string) => faults([{ ...second, 'expected-until': day }]);
    expect(expected('2028-04-01')).toEqual([]);
    expect(expected('2027-04-01')).toEqual([expect.stringContaining('expected to change on 2027-04-01')]);
    expect(expected('2028-04')).toEqual([
      expect.stringContaining('“2028-04” is not a date. Write “expected-until”'),
    ]);
    expect(faults([{ ...second, checked: 'today' }])).toEqual([
      expect.stringContaining('“today” is not a date. Write “checked”'),
    ]);
  });

  it('have an id each, as judgements, kinds and settings have', () => {
    expect(faults([first, { ...second, id: 'first' }])).toEqual([
      'Several editions have the id “first”. Give each its own id.',
    ]);
    expect(faults([second], { judgements: [...sccif.judgements, ...sccif.judgements.slice(0, 1)] })).toEqual([
      expect.stringContaining('Several judgements'),
    ]);
  });

  it('have sections only for their judgements, and may leave one without', () => {
    const message = `“second” has a section for “${overall}”`;
    expect(faults([{ ...second, judgements: judgements.slice(1) }])).toEqual([
      expect.stringContaining(message),
    ]);
    expect(faults([{ ...second, judgements: judgements.slice(1), optional: [overall] }])).toEqual([]);
    expect(faults([{ ...second, sections: judgements.slice(1) }])).toEqual([]);
  });
});

describe('an exception with a part that is for grades', () => {
  const excepting = (exception: Partial<EditionException>) =>
    faults([{ ...second, exceptions: [{ source: 'judgements', ...exception }] }]);

  it('is not for a setting with an outcome', () => {
    const settings = ['childrens-home', 'supported-accommodation'];
    expect(excepting({ settings, judgements })).toEqual([
      expect.stringMatching(/^Remove “supported-accommodation” from .*has an outcome/),
    ]);
    expect(excepting({ settings: ['childrens-home'], judgements })).toEqual([]);
  });

  it('is not for a kind without grades', () => {
    expect(excepting({ kinds: ['monitoring-visit'], sections: judgements })).toEqual([
      expect.stringMatching(/^Remove “monitoring-visit” from .*has no grades/),
    ]);
    expect(excepting({ kinds: ['full'], sections: judgements })).toEqual([]);
  });
});

describe('a rule on grades', () => {
  const withRule = (own: Combination, more: Partial<Edition> = {}) =>
    faults([edition('first', { from: '2017-04-01', combinations: [own], ...more })]);
  const when = { 'helped-and-protected': ['inadequate'] };

  it('may apply in one setting only', () => {
    expect(withRule(rule('own', { when }))).toEqual([]);
    expect(withRule(rule('own', { when: { health: ['inadequate'] } }))).toEqual([]);
  });

  it('needs an overall judgement', () => {
    const two = judgements.slice(1);
    // Secure homes keep theirs, until an exception takes it away.
    const exceptions = [{ settings: ['secure-childrens-home'], judgements: two, source: 'judgements' }];
    const [fault, ...more] = withRule(rule('own', { when }), { judgements: two, sections: two, exceptions });
    expect(fault).toMatch(
      /^Correct or remove the rule “own” in the edition “first”.*because .*overall judgement/,
    );
    expect(more).toEqual([]);
    expect(withRule(rule('own', { when }), { judgements: two, sections: two })).toEqual([]);
  });

  it.each([
    ['a judgement of another edition', { when: { lost: ['good'] } }, '“lost” is not judged'],
    ['a later day', { from: '2027-04-01' }, 'for editions from 2027-04-01'],
    ['a grade that a judgement cannot have', { when: { overall: ['adequate'] } }, '“overall” cannot have'],
    ['a grade of another scale', { expect: { overall: ['adequate', 'good'] } }, 'names the grade “adequate”'],
  ])('cannot rest on %s', (_, more, message) => {
    const lost = { id: 'lost', wording: 'Lost', short: 'lost', source: 'judgements' };
    const grades = [...sccif.grades.slice(0, 2), { label: 'adequate', source: 'labels' }];
    const found = faults(
      [
        edition('old', { until: '2017-03-31', grades, judgements: [...judgements, 'lost'] }),
        edition('first', { from: '2017-04-01', combinations: [rule('own', more)] }),
      ],
      { judgements: [...sccif.judgements, lost], labels: [], sentences: [] },
    );
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toContain('in the edition “first”');
  });

  it('of an exception is held to that exception', () => {
    const exception = {
      settings: ['childrens-home'],
      combinations: [rule('own', { when: { health: ['good'] } })],
    };
    expect(faults([{ ...second, exceptions: [{ ...exception, source: 'judgements' }] }])).toEqual([
      expect.stringMatching(
        /^Correct or remove the rule “own” in the exception .*“childrens-home”\. It never applies/,
      ),
    ]);
  });

  it('of the framework has to apply in some edition', () => {
    const combinations = [rule('own', { from: '2027-04-01' })];
    expect(faults([first, second], { combinations })).toEqual([]);
    expect(faults([edition('first', { from: '2017-04-01' })], { combinations })).toHaveLength(1);
  });
});
