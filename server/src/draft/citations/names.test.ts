import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { inShort } from '../testing';
import { citationsIn } from './citations';

/** A text, what is read in it, and the words that are read where they are not the whole text. */
type Row = readonly [text: string, parts: string, words?: string];

const read = (text: string) => citationsIn(MappedText.of(text));

function expectRead(text: string, parts: string, words: string): void {
  const source = `It rests on ${text}`;
  const found = read(source);
  expect(found.map(inShort), text).toEqual([parts]);
  expect(
    found.map(({ span }) => source.slice(span.start, span.end)),
    text,
  ).toEqual([words]);
}

const wholes: readonly Row[] = [
  ['fostering NMS', 'instrument fostering NMS'],
  [
    'Fostering Services National Minimum Standards',
    'instrument Fostering Services National Minimum Standards',
  ],
  [
    'national minimum standards for adoption are met',
    'instrument national minimum standards for adoption',
    'national minimum standards for adoption',
  ],
  [
    'Guide to the Supported Accommodation Regulations',
    'instrument Guide to the Supported Accommodation Regulations',
  ],
  ['Children Act 1989', 'instrument Children Act 1989'],
  ['the children act 2004', 'instrument children act 2004', 'children act 2004'],
  [
    'the fostering services regulations 2011.',
    'instrument fostering services regulations 2011',
    'fostering services regulations 2011',
  ],
  [
    'Care planning, placement and case review (england) regulations 2010',
    'instrument Care planning, placement and case review (england) regulations 2010',
  ],
  [
    'the homelessness reduction act 2017',
    'instrument homelessness reduction act 2017',
    'homelessness reduction act 2017',
  ],
  [
    'working together to safeguard children (2023)',
    'instrument working together to safeguard children (2023)',
  ],
  ['CA04', 'instrument CA04'],
  ['SI 2015/541', 'instrument SI 2015/541'],
  [
    'fostering services: national minimum standards 2011',
    'instrument fostering services: national minimum standards 2011',
  ],
  [
    'the Health and Safety at Work etc. Act 1974',
    'instrument Health and Safety at Work etc. Act 1974',
    'Health and Safety at Work etc. Act 1974',
  ],
  [
    'the national framework for children’s social care',
    'instrument national framework for children’s social care',
    'national framework for children’s social care',
  ],
  [
    'the Regulatory Reform (Fire Safety) Order 2005',
    'instrument Regulatory Reform (Fire Safety) Order 2005',
    'Regulatory Reform (Fire Safety) Order 2005',
  ],
  [
    'the guide to the children’s homes regulations',
    'instrument guide to the children’s homes regulations',
    'guide to the children’s homes regulations',
  ],
  ['the Children Act', 'instrument Children Act', 'Children Act'],
  [
    'the Children (Leaving Care) Act 2000.',
    'instrument Children (Leaving Care) Act 2000',
    'Children (Leaving Care) Act 2000',
  ],
  [
    'Ofsted’s duties in the Care Standards Act 2000',
    'instrument Care Standards Act 2000',
    'Care Standards Act 2000',
  ],
  ['Children’s Homes (England) Regulations 2015', 'instrument Children’s Homes (England) Regulations 2015'],
  ['Fostering Services Regs 2011', 'instrument Fostering Services Regs 2011'],
  ['Secure Training Centre Rules 1998', 'instrument Secure Training Centre Rules 1998'],
  [
    'the Disqualification from Caring for Children (England) Regulations 2002)',
    'instrument Disqualification from Caring for Children (England) Regulations 2002',
    'Disqualification from Caring for Children (England) Regulations 2002',
  ],
  ['the CA 1989 and more', 'instrument CA 1989', 'CA 1989'],
  ['CA1989', 'instrument CA1989'],
  ['the 1989 Act', 'instrument 1989 Act', '1989 Act'],
  ['Working Together', 'instrument Working Together'],
  ['Working Together requires it', 'instrument Working Together', 'Working Together'],
  [
    '‘Working together to safeguard children’ (2023)',
    'instrument Working together to safeguard children’ (2023)',
    'Working together to safeguard children’ (2023)',
  ],
  ['WT2023', 'instrument WT2023'],
  ['KCSIE (DfE, 2024)', 'instrument KCSIE (DfE, 2024)'],
  [
    '‘Keeping children safe in education’',
    'instrument Keeping children safe in education',
    'Keeping children safe in education',
  ],
  ['SEND code of practice', 'instrument SEND code of practice'],
  ['SEND Code', 'instrument SEND Code'],
  [
    'special educational needs and disability code of practice: 0 to 25 years',
    'instrument special educational needs and disability code of practice: 0 to 25 years',
  ],
  [
    'the Guide to the children’s homes regulations',
    'instrument Guide to the children’s homes regulations',
    'Guide to the children’s homes regulations',
  ],
  [
    'Fostering Services: National Minimum Standards',
    'instrument Fostering Services: National Minimum Standards',
  ],
  [
    'national minimum standards for boarding schools',
    'instrument national minimum standards for boarding schools',
  ],
  ['Adoption NMS', 'instrument Adoption NMS'],
  [
    'the children’s social care national framework',
    'instrument children’s social care national framework',
    'children’s social care national framework',
  ],
];

const divisions: readonly Row[] = [
  ['Part 3 of the Care Standards Act 2000', 'part 3 @ Care Standards Act 2000'],
  ['Part III of the Children Act 1989', 'part 3 @ Children Act 1989'],
  ['Part IVA of the Children Act 1989', 'instrument Children Act 1989', 'Children Act 1989'],
  ['Parts IV and V of the Children Act', 'part 4 + 5 @ Children Act'],
  ['part one of KCSIE', 'part 1 @ KCSIE'],
  ['KCSIE 2024, Part 5', 'part 5 @ KCSIE 2024'],
  ['Part 2 of the Regulations', 'part 2 @ own: the Regulations'],
  [
    'chapter 4 of Working Together to Safeguard Children 2023',
    'chapter 4 @ Working Together to Safeguard Children 2023',
  ],
  ['chapters 2 and 3 of Working Together', 'chapter 2 + 3 @ Working Together'],
  ['Working Together (2023), chapter 4', 'chapter 4 @ Working Together (2023)'],
  ['chapter 9 of ‘the SEND code of practice’', 'instrument SEND code of practice', 'SEND code of practice'],
  [
    'chapter 9 of the ‘SEND code of practice’',
    'chapter 9 @ SEND code of practice',
    'chapter 9 of the ‘SEND code of practice',
  ],
  ['paragraph 9.166 of the SEND Code of Practice', 'paragraph 9.166 @ SEND Code of Practice'],
  ['rule 34 of the Secure Training Centre Rules 1998', 'rule 34 @ Secure Training Centre Rules 1998'],
  ['rules 36 and 37(2) of the STC Rules', 'rule 36 + 37(2) @ STC Rules'],
  ['r. 37 STC Rules 1998', 'rule 37 @ STC Rules 1998'],
  ['Secure Training Centre Rules 1998, rule 38', 'rule 38 @ Secure Training Centre Rules 1998'],
];

const abbreviations: readonly Row[] = [
  ['s.22C of the CA 1989', 'section 22C @ CA 1989'],
  ['s 47 CA 1989', 'section 47 @ CA 1989'],
  ['s.47 CA1989', 'section 47 @ CA1989'],
  ['s22C CA 1989', 'section 22C @ CA 1989'],
  ['s31 CA ‘89', 'section 31 @ CA ‘89'],
  ['s.20 CA', 'section 20 @ CA'],
  ['ss.17 and 47 CA 1989', 'section 17 + 47 @ CA 1989'],
  ['ss 17 & 47 of the CA 1989', 'section 17 + 47 @ CA 1989'],
  ['CA 1989, s 31', 'section 31 @ CA 1989'],
  ['section 47 (Children Act 1989)', 'section 47 @ Children Act 1989'],
  ['Children Act 1989 (s 47)', 'section 47 @ Children Act 1989'],
  ['section 22 of the children act 1989', 'section 22 @ children act 1989'],
  ['section 47 of the 1989 Act', 'section 47 @ 1989 Act'],
  ['s14A of CSA 2000', 'section 14A @ CSA 2000'],
  ['reg 12 CHR 2015', 'regulation 12 @ CHR 2015'],
  ['regulation 12 of the 2015 Regulations', 'regulation 12 @ 2015 Regulations'],
  ['breach of r 12', 'regulation 12', 'r 12'],
  ['r. 12(2)', 'regulation 12(2)', 'r. 12(2)'],
  ['a breach of r12(2)(a)', 'regulation 12(2)(a)', 'r12(2)(a)'],
  ['breaches of rr 12 and 13', 'regulation 12 + 13', 'rr 12 and 13'],
  ['regs. 5–7', 'regulation 5-7'],
  ['Sch 1', 'schedule 1'],
  ['Schs 1 and 2', 'schedule 1 + 2'],
  ['sch. 2 para 3', 'schedule 2 para 3'],
  ['Sch.2 paras 3 and 4', 'schedule 2 para 3 + 2 para 4'],
  ['para 3 of Sch 2', 'schedule 2 para 3'],
  ['Sch 2 para 6 CA 1989', 'schedule 2 para 6 @ CA 1989'],
  ['Sched 2', 'schedule 2'],
  ['Schedule 2 records', 'schedule 2', 'Schedule 2'],
  ['para. 3.9', 'paragraph 3.9'],
  ['regulation 0', 'regulation 0'],
  ['section 0', 'section 0'],
  ['Schedule 0', 'schedule 0'],
];

describe('an instrument is read as a whole', () => {
  for (const [text, parts, words = text] of wholes) it(text, () => expectRead(text, parts, words));

  it('over a line break', () => {
    expect(read('It follows Working\nTogether to Safeguard\nChildren 2023.').map(inShort)).toEqual([
      'instrument Working Together to Safeguard Children 2023',
    ]);
    expect(read('By Part\nIII of the Children\nAct 1989').map(inShort)).toEqual([
      'part 3 @ Children Act 1989',
    ]);
  });

  it('and several in one sentence', () => {
    expect(read('Under the Children Act 1989 and the Children Act 2004.').map(inShort)).toEqual([
      'instrument Children Act 1989',
      'instrument Children Act 2004',
    ]);
  });

  it.each([
    'that Act',
    'the Act and those Regulations',
    'the Regulations',
    'Act 2 of the play',
    'the Working Together programme',
    'the Working Together 2023 award',
    'the Working Together for Families project',
    'Working together to safeguard children is for all.',
    'Keeping children safe in education is a priority.',
    'the film The Children Act',
    'the novel “Children Act”',
    'the Children Act by Ian McEwan',
    '“The Children Act”, which was on',
    'the Children Act (film)',
    '“Working Together” is the name of a newsletter.',
    'the Code of Conduct',
    'the Quality Standards',
    'the Children Act 1989 guidance and regulations volume 2',
    'a national minimum standard',
  ])('but not in: %s', (text) => {
    expect(read(text).map(inShort)).toEqual([]);
  });
});

describe('a Part or chapter is read of an instrument', () => {
  for (const [text, parts, words = text] of divisions) it(text, () => expectRead(text, parts, words));

  it.each([
    'Part 2 of the form',
    'part 1 of the meeting',
    'Part IV',
    'Part five of the day',
    'chapter 4 of the book',
    'Chapter 3 is about friendship',
    'rule 5 of the house rules',
    'Rule 5 of the House Rules',
    'rule 5 of the Rules',
    'rule 1',
  ])('but not in: %s', (text) => {
    expect(read(text).map(inShort)).toEqual([]);
  });
});

describe('abbreviations are read', () => {
  for (const [text, parts, words = text] of abbreviations) it(text, () => expectRead(text, parts, words));

  it.each(['5 r 6', 'r 0.3', 'the R4 classroom', 'They sched 2 visits', 'R 12 for lunch'])(
    'but not in: %s',
    (text) => {
      expect(read(text).map(inShort)).toEqual([]);
    },
  );
});

it('Acts of several years are an instrument each', () => {
  for (const acts of ['Children Acts 1989 and 2004', 'Duties in the Children Acts of 1989 and 2004']) {
    const found = read(`${acts} apply.`);
    expect(found.map(inShort), acts).toEqual([
      'instrument Children Act 1989',
      'instrument Children Act 2004',
    ]);
    expect(found[1]?.text, acts).toBe('2004');
  }
});

it.each([
  'That Act applies.',
  'Under that Act, plans change.',
  'the Children Act 1989 guidance, volume 4',
  'the Kindness Act 2024 award',
  'the Young Voices Act 2025 show',
  'the Football Rules 2023 poster',
])('no instrument is named by: %s', (text) => {
  expect(read(text)).toEqual([]);
});
