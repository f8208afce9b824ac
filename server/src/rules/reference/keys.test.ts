import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';

const ids = ['reference/provision', 'reference/paragraph', 'reference/guide-page'];

/** The findings on citations as rule, text under the span and message. */
function findingsOf(front: string, setting = 'childrens-home'): string[][] {
  const text = exampleDraft({ framework: 'sccif', front: `setting: ${setting}\n${front}` });
  return check(text, 'a.report.md')
    .findings.filter(({ rule }) => ids.includes(rule))
    .map(({ rule, span, message }) => [rule, text.slice(span.start, span.end), message]);
}

const requirement = (regulation: string) =>
  `requirements:\n  - text: The registered person must act.\n    regulation: ${regulation}\n    due: 2026-07-31`;
const recommendation = (source: string) =>
  `recommendations:\n  - text: The registered person should act.\n    source: ${source}`;

describe('regulations that requirements cite', () => {
  it('are silent where they exist, in every form', () => {
    for (const form of [
      '12',
      '12(2)(a)(i)',
      '12 (1) (2)(a)(i)(v)',
      "'12'",
      'regulation 44(1)',
      '[12(1), 13(1)(a)]',
      'Regulation 12 of the Children’s Homes (England) Regulations 2015',
      'section 22C(6)(d) of the Children Act 1989',
      'regulation 36 of the Invented Regulations 1999',
    ]) {
      expect(findingsOf(requirement(form)), form).toEqual([]);
    }
  });

  it('that do not exist are marked, with the last number', () => {
    expect(findingsOf(requirement('61'))).toEqual([
      [
        'reference/provision',
        '61',
        'There is no regulation 61 in the Children’s Homes (England) Regulations 2015. Check the number: the last is 57.'.replace(
          '’',
          "'",
        ),
      ],
    ]);
    expect(findingsOf(requirement('[12(1), 99]')).map(([, text]) => text)).toEqual(['99']);
  });

  it('without that paragraph are marked, with those there are', () => {
    expect(findingsOf(requirement('12(3)'))[0]?.[2]).toMatch(
      /no \(3\) in regulation 12 of .* Use \(1\) or \(2\)/,
    );
    expect(findingsOf(requirement('12(2)(z)'))[0]?.[2]).toMatch(
      /no \(z\) in regulation 12\(2\) of .* Choose from \(a\) to/,
    );
    expect(findingsOf(requirement('12(1)(a)'))[0]?.[2]).toMatch(
      /Remove it: regulation 12\(1\) is not divided/,
    );
  });

  it('are those of the setting', () => {
    // The fostering regulations have fewer than the children's homes regulations.
    expect(findingsOf(requirement('57'), 'childrens-home')).toEqual([]);
    expect(findingsOf(requirement('57'), 'independent-fostering-agency').map(([rule]) => rule)).toEqual([
      'reference/provision',
    ]);
  });
});

describe('paragraphs of the Guide', () => {
  it('start on their page, or go on on the next', () => {
    expect(findingsOf(recommendation('Guide, page 15, paragraph 3.9'))).toEqual([]);
    expect(findingsOf(recommendation('Guide, page 16, paragraph 3.9'))).toEqual([]);
    expect(
      findingsOf(recommendation('Guide, page 17, paragraph 3.9')).map(([rule, text]) => [rule, text]),
    ).toEqual([['reference/guide-page', '17']]);
    expect(findingsOf(recommendation('Guide, page 60, paragraph 14.1')).map(([rule]) => rule)).toEqual([
      'reference/provision',
    ]);
  });
});
