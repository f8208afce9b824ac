import { expect, it } from 'vitest';
import { slipsAsWritten } from '../slips/testing';
import { agreementSlips } from './agreement';

it.each([
  ['Several parent said so. Two social worker have left.', ['parent → parents', 'worker → workers']],
  ['Many of the carer live nearby. All foster carer receive help.', ['carer → carers', 'carer → carers']],
  ['They use a range of tool to listen. Each children has a plan.', ['tool → tools', 'children → child']],
  ['This gaps are known. These method helps families.', ['This → These', 'These → This']],
  ['Leaders and manager know this.', ['manager → managers']],
  ['Children who live with a carer is safe. Visits to families is late.', ['is → are', 'is → are']],
  ['Support for parents have improved, and it help them.', ['have → has', 'help → helps']],
])('finds what does not agree in %j', (text, expected) => {
  expect(slipsAsWritten(text, agreementSlips)).toEqual(expected);
});

it.each([
  'Many child in need plans are late. This includes services for care leavers. This leaves gaps.',
  'All review to some extent. Two child protection plans ended. Some of the child’s views are clear.',
  'Each children’s home is visited. Children who live with a carer who is kind do well.',
  'They offer a range of support services. A number of police officers attend.',
])('finds none in %j', (text) => {
  expect(agreementSlips(text)).toEqual([]);
});
