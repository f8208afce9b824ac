import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../../lint/check';
import { exampleDraft } from '../../../rules/examples';
import { type ListedVerdict, listCitations } from './list';
import { type CitationInDraft, groupByProvision, groupText, listText } from './list-text';

const listOf = (text: string, name = 'a.report.md') => {
  const { report, knowledge } = check(text, name);
  if (!report) throw new Error('no report');
  return listCitations(report, knowledge.instruments);
};
const ilacs = (prose: string) =>
  exampleDraft({ framework: 'ilacs' }).replace('Children in Example Borough are helped well.', prose);
const home = (prose: string) => `---
framework: sccif
setting: childrens-home
inspection: {type: full, start: 2026-06-09, end: 2026-06-10}
---

# Inspection

${prose}
`;
const told = (text: string) =>
  listOf(text)
    // The example's area for improvement, and the footnote on it.
    .filter(
      ({ provision, text }) =>
        !provision?.startsWith('outcome 3') && !text.startsWith('Children’s Social Care:'),
    )
    .map(({ provision, instrument, by, says }) => [provision, instrument?.id, by, says]);

describe('a list of citations says', () => {
  it.each([
    ['Regulation 12(2)(a) is met.', 'regulation 12(2)(a)', 'chr-2015', 'own', 'exists'],
    ['Regulation 12(9) is met.', 'regulation 12(9)', 'chr-2015', 'own', 'paragraph does not exist'],
    ['Regulation 99 is met.', 'regulation 99', 'chr-2015', 'own', 'does not exist'],
    [
      'Regulation 22(1A) is met.',
      'regulation 22(1A)',
      'chr-2015',
      'own',
      'paragraph expired after 30 September 2021',
    ],
    ['Section 47 enquiries are made.', 'section 47', 'ca-1989', 'custom', 'exists'],
    [
      'Section 22C(6)(d) of the Children Act 1989 is known.',
      'section 22C(6)(d)',
      'ca-1989',
      'name',
      'exists, paragraph not checked',
    ],
    [
      'Section 900 of the Children Act 1989 is known.',
      'section 900',
      'ca-1989',
      'name',
      'not in this product’s list',
    ],
    [
      'Regulation 3 of the Imagined Regulations 1999 is met.',
      'regulation 3',
      undefined,
      undefined,
      'instrument not known',
    ],
    ['Under section 3 of that Act.', 'section 3', undefined, undefined, 'instrument not named'],
    ['As the Guide, page 15, paragraph 3.9 says.', 'paragraph 3.9', 'chr-guide-2015', 'name', 'exists'],
    [
      'As the Guide, page 40, paragraph 3.9 says.',
      'paragraph 3.9',
      'chr-guide-2015',
      'name',
      'starts on page 15',
    ],
    ['Working Together 2023 is followed.', undefined, 'working-together-2023', 'name', 'exists'],
    ['Working Together 2016 is followed.', undefined, undefined, undefined, 'instrument not known'],
  ])('%s', (prose, ...expected) => {
    expect(told(home(prose))).toEqual([expected]);
  });

  it.each([
    ['(outcome 9, national framework)', 'does not exist'],
    ['(enabler 2, national framework)', 'exists'],
    ['(outcome, national framework)', 'number left out'],
    ['(enabler 2: the workforce is equipped and effective, national framework)', 'number and name disagree'],
  ])('of %s: %s', (cited, says) => {
    expect(told(ilacs(`Plans are late ${cited}.`)).map((one) => one[3])).toEqual([says]);
  });

  it('each provision of a list at its own place', () => {
    const text = home('Regulations 12, 13 and 99 are met.');
    expect(
      listOf(text).map(({ span, text: cited, whole, verdict }) => [
        text.slice(span.start, span.end),
        cited,
        whole,
        verdict,
      ]),
    ).toEqual([
      ['12', 'Regulations 12, 13 and 99', 'regulation 12', 'exists'],
      ['13', 'Regulations 12, 13 and 99', 'regulation 13', 'exists'],
      ['99', 'Regulations 12, 13 and 99', 'regulation 99', 'does-not-exist'],
    ]);
  });
});

describe('lists and checks agree', () => {
  const rules: Readonly<Partial<Record<ListedVerdict, string>>> = {
    'does-not-exist': 'reference/provision',
    'not-in-text': 'reference/provision',
    'paragraph-does-not-exist': 'reference/paragraph',
    'wrong-page': 'reference/guide-page',
  };
  const agree = (text: string, name: string): number => {
    const { findings } = check(text, name);
    const wanted = new Set(Object.values(rules));
    const found = findings
      .filter(({ rule }) => wanted.has(rule))
      .map(({ rule, span }) => [rule, rule === 'reference/guide-page' ? '' : span.start]);
    const listed = listOf(text, name).flatMap(({ verdict, span, instrument }) => {
      const rule = rules[verdict];
      // Outcomes and the like have a rule of their own.
      return rule && instrument?.kind !== 'framework'
        ? [[rule, rule === 'reference/guide-page' ? '' : span.start]]
        : [];
    });
    expect(listed).toEqual(found);
    return listed.length;
  };

  it('on every provision, paragraph and page, in keys and in the text', () => {
    const front = `requirements:
  - text: The registered person must act under regulation 13(1)(z).
    regulation: [12(9), 13(1)(a), 112, 58A, 22(1A), 5(zz)]
    due: 2026-07-31
recommendations:
  - text: The registered person should act.
    source: Guide, page 40, paragraph 3.9
  - text: The registered person should act.
    source: Guide, page 40, paragraph 99.9`;
    const text = exampleDraft({ framework: 'sccif', front }).replace(
      /^(## .*\n\n)/m,
      '$1Regulation 12(2)(a)(i) and regulations 98, 44(9) and 45(1) and (9), and regulation 300 of the Fostering Services (England) Regulations 2011.\n\n',
    );
    expect(agree(text, 'a.report.md')).toBeGreaterThan(7);
  });

  const examples = fileURLToPath(new URL('../../../../../examples', import.meta.url));
  it.each(
    readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.report\./.test(name)),
  )('on %s', (name) => {
    agree(readFileSync(`${examples}/${name}`, 'utf8'), name);
  });

  it('on outcomes, enablers and principles', () => {
    const text = ilacs('Plans are late (outcome 9, national framework) and (enabler 3, national framework).');
    const ranges = check(text, 'a.report.md').findings.filter(
      ({ rule }) => rule === 'reference/target-range',
    );
    const listed = listOf(text).filter(({ verdict }) => verdict === 'does-not-exist');
    expect(listed).toHaveLength(1);
    expect(ranges.map(({ span }) => span.end)).toEqual(listed.map(({ span }) => span.end));
  });
});

describe('printed', () => {
  const inDraft = (file: string, text: string): CitationInDraft[] =>
    listOf(text).map((one, at) => ({ ...one, file, line: at + 1, column: 1 }));
  const all = [
    ...inDraft('a.report.md', home('Regulation 12(9), regulation 12 and regulation 5.')),
    ...inDraft(
      'b.report.md',
      home('Regulation 12(2)(a) of the Children’s Homes (England) Regulations 2015.'),
    ),
  ];

  it('in groups, the most cited first, with drafts counted once', () => {
    expect(
      groupByProvision(all).map(({ citations, drafts }) => [citations[0]?.whole, citations.length, drafts]),
    ).toEqual([
      ['regulation 12', 3, 2],
      ['regulation 5', 1, 1],
    ]);
    expect(groupText(groupByProvision(all), 3)).toContain('exists (2), paragraph does not exist (1)\n');
  });

  it('within the width of a terminal, and whole without one', () => {
    for (const text of [listText(all, 2, 90), groupText(groupByProvision(all), 2, 120)]) {
      const widest = Math.max(...text.split('\n').map((line) => line.length));
      expect(text).toContain('…');
      expect(widest).toBeLessThanOrEqual(120);
    }
    expect(
      Math.max(
        ...listText(all, 2, 90)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(90);
    expect(listText(all, 2)).not.toContain('…');
    expect(listText(all, 2)).toContain(
      'Regulation 12(2)(a) of the Children’s Homes (England) Regulations 2015\n',
    );
  });

  it('of nothing says so', () => {
    expect(listText([], 2)).toBe('0 citations in 2 drafts.\n');
    expect(groupText([], 1)).toBe('0 citations in 1 draft.\n');
  });
});
