import { expect, it } from 'vitest';
import { framework } from '../../knowledge/frameworks/frameworks';
import type { Edition, Framework } from '../../knowledge/frameworks/types';
import { builtIn, type Knowledge } from '../../knowledge/knowledge';
import { check } from '../../lint/check';

const sccif = framework('sccif') as Framework;
const newest = sccif.editions.at(-1) as Edition;

const home = (inspection: string, more = '') =>
  `---\nframework: sccif\nsetting: childrens-home\nstage: drafting\ninspection: ${inspection}\n${more}---\n\n# Inspection\n`;

const hints = (text: string, knowledge: Knowledge = builtIn) =>
  check(text, 'a.report.md', { knowledge })
    .findings.filter(({ rule }) => rule === 'draft/expected-change')
    .map(({ severity, span, message }) => `${severity} ${text.slice(span.start, span.end)}: ${message}`);

const change =
  'Check which framework applies to this inspection. A change to the SCCIF has been announced. This product’s facts about the framework were last checked against the official texts of 29 June 2026. The facts are expected to apply to inspections that start before 1 April 2027.';

it('is one hint at the first day, from the day on which a change is expected', () => {
  expect(hints(home('{type: full, start: 2027-03-31, end: 2027-04-01}'))).toEqual([]);
  expect(hints(home('{type: full, start: 2027-04-01, end: 2027-04-02}'))).toEqual([
    `hint 2027-04-01: ${change}`,
  ]);
  expect(hints(home('{type: monitoring-visit, start: 2028-01-10}'))).toEqual([`hint 2028-01-10: ${change}`]);
  expect(hints(home('{type: full, dates: [{start: 2027-05-04, end: 2027-05-05}]}'))).toEqual([
    `hint inspection: ${change}`,
  ]);
  expect(hints(home('{type: full}'))).toEqual([]);
});

it('is silent once a later edition is known, and needs no announcement', () => {
  const later = { ...newest, id: '2027', name: 'SCCIF from April 2027', from: '2027-04-01' };
  const { 'expected-until': _expected, announced: _announced, ...next } = later;
  const known = (editions: readonly Edition[]): Knowledge => ({
    ...builtIn,
    framework: (id) => (id === 'sccif' ? { ...sccif, editions } : builtIn.framework(id)),
  });
  const earlier = sccif.editions.slice(0, -1);
  const text = home('{type: full, start: 2027-04-01, end: 2027-04-02}');
  expect(hints(text, known([...earlier, { ...newest, until: '2027-03-31' }, next]))).toEqual([]);
  const named = home('{type: full, start: 2027-04-01, end: 2027-04-02}', "edition: '2017'\n");
  expect(hints(named, known([...earlier, { ...newest, until: '2027-03-31' }, next]))).toEqual([]);
  const { announced: _told, ...plain } = newest;
  expect(hints(text, known([...earlier, plain]))).toEqual([
    expect.stringMatching(/\. The SCCIF may have changed\. This product’s facts/),
  ]);
});
