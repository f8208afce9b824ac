import { describe, expect, it } from 'vitest';
import { hover } from './hover';
import { atCursor } from './testing';

const said = (marked: string, name?: string): string => {
  const { checked, offset } = atCursor(marked, name);
  return hover(checked, offset)?.markdown ?? '';
};

const front = '---\nframework: ilacs\ninspection: {start: 2026-06-08}\njudgements:\n';

it('explains a judgement: official wording, place and source', () => {
  const text = said(`${front}  lead|ers: good\n---\n`);
  expect(text).toContain('**The impact of leaders on social work practice with children and families**');
  expect(text).toContain('row 1 of the judgements table, section 4 of the report');
  expect(text).toContain('Source: ');
});

it('says why a judgement is not one of the edition', () => {
  expect(said(`${front}  overall-effective|ness: good\n---\n`)).toContain(
    'not judged in inspections from April 2026',
  );
});

it('explains a grade, and the one that is meant', () => {
  expect(said(`${front}  leaders: go|od\n---\n`)).toContain('outstanding · **good** · requires');
  expect(said(`${front}  leaders: R|I\n---\n`)).toContain('**requires improvement to be good**');
});

it('explains the heading of a section and the grade in it', () => {
  const body = `${front}---\n\n## The experiences and progress of |care leavers: good\n`;
  expect(said(body)).toContain('**The experiences and progress of care leavers**');
  expect(said(body.replace('|', '').replace(': good', ': go|od'))).toContain('**good**');
});

it('tells of the limiting judgement', () => {
  const yaml =
    'framework: sccif\nedition: "2017"\nsetting: childrens-home\njudgements:\n  helped|-and-protected: good\n';
  expect(said(yaml, 'home.report.yaml')).toContain('limiting judgement');
});

it('explains values, and says nothing of free text', () => {
  expect(said('---\nframework: il|acs\n---\n')).toContain('ILACS');
  expect(said('---\nframework: ilacs\nauthority: Exa|mple\n---\n')).toBe('');
  expect(said('---\nframework: ilacs\n---\n\nSome te|xt.\n')).toBe('');
});

it('says of an edition and its framework when facts were checked, and how long they are expected to hold', () => {
  const checked =
    'This product’s facts about the framework were last checked against the official texts of 29 June 2026. The facts are expected to apply to inspections that start before 1 April 2027.';
  for (const text of ['---\nframework: sccif\nedition: "20|17"\n---\n', '---\nframework: scc|if\n---\n']) {
    expect(said(text)).toContain(checked);
    expect(said(text)).toContain('“across all remits it inspects and regulates”');
  }
  expect(said('---\nframework: sccif\nedition: "20|15"\n---\n')).not.toContain('expected to hold');
  expect(said('---\nframework: si|f\n---\n')).not.toContain('checked');
});

it('says from when to when an edition applies, and how long one whose first day is not known', () => {
  const edition = (id: string) => said(`---\nframework: sccif\nedition: "20|${id}"\n---\n`);
  expect(edition('12')).toContain('Inspections that start on or before 31 March 2015.');
  expect(edition('15')).toContain('Inspections that start from 1 April 2015 to 31 March 2017.');
  expect(edition('17')).toContain('Inspections that start from 1 April 2017.');
});

describe('a citation', () => {
  const home =
    '---\nframework: sccif\nsetting: childrens-home\ninspection: {start: 2026-06-08, end: 2026-06-09}\n';
  const ilacs = '---\nframework: ilacs\ninspection: {start: 2026-06-08, end: 2026-06-19}\n---\n\n';

  it('of a requirement, in full', () => {
    expect(said(`${home}requirements:\n  - text: a\n    regulation: 12(2)|(a)\n---\n`)).toBe(
      [
        '**Regulation 12**: The protection of children standard',
        "[The Children's Homes (England) Regulations 2015 (SI 2015/541)](https://www.legislation.gov.uk/uksi/2015/541); Part 2: Quality standards and related matters; Chapter 1: Quality standards",
        'Children are kept safe: risk assessment, safe premises, effective policies, staff who act.',
        'Cited: paragraph (2)(a).',
        'In force on 8 June 2026 (checked against the text of 29 June 2026).',
        'Text of 29 June 2026, as revised. This provision was confirmed in an official text.',
        '[Official page](https://www.legislation.gov.uk/uksi/2015/541/regulation/12)',
      ].join('\n\n'),
    );
  });

  it('of the Guide, with its page', () => {
    const source = said(
      `${home}recommendations:\n  - text: a\n    source: Guide, page 15, paragraph 3|.9\n---\n`,
    );
    expect(source).toMatch(/^\*\*Paragraph 3\.9\*\*/);
    expect(source).toContain('; page 15\n');
  });

  const inProse: readonly [string, string, ...(string | RegExp)[]][] = [
    [
      home,
      'See regulation |13.',
      '**Regulation 13**: The leadership',
      'Taken as the law or guidance for this setting',
    ],
    [home, 'See regulations 12 and |13 of it.', '**Regulation 13**'],
    [home, 'See |regulations 12 and 13 of it.', '**Regulation 12**'],
    [home, 'See regulation 22(1|A).', 'Paragraph (1A) has expired. Its last day was 30 September 2021.'],
    [home, 'See regulation 1|12.', 'There is no regulation 112.'],
    [home, 'See regulation 12(9)(|a).', 'Paragraph (9)(a) does not exist: regulation 12 has (1) and (2).'],
    [home, 'See regulation 45(3) to (|5).', '**Regulation 45**', 'Cited: paragraph (3) to (5).'],
    [home, 'See Schedule |2, paragraph 6.', '**Schedule 2, paragraph 6**: Information', '/schedule/2)'],
    [
      ilacs,
      'After section |47 enquiries.',
      '(c. 41)](https://www.legislation.gov.uk/ukpga/1989/41); Part V',
      'Taken as section 47 of the Children Act 1989, because no law is named.',
      'Text of about 2022. This provision was not confirmed in an official text.',
    ],
    [
      ilacs,
      'See section 22C(6)(|d) of the Children Act 1989.',
      'Cited: subsection (6)(d).',
      'It was added after the law was made',
    ],
    [
      ilacs,
      'See section 188 of the |Housing Act 1996.',
      '“Housing Act 1996” is not law or guidance that the product knows',
    ],
    [ilacs, 'See Working |Together 2023.', /^\*\*Working together to safeguard children 2023\*\*/],
    [
      ilacs,
      '- Plans. (outcome |3, national framework)',
      '**Outcome 3**: Children and young people are safe in and outside of their homes',
      'In force (checked against the text of December 2023)',
    ],
    [ilacs, '- Plans. (enabler |2)', '**Enabler 2**: Leaders drive conditions', '; Enablers'],
    [ilacs, '- Plans. (principle |6, national framework)', '**Principle 6**: Local authorities consider'],
  ];
  for (const [front, marked, ...parts] of inProse) {
    it(`of the text: ${marked}`, () => {
      const text = said(`${front}${front === home ? '---\n\n' : ''}${marked}`);
      for (const part of parts) {
        if (typeof part === 'string') expect(text).toContain(part);
        else expect(text).toMatch(part);
      }
    });
  }

  it('says nothing of prose beside it, and marks the citation', () => {
    expect(said(`${home}---\n\nSee regulation 13. It| is.`)).toBe('');
    const { checked, offset, text } = atCursor(`${home}---\n\nSee regulation |13(1) of it.`);
    const { start, end } = hover(checked, offset)?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('regulation 13(1)');
  });
});
