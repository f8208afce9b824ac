import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { fixText } from '../../lint/fix';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const front = (ids: string, stage = 'review'): string =>
  `stage: ${stage}\nevidence:\n${ids
    .split(' ')
    .map((id) => `  - id: ${id}\n`)
    .join('')}`;
const heading = '## Overall experiences and progress of children and young people: good';
const sccif = (body: string, keys = front('e1'), without: string[] = []) =>
  ({ framework: 'sccif', front: keys, body: `${heading}\n\n${body}`, without }) as const;

describe('a paragraph of a judgement section', () => {
  it.each([
    ['with a mark at its end', 'Children are safe. {e1}\n', []],
    ['with a mark before it', '{e1} Children are safe.\n', []],
    ['with a mark on a line below it', 'Children are safe.\n{e1}\n', []],
    ['with a mark in its list', 'Children:\n\n- are safe\n- are heard {e1}\n', []],
    ['without sentences', 'Judged {e1}.\n\nNone\n', []],
    ['without a mark', 'Judged {e1}.\n\nChildren are safe.\n', ['warning Children are safe.']],
    ['whose mark is in code', 'Children are safe `{e1}`.\n', ['warning Children are safe `{e1}`.']],
    ['after a heading with a mark', '### Education {e1}\n\nChildren learn.\n', ['warning Children learn.']],
    [
      'before one that begins with a mark',
      'Children learn.\n\n{e1} They play.\n',
      ['warning Children learn.'],
    ],
  ])('%s', (_, body, expected) => {
    expect(findingsIn(sccif(body), 'evidence/missing')).toEqual(expected);
  });

  it('is not looked at while drafting, and in a draft without evidence', () => {
    expect(findingsIn(sccif('Children are safe.\n', front('e1', 'drafting')), 'evidence/')).toEqual([]);
    expect(findingsIn(sccif('Children are safe.\n', ''), 'evidence/')).toEqual([]);
  });

  it('of a YAML draft has its own marks only', () => {
    const draft = `framework: sccif\nsetting: childrens-home\nsections:\n  helped-and-protected: Children are safe {e1}.\n  leaders-and-managers: |\n    Leaders act.\nrequirements:\n  - text: The home must act {e1}.\nevidence:\n  - id: e1\n`;
    expect(findingsIn(draft, 'evidence/', { name: 'a.report.yaml' })).toEqual([
      'missing warning Leaders act.',
    ]);
  });
});

describe('an id', () => {
  it('that is not listed is reported once, with its other places', () => {
    expect(findingsIn(sccif('Children are safe {e1}{e2}. They learn {e2}.\n'), 'evidence/')).toEqual([
      'unknown warning e2 | suggestion +  - id: e2 | see e2',
    ]);
  });

  it('that is not listed can become the first of a list', () => {
    const body = 'Children are safe {e2}.\n';
    expect(findingsIn(sccif(body, ''), 'evidence/')).toEqual([
      'unknown warning e2 | suggestion +evidence: +  - id: e2',
    ]);
    expect(findingsIn(sccif(body, 'evidence: []\n'), 'evidence/')).toEqual([
      'unknown warning e2 | suggestion -evidence: [] +evidence: +  - id: e2',
    ]);
  });

  it('that is listed is used, but for drafts that are still being written', () => {
    expect(findingsIn(sccif('Children are safe {e1}.\n', front('e1 E3')), 'evidence/')).toEqual([
      'unused warning E3',
    ]);
    expect(findingsIn(sccif('Children are safe {e1}.\n', front('e1 e3', 'drafting')), 'evidence/')).toEqual(
      [],
    );
  });

  it('is listed once', () => {
    expect(findingsIn(sccif('Children are safe {e1}{e4}.\n', front('e1 e1 e4')), 'evidence/')).toEqual([
      'repeated warning e1 | suggestion -  - id: e1 +  - id: e5 | see e1',
    ]);
  });

  it('is the letter e and a number', () => {
    expect(findingsIn(sccif('Children are safe {e1}.\n', front('e1 12')), 'evidence/form')).toEqual([
      'warning 12',
    ]);
  });
});

describe('the form', () => {
  it('of a mark is corrected', () => {
    expect(findingsIn(sccif('Children are safe { E1 ;1}.\n'), 'evidence/')).toEqual([
      'form warning { E1 ;1} | safe -Children are safe { E1 ;1}. +Children are safe {e1} {e1}.',
    ]);
  });

  it('of an entry leaves no room for content', () => {
    const place = 'The child told the inspector that she had not been to school for several weeks, and why.';
    const keys = `evidence:\n  - id: e1\n    kind: interview\n    date: 2026-06-09\n    place: ${place}\n`;
    expect(findingsIn(sccif('Children are safe {e1}.\n', keys), 'evidence/')).toEqual([
      `form warning ${place}`,
    ]);
  });
});

it('other rules see no mark, and their findings have their places', () => {
  const body = 'Children {e1} are are {e1} safe{e1} . They recieve{e1} help.\n';
  const found = findingsIn(sccif(body), 'language/', { prose: testProse }).map((line) =>
    line.replace(/ \|.*/, ''),
  );
  expect(found).toEqual([
    'doubled-word warning are {e1}',
    'punctuation warning e{e1} .',
    'spelling warning recieve',
  ]);
});

it('no safe fix loses a mark', () => {
  const text = exampleDraft(sccif('Children are {e1} are safe.\n'));
  const fixed = fixText(text, (next) => check(next, 'a.report.md', { prose: testProse }), {
    kinds: ['safe'],
  });
  expect(fixed.text).toContain('{e1}');
});
