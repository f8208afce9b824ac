import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lint/fix';
import { completionList } from '../../completion';
import { atCursor } from '../../testing';

const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n# Title\n\n${body}`;
const setting = (id: string) =>
  `framework: sccif\nsetting: ${id}\ninspection: {type: full, start: 2026-06-08, end: 2026-06-09}`;
const authority =
  'framework: ilacs\nauthority: Hallam\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-19}';
const home = (yaml: string) => front(`${setting('childrens-home')}\n${yaml}`);
const homeBody = (body: string) => front(setting('childrens-home'), body);
const ilacsBody = (body: string) => front(authority, body);
const area = (text: string) =>
  ilacsBody(`## What needs to improve?\n\n- The consistency of plans. ${text}\n\n## Next\n`);

const list = (marked: string, explicit = false, name?: string) => {
  const { checked, offset } = atCursor(marked, name);
  return completionList(checked, offset, { explicit });
};
const offered = (marked: string, explicit = false, name?: string): string[] =>
  list(marked, explicit, name).items.map(({ label }) => label);

/** The text once the first completion, or that of a label, is accepted. */
function accepted(marked: string, label?: string, explicit = false, name?: string): string {
  const { text, checked, offset } = atCursor(marked, name);
  const { items } = completionList(checked, offset, { explicit });
  const item = label === undefined ? items[0] : items.find((one) => one.label === label);
  if (!item) throw new Error(`${label} not offered: ${items.map((one) => one.label)}`);
  const { start, end } = item.replace;
  expect(text.slice(start, end)).not.toContain('\n');
  expect(start <= offset && offset <= end).toBe(true);
  // An editor shows an item only while what is typed begins what it is filtered by.
  expect(item.filter.startsWith(text.slice(start, offset))).toBe(true);
  return applyEdits(text, [{ span: item.replace, text: item.text }]).text;
}

type CompletionCase = readonly [before: string, after: string, label?: string];
const check = (rows: readonly CompletionCase[], wrap: (text: string) => string, explicit = false) => {
  for (const [before, after, label] of rows)
    expect(accepted(wrap(before), label, explicit), before).toBe(wrap(after));
};

describe('the regulation of a requirement', () => {
  const requirement = (text: string) => home(`requirements:\n  - text: a\n    ${text}`);

  it('is found by number, heading and what it is about, and written short', () => {
    check(
      [
        ['regulation: 12|', "regulation: '12'"],
        ['regulation: reg 12|', "regulation: '12'"],
        ['regulation: missing|', "regulation: '34'"],
        ['regulation: restraint|', "regulation: '20'"],
        ['regulation: restraint|', "regulation: '35'", '35'],
        ['regulation: safer rec|', "regulation: '32'"],
        ['regulation: |12', "regulation: '13'", '13'],
        ['regulation:|', "regulation: '12'", '12'],
        ["regulation: '12|'", "regulation: '12'"],
        ['regulation: "12|"', 'regulation: "12"'],
      ],
      requirement,
    );
  });

  it('is completed level by level', () => {
    expect(offered(requirement('regulation: 12(|'))).toEqual(['12(1)', '12(2)']);
    expect(offered(requirement('regulation: 12(2)(|'))).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((x) => `12(2)(${x})`),
    );
    expect(offered(requirement('regulation: 12(2)(a)(i|'))).toEqual(
      ['i', 'ii', 'iii', 'iv'].map((x) => `12(2)(a)(${x})`),
    );
    check(
      [
        ['regulation: 12(|', 'regulation: 12(2)', '12(2)'],
        ['regulation: 12(|)', 'regulation: 12(2)', '12(2)'],
        ['regulation: 12(2)(|', 'regulation: 12(2)(a)'],
        ['regulation: 12(2)(b|)', 'regulation: 12(2)(b)'],
        ["regulation: '12(2)(|'", "regulation: '12(2)(a)'"],
      ],
      requirement,
    );
    // Paragraphs that are over, and those there never were, are not offered.
    expect(offered(requirement('regulation: 22(|')).join()).not.toContain('1A');
    expect(offered(requirement('regulation: 15(|'))).toEqual([]);
  });

  it('is completed in a list', () => {
    check(
      [
        ['regulation: [12(1), 13(|]', 'regulation: [12(1), 13(1)]'],
        ['regulation: [12(1), |]', "regulation: [12(1), '1']"],
        ['regulation: [missing|]', "regulation: ['34']"],
        ['regulation:\n      - 12(1)\n      - 13|', "regulation:\n      - 12(1)\n      - '13'"],
        ['regulation:\n      - 12(2)(|', 'regulation:\n      - 12(2)(a)'],
        ['regulation: 12(1), 13(|', 'regulation: 12(1), 13(1)'],
        ['regulation: 12(1) and 34|', 'regulation: 12(1) and 34'],
      ],
      requirement,
    );
  });

  it('is one of the setting’s own', () => {
    const of = (id: string) => offered(front(`${setting(id)}\nrequirements:\n  - regulation: missing|`));
    expect(of('supported-accommodation')).toEqual(['21']);
    expect(of('independent-fostering-agency')).toEqual(['13']);
    expect(of('boarding-school')).toEqual([]);
    const centre = front(`${setting('residential-family-centre')}\nrequirements:\n  - regulation: |`);
    expect(offered(centre)).toContain('30');
    // It was omitted.
    expect(offered(centre)).not.toContain('31');
  });
});

describe('the source of a recommendation', () => {
  const recommendation = (text: string) => home(`recommendations:\n  - text: a\n    ${text}`);

  it('is a paragraph of the Guide with its page', () => {
    check(
      [
        ['source: 4.10|', 'source: Guide, page 22, paragraph 4.10'],
        ['source: Guide, page 22, paragraph 4.10|', 'source: Guide, page 22, paragraph 4.10'],
        ['source: Guide, page 22|', 'source: Guide, page 22, paragraph 4.6'],
        ['source: bullying|', 'source: Guide, page 39, paragraph 8.16'],
        ["source: '4.10|'", "source: 'Guide, page 22, paragraph 4.10'"],
      ],
      recommendation,
    );
    expect(offered(recommendation('source: |'))[0]).toBe('Guide, page 4, paragraph 1.1');
  });

  it('is a minimum standard where the setting has those', () => {
    const agency = (text: string) =>
      front(`${setting('independent-fostering-agency')}\nrecommendations:\n  - text: a\n    source: ${text}`);
    check(
      [
        ['missing|', 'standard 5'],
        ['standard 7|', 'standard 7'],
        ['16.|', 'standard 16.1', 'standard 16.1'],
      ],
      agency,
    );
  });
});

it('of an area is a part of the national framework', () => {
  const item = (text: string) =>
    front(`${authority}\nareas-for-improvement:\n  - text: a\n    citation: ${text}`);
  check(
    [
      ['|', 'outcome 3, national framework', 'outcome 3, national framework'],
      ['outcome 3|', 'outcome 3, national framework'],
      ['early help|', 'outcome 1, national framework'],
      ['multi-agency|', 'enabler 1, national framework'],
      ['leaders|', 'enabler 2, national framework'],
    ],
    item,
  );
});

describe('in prose', () => {
  it('a word, a number and brackets announce a citation', () => {
    check(
      [
        ['It did not meet regulation 12|.', 'It did not meet regulation 12.'],
        ['It did not meet reg 12|.', 'It did not meet regulation 12.'],
        ['It did not meet r 4|.', 'It did not meet regulation 44.', 'regulation 44'],
        ['It did not meet regulation missing|.', 'It did not meet regulation 34.'],
        ['Regulation 4|', 'Regulation 44', 'Regulation 44'],
        ['It did not meet regulation 12(|', 'It did not meet regulation 12(2)', 'regulation 12(2)'],
        ['It did not meet regulation 12(|)', 'It did not meet regulation 12(2)', 'regulation 12(2)'],
        ['It did not meet regulation 12(2)(|.', 'It did not meet regulation 12(2)(a).'],
        ['regulations 12 and 1|', 'regulations 12 and 13', '13'],
        [
          'under section |',
          'under section 20 of the Children Act 1989',
          'section 20 of the Children Act 1989',
        ],
        ['regulations 12 and |', 'regulations 12 and 13', '13'],
        ['The section 4|', 'The section 47 of the Children Act 1989', 'section 47 of the Children Act 1989'],
        [
          'under section 4|7 of the Children Act 1989',
          'under section 47 of the Children Act 1989',
          'section 47',
        ],
        ['under s.4|', 'under section 47 of the Children Act 1989', 'section 47 of the Children Act 1989'],
        [
          'under section 4| of the Children Act 1989',
          'under section 47 of the Children Act 1989',
          'section 47',
        ],
        ['Guide, |', 'Guide, page 22, paragraph 4.10', 'Guide, page 22, paragraph 4.10'],
        [
          'See the Guide, page 22, paragraph 4.|',
          'See the Guide, page 22, paragraph 4.10',
          'Guide, page 22, paragraph 4.10',
        ],
        ['See paragraph 4.10|', 'See Guide, page 22, paragraph 4.10'],
      ],
      homeBody,
    );
  });

  it('continues a list with regulations of the same instrument', () => {
    const labels = offered(homeBody('See regulations 12 and 1|'), true);
    expect(labels).toContain('13');
    expect(labels.filter((label) => !/^\d+[A-Z]*$/.test(label))).toEqual([]);
  });

  it('the name of an instrument does', () => {
    check(
      [
        ['the Children Act 1989, |', 'the Children Act 1989, section 47', 'section 47'],
        ['the Children Act 1989, section 4|', 'the Children Act 1989, section 47', 'section 47'],
        ['the Children Act 1989, enquiries|', 'the Children Act 1989, section 47'],
        ['the Children Act 2004, 11|', 'the Children Act 2004, section 11'],
        [
          'the Care Planning, Placement and Case Review (England) Regulations 2010, visits|',
          'the Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
        ],
      ],
      ilacsBody,
    );
  });

  it('a bracket does in an area for improvement, a requirement and a recommendation', () => {
    check(
      [
        ['(|', '(outcome 3, national framework)', 'outcome 3, national framework'],
        ['(|)', '(outcome 3, national framework)', 'outcome 3, national framework'],
        ['(outc|', '(outcome 1, national framework)'],
        ['(outcome 3|', '(outcome 3, national framework)'],
        ['(enabler |)', '(enabler 2, national framework)', 'enabler 2, national framework'],
        ['(early help|', '(outcome 1, national framework)'],
        ['outcome |', '(outcome 4, national framework)', 'outcome 4, national framework'],
      ],
      area,
    );
    const requirement = (text: string) =>
      home(`requirements:\n  - text: The person must keep records. ${text}`);
    check(
      [
        ['(|', '(regulation 36)', 'regulation 36'],
        ['(medication|)', '(regulation 23)'],
        ['(regulation 12(2)(|', '(regulation 12(2)(a)'],
      ],
      requirement,
    );
    const recommendation = (text: string) =>
      home(`recommendations:\n  - text: |-\n      Leaders should act. ${text}`);
    const marked = recommendation('(4.10|').replace('|-', '>-');
    expect(accepted(marked)).toBe(recommendation('(Guide, page 22, paragraph 4.10)').replace('|-', '>-'));
  });

  it('a standard is that of the setting', () => {
    const agency = (text: string) => front(setting('independent-fostering-agency'), text);
    check(
      [
        ['It met NMS 7|', 'It met standard 7'],
        ['It met minimum standard 7|.', 'It met standard 7.'],
        ['It met standard missing|', 'It met standard 5'],
      ],
      agency,
    );
  });

  it('is written in full where the setting has no such instrument of its own', () => {
    check(
      [
        [
          'under regulation 36|',
          'under regulation 36 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        ],
        ['held a section 47|', 'held a section 47 of the Children Act 1989'],
        ['outcome 3|', 'outcome 3, national framework'],
      ],
      ilacsBody,
    );
  });

  it('is found in texts of the YAML', () => {
    const yaml = (text: string) => `${setting('childrens-home')}\nsummary: ${text}\nurn: SC123456\n`;
    const rows: [string, string, string?][] = [
      ['It met regulation 12(2)(|', 'It met regulation 12(2)(a)'],
      ['"It met regulation 12(|."', '"It met regulation 12(2)."', 'regulation 12(2)'],
      ["'The home, s.20|'", "'The home, section 20 of the Children Act 1989'"],
      ['>-\n  The home met\n  regulation 4|', '>-\n  The home met\n  regulation 44', 'regulation 44'],
      ['#-\n  It met regulation |', '#-\n  It met regulation 44', 'regulation 44'],
    ];
    for (const [before, after, label] of rows) {
      const written = (text: string) => {
        const [head = '', tail = ''] = yaml('@').split('@');
        return `${head}${text}${tail}`;
      };
      // The bar of a literal block is not the cursor.
      const marked = written(before).replace('#-', '>-');
      expect(accepted(marked, label, false, 'a.report.yaml'), before).toBe(
        written(after).replace('#-', '>-'),
      );
    }
  });
});

describe('on request', () => {
  it('it is found by the words before the cursor', () => {
    check(
      [
        ['Staff recorded each restraint|', 'Staff recorded each regulation 20'],
        ['Staff went missing|.', 'Staff went regulation 34.'],
        ['They use CCTV|', 'They use regulation 24'],
        ['This was safer recruit|', 'This was regulation 32'],
        [
          'There was a child protection enquiry|',
          'There was a section 47 of the Children Act 1989',
          'section 47 of the Children Act 1989',
        ],
        ['It did not meet regulation|', 'It did not meet regulation 12', 'regulation 12'],
        ['It broke |', 'It broke regulation 12', 'regulation 12'],
      ],
      homeBody,
      true,
    );
    expect(accepted(area('early help|'), undefined, true)).toBe(area('(outcome 1, national framework)'));
  });

  it('it is asked for behind a space in the YAML, where typing cannot be told from asking', () => {
    const text = (marked: string) => home(`requirements:\n  - text: ${marked}`);
    expect(offered(text('Record each restraint|'), true)).toEqual([]);
    expect(accepted(text('Record each restraint |'), undefined, true)).toBe(
      text('Record each regulation 20'),
    );
  });

  it('nothing is offered for words that nothing has', () => {
    expect(offered(homeBody('The zebra crossing|'), true)).toEqual([]);
  });
});

describe('while typing', () => {
  const silent = [
    'The home is |',
    'Staff recorded each restraint|',
    'Children are missing |',
    'the regulation of |',
    'regulation of emotions |',
    'Emotional regulation is |',
    'These regulations |',
    'This section |',
    'The summary section |',
    'It met regulation 12, |',
    'It met regulation 12, the |',
    'regulations 12 and the |',
    'a good standard |',
    'of a high standard |',
    'the expected standard |',
    'their last section |',
    'In this Section |',
    'another paragraph |',
    'The standard of |',
    'outcomes for children |',
    'The outcome |',
    'The outcome for |',
    'Children (including |',
    'Children (|',
    'The Guide |',
    'In June 2026, |',
    'The home, |',
    'page |',
    'a paragraph |',
    'The children’s |',
    'It is 4.|',
  ];

  it.each(silent)('prose is left alone: %s', (text) => {
    expect(offered(homeBody(text))).toEqual([]);
    expect(offered(ilacsBody(text))).toEqual([]);
  });

  it('so are areas that go on or have their citation, comments, and drafts of no framework', () => {
    expect(offered(area('(includ|ing plans) and more'))).toEqual([]);
    expect(offered(area('(outcome 1, national framework) (|'))).toEqual([]);
    expect(offered(home('# regulation |'))).toEqual([]);
    expect(offered('---\ntitle: a\n---\n\nIt met regulation |')).toEqual([]);
  });
});

it('says what each is, in which order, and that more may come', () => {
  const { items, incomplete } = list(homeBody('It met regulation restraint|'));
  expect(incomplete).toBe(true);
  expect(items.map(({ label, detail }) => [label, detail]).slice(0, 2)).toEqual([
    ['regulation 20', 'Restraint and deprivation of liberty'],
    ['regulation 35', 'Behaviour management policies and records'],
  ]);
  expect(items[0]?.documentation).toContain('When restraint is allowed');
  expect(items.map(({ order }) => order)).toEqual([...items.map(({ order }) => order)].sort());
});
