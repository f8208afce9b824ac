import { describe, expect, it } from 'vitest';
import { builtIn } from '../knowledge/knowledge';
import { check } from '../lint/check';
import { compose } from './compose';
import { type PublishedBlock, plainText } from './document';

// The report of an SCCIF inspection, part by part, as it is printed.

const front = (more: string, setting = 'childrens-home'): string => `---
framework: sccif
setting: ${setting}
provider:
  name: Example Care Limited
  responsible-individual: Ada Quill
urn: SC999999
stage: final
inspection:
  type: full
  start: 2025-06-18
  end: 2025-06-19
  lead-inspector: A N Other
judgements:
  overall-experiences-and-progress: requires improvement to be good
  helped-and-protected: good
  leaders-and-managers: good
${more}---
`;

/** The text of a block, on a line for each paragraph, item and row. */
function linesOf(block: PublishedBlock): string[] {
  if ('inlines' in block) return [plainText(block.inlines)];
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  if (block.type !== 'table') return [block.type];
  const head = block.columns.map(({ heading }) => plainText(heading)).filter((words) => words !== '');
  const rows = block.rows.map(({ cells }) =>
    cells.map(({ blocks }) => blocks.flatMap(linesOf).join(' / ')).join(' | '),
  );
  return head.length > 0 ? [head.join(' | '), ...rows] : rows;
}

const published = (text: string) => compose(check(text, 'a.report.md'));
const allLines = (text: string): string[] =>
  published(text).parts.flatMap(({ blocks }) => blocks.flatMap(linesOf));
const partLines = (text: string, part: string): string[] =>
  published(text)
    .parts.filter(({ id }) => id === part)
    .flatMap(({ blocks }) => blocks.flatMap(linesOf));

const previous = `previous:
  - {date: 2024-07-11, type: full, judgement: outstanding}
  - {date: 2023-08-08, type: Full inspection, judgement: requires improvement to be good}
`;
const requirement = `requirements:
  - text: |
      The registered person must keep records.

      In particular:

      - HMCI.
    regulation: 44(1)(7)(a)
    due: 2025-07-18
`;
const recommendation = `recommendations:
  - text: The registered person should listen to children.
    source: Guide, page 45, paragraph 9.30
`;

it('prints all parts in their order, and nothing twice', () => {
  const body = `
# Inspection of a children’s home

## Information about this children’s home

The home cares for children.

## Overall experiences and progress of children and young people: requires improvement to be good

Children make progress.

## How well children and young people are helped and protected: good

Children are safe.

## The effectiveness of leaders and managers: good

Leaders are good.
`;
  const text = front(`${previous}${requirement}${recommendation}enforcement: []\n`) + body;
  expect(allLines(text)).toEqual([
    'Inspection of a children’s home',
    'SC999999',
    'Registered provider: Example Care Limited',
    'Full inspection',
    'Inspected under the social care common inspection framework',
    'Information about this children’s home',
    'The home cares for children.',
    'Inspection dates: 18 and 19 June 2025',
    'Overall experiences and progress of children and young people, taking into account | requires improvement to be good',
    'How well children and young people are helped and protected | good',
    'The effectiveness of leaders and managers | good',
    'Date of last inspection: 11 July 2024',
    'Overall judgement at last inspection: outstanding',
    'Enforcement action since last inspection: none',
    'Recent inspection history',
    'Inspection date | Inspection type | Inspection judgement',
    '11/07/2024 | Full | Outstanding',
    '08/08/2023 | Full | Requires improvement to be good',
    'Inspection judgements',
    'Overall experiences and progress of children and young people: requires improvement to be good',
    'Children make progress.',
    'How well children and young people are helped and protected: good',
    'Children are safe.',
    'The effectiveness of leaders and managers: good',
    'Leaders are good.',
    'What does the children’s home need to do to improve?',
    'Statutory requirements',
    'Requirement | Due date',
    'The registered person must keep records. / In particular: / HMCI. (Regulation 44 (1) (7)(a)) | 18 July 2025',
    'Recommendation',
    'The registered person should listen to children. (‘Guide to the Children’s Homes Regulations, including the quality standards’, page 45, paragraph 9.30)',
    'Information about this inspection',
    'Children’s home details',
    'Unique reference number: SC999999',
    'Provision sub-type: Children’s home',
    'Registered provider: Example Care Limited',
    'Responsible individual: Ada Quill',
    'Inspector',
    'A N Other',
  ]);
});

describe('a part that the draft writes itself is printed once, where it is written', () => {
  const count = (text: string, line: string): number =>
    allLines(text).filter((found) => found.startsWith(line)).length;

  it.each([
    [
      'Date of last inspection',
      '## Information about this children’s home\n\nText.\n\nDate of last inspection: 11 July 2024\n',
    ],
    ['Inspection dates', '**Inspection dates:** 18 and 19 June 2025\n'],
    ['Enforcement action since last inspection', '## Enforcement action since last inspection\n\nNone.\n'],
    [
      'Recent inspection history',
      '## Recent inspection history\n\n| Inspection date | Inspection type |\n|---|---|\n| 11/07/2024 | Full |\n',
    ],
    [
      'Inspection judgements',
      '## Inspection judgements\n\n## The effectiveness of leaders and managers: good\n\nText.\n',
    ],
    ['Children’s home details', '## Children’s home details\n\nUnique reference number: SC999999\n'],
    ['Unique reference number', '## Children’s home details\n\nUnique reference number: SC999999\n'],
    ['Inspector', '## Inspector\n\nA N Other, Social Care Inspector\n'],
    ['SC999999', '# SC999999\n\nRegistered provider: Example Care Limited\n'],
    [
      'Registered provider: Example',
      '# SC999999\n\nRegistered provider: Example Care Limited\n\n## Service details\n\nUnique reference number: SC999999\n',
    ],
    [
      'Overall experiences and progress',
      '| Overall experiences and progress of children and young people, taking into account | good |\n|---|---|\n| How well children and young people are helped and protected | good |\n',
    ],
    ['What does the', '## What does the children’s home need to do to improve?\n'],
  ])('%s', (line, body) => {
    expect(count(front(`${previous}${requirement}enforcement: []\n`) + body, line)).toBe(1);
  });

  it('and each of the two lists on improvement by itself', () => {
    const lists = front(requirement + recommendation);
    const heading = '## What does the children’s home need to do to improve?\n\n';
    const table = '| Requirement | Due date |\n|---|---|\n| Keep records. | 18 July 2025 |\n\n';
    const what = 'What does the children’s home need to do to improve?';
    expect(partLines(`${lists}${heading}### Statutory requirements\n\n${table}`, 'requirements')).toEqual([
      what,
      'Statutory requirements',
      'Requirement | Due date',
      'Keep records. | 18 July 2025',
      'Recommendation',
      expect.stringContaining('listen to children'),
    ]);
    // A lead-in is no list: the requirements come below it, before the next heading.
    const both = `${heading}### Statutory requirements\n\nYou must do this.\n\n### Recommendations\n\n- Listen.\n`;
    expect(partLines(lists + both, 'requirements')).toEqual([
      what,
      'Statutory requirements',
      'You must do this.',
      'Requirement | Due date',
      expect.stringContaining('keep records'),
      'Recommendations',
      'Listen.',
    ]);
  });

  it('but a heading alone is left out where nothing was made', () => {
    const heading = '## What does the children’s home need to do to improve?\n';
    expect(partLines(front('requirements: []\nrecommendations: []\n') + heading, 'requirements')).toEqual([]);
    expect(published(front('requirements: []\nrecommendations: []\n') + heading).open).toEqual([]);
    expect(partLines(front('') + heading, 'requirements')).toHaveLength(2);
  });
});

it('has the last judgement alone in the years of another label, and one strong grade', () => {
  const in2016 = front(previous)
    .replaceAll('2025-06', '2016-06')
    .replace('2024-07', '2015-07')
    .replace('2023-08', '2014-08');
  expect(partLines(in2016, 'last-inspection')).toEqual(['Previous inspection judgement: outstanding']);
  const blocks = published(front('')).parts.find(({ id }) => id === 'judgements-table')?.blocks ?? [];
  const grades = blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => JSON.stringify(cells[1]?.blocks)) : [],
  );
  expect(grades.map((grade) => grade.includes('strong'))).toEqual([true, false, false]);
});

describe('requirements', () => {
  const printed = (regulation: string, text = 'Keep records.'): string =>
    partLines(
      front(`requirements:\n  - {text: "${text}", regulation: ${regulation}, due: 2025-07-18}\n`),
      'requirements',
    ).at(-1) ?? '';

  it.each([
    ['12(2)(a)(i)', '(Regulation 12 (2)(a)(i))'],
    ['"12 (1) (2)(a)(i)(v)"', '(Regulation 12 (1) (2)(a)(i)(v))'],
    ['"12(1), 12(2)(a)(i)"', '(Regulation 12 (1) (2)(a)(i))'],
    ['"12(1) and 12(2)(b)"', '(Regulation 12 (1) (2)(b))'],
    ['"12(1), 13(1)"', '(Regulation 12 (1), 13(1))'],
    ['["12(1)", "12(2)(b)", "13(1)"]', '(Regulation 12 (1) (2)(b), Regulation 13 (1))'],
    [
      '"regulation 7(1) of the Fostering Services (England) Regulations 2011"',
      '(Regulation 7 (1) of the Fostering Services (England) Regulations 2011)',
    ],
    ['40', '(Regulation 40)'],
  ])('end with their regulation: %s', (regulation, expected) => {
    expect(printed(regulation)).toBe(`Keep records. ${expected} | 18 July 2025`);
  });

  it('have it once', () => {
    expect(printed('12(1)', 'Keep records. (Regulation 12 (1))')).toBe(
      'Keep records. (Regulation 12 (1)) | 18 July 2025',
    );
  });
});

describe('details', () => {
  const managed = (manager: string): string[] =>
    partLines(front('').replace('urn:', `  registered-manager: ${manager}\nurn:`), 'details').filter((line) =>
      line.startsWith('Registered manager'),
    );

  it('have the registered manager, or that the post is vacant', () => {
    expect(managed('Ada Quill')).toEqual(['Registered manager: Ada Quill']);
    expect(managed('Post vacant')).toEqual(['Registered manager: Post vacant']);
    expect(managed('{name: Ada Quill, vacant-since: 2025-01-01}')).toEqual(['Registered manager: Ada Quill']);
    expect(managed('{vacant-since: 2025-01-01}')).toEqual(['Registered manager: Post vacant']);
  });

  it('have an address on one line, and the sub-type of the draft', () => {
    const text = front('').replace(
      'urn:',
      '  address: |\n    3 High Street\n    Penwick\n  provision-sub-type: Short breaks\nurn:',
    );
    expect(partLines(text, 'details')).toContain('Registered provider address: 3 High Street, Penwick');
    expect(partLines(text, 'details')).toContain('Provision sub-type: Short breaks');
  });

  it('name the registered service manager of supported accommodation', () => {
    const text = front('', 'supported-accommodation').replace(
      'urn:',
      '  registered-service-manager: Ada Quill\nurn:',
    );
    expect(partLines(text, 'details')).toContain('Registered service manager: Ada Quill');
  });
});

it('names inspectors with their roles', () => {
  const text = front('').replace(
    'lead-inspector: A N Other',
    'lead-inspector: {name: A N Other, role: Social Care Inspector}\n  team: [Ada Quill, {name: B, role: Inspector of Schools}]',
  );
  expect(partLines(text, 'inspectors')).toEqual([
    'Inspectors',
    'A N Other, Social Care Inspector',
    'Ada Quill',
    'B, Inspector of Schools',
  ]);
});

it.each(
  (builtIn.framework('sccif')?.settings ?? []).map(({ id, ...setting }) => [
    id,
    setting['in-reports']?.name ?? '',
  ]),
)('has the words of a %s', (setting, name) => {
  const lines = allLines(front(recommendation, setting));
  expect(lines).toContain(`${name.charAt(0).toUpperCase()}${name.slice(1)} details`);
  expect(lines).toContain(`What does the ${name} need to do to improve?`);
});

it('says of no inspection before April 2017 that it was under the framework', () => {
  const line = 'Inspected under the social care common inspection framework';
  expect(allLines(front(''))).toContain(line);
  expect(allLines(front('').replaceAll('2025-06', '2016-06'))).not.toContain(line);
});

it('has its cover although the title names the type of inspection', () => {
  const text = front('').replace('type: full', 'type: assurance');
  const body = '# Assurance inspection of a children’s home\n\n## Findings\n\nChildren are safe.\n';
  expect(partLines(text + body, 'cover')).toEqual([
    'SC999999',
    'Registered provider: Example Care Limited',
    'Assurance inspection',
    'Inspected under the social care common inspection framework',
  ]);
});

it('prints “taking into account” in no report of an inspection before April 2017', () => {
  const rows = partLines(front('').replaceAll('2025-06', '2016-06'), 'judgements-table').join('\n');
  expect(rows).toContain('he overall experiences and progress');
  expect(rows).not.toContain('taking into account');
});

it('begins with the reference number if the draft has no title, and names the document by its foot', () => {
  const body = '\n## Information about this children’s home\n\nThe home cares for children.\n';
  const text = front(previous) + body;
  const { title, parts } = published(text);
  expect(allLines(text).slice(0, 3)).toEqual([
    'SC999999',
    'Registered provider: Example Care Limited',
    'Full inspection',
  ]);
  expect(parts[0]?.id).toBe('title');
  expect(title).toBe('Inspection report for children’s home: SC999999');
  const without = text.replace('urn: SC999999\n', '');
  expect(allLines(without)[0]).toBe('Full inspection: children’s home');
});
