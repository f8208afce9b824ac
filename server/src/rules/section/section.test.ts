import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const heads = {
  help: '## The experiences and progress of children who need help and protection',
  care: '## The experiences and progress of children in care',
  leavers: '## The experiences and progress of care leavers',
  leaders: '## The impact of leaders on social work practice with children and families',
};
const sections = [
  `${heads.help}: good`,
  `${heads.care}: good`,
  `${heads.leavers}: good`,
  `${heads.leaders}: good`,
];
/** A body with these sections, each with a paragraph. */
const body = (...headings: string[]) =>
  `# Inspection\n\n${headings.map((heading, at) => `${heading}\n\n${at + 1}. Words.\n`).join('\n')}`;
const inspection = (start: string) =>
  `inspection:\n  type: standard\n  start: ${start}\n  end: ${start}\n  lead-inspector: A N Other\n`;

describe('sections that are missing', () => {
  const foot = '\n[^1]: The areas cite the national framework.\n';
  it.each([
    [
      'one between others',
      body(...sections.toSpliced(1, 1)),
      ['error Inspection | suggestion +## The experiences and progress of children in care: good +'],
    ],
    [
      'one before a heading right below a text',
      body(...sections.toSpliced(1, 1)).replace('1. Words.\n\n', '1. Words.\n'),
      ['error Inspection | suggestion +## The experiences and progress of children in care: good +'],
    ],
    [
      'the last one',
      body(...sections.slice(0, 3)),
      [
        'error Inspection | suggestion +## The impact of leaders on social work practice with children and families: good + +',
      ],
    ],
    [
      'the last two',
      body(...sections.slice(0, 2)),
      [
        'error Inspection | suggestion +## The experiences and progress of care leavers: good + +## The impact of leaders on social work practice with children and families: good + +',
      ],
    ],
    [
      'the first two',
      body(...sections.slice(2)),
      [
        'error Inspection | suggestion +## The experiences and progress of children who need help and protection: good + +## The experiences and progress of children in care: good +',
      ],
    ],
    [
      'the last one, before the footnotes',
      body(...sections.slice(0, 3)) + foot,
      [
        'error Inspection | suggestion +## The impact of leaders on social work practice with children and families: good +',
      ],
    ],
    [
      'all',
      '# Inspection\n',
      [
        'error Inspection | suggestion +## The experiences and progress of children who need help and protection: good + +## The experiences and progress of children in care: good + +## The experiences and progress of care leavers: good + +## The impact of leaders on social work practice with children and families: good + +',
      ],
    ],
    [
      'all, without a line break',
      'Words.',
      [
        'error judgements | suggestion + +## The experiences and progress of children who need help and protection: good + +## The experiences and progress of children in care: good + +## The experiences and progress of care leavers: good + +## The impact of leaders on social work practice with children and families: good + +',
      ],
    ],
    [
      'all, after a blank line',
      'Words.\n\n',
      [
        'error judgements | suggestion +## The experiences and progress of children who need help and protection: good + +## The experiences and progress of children in care: good + +## The experiences and progress of care leavers: good + +## The impact of leaders on social work practice with children and families: good +',
      ],
    ],
    [
      'none, but one is empty',
      body(...sections).replace('2. Words.\n', ''),
      ['error The experiences and progress of children in care: good'],
    ],
    [
      'none, but one has a comment alone',
      body(...sections).replace('2. Words.\n', '<!-- later -->\n'),
      ['error The experiences and progress of children in care: good'],
    ],
    [
      'none, but one has a footnote alone',
      body(...sections).replace('2. Words.\n', '[^8]: A note.\n'),
      ['error The experiences and progress of children in care: good'],
    ],
    [
      'none, but one has a mark alone',
      body(...sections).replace('2. Words.\n', '- …\n'),
      ['error The experiences and progress of children in care: good'],
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsIn({ body: text }, 'section/missing')).toEqual(expected);
  });

  it.each([
    ['# Annex', ['error The experiences and progress of children in care: good']],
    ['## Annex', ['error The experiences and progress of children in care: good']],
    ['### 2026', []],
    ['#### 2026', []],
  ])('are not empty with words under a heading below them: %s', (heading, expected) => {
    const text = body(...sections).replace('2. Words.\n', `${heading}\n\nWords.\n`);
    expect(findingsIn({ body: text }, 'section/missing')).toEqual(expected);
  });

  it('are headed without a grade where none is given', () => {
    const front =
      'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care:\n  care-leavers: good\n';
    expect(findingsIn({ front, body: body(...sections.toSpliced(1, 1)) }, 'section/missing')).toEqual([
      'error Inspection | suggestion +## The experiences and progress of children in care +',
    ]);
  });

  it('are information while drafting', () => {
    expect(
      findingsIn({ front: 'stage: drafting', body: body(...sections.slice(0, 3)) }, 'section/missing'),
    ).toEqual([
      'info Inspection | suggestion +## The impact of leaders on social work practice with children and families: good + +',
    ]);
    const home = { framework: 'sccif', body: '# Inspection\n' } as const;
    expect(findingsIn(home, 'section/missing')).toEqual([
      'warning Inspection | suggestion +## Overall experiences and progress of children and young people: good + +## How well children and young people are helped and protected: good + +## The effectiveness of leaders and managers: good + +',
    ]);
    expect(findingsIn({ ...home, front: 'stage: drafting' }, 'section/missing')).toEqual([
      'info Inspection | suggestion +## Overall experiences and progress of children and young people: good + +## How well children and young people are helped and protected: good + +## The effectiveness of leaders and managers: good + +',
    ]);
    const visit = inspection('2026-06-09').replace('standard', 'focused-visit');
    expect(findingsIn({ front: visit, body: '# Visit\n\nText.\n' }, 'section/')).toEqual([]);
  });

  it('are all of them where a visit has no text', () => {
    const visit = inspection('2026-06-09').replace('standard', 'focused-visit');
    for (const body of ['# Visit\n', '', '\n<!-- Later. -->\n'])
      expect(findingsIn({ front: visit, body }, 'section/')).toEqual([
        `missing error ${body.startsWith('#') ? 'Visit' : 'judgements'}`,
      ]);
    expect(findingsIn({ front: visit, body: '# Visit\n\n## Main findings\n' }, 'section/')).toEqual([
      'empty error Main findings',
    ]);
  });

  it('are texts of a visit in YAML that are blank', () => {
    const yaml = (rows: string, type = 'monitoring-visit') =>
      findingsIn(
        `framework: sccif\nsetting: childrens-home\n${inspection('2026-06-08').replace('standard', type)}${rows}`,
        'section/',
        { name: 'a.report.yaml' },
      );
    expect(yaml('')).toEqual(['missing error framework']);
    expect(yaml('summary: |\n')).toEqual(['empty error summary']);
    expect(yaml('summary:\nsections:\n  one: "  "\n  two: Text.\n  x-own:\n')).toEqual([
      'empty error summary',
      'empty error one',
    ]);
    expect(yaml('summary: [One]\n')).toEqual([]);
    expect(yaml('summary: |\n  -\n')).toEqual(['empty error']);
  });

  it('are keys in a YAML draft', () => {
    const yaml = (rows: string) =>
      findingsIn(`framework: ilacs\n${inspection('2026-06-08')}${rows}`, 'section/', {
        name: 'a.report.yaml',
      });
    expect(yaml('')).toEqual(['missing error framework']);
    expect(yaml('sections:\n')).toEqual(['missing error sections']);
    expect(yaml('sections: later\n')).toEqual([]);
    expect(yaml('sections: [a]\n')).toEqual([]);
    expect(yaml('sections:\n  leaders: Words.\n  care-leavers: Words.\n')).toEqual([
      'missing error sections',
    ]);
    expect(
      yaml(
        'sections:\n  leaders: Words.\n  care-leavers: Words.\n  help-and-protection:\n  children-in-care: Words.\n',
      ),
    ).toEqual(['missing error help-and-protection']);
    expect(
      yaml(
        'sections:\n  leaders: a\n  care-leavers: b\n  help-and-protection: c\n  children-in-care-and-care-leavers: d\n',
      ),
    ).toEqual(['edition error children-in-care-and-care-leavers']);
  });
});

describe('sections of another edition', () => {
  const old = '## The experiences and progress of children in care and care leavers';
  it.each([
    [
      'in place of two',
      '2026-06-08',
      body(sections[0] ?? '', `${old}: good`, sections[3] ?? ''),
      ['error The experiences and progress of children in care and care leavers: good'],
    ],
    [
      'two in place of it',
      '2019-06-10',
      body(...sections),
      [
        'error The experiences and progress of children in care: good',
        'error The experiences and progress of care leavers: good',
      ],
    ],
    ['in its own time', '2019-06-10', body(sections[0] ?? '', `${old}: good`, sections[3] ?? ''), []],
    [
      'twice',
      '2026-06-08',
      body(...sections, sections[1] ?? ''),
      [
        'error The experiences and progress of children in care: good | see The experiences and progress of children in care: good',
      ],
    ],
    [
      'three times',
      '2026-06-08',
      body(...sections, sections[1] ?? '', sections[1] ?? ''),
      [
        'error The experiences and progress of children in care: good | see The experiences and progress of children in care: good',
        'error The experiences and progress of children in care: good | see The experiences and progress of children in care: good',
      ],
    ],
  ])('%s', (_, start, text, expected) => {
    expect(findingsIn({ front: inspection(start), body: text }, 'section/edition')).toEqual(expected);
  });

  it('are named by the key “edition” as well', () => {
    const draft = { front: "edition: '2018'\n", body: body(...sections) };
    expect(findingsIn(draft, 'section/edition')).toEqual([
      'error The experiences and progress of children in care: good',
      'error The experiences and progress of care leavers: good',
    ]);
  });
});

describe('the order of sections', () => {
  const [help = '', care = '', leavers = '', leaders = ''] = sections;
  it.each([
    ['right', body(help, care, leavers, leaders), []],
    [
      'the first one last',
      body(care, leavers, leaders, help),
      ['order error The experiences and progress of children who need help and protection: good'],
    ],
    [
      'the last one first',
      body(leaders, help, care, leavers),
      ['order error The impact of leaders on social work practice with children and families: good'],
    ],
    [
      'two exchanged',
      body(help, leavers, care, leaders),
      ['order error The experiences and progress of children in care: good'],
    ],
    [
      'back to front',
      body(leaders, leavers, care, help),
      [
        'order error The experiences and progress of care leavers: good',
        'order error The experiences and progress of children in care: good',
        'order error The experiences and progress of children who need help and protection: good',
      ],
    ],
    [
      'with one missing',
      body(leavers, help, leaders),
      ['order error The experiences and progress of children who need help and protection: good'],
    ],
    [
      'with one twice',
      body(care, help, care, leavers, leaders),
      ['order error The experiences and progress of children who need help and protection: good'],
    ],
    [
      'what needs to improve after the first',
      body(help, '## What needs to improve?', care, leavers, leaders),
      [],
    ],
    ['what needs to improve last', body(help, care, leavers, leaders, '## What needs to improve?'), []],
    [
      'what needs to improve further down the levels',
      body(help, '#### What needs to improve?', care, leavers, leaders),
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsIn({ body: text }, 'section/').filter((line) => /order/.test(line))).toEqual(expected);
  });

  it('is that of the report for homes', () => {
    const home = (...headings: string[]) =>
      findingsIn({ framework: 'sccif', body: body(...headings) }, 'section/').filter((line) =>
        /order/.test(line),
      );
    const overall = '## Overall experiences and progress of children and young people: good';
    const helped = '## How well children and young people are helped and protected: good';
    const leading = '## The effectiveness of leaders and managers: good';
    expect(
      home(
        overall,
        helped,
        leading,
        '## What does the children’s home need to do to improve?',
        '## Information about this inspection',
      ),
    ).toEqual([]);
    expect(home('## Information about this inspection', overall, helped, leading)).toEqual([
      'report-order warning Information about this inspection | see The effectiveness of leaders and managers: good',
    ]);
    expect(home(overall, helped, '## Information about this inspection', leading)).toEqual([]);
    expect(home(leading, '## Information about this inspection', helped, overall)).toEqual([
      'report-order warning Information about this inspection | see Overall experiences and progress of children and young people: good',
      'order warning How well children and young people are helped and protected: good',
      'order warning Overall experiences and progress of children and young people: good',
    ]);
  });
});

describe('empty places', () => {
  const visit = `framework: ilacs
authority: Ashmere
inspection: {type: focused-visit, start: 2026-06-23, lead-inspector: A N Other}
`;
  const draft = (keys: string, headings: string) =>
    `---\n${visit}${keys}---\n\n# T\n\nDear A\n\n${headings}\n\n## Main findings\n\nB.\n`;
  const improve = '## What needs to improve in this area of social work practice?';
  const area = 'areas-for-improvement: [One.]\n';
  const emptyIn = (text: string) =>
    check(text, 'a.report.md')
      .findings.filter(({ rule }) => rule === 'section/empty')
      .map(({ span }) => text.slice(span.start, span.end));

  it.each([
    ['a section on improvement that nothing fills', '', improve, [improve.slice(3)]],
    ['none where its key fills it', area, improve, []],
    [
      'the first of two that its key would fill',
      area,
      `## Areas for improvement\n\n${improve}`,
      ['Areas for improvement'],
    ],
    [
      'the first of two sections of another key',
      'areas-for-priority-action: [One.]\n',
      '## Areas for priority action\n\n## Area for priority action',
      ['Areas for priority action'],
    ],
    ['an item without words', "areas-for-improvement: [One., '']\n", '', ["''"]],
    ['a dash alone', 'areas-for-priority-action:\n  -\n  - One.\n', '', ['areas-for-priority-action']],
    ['one that is an addressee', "addressee: ['', One]\n", '', ["''"]],
    ['one that signs', "signatories: ['']\n", '', ["''"]],
    ['a name without letters', 'signatories: [42, {name: "7"}, A N Other]\n', '', ['42', '"7"']],
    ['none in a list of another sort', 'x-list:\n  -\n  - One\n', '', []],
  ])('are %s', (_, keys, headings, expected) => {
    expect(emptyIn(draft(keys, headings))).toEqual(expected);
  });

  it('are none of a list that has no place in the draft', () => {
    expect(emptyIn(exampleDraft({ front: "areas-for-priority-action: ['']" }))).toEqual([]);
  });
});
