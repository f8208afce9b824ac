import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { inShort } from '../testing';
import { citationsIn } from './citations';

const read = (text: string) => citationsIn(MappedText.of(text)).map(inShort);

describe('nothing is cited by', () => {
  it.each([
    ...['section 4 of the care plan', 'section 5 of Jay’s pathway plan', 'section 2 of children’s plans'],
    ...['section 3 of the home’s statement of purpose', 'section 6 of the placement agreement'],
    ...['section 2 of the location risk assessment', 'section 3 of the local partnership’s procedures'],
    ...[
      'section F of the EHCP',
      'section 4 of EHC plans',
      'Part 2 of the EHC plan',
      'The care plan, section 4, is new.',
    ],
    ...[
      'the behaviour policy (section 3)',
      'paragraph 4.2 of the complaints policy',
      'the policy, paragraph 4.2',
    ],
    ...[
      'section 2 of the court order',
      'Schedule 2 of the court order',
      'paragraph 3.1 of the interim order',
    ],
    ...['Schedule 3 to the tenancy agreement', 'section 4 of the stadium', 'section 2 of the building'],
    ...[
      'A Schedule 2 drug',
      'Schedule 3 controlled drugs',
      'Schedule 2 and 3 medicines',
      'Schedule 4 medication',
    ],
    ...['This controlled drug (Schedule 2)', 'a controlled drug under Schedule 3'],
    ...[
      'standard 4 of the provider’s own quality standards',
      'standard 2 of the council’s practice standards.',
    ],
    ...['standard 3 of the Care Certificate', 'Care Certificate standard 5', 'professional standard 3.4'],
    ...['Standard 2 of the Practice Standards', 'section 4 of the Dress Code', 'standard 2 of the pledge'],
    ...[
      'emotional regulation 12.',
      'self-regulation 3',
      'co-regulation 3.',
      'Temperature regulation 18 to 21',
    ],
    ...[
      'He plays on his Galaxy S22.',
      'She takes bus S4 to school.',
      'They met in room S12.',
      'He likes the Audi S3.',
    ],
    ...[
      'Vehicle reg 51 was seen.',
      'his plan at section 5 is blank',
      'Unit 4, Section 2.',
      'Section 12 at the match',
    ],
    ...['Morphine (Schedule 2) is counted.', 'The company’s quality standard 4 is about food.'],
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('law is cited by', () => {
  it.each([
    ['Under S47 enquiries', 'section 47'],
    ['Most S17 assessments', 'section 17'],
    ['They are late. Initial S47 enquiries', 'section 47'],
    ['Children subject to S20 are visited.', 'section 20'],
    ['section 20 of the Children Act 1989 in his care plan', 'section 20 @ Children Act 1989'],
    ['Schedule 2 to the Misuse of Drugs Regulations 2001', 'schedule 2 @ Misuse of Drugs Regulations 2001'],
    ['standard 20.3 of the national minimum standards', 'standard 20.3 @ national minimum standards'],
    ['In the assessment, section 47 enquiries', 'section 47'],
    ['section 4 of the Guide', 'section 4 @ Guide'],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual([parts]);
  });
});
