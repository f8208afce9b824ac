import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../../test/golden';
import type { Instrument, InstrumentData, Provision } from '../../knowledge/instruments/reference-types';
import { instrument, provisionOf } from '../../knowledge/instruments/references';
import { builtIn, withOwn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { refactoringsAt } from '../actions';
import { hover } from '../hover';
import { describeInstrument } from './describe/instrument';
import { statusOf } from './describe/instrument-status';
import { statusTable } from './describe/instrument-status-text';
import { hints } from './hints';
import { links } from './links';
import { listCitations } from './listing/list';
import { type CitationInDraft, groupByProvision, groupText, listText } from './listing/list-text';
import { lookUpProvision } from './listing/lookup';
import { lookupText } from './listing/lookup-text';

const golden = fileURLToPath(new URL('golden/', import.meta.url));

const front = (rows: string, day = '2026-06-08') =>
  `---\n${rows}\ninspection: {type: full, start: ${day}, end: ${day}, lead-inspector: A}\n`;
const home = (body: string, day?: string) =>
  `${front('framework: sccif\nsetting: childrens-home', day)}---\n\n${body}\n`;
const keyed = (rows: string) => `${front('framework: sccif\nsetting: childrens-home')}${rows}\n---\n`;
const requirement = (regulation: string) =>
  keyed(`requirements:\n  - text: a\n    regulation: ${regulation}`);
const agency = (body: string) =>
  `${front('framework: sccif\nsetting: independent-fostering-agency')}---\n\n${body}\n`;
const authority = (body: string) =>
  `---\nframework: ilacs\ninspection: {start: 2026-06-08, end: 2026-06-19}\n---\n\n${body}\n`;

/** Instruments of a team’s own: revoked, not yet in force, and known as at a day or in part. */
const invented = {
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
  provisions: [
    { number: '1', structure: '1(a-c) 2(a b) 3', heading: 'Citation' },
    { number: '2', structure: '1' },
    { number: '3', structure: 'none' },
  ],
} satisfies InstrumentData;
const knowledge = withOwn(
  builtIn,
  [],
  [
    invented,
    {
      ...invented,
      id: 'chr-2030',
      title: 'The Invented Homes Regulations 2030',
      short: 'Invented Homes Regulations 2030',
      year: 2030,
      'in-force': '2030-01-01',
      revoked: null,
      text: { date: '2026-05', basis: 'draft' },
    },
    {
      ...invented,
      id: 'chr-2001',
      title: 'The Invented Homes Regulations 2001',
      short: 'Invented Homes Regulations 2001',
      year: 2001,
      revoked: null,
      text: { date: null, basis: null },
      coverage: { exhaustive: 'as-at', note: '' },
    },
  ],
);

/** Drafts with `|` in a citation. */
const drafts = [
  ...[
    '12(2)|(a)',
    '"12|"',
    '12(9)|',
    '99|',
    '22(1A)|',
    '3(1A)|',
    '[12(1), 13|]',
    '12 to 1|4',
    '12| and 13',
    'the r|ules',
    '33|(4)(a)',
    '45(2)(b)|',
  ].map(requirement),
  ...[
    'regulation 12 of the Fostering Services (England) Regulations 201|1',
    'section 23| of the Children Act 1989',
    'regulation 12(2)(a)| of the Children’s Homes (England) Regulations 2015',
  ].map(requirement),
  ...[
    'source: Guide, page 22, paragraph 4.1|0',
    'source: paragraph 4.10|',
    'source: paragraph 99.9|',
    'source: standard 7|',
    'source: regulation 3|3',
  ].map((row) => keyed(`recommendations:\n  - text: a\n    ${row}`)),
  ...[
    'It met regulation 12|(1).',
    'It met regulation 12(1|) and (2)(a).',
    'It met regulations 12| and 13.',
    'It met regulations 12 to 1|4.',
    'It met regulation 22(1A)|.',
    'It met regulation 99|.',
    'It met regulation 12 (the protection of children standard)|.',
    'Regulation 12|, the protection of children standard, was met.',
    'It met regulation 12| of the Regulations.',
    'Under section 20| children.',
    'Under section 20| of the Children Act 1989.',
    'Under section 23| of the Children Act 1989.',
    'Under section 999| of the Children Act 1989.',
    'Under section 14A| of the Children Act 1989.',
    'Under section 31ZA| of the Children Act 1989.',
    'Under section 17(10)(a)| of the Children Act 1989.',
    'Under section 22C(6)(d)| of the Children Act 1989.',
    'Under Schedule 2|.',
    'Under Schedule 2, paragraph 6|.',
    'Under Schedule 99|.',
    'Under Schedule 2| to the Children Act 1989.',
    'Under paragraph 6 of Schedule 2| to the Children Act 1989.',
    'Under the Children Act 198|9.',
    'By Working Together 202|3.',
    'By the Working Together to Safeguard Children 201|8.',
    'Under regulation 3| of the Invented Regulations 1999.',
    'Under regulation 36| of the Care Planning, Placement and Case Review (England) Regulations 2010.',
    'Under regulation 12| of that Act.',
    'See the Guide, page 22, paragraph 4.1|0.',
    'See paragraph 4.10| of the Guide.',
    'See standard 7|.',
    'Words with no cit|ation.',
    'It met regulation 12(1) to (2|).',
    'It met regulation 12(2)(a) to (c|).',
    'It met regulations 12(1) to 13(2|).',
    'It met regulation 12(9|).',
    'It met regulation 12(1)(a|).',
    'It met reg 12|.',
    'Regulation 12| of the Children’s Homes (England) Regulations 2015 is met.',
    'It met regulations 12 and 13| of the Children’s Homes (England) Regulations 2015.',
    'Under section 22c(6|) of the Children Act 1989.',
    'Under section 20| of the Children Act 1989 and section 17.',
    ...['1999', '2001', '2030'].flatMap((year) => [
      `Under the Invented Homes Regulations ${year}, regulation 1(1|).`,
      `Under regulation 1(9|) of the Invented Homes Regulations ${year}.`,
      `Under regulation 1(1)(z|) of the Invented Homes Regulations ${year}.`,
      `Under regulation 1(2)(z|) of the Invented Homes Regulations ${year}.`,
      `Under regulation 2(2|) of the Invented Homes Regulations ${year}.`,
      `Under regulation 3(1|) of the Invented Homes Regulations ${year}.`,
      `Under regulation 9| of the Invented Homes Regulations ${year}.`,
      `Under Schedule 9| to the Invented Homes Regulations ${year}.`,
    ]),
  ].map((text) => home(text)),
  home('It met regulation 12|(1).', '2014-06-08'),
  home('It met regulation 22(1A)|.', '2021-06-08'),
  home('It met regulation 22(1A)|.', '2022-06-08'),
  ...[
    'It met standard 7|.',
    'It met standard 7.1|.',
    'It met standard 99|.',
    'It met NMS 16.1|.',
    'It met regulation 12|.',
    'It met national minimum standards|.',
  ].map(agency),
  ...[
    '## What needs to improve?\n\n- Plans. (outcome 3|, national framework)',
    '## What needs to improve?\n\n- Plans. (outcome 9|, national framework)',
    '## What needs to improve?\n\n- Plans. (enabler: the workforce is equipped and effective|, national framework)',
    '## What needs to improve?\n\n- Plans. (outcome 1 and enabler 2|, national framework)',
    '## What needs to improve?\n\n- Plans. (principle 2|)',
    'Under section 47| enquiries.',
    'Under section 47| of the Children Act 1989.',
    'Under regulation 36|.',
  ].map(authority),
];

it('what is said of a citation, and done with it, is as it was', { tags: ['golden'] }, () => {
  const told = drafts.map((marked) => {
    const [text, offset] = [marked.replace('|', ''), marked.indexOf('|')];
    const checked = check(text, 'a.report.md', { knowledge });
    const at = ({ start, end }: { readonly start: number; readonly end: number }) =>
      JSON.stringify(text.slice(start, end));
    const lineOf = (changed: string) =>
      changed.split('\n').filter((line) => !text.split('\n').includes(line));
    const described = hover(checked, offset);
    return [
      `==== ${marked
        .split('\n')
        .find((line) => line.includes('|'))
        ?.trim()}`,
      ...(described ? [at(described.span), described.markdown] : []),
      ...links(checked).map(({ span, url, tooltip }) => `link ${at(span)} ${url} ${tooltip}`),
      ...hints(checked, { start: 0, end: text.length }).map(
        (hint) =>
          `hint after ${JSON.stringify(text.slice(hint.at - 4, hint.at))}: ${hint.label} (${hint.tooltip})`,
      ),
      ...refactoringsAt(checked, offset).map(
        ({ title, kind, edits }) => `${kind} ${title}: ${lineOf(applyEdits(text, edits).text).join(' ⏎ ')}`,
      ),
    ].join('\n');
  });
  expectGolden(`${golden}citations.txt`, `${told.join('\n\n')}\n`);
});

it('what is looked up is as it was', { tags: ['golden'] }, () => {
  const lookups: readonly (readonly [id: string, number: string, path?: string])[] = [
    ['chr-2015', '12'],
    ['chr-2015', '12', '2 a'],
    ['chr-2015', '12', '2 z'],
    ['chr-2015', '12', '1 a'],
    ['chr-2015', '22', '1a'],
    ['chr-2015', '3', '1A'],
    ['chr-2015', '15', '1'],
    ['ca-1989', '20'],
    ['ca-1989', '23'],
    ['ca-1989', '31ZA'],
    ['ca-1989', '22C', '6 d'],
    ['ca-1989', '17', '10'],
    ['chr-guide-2015', '4.10'],
    ['fostering-nms-2011', '7'],
    ['national-framework-2023', '1'],
    ['cwsa-2026', '1'],
    ['residential-family-centres-2002', '31'],
    ['kcsie', '1'],
    ['send-code-of-practice-2015', '1'],
  ];
  const told = lookups.flatMap(([id, number, path = '']) => {
    const data = instrument(id) as Instrument;
    const provision = provisionOf(data, number) as Provision | undefined;
    if (!provision) return [];
    const request = { instrument: data, provision, path: path.split(' ').filter(Boolean) };
    const found = lookUpProvision(request, { today: '2026-11-28', knowledge: builtIn });
    return [
      `==== ${id} ${number} ${path}\n${lookupText([found], 80)}\n${JSON.stringify({ ...found, summary: null })}`,
    ];
  });
  expect(builtIn.instruments.index().length).toBeGreaterThan(30);
  expectGolden(`${golden}lookup.txt`, `${told.join('\n')}\n`);
});

it('the status of each instrument is as it was', { tags: ['golden'] }, () => {
  const ids = knowledge.instruments.index().map(({ id }) => id);
  const all = ids.flatMap((id) => knowledge.instruments.instrument(id) ?? []);
  const status = all.map((data) => statusOf(data, '2026-11-28'));
  const homes = drafts.map((marked) => check(marked.replace('|', ''), 'a.report.md', { knowledge }).report);
  const described = all.flatMap((data) =>
    homes
      .slice(0, 1)
      .flatMap((report) => (report ? [`${data.id}: ${describeInstrument(report, data)}`] : [])),
  );
  const rows = status.map((data) => JSON.stringify({ ...data, title: '', note: '', url: '' }));
  expectGolden(`${golden}status.txt`, `${[statusTable(status), ...rows, ...described].join('\n')}\n`);
});

it('lists of citations are as they were', { tags: ['golden'] }, () => {
  const cited = drafts.flatMap((marked, at) => {
    const { report, draft } = check(marked.replace('|', ''), 'a.report.md', { knowledge });
    if (!report) return [];
    return listCitations(report, knowledge.instruments).map((citation): CitationInDraft => {
      const { line, character } = draft.lines.position(citation.span.start);
      // Several drafts have one name here, so that they have citations in common.
      return { ...citation, file: `${Math.floor(at / 9)}.report.md`, line: line + 1, column: character + 1 };
    });
  });
  const texts = [undefined, 100].flatMap((width) => [
    listText(cited, 12, width),
    groupText(groupByProvision(cited), 12, width),
  ]);
  expectGolden(
    `${golden}lists.txt`,
    [...texts, listText([], 3), groupText([], 1), listText(cited.slice(0, 1), 1)].join('\n'),
  );
});

it('has no golden of something else', { tags: ['golden'] }, () => {
  expectNoOrphans(golden, ['citations.txt', 'lists.txt', 'lookup.txt', 'status.txt']);
  expect(drafts.every((text) => text.split('|').length === 2)).toBe(true);
});
