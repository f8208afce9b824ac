import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { uncapital } from '../../text/words';
import { compose } from '../compose';
import { type Inline, type PublishedBlock, plainText } from '../document';
import { compareInspections } from './compare';
import { comparisonPage } from './page';
import { comparisonTable } from './table';

const read = (keys: string) => check(keys, 'a.report.yaml');

/** A comparison as lines: the sentence, the heading, and a line for each row; cells are apart by |, paragraphs by /. */
function table(keys: string, ...others: string[]): string[] {
  const { report, knowledge } = read(keys);
  if (!report) throw new Error('The draft names no framework.');
  const reports = others.flatMap((other) => read(other).report ?? []);
  const comparison = compareInspections(report, knowledge, reports);
  return comparison ? comparisonTable(comparison).flatMap(linesOf) : [];
}

function linesOf(block: PublishedBlock): string[] {
  if (block.type === 'paragraph') return [plainText(block.inlines)];
  if (block.type !== 'table') return [];
  const head = block.columns.map(({ heading }) => words(heading)).join(' | ');
  const rows = block.rows.map(({ cells }) =>
    cells
      .map(({ blocks }) =>
        blocks.map((one) => (one.type === 'paragraph' ? words(one.inlines) : '')).join(' / '),
      )
      .join(' | '),
  );
  return [head, ...rows];
}

const words = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (one.type === 'break' ? ', ' : plainText([one]))).join('');

const ilacs = (start: string, judgements: string, more = '') =>
  `framework: ilacs\nauthority: Ashmere\nurn: '80999'\ninspection: {type: standard, start: ${start}, end: ${start}, lead-inspector: A}\njudgements: ${judgements}\n${more}`;
const home = (start: string, grades: readonly string[], more = '') => {
  const [overall, helped, leaders] = grades;
  return `framework: sccif\nsetting: childrens-home\nurn: SC999001\ninspection: {type: full, start: ${start}, end: ${start}}\njudgements: {overall-experiences-and-progress: ${overall}, helped-and-protected: ${helped}, leaders-and-managers: ${leaders}}\n${more}`;
};
const four =
  '{leaders: good, help-and-protection: good, children-in-care: outstanding, care-leavers: inadequate}';

const previous = (...entries: string[]) => `previous:\n${entries.map((one) => `  - {${one}}\n`).join('')}`;
const [leaders, help, care, leavers, joint, overall] = [
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
  'The experiences and progress of children in care and care leavers',
  'Overall effectiveness',
];
const [inOverall, helped, leading] = [
  'Overall experiences and progress of children and young people',
  'How well children and young people are helped and protected',
  'The effectiveness of leaders and managers',
];
const split = 'Children in care and care leavers are judged separately from January 2023.';
const leaversSplit = 'Care leavers are judged separately from January 2023.';
const noOverall = 'Overall effectiveness is not judged in inspections from April 2026.';

describe('judgements side by side', () => {
  it('have the order of this edition, then what only earlier ones judged, with the reason in the data', () => {
    const keys = previous(
      'date: 2018-10-08, type: standard, judgement: requires improvement, judgements: {leaders: good, children-in-care-and-care-leavers: good}',
      'date: 2023-05-15, type: short, judgement: good, judgements: {leaders: requires improvement to be good, help-and-protection: good, children-in-care: outstanding, care-leavers: good}',
    );
    expect(table(ilacs('2026-06-08', four, keys))).toEqual([
      'Since they were last graded: 1 improved, 1 declined, 2 unchanged.',
      'Judgement | This inspection, 8 June 2026, Standard inspection | 15 May 2023, Short inspection | 8 October 2018, Standard inspection',
      `${leaders} | Good / Improved | Requires improvement to be good | Good`,
      `${help} | Good / Unchanged | Good | Not stated`,
      `${care} / ${split} | Outstanding / Unchanged | Outstanding | Not judged`,
      `${leavers} / ${leaversSplit} | Inadequate / Declined | Good | Not judged`,
      `${overall} / ${noOverall} | Not judged | Good | Requires improvement`,
      `${joint} / ${leaversSplit} | Not judged | Not judged | Good`,
    ]);
  });

  it('of an earlier framework are its own, and only the overall one shares a line', () => {
    const keys = previous(
      'date: 2015-03-02, type: single inspection, judgement: good, judgements: {help-and-protection: inadequate, adoption: good}',
    );
    expect(table(ilacs('2019-06-10', '{leaders: good, overall-effectiveness: good}', keys)).slice(1)).toEqual(
      [
        `${leaders} | Good | Not judged`,
        `${help} | No grade yet | Not judged`,
        `${joint} | No grade yet | Not judged`,
        `${overall} | Good | Good`,
        'Children who need help and protection / A judgement under the SIF. | Not judged | Inadequate',
        'Adoption performance / A judgement under the SIF. | Not judged | Good',
      ],
    );
  });

  it('of a single inspection are compared on its own scale', () => {
    const keys = `framework: sif\nurn: '80999'\ninspection: {type: single, start: 2016-05-05}\njudgements: {overall-effectiveness: good, adoption: requires improvement, lscb: good}\n${previous('date: 2014-02-02, type: single, judgement: requires improvement, judgements: {adoption: good}', 'date: 2014-02-02, type: review of the Local Safeguarding Children Board, judgement: inadequate')}`;
    expect(table(keys)).toEqual([
      'Since they were last graded: 2 improved, 1 declined.',
      'Judgement | This inspection, 5 May 2016, Single inspection | 2 February 2014, Single inspection | 2 February 2014, Review of the Local Safeguarding Children Board',
      'Overall effectiveness | Good / Improved | Requires improvement | Not judged',
      'Children who need help and protection | No grade yet | Not stated | Not judged',
      'Children looked after and achieving permanence | No grade yet | Not stated | Not judged',
      'Adoption performance | Requires improvement / Declined | Good | Not judged',
      'Experiences and progress of care leavers | No grade yet | Not stated | Not judged',
      'Leadership, management and governance | No grade yet | Not stated | Not judged',
      'The Local Safeguarding Children Board | Good / Improved since 2 February 2014 | Not stated | Inadequate',
    ]);
  });

  it('never change from a scale to another', () => {
    const keys = previous('date: 2016-07-08, type: full, judgement: requires improvement');
    expect(table(home('2026-09-15', ['good', 'good', 'good'], keys))[1]).toBe(
      `${inOverall} | Good | Requires improvement`,
    );
    const older = previous('date: 2014-05-21, type: full, judgement: good');
    expect(table(home('2016-09-15', ['good', 'good', 'good'], older))[1]).toBe(
      `The ${uncapital(inOverall)} living in the home | Good | Good`,
    );
  });

  it('are told by what a grade meant at the time', () => {
    const keys = previous('date: 2018-07-09, type: standard, judgements: {leaders: requires improvement}');
    const line = table(ilacs('2021-06-08', '{leaders: good}', keys))[2];
    expect(line).toBe(`${leaders} | Good / Improved | Requires improvement`);
  });

  it('in words are shown as they are, without a change where the data has no order', () => {
    const keys = previous(
      'date: 2025-07-08, type: full, judgement: good',
      'date: 2024-05-21, type: interim, judgement: sustained effectiveness',
    );
    expect(table(home('2026-09-15', ['good', 'good', 'good'], keys))).toEqual([
      'Since they were last graded: 1 unchanged.',
      'Judgement | This inspection, 15 September 2026, Full inspection | 8 July 2025, Full inspection | 21 May 2024, Interim inspection',
      `${inOverall} | Good / Unchanged | Good | Not judged`,
      `${helped} | Good | Not stated | Not judged`,
      `${leading} | Good | Not stated | Not judged`,
      'Interim judgement | Not judged | Not judged | Sustained effectiveness',
    ]);
    const untyped = previous('date: 2022-05-21, judgement: sustained effectiveness');
    expect(table(home('2026-09-15', ['good', 'good', 'good'], untyped)).at(-1)).toBe(
      'Interim judgement | Not judged | Sustained effectiveness',
    );
  });

  it('of supported accommodation are its outcomes', () => {
    const keys = `framework: sccif\nsetting: supported-accommodation\nurn: SC1\ninspection: {type: full, start: 2026-05-05}\noutcome: consistently strong service delivery\n${previous('date: 2025-02-02, type: full, judgement: inconsistent quality of service delivery')}`;
    expect(table(keys)).toEqual([
      'Since they were last graded: 1 improved.',
      'Judgement | This inspection, 5 May 2026, Full inspection | 2 February 2025, Full inspection',
      'Outcome | Consistently strong service delivery / Improved | Inconsistent quality of service delivery',
    ]);
    expect(table(keys.replace('judgement: inconsistent', 'judgement: unequal')).at(-1)).toBe(
      'Outcome | Consistently strong service delivery | Unequal quality of service delivery',
    );
  });

  it('stand beside a visit that gives none', () => {
    const keys = `framework: ilacs\nurn: '80999'\ninspection: {type: focused-visit, start: 2026-05-05}\n${previous('date: 2024-02-02, type: standard, judgement: good', 'date: 2025-02-02, type: monitoring visit')}`;
    expect(table(keys)).toEqual([
      'Judgement | This inspection, 5 May 2026, Focused visit | 2 February 2025, Monitoring visit | 2 February 2024, Standard inspection',
      'Overall effectiveness | Not judged | Not judged | Good',
    ]);
  });

  it('are not taken for not judged where it is not known what was', () => {
    const unknown = previous('date: 2014-05-21, type: full, judgement: good');
    const keys = home('2026-09-15', ['good', 'good', 'good'], unknown).replace(
      'childrens-home',
      'boarding-school',
    );
    expect(table(keys).slice(1)).toEqual([
      `${inOverall} | Good | Good`,
      `${helped} | Good | Not stated`,
      `${leading} | Good | Not stated`,
    ]);
  });

  it('that are missing or misspelt have no change, and what lies behind them is not compared with', () => {
    const keys = previous(
      'date: 2025-07-08, type: full, judgement: godo, judgements: {helped-and-protected: RI}',
      'date: 2023-07-08, type: full, judgement: good, judgements: {leaders-and-managers: inadequate}',
    );
    expect(table(home('2026-09-15', ['good', 'Outstanding', ''], keys))).toEqual([
      'Since they were last graded: 1 improved.',
      'Judgement | This inspection, 15 September 2026, Full inspection | 8 July 2025, Full inspection | 8 July 2023, Full inspection',
      `${inOverall} | Good | Godo | Good`,
      `${helped} | Outstanding / Improved | RI | Not stated`,
      `${leading} | No grade yet | Not stated | Inadequate`,
    ]);
    expect(table(home('2026-09-15', ['good', 'good', 'requires improvment'], keys)).at(-1)).toBe(
      `${leading} | Requires improvment | Not stated | Inadequate`,
    );
    expect(table(home('2026-09-15', ['good', 'good', 'good'], keys)).at(-1)).toBe(
      `${leading} | Good / Improved since 8 July 2023 | Not stated | Inadequate`,
    );
  });

  it('of a half-typed draft are what there is', () => {
    expect(
      table('framework: ilacs\nprevious:\n  - date: 2024-\n    type:\n    judgement: go\n  -\n').slice(0, 2),
    ).toEqual(['Judgement | This inspection, No date yet | 2024-', `${leaders} | No grade yet | Not stated`]);
    for (const typed of [
      'previous:',
      'previous:\n  -\n',
      'previous: [',
      'previous:\n  - date:\n',
      'previous: good',
    ])
      expect(table(`framework: ilacs\n${typed}`)).toEqual([]);
  });
});

describe('other drafts', () => {
  const now = home('2026-09-15', ['good', 'good', 'good']);
  const then = home('2025-07-08', ['good', 'inadequate', 'outstanding']);

  it('of the same URN are earlier inspections', () => {
    expect(table(now, then, home('2024-01-16', ['inadequate', 'good', 'good']))).toEqual([
      'Since they were last graded: 1 improved, 1 declined, 1 unchanged.',
      'Judgement | This inspection, 15 September 2026, Full inspection | 8 July 2025, Full inspection | 16 January 2024, Full inspection',
      `${inOverall} | Good / Unchanged | Good | Inadequate`,
      `${helped} | Good / Improved | Inadequate | Good`,
      `${leading} | Good / Declined | Outstanding | Good`,
    ]);
    expect(table(now.replace('SC999001', "' sc999001'"), then)).toHaveLength(5);
    expect(table(now.replace('SC999001', 'SC 999001'), then)).toHaveLength(5);
  });

  it('of another URN, of none, of the same day or of a later one are not', () => {
    expect(table(now, then.replace('SC999001', 'SC999002'))).toEqual([]);
    expect(table(now.replace('urn: SC999001\n', ''), then.replace('urn: SC999001\n', ''))).toEqual([]);
    expect(table(now, now.replace('good', 'inadequate'))).toEqual([]);
    expect(table(then, now)).toEqual([]);
    expect(table(now.replace('start: 2026-09-15', 'start: 2026-'), then)).toEqual([]);
    expect(table(now, then.replace('start: 2025-07-08', 'start: 2025-'))).toEqual([]);
  });

  it('that name somebody else show whom, for a URN may be mistaken', () => {
    const other = (who: string) => `provider: {name: ${who}}\n${then}`;
    const [, head] = table(`provider: Thistlecombe Homes\n${now}`, other('Marram Care'));
    expect(head).toBe(
      'Judgement | This inspection, 15 September 2026, Full inspection | 8 July 2025, Full inspection, (Marram Care)',
    );
    expect(table(`provider: Thistlecombe Homes\n${now}`, other('THISTLECOMBE homes'))[1]).not.toContain('(');
  });

  it('fill in what “previous” leaves out, and what they say otherwise is shown', () => {
    const keys = previous('date: 2025-07-08, type: full, judgement: outstanding');
    expect(table(home('2026-09-15', ['good', 'good', 'good'], keys), then)).toEqual([
      'Since they were last graded: 1 improved, 1 declined.',
      'Judgement | This inspection, 15 September 2026, Full inspection | 8 July 2025, Full inspection',
      `${inOverall} | Good | Good in the draft of the earlier inspection / Outstanding in “previous” / They disagree`,
      `${helped} | Good / Improved | Inadequate`,
      `${leading} | Good / Declined | Outstanding`,
    ]);
    const agreed = previous('date: 2025-07-08, type: full, judgement: Good');
    expect(table(home('2026-09-15', ['good', 'good', 'good'], agreed), then)[2]).toBe(
      `${inOverall} | Good / Unchanged | Good`,
    );
  });

  it('are known by the days of “previous” while this inspection has none', () => {
    const keys = previous('date: 2025-07-08, type: full');
    const rows = table(home('2026-', ['good', 'good', 'good'], keys), then);
    expect(rows[1]).toBe(
      'Judgement | This inspection, No date yet, Full inspection | 8 July 2025, Full inspection',
    );
    expect(rows[3]).toBe(`${helped} | Good / Improved | Inadequate`);
  });

  it('of one day are one inspection, unless their kinds give other judgements', () => {
    const keys = previous(
      'date: 2024-02-02, type: standard, judgements: {leaders: good, care-leavers: good}',
      'date: 2024-02-02, type: short, judgements: {leaders: inadequate, care-leavers: Good}',
      'date: 2024-02-02, type: focused-visit',
    );
    const rows = table(ilacs('2026-06-08', four, keys));
    expect(rows[1]).toBe(
      'Judgement | This inspection, 8 June 2026, Standard inspection | 2 February 2024, Standard inspection or Short inspection | 2 February 2024, Focused visit',
    );
    expect(rows[2]).toBe(
      `${leaders} | Good | Good in “previous” / Inadequate in “previous” / They disagree | Not judged`,
    );
    expect(rows[5]).toBe(`${leavers} | Inadequate / Declined | Good | Not judged`);
  });
});

describe('in a report', () => {
  const keys = ilacs('2026-06-08', four, previous('date: 2023-05-15, type: short, judgement: good'));
  const ids = (text: string, compare?: string[]) =>
    compose(read(text), compare && { compare: compare.map(read) }).parts.map(({ id }) => id);

  it('it follows the table of judgements where it is asked for', () => {
    expect(ids(keys)).not.toContain('comparison');
    expect(ids(keys, []).slice(1, 4)).toEqual(['facts', 'judgements-table', 'comparison']);
    expect(compose(read(keys), { compare: [] }).open).toEqual(compose(read(keys)).open);
  });

  it('it is left out where there is nothing to compare, and in letters', () => {
    expect(ids(ilacs('2026-06-08', four), [])).not.toContain('comparison');
    expect(ids(ilacs('2026-06-08', four), [ilacs('2023-06-08', four)])).toContain('comparison');
    expect(ids(keys.replace('type: standard', 'type: focused-visit'), [])).not.toContain('comparison');
    expect(ids('framework: nothing\nprevious: []\n', [])).not.toContain('comparison');
  });
});

describe('on a page', () => {
  const page = (text: string, ...others: string[]) => comparisonPage(read(text), others.map(read));

  it('it has a title, whom it is about and where its grades stand; what is written is text', () => {
    const keys = ilacs('2026-06-08', '{leaders: <b>good}', previous('date: 2023-05-15, judgement: good'));
    const shown = page(keys.replace('Ashmere', '<script>'));
    const body = 'body' in shown ? shown.body : '';
    const at = keys.replace('Ashmere', '<script>').indexOf('<b>good');
    expect(body).toContain(
      '<h1 id="compared">Judgements of this and previous inspections</h1>\n<p>&lt;script&gt;</p>',
    );
    expect(body).toContain(`<td data-start="${at}" data-end="${at + 7}"><strong>&lt;b&gt;good</strong></td>`);
    expect(body).toContain('<table class="comparison">');
  });

  it('it says why there is none', () => {
    expect(page('framework: nothing\n')).toEqual({
      refused: 'Add a known framework under “framework”, so that judgements can be compared.',
    });
    expect(page(ilacs('2026-06-08', four), ilacs('2026-06-08', four))).toEqual({
      refused:
        'No earlier inspection to compare with. Add one under “previous”, or open its draft (URN 80999).',
    });
    expect(page('framework: ilacs\n')).toEqual({
      refused:
        'No earlier inspection to compare with. Add one under “previous”, or add the “urn” so that its draft can be found.',
    });
    expect(page(`framework: jtai\ninspection: {start: 2026-05-05}\n${previous('date: 2024-02-02')}`)).toEqual(
      {
        refused: 'No judgements to compare yet. Add the grades under “judgements” or “previous”.',
      },
    );
  });
});
