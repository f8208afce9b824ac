import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lint/fix';
import { completionList } from '../../completion';
import { atCursor } from '../../testing';

const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n# Title\n\n${body}`;
const setting = (id: string) =>
  `framework: sccif\nsetting: ${id}\ninspection: {type: full, start: 2026-06-08, end: 2026-06-09}`;
const authority = 'framework: ilacs\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-19}';

/** Drafts with a place for a text with `|` where the cursor is. */
const places = {
  home: (text: string) => front(setting('childrens-home'), text),
  agency: (text: string) => front(setting('independent-fostering-agency'), text),
  school: (text: string) => front(setting('boarding-school'), text),
  authority: (text: string) => front(authority, text),
  area: (text: string) => front(authority, `## What needs to improve?\n\n- Plans. ${text}\n\n## Next\n`),
  regulation: (text: string) =>
    front(`${setting('childrens-home')}\nrequirements:\n  - text: a\n    regulation: ${text}`),
  requirement: (text: string) => front(`${setting('childrens-home')}\nrequirements:\n  - text: ${text}`),
  source: (text: string) =>
    front(`${setting('childrens-home')}\nrecommendations:\n  - text: a\n    source: ${text}`),
  standard: (text: string) =>
    front(`${setting('independent-fostering-agency')}\nrecommendations:\n  - text: a\n    source: ${text}`),
  citation: (text: string) =>
    front(`${authority}\nareas-for-improvement:\n  - text: a\n    citation: ${text}`),
};

/** The first three offers, “…” for more, and the text at the cursor’s line once the first is accepted. */
function offers(place: keyof typeof places, marked: string, explicit: boolean): string[] {
  const { text, checked, offset } = atCursor(places[place](marked));
  const { items, incomplete } = completionList(checked, offset, { explicit });
  const [first] = items;
  const citations = items.filter(({ kind }) => kind === 'citation');
  if (!first || citations.length < items.length) return [];
  const after = applyEdits(text, [{ span: first.replace, text: first.text }]).text;
  const line = places[place]('@')
    .split('\n')
    .findIndex((written) => written.includes('@'));
  const lead = (places[place]('@').split('\n')[line] ?? '').indexOf('@');
  expect(incomplete).toBe(true);
  return [
    ...items.slice(0, 3).map(({ label }) => label),
    ...(items.length > 3 ? ['…'] : []),
    `→ ${after.split('\n')[line]?.slice(lead)}`,
  ];
}

describe('while typing', () => {
  it.each([
    [
      'home',
      'regulation 12|',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ regulation 12',
      ],
    ],
    [
      'home',
      'Regulation 12|',
      [
        'Regulation 12',
        'Regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "Regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ Regulation 12',
      ],
    ],
    ['home', 'REGULATION 12|', []],
    ['home', 'regulation 12 |', []],
    ['home', 'regulations 12, 1|', ['1', '10', '11', '…', '→ regulations 12, 1']],
    ['home', 'regulations 12 to 1|', ['1', '10', '11', '…', '→ regulations 12 to 1']],
    ['home', 'regulation 99|', []],
    ['home', 'regulation of |', []],
    ['home', 'regulation mis|', ['regulation 34', 'regulation 53', 'regulation 54', '…', '→ regulation 34']],
    ['home', 'Regulation mis|', ['Regulation 34', 'Regulation 53', 'Regulation 54', '…', '→ Regulation 34']],
    ['home', 'the regulation mis|', []],
    [
      'home',
      'reg. 12|',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ regulation 12',
      ],
    ],
    ['home', 'regs 12 and 3|', ['3', '30', '31', '…', '→ regs 12 and 3']],
    [
      'home',
      'r. 12|',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ regulation 12',
      ],
    ],
    [
      'home',
      'section |',
      [
        'section 1 of the Children Act 1989',
        'section 2 of the Children Act 1989',
        'section 3 of the Children Act 1989',
        '…',
        '→ section 1 of the Children Act 1989',
      ],
    ],
    [
      'home',
      'section 47|, and',
      ['section 47 of the Children Act 1989', '→ section 47 of the Children Act 1989, and'],
    ],
    [
      'home',
      'sections 17 and 4|',
      [
        '4 of the Children Act 1989',
        '4 of the Care Standards Act 2000',
        '4 of the Children and Social Work Act 2017',
        '…',
        '→ sections 17 and 4 of the Children Act 1989',
      ],
    ],
    [
      'home',
      's 4|',
      [
        'section 4 of the Children Act 1989',
        'section 4 of the Care Standards Act 2000',
        'section 4 of the Children and Social Work Act 2017',
        '…',
        '→ section 4 of the Children Act 1989',
      ],
    ],
    [
      'home',
      's20(|',
      [
        'section 20(1) of the Children Act 1989',
        'section 20(2) of the Children Act 1989',
        'section 20(2A) of the Children Act 1989',
        '…',
        '→ section 20(1) of the Children Act 1989',
      ],
    ],
    [
      'home',
      'section 17(1|0)',
      [
        'section 17(1) of the Children Act 1989',
        'section 17(10) of the Children Act 1989',
        'section 17(11) of the Children Act 1989',
        '…',
        '→ section 17(1) of the Children Act 1989',
      ],
    ],
    ['home', 'standard 7|', []],
    ['home', 'NMS 7|', []],
    [
      'home',
      'paragraph 4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    [
      'home',
      'Paragraph 4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    [
      'home',
      'para 4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    ['home', 'Guide, page 2|', []],
    [
      'home',
      'the Guide, p|',
      [
        'Guide, page 64, paragraph 15.1',
        'Guide, page 64, paragraph 15.2',
        'Guide, page 65, paragraph 15.3',
        '…',
        '→ the Guide, page 64, paragraph 15.1',
      ],
    ],
    [
      'home',
      'Guide, paragraph 4.|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 21, paragraph 4.2',
        'Guide, page 21, paragraph 4.3',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    [
      'home',
      'Guide 4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    ['home', 'outcome 3|', []],
    ['home', 'regulation 12(1) (|', []],
    [
      'home',
      'regulation 12 (2)(|',
      ['regulation 12(2)(a)', 'regulation 12(2)(b)', 'regulation 12(2)(c)', '…', '→ regulation 12(2)(a)'],
    ],
    ['home', 'regulation 12(2)(a|)(i)', ['regulation 12(2)(a)', '→ regulation 12(2)(a)']],
    ['home', 'regulation 12(2)(z|', []],
    [
      'home',
      'regulation 1|2(2)(a)',
      [
        'regulation 1',
        'regulation 1 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 1 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '…',
        '→ regulation 1',
      ],
    ],
    [
      'home',
      'regulation 1|2 and more',
      [
        'regulation 1',
        'regulation 1 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 1 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '…',
        '→ regulation 1 and more',
      ],
    ],
    ['home', 'regulation 12A|', []],
    ['home', 'regulation |44', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ regulation 1']],
    ['home', 'see regulation |', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ see regulation 1']],
    [
      'home',
      'the Children Act 1989, s|',
      ['section 26A', 'section 31', 'section 35', '…', '→ the Children Act 1989, section 26A'],
    ],
    [
      'home',
      'the Children Act 1989, section |17',
      ['section 1', 'section 2', 'section 3', '…', '→ the Children Act 1989, section 1'],
    ],
    [
      'home',
      'the Children Act 1989, sec|',
      ['section 24D', 'section 4ZA', 'section 9', '…', '→ the Children Act 1989, section 24D'],
    ],
    ['home', 'the Children Act 1989 |', []],
    [
      'home',
      'Care Standards Act 2000, 2|',
      ['section 2', 'section 20', 'section 20A', '…', '→ Care Standards Act 2000, section 2'],
    ],
    ['home', 'The Invented Act 1901, |', []],
    [
      'home',
      'regulation 12 of the Children’s Homes (England) Regulations 2015, 3|',
      [
        'regulation 3',
        'regulation 30',
        'regulation 31',
        '…',
        '→ regulation 12 of the Children’s Homes (England) Regulations 2015, regulation 3',
      ],
    ],
    ['home', 'schedule 1|', []],
    [
      'home',
      'It’s regulation 12|',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ It’s regulation 12',
      ],
    ],
    ['home', 'sub-regulation 12|', []],
    [
      'home',
      '(regulation 12|)',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ (regulation 12)',
      ],
    ],
    [
      'home',
      '[regulation 12|]',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ [regulation 12]',
      ],
    ],
    [
      'home',
      '“regulation 12|”',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '→ “regulation 12”',
      ],
    ],
    [
      'home',
      'regulation child’s|',
      ['regulation 12', 'regulation 31', 'regulation 34', '…', '→ regulation 12'],
    ],
    ['agency', 'standard 7|', ['standard 7', '→ standard 7']],
    ['agency', 'Standard 7|', ['Standard 7', '→ Standard 7']],
    ['agency', 'NMS 7|', ['standard 7', '→ standard 7']],
    ['agency', 'National Minimum Standard 7|', ['standard 7', '→ standard 7']],
    ['agency', 'Minimum standards 7|', ['Standard 7', '→ Standard 7']],
    ['agency', 'standards 7.1 and 7.|', ['7', '→ standards 7.1 and 7']],
    ['agency', 'standard |', ['standard 1', 'standard 2', 'standard 3', '…', '→ standard 1']],
    ['agency', 'standard 16.|', ['standard 16.1', 'standard 16.2', 'standard 16.3', '…', '→ standard 16.1']],
    ['agency', 'standard mis|', ['standard 5', '→ standard 5']],
    ['agency', 'a standard |', []],
    ['agency', 'the standard 7|', ['standard 7', '→ the standard 7']],
    ['agency', 'paragraph 4|', []],
    [
      'agency',
      'regulation 1|',
      [
        'regulation 1',
        'regulation 1 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        "regulation 1 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '…',
        '→ regulation 1',
      ],
    ],
    ['school', 'standard 7|', ['standard 7', '→ standard 7']],
    [
      'school',
      'regulation 1|',
      [
        "regulation 1 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        "regulation 11 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        "regulation 12 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
        '…',
        "→ regulation 1 of the Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
      ],
    ],
    [
      'school',
      'section 87|',
      [
        'section 87 of the Children Act 1989',
        'section 87A of the Children Act 1989',
        'section 87B of the Children Act 1989',
        '…',
        '→ section 87 of the Children Act 1989',
      ],
    ],
    [
      'authority',
      'section 4|',
      [
        'section 4 of the Children Act 1989',
        'section 4 of the Care Standards Act 2000',
        'section 4 of the Children (Leaving Care) Act 2000',
        '…',
        '→ section 4 of the Children Act 1989',
      ],
    ],
    [
      'authority',
      'Section 4|',
      [
        'Section 4 of the Children Act 1989',
        'Section 4 of the Care Standards Act 2000',
        'Section 4 of the Children (Leaving Care) Act 2000',
        '…',
        '→ Section 4 of the Children Act 1989',
      ],
    ],
    [
      'authority',
      'regulation 36|',
      [
        'regulation 36 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        'regulation 36 of the Fostering Services (England) Regulations 2011',
        'regulation 36 of the Adoption Agencies Regulations 2005',
        '→ regulation 36 of the Care Planning, Placement and Case Review (England) Regulations 2010',
      ],
    ],
    ['authority', 'outcome 3|', ['outcome 3, national framework', '→ outcome 3, national framework']],
    ['authority', 'Outcome 3|', ['outcome 3, national framework', '→ outcome 3, national framework']],
    ['authority', 'outcomes 3|', ['outcome 3, national framework', '→ outcome 3, national framework']],
    ['authority', 'outcome |', []],
    ['authority', 'enabler 1|', ['enabler 1, national framework', '→ enabler 1, national framework']],
    ['authority', 'principle 1|', ['principle 1, national framework', '→ principle 1, national framework']],
    ['authority', 'the principle |', []],
    ['authority', 'standard 7|', []],
    ['authority', 'NMS 7|', []],
    [
      'authority',
      '(outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'authority',
      '(outcome |)',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    ['authority', '(|', []],
    [
      'authority',
      's.20|',
      [
        'section 20 of the Children Act 1989',
        'section 20 of the Children Act 2004',
        'section 20 of the Care Standards Act 2000',
        '…',
        '→ section 20 of the Children Act 1989',
      ],
    ],
    ['authority', 'Guide, |', []],
    ['authority', 'paragraph 4.1|', []],
    [
      'area',
      '(|',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      '(|)',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      '(|).',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework).',
      ],
    ],
    ['area', '(| and', []],
    [
      'area',
      '(o|',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      '(en|',
      [
        'enabler 1, national framework',
        'enabler 2, national framework',
        'enabler 3, national framework',
        '→ (enabler 1, national framework)',
      ],
    ],
    [
      'area',
      '(2|',
      [
        'principle 2, national framework',
        'enabler 2, national framework',
        'outcome 2, national framework',
        '→ (principle 2, national framework)',
      ],
    ],
    ['area', '(early|', ['outcome 1, national framework', '→ (outcome 1, national framework)']],
    ['area', '(outcome 1|', ['outcome 1, national framework', '→ (outcome 1, national framework)']],
    ['area', '(outcome 9|', []],
    [
      'area',
      '(Outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      '(principle |',
      [
        'principle 1, national framework',
        'principle 2, national framework',
        'principle 3, national framework',
        '…',
        '→ (principle 1, national framework)',
      ],
    ],
    [
      'area',
      'outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      'Outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework)',
      ],
    ],
    ['area', 'enabler 2|', ['enabler 2, national framework', '→ (enabler 2, national framework)']],
    ['area', '(national framework, |', []],
    ['area', '(outcome 1 and |', []],
    [
      'area',
      'section 4|',
      [
        'section 4 of the Children Act 1989',
        'section 4 of the Care Standards Act 2000',
        'section 4 of the Children (Leaving Care) Act 2000',
        '…',
        '→ section 4 of the Children Act 1989',
      ],
    ],
    [
      'area',
      '(see section 4|',
      [
        'section 4 of the Children Act 1989',
        'section 4 of the Care Standards Act 2000',
        'section 4 of the Children (Leaving Care) Act 2000',
        '…',
        '→ (see section 4 of the Children Act 1989',
      ],
    ],
    [
      'requirement',
      'It must keep. (|',
      ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ It must keep. (regulation 1)'],
    ],
    [
      'requirement',
      'It must keep. (|)',
      ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ It must keep. (regulation 1)'],
    ],
    [
      'requirement',
      'It must keep. (mis|',
      ['regulation 34', 'regulation 53', 'regulation 54', '…', '→ It must keep. (regulation 34)'],
    ],
    ['requirement', 'It must keep. (12|', ['regulation 12', '→ It must keep. (regulation 12)']],
    [
      'requirement',
      'It must keep. (12(|',
      ['regulation 12(1)', 'regulation 12(2)', '→ It must keep. (regulation 12(1))'],
    ],
    ['requirement', 'It must keep. (| and more', []],
    [
      'requirement',
      '"It must keep. (|"',
      ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ "It must keep. (regulation 1)"'],
    ],
    [
      'requirement',
      "'It must keep. (|'",
      ['regulation 1', 'regulation 2', 'regulation 3', '…', "→ 'It must keep. (regulation 1)'"],
    ],
    [
      'requirement',
      'It must meet regulation 12(|',
      ['regulation 12(1)', 'regulation 12(2)', '→ It must meet regulation 12(1)'],
    ],
    ['regulation', '|', ['1', '2', '3', '…', "→ '1'"]],
    ['regulation', '1|', ['1', '10', '11', '…', "→ '1'"]],
    ['regulation', '12|', ['12', "→ '12'"]],
    ['regulation', "'12|", ['12', "→ '12'"]],
    ['regulation', '"12|"', ['12', '→ "12"']],
    ['regulation', '12(|', ['12(1)', '12(2)', '→ 12(1)']],
    ['regulation', '12 (|', ['12(1)', '12(2)', '→ 12(1)']],
    ['regulation', '12(2)|', ['12(2)', '→ 12(2)']],
    ['regulation', 'reg 12|', ['12', "→ '12'"]],
    ['regulation', 'regulation 12|', ['12', "→ '12'"]],
    ['regulation', 'R12|', ['12', "→ '12'"]],
    ['regulation', '[1|]', ['1', '10', '11', '…', "→ ['1']"]],
    ['regulation', '[12, 1|, 14]', ['1', '10', '11', '…', "→ [12, '1', 14]"]],
    ['regulation', '12, 1|', ['1', '10', '11', '…', '→ 12, 1']],
    ['regulation', '12 and 1|', ['1', '10', '11', '…', '→ 12 and 1']],
    ['regulation', '12 to 1|', ['1', '10', '11', '…', '→ 12 to 1']],
    ['regulation', '12, |13', ['1', '2', '3', '…', '→ 12, 1']],
    ['regulation', 'missing|', ['34', "→ '34'"]],
    ['regulation', 'missing child|', ['34', "→ '34'"]],
    ['regulation', 'zzzz|', []],
    ['regulation', 'regulation |', ['30', '52', '43', '…', "→ '30'"]],
    ['regulation', '44A|', []],
    ['regulation', '12(2)(a|) and 13', ['12(2)(a)', '→ 12(2)(a)']],
    [
      'source',
      '|',
      [
        'Guide, page 4, paragraph 1.1',
        'Guide, page 4, paragraph 1.2',
        'Guide, page 4, paragraph 1.3',
        '…',
        '→ Guide, page 4, paragraph 1.1',
      ],
    ],
    [
      'source',
      '4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    [
      'source',
      'Guide|',
      [
        'Guide, page 4, paragraph 1.4',
        'Guide, page 4, paragraph 1.5',
        'Guide, page 4, paragraph 1.6',
        '…',
        '→ Guide, page 4, paragraph 1.4',
      ],
    ],
    ['source', 'Guide, page 2|', []],
    [
      'source',
      'page 22|',
      [
        'Guide, page 22, paragraph 4.6',
        'Guide, page 22, paragraph 4.7',
        'Guide, page 22, paragraph 4.8',
        '…',
        '→ Guide, page 22, paragraph 4.6',
      ],
    ],
    [
      'source',
      'paragraph 4.1|',
      [
        'Guide, page 20, paragraph 4.1',
        'Guide, page 22, paragraph 4.10',
        'Guide, page 22, paragraph 4.11',
        '…',
        '→ Guide, page 20, paragraph 4.1',
      ],
    ],
    ['source', 'bully|', ['Guide, page 39, paragraph 8.16', '→ Guide, page 39, paragraph 8.16']],
    ['source', 'standard 1|', []],
    [
      'source',
      'regulation 12|',
      [
        'Guide, page 60, paragraph 12.1',
        'Guide, page 60, paragraph 12.2',
        'Guide, page 60, paragraph 12.3',
        '…',
        '→ Guide, page 60, paragraph 12.1',
      ],
    ],
    ['source', '"4.10|"', ['Guide, page 22, paragraph 4.10', '→ "Guide, page 22, paragraph 4.10"']],
    [
      'source',
      "'children|'",
      [
        'Guide, page 5, paragraph 1.10',
        'Guide, page 6, paragraph 1.11',
        'Guide, page 6, paragraph 1.12',
        '…',
        "→ 'Guide, page 5, paragraph 1.10'",
      ],
    ],
    ['standard', '|', ['standard 1', 'standard 2', 'standard 3', '…', '→ standard 1']],
    ['standard', '7|', ['standard 7', '→ standard 7']],
    ['standard', '7.|', ['standard 7', '→ standard 7']],
    ['standard', '7.1|', ['standard 7', '→ standard 7']],
    ['standard', 'standard 7|', ['standard 7', '→ standard 7']],
    ['standard', 'NMS 7|', ['standard 7', '→ standard 7']],
    ['standard', 'missing|', ['standard 5', '→ standard 5']],
    ['standard', 'Guide|', ['standard 16', '→ standard 16']],
    ['standard', '16.1|', ['standard 16.1', '→ standard 16.1']],
    ['standard', '99.|', []],
    [
      'citation',
      '|',
      [
        'principle 1, national framework',
        'principle 2, national framework',
        'principle 3, national framework',
        '…',
        '→ principle 1, national framework',
      ],
    ],
    [
      'citation',
      '3|',
      [
        'principle 3, national framework',
        'enabler 3, national framework',
        'outcome 3, national framework',
        '→ principle 3, national framework',
      ],
    ],
    [
      'citation',
      'outcome|',
      [
        'outcome 2, national framework',
        'outcome 3, national framework',
        'outcome 4, national framework',
        '…',
        '→ outcome 2, national framework',
      ],
    ],
    ['citation', 'outcome 3|', ['outcome 3, national framework', '→ outcome 3, national framework']],
    ['citation', 'Outcome 3|', ['outcome 3, national framework', '→ outcome 3, national framework']],
    [
      'citation',
      'enabler|',
      [
        'enabler 3, national framework',
        'enabler 1, national framework',
        'enabler 2, national framework',
        '→ enabler 3, national framework',
      ],
    ],
    ['citation', 'enabler 2|', ['enabler 2, national framework', '→ enabler 2, national framework']],
    [
      'citation',
      'principle|',
      [
        'principle 5, national framework',
        'principle 6, national framework',
        'principle 1, national framework',
        '…',
        '→ principle 5, national framework',
      ],
    ],
    ['citation', 'stable|', ['outcome 4, national framework', '→ outcome 4, national framework']],
    ['citation', 'national framework|', []],
    ['citation', '"outcome 2|"', ['outcome 2, national framework', '→ "outcome 2, national framework"']],
    ['citation', '(outcome 2|', ['outcome 2, national framework', '→ outcome 2, national framework']],
  ] as const)('in %s: %s', (place, marked, expected) => {
    expect(offers(place, marked, false)).toEqual(expected);
  });
});

describe('on request', () => {
  it.each([
    [
      'home',
      'Staff recorded each restraint|',
      ['regulation 20', 'regulation 35', 'regulation 2', '…', '→ Staff recorded each regulation 20'],
    ],
    [
      'home',
      'Staff went missing |',
      [
        'regulation 34',
        'Guide, page 45, paragraph 9.23',
        'Guide, page 45, paragraph 9.24',
        '…',
        '→ Staff went regulation 34',
      ],
    ],
    [
      'home',
      'missing|',
      [
        'regulation 34',
        'Guide, page 45, paragraph 9.23',
        'Guide, page 45, paragraph 9.24',
        '…',
        '→ regulation 34',
      ],
    ],
    ['home', 'It |', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ It regulation 1']],
    ['home', '|', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ regulation 1']],
    [
      'home',
      'The section 47|',
      ['section 47 of the Children Act 1989', '→ The section 47 of the Children Act 1989'],
    ],
    [
      'home',
      '(missing|',
      [
        'regulation 34',
        'Guide, page 45, paragraph 9.23',
        'Guide, page 45, paragraph 9.24',
        '…',
        '→ (regulation 34',
      ],
    ],
    [
      'home',
      'They are safe. Medicines|',
      [
        'regulation 23',
        'Guide, page 35, paragraph 7.15',
        'Guide, page 35, paragraph 7.16',
        '…',
        '→ They are safe. regulation 23',
      ],
    ],
    ['home', 'zebra|', []],
    ['home', 'zebra |', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ zebra regulation 1']],
    ['home', 'the staff use of force |', ['regulation 20', '→ the staff regulation 20']],
    ['home', 'at regulation |', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ at regulation 1']],
    ['home', 'regulation of |', []],
    ['home', 'A standard |', []],
    [
      'home',
      '12|',
      [
        'regulation 12',
        'regulation 12 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        'section 12 of the Care Standards Act 2000',
        '…',
        '→ regulation 12',
      ],
    ],
    [
      'home',
      '4.10|',
      [
        'regulation 10',
        'section 10 of the Children Act 1989',
        'regulation 10 of the Care Planning, Placement and Case Review (England) Regulations 2010',
        '…',
        '→ 4.regulation 10',
      ],
    ],
    [
      'home',
      'Guide|',
      [
        'Guide, page 4, paragraph 1.4',
        'Guide, page 4, paragraph 1.5',
        'Guide, page 4, paragraph 1.6',
        '…',
        '→ Guide, page 4, paragraph 1.4',
      ],
    ],
    ['home', '“restraint|”', ['regulation 20', 'regulation 35', 'regulation 2', '…', '→ “regulation 20”']],
    [
      'home',
      'restraint| and more',
      ['regulation 20', 'regulation 35', 'regulation 2', '…', '→ regulation 20 and more'],
    ],
    ['home', 're|straint', ['regulation 57', 'regulation 56', 'regulation 46', '…', '→ regulation 57']],
    ['area', 'early help|', ['outcome 1, national framework', '→ (outcome 1, national framework)']],
    ['area', 'early help|)', ['outcome 1, national framework', '→ (outcome 1, national framework))']],
    ['area', '(early help|', ['outcome 1, national framework', '→ (outcome 1, national framework)']],
    [
      'area',
      'leaders|',
      [
        'section 19 of the Children Act 2004',
        'enabler 2, national framework',
        '→ section 19 of the Children Act 2004',
      ],
    ],
    [
      'area',
      'leaders |',
      [
        'section 19 of the Children Act 2004',
        'enabler 2, national framework',
        '→ section 19 of the Children Act 2004',
      ],
    ],
    [
      'area',
      '|',
      [
        'principle 1, national framework',
        'principle 2, national framework',
        'principle 3, national framework',
        '…',
        '→ (principle 1, national framework)',
      ],
    ],
    [
      'area',
      '(| and',
      [
        'principle 1, national framework',
        'principle 2, national framework',
        'principle 3, national framework',
        '…',
        '→ (principle 1, national framework) and',
      ],
    ],
    [
      'area',
      '(outcome 1, national framework) (|',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ (outcome 1, national framework) (outcome 1, national framework)',
      ],
    ],
    [
      'area',
      'section 47|',
      [
        'section 47 of the Children Act 1989',
        'section 47 of the Adoption and Children Act 2002',
        '→ section 47 of the Children Act 1989',
      ],
    ],
    [
      'authority',
      'missing|',
      [
        'regulation 13 of the Fostering Services (England) Regulations 2011',
        '→ regulation 13 of the Fostering Services (England) Regulations 2011',
      ],
    ],
    [
      'authority',
      'leaders|',
      [
        'section 19 of the Children Act 2004',
        'enabler 2, national framework',
        '→ section 19 of the Children Act 2004',
      ],
    ],
    [
      'authority',
      'accommodated|',
      [
        'section 86 of the Children Act 1989',
        'section 22C of the Children Act 1989',
        'section 85 of the Children Act 1989',
        '…',
        '→ section 86 of the Children Act 1989',
      ],
    ],
    [
      'authority',
      'private fostering |',
      ['section 66 of the Children Act 1989', '→ section 66 of the Children Act 1989'],
    ],
    [
      'authority',
      '(leaders|',
      [
        'section 19 of the Children Act 2004',
        'enabler 2, national framework',
        '→ (section 19 of the Children Act 2004',
      ],
    ],
    [
      'authority',
      'outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ outcome 1, national framework',
      ],
    ],
    [
      'authority',
      'The outcome |',
      [
        'outcome 1, national framework',
        'outcome 2, national framework',
        'outcome 3, national framework',
        '…',
        '→ The outcome 1, national framework',
      ],
    ],
    ['authority', '|', []],
    ['agency', 'missing |', ['regulation 13', 'standard 5', '→ regulation 13']],
    ['agency', 'standard |', ['standard 1', 'standard 2', 'standard 3', '…', '→ standard 1']],
    ['agency', 'a standard |', ['standard 1', 'standard 2', 'standard 3', '…', '→ a standard 1']],
    ['agency', 'recruit |', ['standard 13', 'regulation 20', 'standard 19', '→ standard 13']],
    ['agency', '|', ['regulation 1', 'regulation 2', 'regulation 3', '…', '→ regulation 1']],
    ['requirement', 'Keep a record of restraint|', []],
    ['requirement', 'Keep a record of restraint |', ['regulation 35', '→ Keep a regulation 35']],
    [
      'requirement',
      '"restraint |"',
      ['regulation 20', 'regulation 35', 'regulation 2', '…', '→ "regulation 20"'],
    ],
    [
      'requirement',
      "'child’s medicines |'",
      [
        'regulation 23',
        'Guide, page 35, paragraph 7.15',
        'Guide, page 35, paragraph 7.16',
        '…',
        "→ 'regulation 23'",
      ],
    ],
    ['requirement', 'restraint  |', []],
    ['requirement', '|', []],
  ] as const)('in %s: %s', (place, marked, expected) => {
    expect(offers(place, marked, true)).toEqual(expected);
  });
});
