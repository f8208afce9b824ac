import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { citationOccurrences } from './occurrences';
import { type CitationTarget, covers, overlapsTarget } from './target';

const front = '---\nframework: sccif\nsetting: childrens-home\n---\n\n';

function target(text: string): CitationTarget {
  const { report, knowledge } = check(`${front}See ${text}.`, 'a.report.md');
  const [first] = report ? citationOccurrences(report, knowledge.instruments) : [];
  if (!first?.target) throw new Error(`“${text}” cites nothing`);
  return first.target;
}

it.each([
  ['regulation 12', 'regulation 12(2)(a)', true],
  ['regulation 12(2)', 'regulation 12(2)(a)', true],
  ['regulation 12(2)(a)', 'regulation 12(2)', false],
  ['regulation 12(2)(a)', 'regulation 12(2)(b)', false],
  ['regulation 1', 'regulation 12', false],
  ['regulation 45(4)', 'regulation 45(3) to (5)', true],
  ['regulation 45(6)', 'regulation 45(3) to (5)', false],
  ['regulation 45(3) to (5)', 'regulation 45(4)', true],
  ['regulation 45(3) to (5)', 'regulation 45', false],
  [
    'standard 4 of the Adoption National Minimum Standards',
    'standard 4.3 of the Adoption National Minimum Standards',
    true,
  ],
  ['regulation 12', 'section 12 of the Children Act 1989', false],
  ['section 22C of the Children Act 1989', 's.22C(6)(d) of the Children Act 1989', true],
  ['section 188 of the Housing Act 1996', 'section 188(1) of the Housing Act 1996', true],
  ['Schedule 2', 'Schedule 2, paragraph 6', true],
  ['Schedule 2, paragraph 6', 'Schedule 2, paragraph 7', false],
  ['Working Together 2023', 'chapter 2 of Working Together 2023', true],
])('%s has %s in it: %s', (wanted, cited, expected) => {
  expect(covers(target(wanted), target(cited))).toBe(expected);
});

it('meets in both directions', () => {
  expect(overlapsTarget(target('regulation 12(2)'), target('regulation 12'))).toBe(true);
  expect(overlapsTarget(target('regulation 12(2)'), target('regulation 12(1)'))).toBe(false);
});
