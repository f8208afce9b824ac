import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { factsOf } from './draft-facts';
import { requirementSymbols } from './requirement-symbols';

const draft = `---
framework: sccif
setting: childrens-home
provider: Example Care
requirements:
  - text: The registered person must assess risks.
    regulation: [12(2)(a), 13]
    due: 2026-07-30
  - text: >
      The registered person must review
      the quality of care.
    regulation: 45
    due: 2026-07-30
---

`;

describe('symbols', () => {
  const names = (query: string) => {
    const { report, knowledge } = check(draft, 'a.report.md');
    const facts = report && factsOf(report, knowledge.instruments);
    return facts ? requirementSymbols(facts, query).map(({ name }) => name) : [];
  };
  const risks = 'Regulations 12(2)(a), 13: The registered person must assess risks.';
  const quality = 'Regulation 45: The registered person must review the quality of care.';

  it.each([
    ['', [risks, quality]],
    ['12', [risks]],
    ['reg 12(2)', [risks]],
    ['12(2)(a)', [risks]],
    ['12(2)(b)', []],
    ['13', [risks]],
    ['1', []],
    ['45', [quality]],
    ['Quality review', [quality]],
    ['registered', [risks, quality]],
    ['Regulation 45', [quality]],
    ['harbour', []],
  ])('for “%s”', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('has the words of the query among the characters that VS Code compares, 128 of each name', () => {
    const long = `The registered person must ensure that staff assess the risks to each child${' and write them down'.repeat(9)}, including the risk of going missing from home.`;
    const start = { line: 0, character: 0 };
    const requirement = { range: { start, end: start }, regulation: '12', targets: [], text: long };
    const found = (query: string) =>
      requirementSymbols({ about: 'Home', occurrences: [], requirements: [requirement] }, query)[0]?.name;
    expect(found('missing')).toBe('Regulation 12: …including the risk of going missing from home.');
    expect(found('missing registered')).toBe(
      'Regulation 12: The registered person must ensure that…including the risk of going missing from home.',
    );
    expect(found('assess')).toBe(`Regulation 12: ${long}`);
    expect(found('harbour')).toBeUndefined();
  });
});
