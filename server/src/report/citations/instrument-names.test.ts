import { expect, it } from 'vitest';
import { builtInInstruments } from '../../knowledge/instruments/instrument-catalogue';
import { instrumentsCalled } from './instrument-names';

const idsOf = (name: string) => instrumentsCalled(builtInInstruments, name).map(({ id }) => id);

it.each([
  ['Children Act 1989', 'ca-1989'],
  ['the Children Act', 'ca-1989'],
  ['CA 1989', 'ca-1989'],
  ['CA1989', 'ca-1989'],
  ['CA ‘89', 'ca-1989'],
  ['CA 2004', 'ca-2004'],
  ['CSA', 'csa-2000'],
  ['CLCA 2000', 'clca-2000'],
  ['Care Standards Act', 'csa-2000'],
  ['Education and Inspections Act', 'eia-2006'],
  ['CHR 2015', 'chr-2015'],
  ['CHER 2015', 'chr-2015'],
  ['Children’s Homes Regs 2015', 'chr-2015'],
  ['Children’s Homes Regulations', 'chr-2015'],
  ['1998 Rules', 'secure-training-centre-rules-1998'],
  ['Fostering Regulations 2011', 'fostering-2011'],
  ['Care Planning Regulations 2010', 'cpp-2010'],
  ['Care Planning Regulations', 'cpp-2010'],
  ['Working Together to Safeguard Children', 'working-together-2023'],
  ['‘Working together to safeguard children’ (2023)', 'working-together-2023'],
  ['WT 2023', 'working-together-2023'],
  ['KCSIE (DfE, 2024)', 'kcsie'],
  ['KCSIE 2025', 'kcsie'],
  ['SEND code of practice', 'send-code-of-practice-2015'],
  ['SEND Code 2015', 'send-code-of-practice-2015'],
  ['STC Rules', 'secure-training-centre-rules-1998'],
  ['Adoption NMS', 'adoption-nms-2014'],
  ['NMS for fostering services', 'fostering-nms-2011'],
  ['fostering national minimum standards', 'fostering-nms-2011'],
  ['minimum standards for adoption', 'adoption-nms-2014'],
  ['Children Acts 1989', 'ca-1989'],
])('%s is %s', (name, id) => {
  expect(idsOf(name)).toEqual([id]);
});

it.each([
  // An edition that is not known is not the one that is.
  'Working Together 2018',
  'KCSIE 2019',
  'Children Act 1948',
  'Care Act',
  'Adoption Act',
  // Several begin so.
  'Adoption Regulations',
  'Homes Regulations 2015',
  'House Rules',
])('%s is none', (name) => {
  expect(idsOf(name)).toEqual([]);
});

it('of a year there may be several', () => {
  expect(idsOf('2000 Act')).toEqual(['clca-2000', 'csa-2000']);
});
