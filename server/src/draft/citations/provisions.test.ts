import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { inShort } from '../testing';
import { citationsIn, parseCitation } from './citations';

/** A text, the words that are a citation, and what they say; the whole text where the words are left out. */
const valid: readonly (readonly [text: string, parts: string, words?: string])[] = [
  ['regulation 12', 'regulation 12'],
  ['Regulation 12(2)(a)(i)', 'regulation 12(2)(a)(i)'],
  ['Regulation 12 (1) (2)(a)(i)(v)', 'regulation 12(1) + 12(2)(a)(i) + 12(2)(a)(v)'],
  ['Regulation 12 (1) (2)(a)(i)', 'regulation 12(1) + 12(2)(a)(i)'],
  ['regulation 13(1)(2)(h)', 'regulation 13(1) + 13(2)(h)'],
  ['regulation 13(2)(h)(i)', 'regulation 13(2)(h)(i)'],
  ['regulation 13(2)(h) and (i)', 'regulation 13(2)(h) + 13(2)(i)'],
  ['regulation 5(a)(b)', 'regulation 5(a) + 5(b)'],
  ['regulation 32(3)(d)(iv)', 'regulation 32(3)(d)(iv)'],
  ['regulation 22(1A)', 'regulation 22(1A)'],
  ['regulation 7(2)(c)(i)(ii)', 'regulation 7(2)(c)(i) + 7(2)(c)(ii)'],
  ['reg 44', 'regulation 44'],
  ['reg. 44', 'regulation 44'],
  ['Reg44', 'regulation 44'],
  ['regs 44 and 45', 'regulation 44 + 45'],
  ['regulations 12 and 13', 'regulation 12 + 13'],
  ['r.35 records', 'regulation 35', 'r.35'],
  ['Contrary to Regulation 16 the statement is old', 'regulation 16', 'Regulation 16'],
  ['regulation 12 or 13, whichever applies', 'regulation 12 + 13', 'regulation 12 or 13'],
  ['events in schedule 7 were late', 'schedule 7', 'schedule 7'],
  ['Section 114 notices', 'section 114', 'Section 114'],
  ['paragraphs 1 to 8 of Schedule 2', 'schedule 2 para 1-8'],
  ['paras 3, 5(a) and 6 of Schedule 2', 'schedule 2 para 3 + 2 para 5(a) + 2 para 6'],
  ['Sch 1 paras 1-7', 'schedule 1 para 1-7'],
  ['Regulation 12 of SI 2015/541', 'regulation 12 @ SI 2015/541'],
  ['regulation 21 of the AAR', 'regulation 21 @ AAR'],
  ['the 2004 Act’s section 18', 'section 18 @ 2004 Act', '2004 Act’s section 18'],
  ['The Act’s section 17 duties', 'section 17', 'section 17'],
  [
    'Residential Family Centres Regulations 2002 (as amended), regulation 13(3)',
    'regulation 13(3) @ Residential Family Centres Regulations 2002',
  ],
  ['reg 13 over the summer', 'regulation 13', 'reg 13'],
  ['Reg 35 quality of care reviews', 'regulation 35', 'Reg 35'],
  ['The r44 visitor called', 'regulation 44', 'r44'],
  ['rr 12 and 13 breaches', 'regulation 12 + 13', 'rr 12 and 13'],
  ['under section 20 without review', 'section 20', 'section 20'],
  ['A notice under section 22A followed.', 'section 22A', 'section 22A'],
  ['section 22A notices', 'section 22A', 'section 22A'],
  ['s.31 care orders', 'section 31', 's.31'],
  ['Supervision orders (section 35(1))', 'section 35(1)', 'section 35(1)'],
  ['Rules were unmet under schedule 2.', 'schedule 2', 'schedule 2'],
  ['Rule 16.4 of the Family Procedure Rules 2010', 'rule 16.4 @ Family Procedure Rules 2010'],
  ['FPR 2010, rule 16.3', 'rule 16.3 @ FPR 2010'],
  ['regulation 24 of the care planning regulations 2010', 'regulation 24 @ care planning regulations 2010'],
  [
    'the fostering services (england) regulations 2011, regulation 28',
    'regulation 28 @ fostering services (england) regulations 2011',
    'fostering services (england) regulations 2011, regulation 28',
  ],
  ['regulations 12, 13 and 14', 'regulation 12 + 13 + 14'],
  [
    'under section 17, 20 and 47 of the Children Act 1989',
    'section 17 + 20 + 47 @ Children Act 1989',
    'section 17, 20 and 47 of the Children Act 1989',
  ],
  ['It breaches regulation 12, 13(1) and 14.', 'regulation 12 + 13(1) + 14', 'regulation 12, 13(1) and 14'],
  ['Regulations 12(2)(a) and 13(1)', 'regulation 12(2)(a) + 13(1)'],
  ['regulation 12(1) and 13(1)', 'regulation 12(1) + 13(1)'],
  ['regulation 45(3) to (5)', 'regulation 45(3)-45(5)'],
  ['regulations 44 to 46', 'regulation 44-46'],
  ['regulations 44–46', 'regulation 44-46'],
  ['regulation 12(2)(a), (b) and (c)', 'regulation 12(2)(a) + 12(2)(b) + 12(2)(c)'],
  ['regulation 12(2)(a) to (c)', 'regulation 12(2)(a)-12(2)(c)'],
  ['regulation 12(1), (2)(a) and (3)', 'regulation 12(1) + 12(2)(a) + 12(3)'],
  ['regulation 10ZA', 'regulation 10ZA'],
  ['regulation 16 of the Regulations', 'regulation 16 @ own: the Regulations'],
  ['regulation 12 of those Regulations', 'regulation 12 @ own: those Regulations'],
  [
    'regulation 40 of the Children’s Homes (England) Regulations 2015',
    'regulation 40 @ Children’s Homes (England) Regulations 2015',
  ],
  [
    'regulation 11 of the Care Planning, Placement and Case Review (England) Regulations 2010',
    'regulation 11 @ Care Planning, Placement and Case Review (England) Regulations 2010',
  ],
  [
    'Children’s Homes (England) Regulations 2015, regulation 12(2)(a)',
    'regulation 12(2)(a) @ Children’s Homes (England) Regulations 2015',
  ],
  [
    'Under the Fostering Services Regulations 2011, regulation 12',
    'regulation 12 @ Fostering Services Regulations 2011',
    'Fostering Services Regulations 2011, regulation 12',
  ],
  [
    'In National minimum standards, standard 5',
    'standard 5 @ National minimum standards',
    'National minimum standards, standard 5',
  ],
  ['NMS standard 7', 'standard 7'],
  ['The Reg 44s were late', 'regulation 44', 'Reg 44'],
  ['s47s are timely', 'section 47', 's47'],
  ['section 47', 'section 47'],
  ['Section 47 enquiries are timely', 'section 47', 'Section 47'],
  ['section 20 arrangements', 'section 20', 'section 20'],
  ['section 20 accommodation', 'section 20', 'section 20'],
  ['s.20', 'section 20'],
  ['s20', 'section 20'],
  ['S25 orders', 'section 25', 'S25'],
  ['s. 47', 'section 47'],
  ['ss. 17 and 20', 'section 17 + 20'],
  ['sections 17 and 47', 'section 17 + 47'],
  ['section 22C(6)(d)', 'section 22C(6)(d)'],
  ['section 22C(6)(d) of the Children Act 1989', 'section 22C(6)(d) @ Children Act 1989'],
  ['section 23CZB', 'section 23CZB'],
  ['section 17 of that Act', 'section 17 @ before: that Act'],
  ['section 17 of the Act', 'section 17 @ own: the Act'],
  ['s20 Children Act 1989 arrangements', 'section 20 @ Children Act 1989', 's20 Children Act 1989'],
  ['Children Act 1989, section 47', 'section 47 @ Children Act 1989'],
  ['Children Act 1989 s.31', 'section 31 @ Children Act 1989'],
  ['section 11 of the Children Act 2004', 'section 11 @ Children Act 2004'],
  ['section 22B of the Care Standards Act 2000', 'section 22B @ Care Standards Act 2000'],
  [
    'section 136 of the Education and Inspections Act 2006',
    'section 136 @ Education and Inspections Act 2006',
  ],
  ['section 17(10)(a) or (b)', 'section 17(10)(a) + 17(10)(b)'],
  ['Schedule 2', 'schedule 2'],
  ['Schedule 2, paragraph 6', 'schedule 2 para 6'],
  ['Schedule 2 paragraph 6(1)(a)', 'schedule 2 para 6(1)(a)'],
  ['paragraph 6 of Schedule 2', 'schedule 2 para 6'],
  ['paragraph 6(2) of Schedule 2', 'schedule 2 para 6(2)'],
  ['Schedules 3 and 4', 'schedule 3 + 4'],
  ['Schedule 1 to the Regulations', 'schedule 1 @ own: the Regulations'],
  ['Schedule 2 to the Children Act 1989', 'schedule 2 @ Children Act 1989'],
  ['standard 4.3', 'standard 4.3'],
  ['standard 4.3 requirements are met', 'standard 4.3', 'standard 4.3'],
  ['standard 4 is met', 'standard 4', 'standard 4'],
  ['Standard 7', 'standard 7'],
  ['standards 4.3 and 5.1', 'standard 4.3 + 5.1'],
  ['NMS 7', 'standard 7'],
  ['NMS 7.2', 'standard 7.2'],
  ['national minimum standard 13', 'standard 13'],
  ['minimum standard 2.1', 'standard 2.1'],
  [
    'Fostering services national minimum standards, 20.3',
    'standard 20.3 @ Fostering services national minimum standards',
  ],
  [
    'Further education residential accommodation national minimum standards, 15.1',
    'standard 15.1 @ Further education residential accommodation national minimum standards',
  ],
  ['National minimum standards, standard 5', 'standard 5 @ National minimum standards'],
  ['Guide, page 22, paragraph 4.10', 'paragraph 4.10 p22 @ Guide'],
  ['the Guide, page 22, paragraph 4.10', 'paragraph 4.10 p22 @ Guide', 'Guide, page 22, paragraph 4.10'],
  ['Guide, paragraph 4.10', 'paragraph 4.10 @ Guide'],
  ['Guide, p. 22, para 4.10', 'paragraph 4.10 p22 @ Guide'],
  ['Guide, pages 22, paragraphs 4.10 and 4.11', 'paragraph 4.10 + 4.11 p22 @ Guide'],
  [
    'Guide to the children’s homes regulations, page 15, paragraph 3.9',
    'paragraph 3.9 p15 @ Guide to the children’s homes regulations',
  ],
  ['paragraph 4.10 of the Guide', 'paragraph 4.10 @ Guide'],
  ['paragraph 4.10 on page 22 of the Guide', 'paragraph 4.10 p22 @ Guide'],
  ['paragraph 11.5', 'paragraph 11.5'],
  ['paragraphs 11.5 to 11.7', 'paragraph 11.5-11.7'],
  ['page 22, paragraph 4.10', 'paragraph 4.10 p22'],
  ['(page 22, paragraph 4.10)', 'paragraph 4.10 p22', 'page 22, paragraph 4.10'],
  ['It follows the policy. See page 22, paragraph 4.10', 'paragraph 4.10 p22', 'page 22, paragraph 4.10'],
  ['Working Together 2023', 'instrument Working Together 2023'],
  ['Working Together to Safeguard Children 2023', 'instrument Working Together to Safeguard Children 2023'],
  ['Working Together (2018)', 'instrument Working Together (2018)'],
  ['breach of regulation 12 (protection of children)', 'regulation 12', 'regulation 12'],
  ['as regulation 12 requires', 'regulation 12', 'regulation 12'],
  ['regulation 12 and 3 children', 'regulation 12', 'regulation 12'],
  ['regulation 12, 3 children and 4 adults', 'regulation 12', 'regulation 12'],
  ['regulation 12, 3 and 4 children', 'regulation 12', 'regulation 12'],
  ['regulation 12, 3 and 4 of the children', 'regulation 12', 'regulation 12'],
  ['regulation 44 and 3 of the visits were late', 'regulation 44', 'regulation 44'],
  ['regulation 44 and 3 of those visits were late', 'regulation 44', 'regulation 44'],
  ['regulation 44 and 45 of the Regulations', 'regulation 44 + 45 @ own: the Regulations'],
  ['regulation 44 and 45 of the children’s homes regulations', 'regulation 44 + 45', 'regulation 44 and 45'],
  ['Under reg 12, 13 or 14 they act', 'regulation 12 + 13 + 14', 'reg 12, 13 or 14'],
  ['regulation 12, 13 and 14 were met', 'regulation 12 + 13 + 14', 'regulation 12, 13 and 14'],
  ['They met regulations 11 to 14 this year', 'regulation 11-14', 'regulations 11 to 14'],
  ['They met regs 12, 13 or 14 well', 'regulation 12 + 13 + 14', 'regs 12, 13 or 14'],
  ['The records required by schedule 2 were complete', 'schedule 2', 'schedule 2'],
  ['They keep the schedule 2 records', 'schedule 2', 'schedule 2'],
  ['The home’s schedule 3 records are kept', 'schedule 3', 'schedule 3'],
  ['They met schedules 3 and 4.', 'schedule 3 + 4', 'schedules 3 and 4'],
  ['regulation 12.', 'regulation 12', 'regulation 12'],
  ['standards 4.3 and 5.1%', 'standard 4.3', 'standards 4.3'],
  ['standards 4.3 and 5.1 per cent', 'standard 4.3', 'standards 4.3'],
  ['regulations 12(1) and 13(1)st', 'regulation 12(1)', 'regulations 12(1)'],
  ['regulation 300', 'regulation 300'],
];

const none = [
  'the next section of the report',
  'section 3 of this report',
  'Section 3 of the form is empty',
  'in section 2 of his plan',
  'page 3',
  'see pages 3 and 4',
  'at 4.5 per cent',
  'regulation 5%',
  'a good standard of care',
  'standards of care',
  'a standard 2 bedroom flat',
  'standard 10-week placements',
  'the council’s 20 children',
  'the county’s 12 districts',
  'James’s 18th birthday',
  'in the 1990s 20 homes closed',
  'paragraph 12',
  'paragraphs 3 and 4',
  'Staff schedule 2 visits a week',
  'On the schedule 2 children were missing',
  'Managers with schedule 2 visits',
  'They meet to plan and schedule 2.5 hours',
  'under section 3 miles of cable',
  'Section 21 notices worried the family',
  'the R12 tablet',
  'schedule 3 meetings',
  'the registered manager',
  'emotional regulation 101',
  'self-regulation is hard',
  'regulations and standards',
  'new regulations in 2023',
  'Guide dogs, page 3',
  'They work together. In 2023 it closed.',
  'in 12 cases (2)',
  'a section 8 miles long',
  'year 7 pupils',
  'grade 4.3',
  'standard 4 requirements are met',
  'the standard 16 plus offer',
  'room 12(a)',
  'Standards 2 go up',
];

const front = 'Leaders said so: ';

describe('citations of provisions', () => {
  it.each(valid)('%s', (text, parts, words = text) => {
    const source = `${front}${text}`;
    const found = citationsIn(MappedText.of(source));
    expect(found.map(inShort)).toEqual([parts]);
    expect(found.map(({ span, text: said }) => [source.slice(span.start, span.end), said])).toEqual([
      [words, words],
    ]);
  });

  it.each(none)('none in: %s', (text) => {
    expect(citationsIn(MappedText.of(`${front}${text}`)).map(inShort)).toEqual([]);
  });

  it.each([
    ['Regulation 35 logs lack detail.', 'regulation 35'],
    ['It is late. Regulation 24 carers wait.', 'regulation 24'],
    ['Section 20 parental consent is recorded.', 'section 20'],
    ['Schedule 6 monitoring is thorough.', 'schedule 6'],
    ['In schedule 3 the checks are listed.', 'schedule 3'],
    ['NMS 1 to 5 were seen.', 'standard 1-5'],
  ])('of a sentence’s own: %s', (text, parts) => {
    expect(citationsIn(MappedText.of(text)).map(inShort)).toEqual([parts]);
  });

  it.each([
    'Section 4 tickets were bought.',
    'Section 3 leaders met.',
    'Section 3 shows gaps.',
    'The regulation 30 minute break.',
  ])('no number at the beginning of a sentence that counts: %s', (text) => {
    expect(citationsIn(MappedText.of(text))).toEqual([]);
  });

  it('names the instrument of what a provision provides for', () => {
    const found = citationsIn(MappedText.of('Partners have section 11 duties under the Children Act 2004.'));
    expect(found.map(inShort)).toEqual(['section 11 @ Children Act 2004', 'instrument Children Act 2004']);
    expect(found[0]?.text).toBe('section 11');
  });

  it('finds several in one sentence, each with its provisions’ places', () => {
    const text = MappedText.of(
      'Under section 20 or section 17 of the Children Act 1989, and reg 12(1) and (2)(a).',
    );
    const found = citationsIn(text);
    expect(found.map(inShort)).toEqual([
      'section 20',
      'section 17 @ Children Act 1989',
      'regulation 12(1) + 12(2)(a)',
    ]);
    const places = found.flatMap((one) =>
      one.kind === 'provision' ? one.provisions.map(({ span }) => span) : [],
    );
    expect(places.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      '20',
      '17',
      '12(1)',
      '(2)(a)',
    ]);
  });
});

/** Values of `regulation:`, without the word. */
const values: readonly (readonly [string, string])[] = [
  ['12(2)(a)(i)', 'regulation 12(2)(a)(i)'],
  ['12', 'regulation 12'],
  ['r 12', 'regulation 12'],
  ['12 (1) (2)(a)', 'regulation 12(1) + 12(2)(a)'],
  ['12 and 13', 'regulation 12 + 13'],
  ['45(3) to (5)', 'regulation 45(3)-45(5)'],
  ['reg 12(1)', 'regulation 12(1)'],
  ['regulation 12(1)', 'regulation 12(1)'],
  [
    '12 of the Fostering Services (England) Regulations 2011',
    'regulation 12 @ Fostering Services (England) Regulations 2011',
  ],
];

describe('values of keys', () => {
  it.each(values)('regulation: %s', (text, parts) => {
    const source = MappedText.of(`x ${text}`, 2);
    const [one, ...more] = parseCitation(source, 'regulation');
    expect(more).toEqual([]);
    expect(one && inShort(one)).toBe(parts);
    expect(one?.span.end).toBe(2 + text.length);
  });

  it.each(['', 'the medicines one', 'unknown', '-'])('none in: %s', (text) => {
    expect(parseCitation(text, 'regulation')).toEqual([]);
  });
});

it('are read across several spaces, with their place in the source', () => {
  const written = 'They met  regulation  12(2)(a)  and  (b), and those in schedule  2.';
  const found = citationsIn(MappedText.of(written));
  expect(found.map(({ span: { start, end } }) => written.slice(start, end))).toEqual([
    'regulation  12(2)(a)  and  (b)',
    'schedule  2',
  ]);
  expect(found.map(({ text }) => text)).toEqual(['regulation 12(2)(a) and (b)', 'schedule 2']);
});
