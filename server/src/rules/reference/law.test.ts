import { describe, expect, it } from 'vitest';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { builtIn, withOwn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { exampleDraft } from '../examples';

const own = {
  id: 'chr-1999',
  title: 'The Invented Homes Regulations 1999',
  short: 'Invented Homes Regulations 1999',
  kind: 'regulations',
  year: 1999,
  number: 1,
  url: null,
  'in-force': '1999-04-01',
  revoked: '2015-04',
  'applies-to': ['childrens-home'],
  aliases: [],
  'citation-style': 'regulation',
  text: { date: '1999-04-01', basis: 'as-made' },
  coverage: { exhaustive: true, note: 'Invented.' },
  sources: [],
  defaults: { kind: 'regulation', status: 'in force' },
  provisions: [{ number: '1' }, { number: '2' }],
} satisfies InstrumentData;
const later = {
  ...own,
  id: 'chr-2030',
  title: 'The Invented Homes Regulations 2030',
  short: 'Invented Homes Regulations 2030',
  'in-force': '2030-01-01',
  revoked: null,
} satisfies InstrumentData;
const knowledge = withOwn(builtIn, [], [own, later]);

/** What the rules on references say, as rule, severity, text under the span and message. */
function findings(text: string) {
  return check(text, 'a.report.md', { knowledge })
    .findings.filter(({ rule }) => rule.startsWith('reference/'))
    .map(({ rule, severity, span, message }) => [
      `${rule.slice(10)} ${severity}`,
      text.slice(span.start, span.end),
      message,
    ]);
}

const sccif = (front: string, setting = 'childrens-home') =>
  exampleDraft({ framework: 'sccif', front: `setting: ${setting}\n${front}` });
const requirement = (regulation: string) =>
  `requirements:\n  - text: The registered person must act.\n    regulation: ${regulation}\n    due: 2026-07-31`;
const recommendation = (source: string, text = 'The registered person should act.') =>
  `recommendations:\n  - text: ${text}\n    source: ${source}`;
const inText = (sentence: string) => sccif(`summary: ${sentence}`);

describe('what was not in force', () => {
  it.each([
    [
      '22(1A)',
      'error',
      '22(1A)',
      "Cite the law in force at the inspection. Regulation 22(1A) of the Children's Homes (England) Regulations 2015 expired on 30 September 2021.",
    ],
    [
      '3(1A)',
      'warning',
      '3(1A)',
      "Check whether regulation 3(1A) of the Children's Homes (England) Regulations 2015 was in force at the inspection. It was omitted.",
    ],
    [
      'section 23 of the Children Act 1989',
      'warning',
      '23',
      'Check whether section 23 of the Children Act 1989 was in force at the inspection. It was replaced by sections 22A-22F.',
    ],
    [
      'section 31ZA of the Children Act 1989',
      'warning',
      '31ZA',
      'Check whether section 31ZA of the Children Act 1989 was in force at the inspection. As far as is known, it was not yet in force.',
    ],
    [
      'regulations 1 and 2 of the Invented Homes Regulations 1999',
      'error',
      'Invented Homes Regulations 1999',
      'Cite the law in force at the inspection. The Invented Homes Regulations 1999 were revoked in April 2015.',
    ],
    [
      'regulation 1 of the Invented Homes Regulations 2030',
      'error',
      'Invented Homes Regulations 2030',
      'Cite the law in force at the inspection. The Invented Homes Regulations 2030 came into force on 1 January 2030.',
    ],
  ])('is marked: %s', (regulation, severity, place, message) => {
    expect(findings(sccif(requirement(regulation)))).toEqual([[`status ${severity}`, place, message]]);
  });

  it('is at most a warning in a text, which may speak of the law of its time', () => {
    for (const words of [
      'Calls were limited under regulation 22(1A).',
      'The home was registered under regulation 2 of the Invented Homes Regulations 1999.',
    ])
      expect(findings(inText(words)).map(([rule]) => rule)).toEqual(['status warning']);
    expect(findings(inText('Children are accommodated under section 23.'))).toEqual([]);
  });

  it('was in force at the time', () => {
    const dates = (day: string) =>
      `inspection:\n  type: full\n  start: ${day}\n  end: ${day}\n  lead-inspector: A N Other\n`;
    expect(findings(sccif(dates('2021-09-30') + requirement('22(1A)')))).toEqual([]);
    expect(findings(sccif(dates('2021-10-01') + requirement('22(1A)')))).toHaveLength(1);
    expect(findings(sccif(requirement('[22(1), 22(2)]')))).toEqual([]);
  });
});

describe('what does not apply to the setting', () => {
  const fostering = 'Fostering Services (England) Regulations 2011';
  it.each([
    [
      'childrens-home',
      recommendation('Fostering Services National Minimum Standards, standard 7'),
      'error',
      'Fostering Services National Minimum Standards',
      "“Fostering Services: National Minimum Standards 2011” does not apply to a children's home. Cite the Guide to the children's homes regulations.",
    ],
    [
      'childrens-home',
      recommendation('NMS 7'),
      'warning',
      'NMS 7',
      "No minimum standards apply to a children's home. Cite the Guide to the children's homes regulations.",
    ],
    [
      'independent-fostering-agency',
      requirement("regulation 12 of the Children's Homes (England) Regulations 2015"),
      'error',
      "Children's Homes (England) Regulations 2015",
      "The Children's Homes (England) Regulations 2015 do not apply to an independent fostering agency. Cite the setting’s own regulations.",
    ],
    [
      'independent-fostering-agency',
      recommendation("Guide to the children's homes regulations, page 15, paragraph 3.9"),
      'warning',
      "Guide to the children's homes regulations",
      'The Guide to the Children’s Homes Regulations is not known to apply to an independent fostering agency. Cite the national minimum standards.',
    ],
    [
      'childrens-home',
      recommendation('section 11 of the Children Act 2004'),
      'hint',
      'Children Act 2004',
      "The Children Act 2004 is not known to apply to a children's home. Cite the Guide to the children's homes regulations.",
    ],
    [
      'childrens-home',
      recommendation(
        'Guide, page 15, paragraph 3.9',
        `Foster carers should act as ${fostering}, regulation 17 asks.`,
      ),
      'hint',
      fostering,
      "The Fostering Services (England) Regulations 2011 do not apply to a children's home. Cite the setting’s own regulations.",
    ],
  ])('is marked: %s, %s', (setting, front, severity, place, message) => {
    expect(findings(sccif(front, setting))).toEqual([[`instrument ${severity}`, place, message]]);
  });

  it('is said once, whatever else is wrong with it', () => {
    const of = `of the ${fostering}`;
    for (const cited of [`regulation 99 ${of}`, `regulations 98 and 99 ${of}`])
      expect(findings(sccif(requirement(cited))).map(([rule]) => rule)).toEqual(['instrument error']);
    const all = (front: string, setting: string) =>
      check(sccif(front, setting), 'a.report.md')
        .findings.map(({ rule }) => rule)
        .filter((rule) => !rule.startsWith('section/'));
    expect(all(recommendation(`regulation 12 ${of}`), 'childrens-home')).toEqual(['recommendation/source']);
    expect(all(requirement(`regulation 12 ${of}`), 'further-education-college')).toEqual([
      'requirement/possible',
    ]);
  });

  it('may be spoken of, and what applies may be cited', () => {
    expect(findings(inText(`The carers are assessed under regulation 26 of the ${fostering}.`))).toEqual([]);
    expect(findings(inText('This is like NMS 7.'))).toEqual([]);
    for (const [source, setting] of [
      ['NMS 7', 'independent-fostering-agency'],
      ['National minimum standards, standard 5', 'adoption-support-agency'],
      ['Guide, page 12, paragraph 3.1', 'supported-accommodation'],
      ['Working Together 2023', 'childrens-home'],
      ['section 22C(6)(d) of the Children Act 1989', 'childrens-home'],
      ['standard 4.3', 'childrens-home'],
    ] as const)
      expect(findings(sccif(recommendation(source), setting)), source).toEqual([]);
  });

  it('in an area for improvement is a hint', () => {
    const area = (words: string) =>
      exampleDraft({
        body: `## What needs to improve?[^1]\n\n- ${words} (outcome 3, national framework)\n\n[^1]: The national framework.\n`,
      });
    expect(
      findings(area('Records under regulation 36 of the Children’s Homes (England) Regulations 2015.')),
    ).toEqual([
      [
        'instrument hint',
        'Children’s Homes (England) Regulations 2015',
        "The Children's Homes (England) Regulations 2015 are not known to apply to a local authority. Check the citation.",
      ],
    ]);
    const care = 'Care Planning, Placement and Case Review (England) Regulations 2010';
    expect(findings(area(`Approvals under regulation 24 of the ${care}.`))).toEqual([]);
  });
});

describe('a heading of another provision', () => {
  const message = (number: string, heading: string, written: string, other: string) =>
    `Correct the number or the heading. In the Children's Homes (England) Regulations 2015, regulation ${number} is “${heading}”, and “${written}” is regulation ${other}.`;

  it.each([
    [
      'Regulation 12 (positive relationships)',
      'Regulation 12 (positive relationships',
      'positive relationships',
      '11',
    ],
    [
      'Regulation 12, positive relationships',
      'Regulation 12, positive relationships',
      'positive relationships',
      '11',
    ],
    [
      'Regulation 12 – “the positive relationships standard”',
      'Regulation 12 – “the positive relationships',
      'positive relationships',
      '11',
    ],
    [
      "'Regulation 12(2)(a): Notification of a serious event'",
      'Regulation 12(2)(a): Notification of a serious event',
      'Notification of a serious event',
      '40',
    ],
    ["'12: medicines'", '12: medicines', 'medicines', '23'],
  ])('is marked behind a number: %s', (regulation, place, written, other) => {
    expect(findings(sccif(requirement(regulation)))).toEqual([
      ['heading error', place, message('12', 'The protection of children standard', written, other)],
    ]);
  });

  it('is a warning in a text that leaves the instrument to be understood', () => {
    expect(
      findings(inText('The home met Regulation 44, notification of a serious event.')).map(([rule]) => rule),
    ).toEqual(['heading warning']);
  });

  it('is not what else may stand there', () => {
    for (const words of [
      'regulation 12 (protection of children)',
      'regulation 12, the protection of children standard, in full',
      'regulation 44 (review)',
      'regulation 45 (review)',
      'regulation 34 (protection of children)',
      'regulation 13, staffing and records were poor',
      'regulation 44, review dates were missed',
      'regulation 12 and positive relationships',
      'regulation 44, fire precautions, and medicines',
      'regulation 44; fire precautions; and medicines',
      'regulations 11 and 12 (positive relationships)',
      'section 47 (care plans)',
      'regulation 99 (positive relationships)',
    ])
      expect(
        findings(inText(`The home met ${words}.`)).filter(([rule]) => rule?.startsWith('heading')),
        words,
      ).toEqual([]);
  });

  it('is mended both ways', () => {
    const mended = (words: string) => {
      const text = sccif(requirement(words));
      const fixes = check(text, 'a.report.md').findings.flatMap(({ fixes = [] }) => fixes);
      return fixes.map(({ title, edits }) => [
        title,
        /regulation: (.*)/.exec(applyEdits(text, edits).text)?.[1],
      ]);
    };
    expect(mended('Regulation 12 (the positive relationships standard)')).toEqual([
      ['Write “regulation 11”', 'Regulation 11 (the positive relationships standard)'],
      ['Write “protection of children”', 'Regulation 12 (the protection of children standard)'],
    ]);
    expect(mended('12(2)(a), Positive relationships')).toEqual([
      ['Write “Protection of children”', '12(2)(a), Protection of children'],
    ]);
  });
});

describe('several forms in one text', () => {
  const draft = (text: string) =>
    exampleDraft({ body: `## The experiences and progress of children in care: good\n\n1. ${text}\n` });
  const found = (text: string) => findings(draft(text)).filter(([rule]) => rule?.startsWith('form'));

  it.each([
    ['Regulation 12 is met. So is regulation 13.'],
    ['It is met (Regulation 12). So is regulation 13.'],
    ['It meets reg 12 and reg. 13.'],
    ['It meets reg 12 under section 47.'],
    ['It meets Regulation 12 (1) and Regulation 13 (1).'],
    ['Under s20 and S20.'],
    ['Under sections 17 and 47, and section 20.'],
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));

  it.each([
    [
      'It meets reg 12 and regulation 13. Regs 14 and 15 are met.',
      'reg 12',
      'It meets regulation 12 and regulation 13. Regulations 14 and 15 are met.',
    ],
    [
      'It meets Regulation 12 and regulation 13.',
      'Regulation 12',
      'It meets regulation 12 and regulation 13.',
    ],
    [
      'It meets regulation 12 (1) (2)(a) and regulation 13(1).',
      'regulation 12 (1) (2)(a)',
      'It meets regulation 12(1) (2)(a) and regulation 13(1).',
    ],
    ['Under s20, and section 47 (1).', 's20', 'Under section 20, and section 47 (1).'],
    ['Under section 47, and ss. 17 and 20.', 'ss. 17 and 20', 'Under section 47, and sections 17 and 20.'],
  ])('are one hint, and one fix: %s', (text, place, mended) => {
    expect(found(text).map(([rule, under]) => [rule, under])).toEqual([['form hint', place]]);
    const whole = draft(text);
    const [fix] = check(whole, 'a.report.md').findings.flatMap(({ rule, fixes = [] }) =>
      rule === 'reference/form' ? fixes : [],
    );
    const after = applyEdits(whole, fix?.edits ?? []).text;
    expect(after).toBe(draft(mended));
    expect(findings(after).filter(([rule]) => rule?.startsWith('form'))).toEqual([]);
  });
});

describe('two services that are inspected together', () => {
  const both = (front: string) =>
    sccif(`combined-with: independent-fostering-agency\n${front}`, 'voluntary-adoption-agency');

  it('each have their own instruments, and either may be meant', () => {
    for (const regulation of ['36', '99', '12(99)', 'regulation 12, statement of purpose'])
      expect(findings(both(requirement(regulation))), regulation).toEqual([]);
    for (const source of ['Fostering Services National Minimum Standards, standard 7', 'NMS 30', 'NMS 99'])
      expect(findings(both(recommendation(source))), source).toEqual([]);
    const alone = findings(sccif(requirement('99'), 'independent-fostering-agency'));
    expect(alone.map(([rule]) => rule)).toEqual(['provision warning']);
  });

  it('are held to no third one’s', () => {
    expect(
      findings(both(recommendation('Boarding schools national minimum standards, 4.1'))).map(
        ([rule]) => rule,
      ),
    ).toEqual(['instrument warning']);
  });
});
