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
    ...['The risk assessment’s paragraph 4.2', 'the policy’s section 4', 'section 3 of the self-evaluation'],
    ...[
      'The charter for foster carers, standard 2',
      'section 3 of it',
      'Rooms S1 to S4',
      'standard 2 of the home’s promise',
      'PCF standard 3',
      'Our standards 1 to 9',
      'Section 13 of the local football ground',
      'section 2 of the chart',
      'ISO 9001, section 4',
      'Appendix B, section 3',
      'certificate number 12, section 4',
      'an S21, broken',
    ],
    ...['the team’s professional standards, standard 3', 'The home’s standards (standard 4) hang there.'],
    ...['The practice standards ask for visits; standard 4 is new.', 'The Quality Framework, standard 3'],
    ...['food hygiene standard 5', 'FIFA rule 12', 'club rule 5'],
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
    ['section 11 audits', 'section 11'],
    ['Section 17 funding', 'section 17'],
    ['an s47 enquiry', 'section 47'],
    ['Schedule 7 events', 'schedule 7'],
    ['NMS 4.5 applies', 'standard 4.5'],
    ['NMS for fostering services, standard 7', 'standard 7 @ NMS for fostering services'],
    [
      'standard 8 of the national minimum standards for boarding schools is met',
      'standard 8 @ national minimum standards for boarding schools',
    ],
    ['Standard 12 (NMS) is met', 'standard 12 @ NMS'],
    ['STC rule 38', 'rule 38 @ STC Rules'],
    ['secure training centre rules 36 and 38', 'rule 36 + 38 @ secure training centre Rules'],
    ['Schedule 4 (paragraph 2)', 'schedule 4 para 2'],
    ['Schedule 2 of the Children Act 1989, paragraph 10', 'schedule 2 para 10 @ Children Act 1989'],
    ['pages 14 and 15, paragraph 3.9', 'paragraph 3.9 p14'],
    ['the guide (page 55, paragraph 10.24)', 'paragraph 10.24 p55'],
    ['section 4 of the Guide', 'section 4 @ Guide'],
    ['One said, ‘I cook for 6.’ standard 11 is met', 'standard 11'],
    ['It is ‘a second home’ (standard 11)', 'standard 11'],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual([parts]);
  });
});
