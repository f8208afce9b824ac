import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import type { Span } from '../../text/span';
import { factsOf } from '../draft-facts';
import { atCursor } from '../testing';
import { definition } from './definition';
import { hints } from './hints';
import { links } from './links';
import { occurrencesOf, targetAt } from './references';

const front = `---
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
recommendations:
  - text: Listen.
    source: Guide, page 22, paragraph 4.10
---

`;
const body =
  'See regulation 12, regulation 12(2)(b) and regulation 45(3). The Guide, page 22, paragraph 4.10.';

const texts = (text: string, spans: readonly Span[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('definition', () => {
  const leads = (marked: string) => {
    const { checked, offset, text } = atCursor(marked);
    return texts(text, definition(checked, offset)?.to);
  };

  it.each([
    ['regulation 12,', 'regulation 1|2,', ['12(2)(a)']],
    ['regulation 12(2)(b)', 'regulation 12(2)(|b)', []],
    ['regulation 45(3)', 'regulation 45(|3)', ['45']],
    ['The Guide, page', 'The Guide, |page', ['Guide, page 22, paragraph 4.10']],
  ])('leads from %s in the text to the requirement or recommendation based on it', (from, to, expected) => {
    expect(leads(front + body.replace(from, to))).toEqual(expected);
  });

  it.each([
    ['[12(2)(a)', '[12(2)(|a)', ['regulation 12']],
    ['regulation: 45', 'regulation: 4|5', ['regulation 45(3)']],
    ['source: Guide', 'source: |Guide', ['Guide, page 22, paragraph 4.10']],
    ['(a), 13]', '(a), 1|3]', []],
  ])('leads from %s back to the text', (from, to, expected) => {
    expect(leads(front.replace(from, to) + body)).toEqual(expected);
  });
});

describe('references', () => {
  const found = (marked: string) => {
    const { checked, offset } = atCursor(marked);
    const wanted = targetAt(checked, offset)?.target;
    if (!checked.report || !wanted) return undefined;
    const facts = factsOf(checked.report, checked.knowledge.instruments);
    return occurrencesOf(facts.occurrences, wanted).map(({ range: { start, end }, declared }) => [
      checked.draft.lines.text(start.line).slice(start.character, end.character),
      declared,
    ]);
  };

  it('are all that cite the same or a part of it', () => {
    expect(found(front + body.replace('12,', '|12,'))).toEqual([
      ['12(2)(a)', true],
      ['regulation 12', false],
      ['regulation 12(2)(b)', false],
    ]);
    expect(found(front + body.replace('(b)', '(|b)'))).toEqual([['regulation 12(2)(b)', false]]);
    expect(found(`${front}Te|xt.`)).toBeUndefined();
  });
});

describe('links', () => {
  it('lead to the page of each provision, or of its instrument', () => {
    const text = front + body;
    const checked = check(text, 'a.report.md');
    expect(
      links(checked).map(({ span, url }) => [
        text.slice(span.start, span.end),
        url.replace(/^.*(?:uk|ons)\//, ''),
      ]),
    ).toEqual([
      ['12(2)(a)', 'uksi/2015/541/regulation/12'],
      ['13', 'uksi/2015/541/regulation/13'],
      ['45', 'uksi/2015/541/regulation/45'],
      ['Guide, page 22, paragraph 4.10', 'childrens-homes-regulations-including-quality-standards-guide'],
      ['regulation 12', 'uksi/2015/541/regulation/12'],
      ['regulation 12(2)(b)', 'uksi/2015/541/regulation/12'],
      ['regulation 45(3)', 'uksi/2015/541/regulation/45'],
      ['Guide, page 22, paragraph 4.10', 'childrens-homes-regulations-including-quality-standards-guide'],
    ]);
    expect(links(checked)).toBe(links(checked));
    expect(links(checked)[0]?.tooltip).toBe(
      "Open regulation 12 of the Children's Homes (England) Regulations 2015",
    );
  });

  it('put a title that takes no article in quotes', () => {
    const ilacs = check('---\nframework: ilacs\n---\n\nSee Working Together 2023.\n', 'a.report.md');
    expect(links(ilacs)[0]?.tooltip).toBe('Open the page of “Working Together to Safeguard Children 2023”');
  });
});

describe('hints', () => {
  const shown = (text: string, part?: Span) => {
    const all = `---\nframework: sccif\nsetting: childrens-home\n---\n\n${text}`;
    return hints(check(all, 'a.report.md'), part ?? { start: 0, end: all.length }).map(
      ({ at, label }) => `${all.slice(0, at).split('\n').at(-1)} [${label}]`,
    );
  };

  it('are the headings of bare numbers', () => {
    expect(shown('See regulations 13 and 45(3) to (5).')).toEqual([
      'See regulations 13 [The leadership and management standard]',
      'See regulations 13 and 45(3) to (5) [Review of quality of care]',
    ]);
  });

  it('are left out for a heading that is written, a range of regulations, and outside of the part', () => {
    expect(shown('See regulation 45, review of quality of care.')).toEqual([]);
    expect(shown('See regulations 12 to 14.')).toEqual([]);
    expect(shown('See regulation 45.', { start: 0, end: 10 })).toEqual([]);
  });
});
