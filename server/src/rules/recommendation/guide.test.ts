import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const guide = '‘Guide to the Children’s Homes Regulations, including the quality standards’';
const recommendation = (source: string, front = '') =>
  ({
    framework: 'sccif',
    front: `${front}recommendations:\n  - text: Leaders should improve the garden.\n    source: "${source}"\n`,
  }) as const;

describe('the page and the paragraph of the Guide', () => {
  it.each([
    ['Guide, page 15, paragraph 3.9', []],
    ['Guide, p. 15, para 3.9', []],
    ['Guide, paragraph 3.9 on page 15', []],
    [`${guide}, page 15, paragraph 3.9`, []],
    ['Guide', ['warning Guide']],
    ['the Guide', ['warning Guide']],
    [`${guide}`, [`warning ${guide.slice(1, -1)}`]],
    [
      'Guide, paragraph 3.9',
      [
        'warning Guide | suggestion -    source: "Guide, paragraph 3.9" +    source: "Guide, page 15, paragraph 3.9"',
      ],
    ],
    ['Guide, paragraph 99.9', ['warning Guide']],
    ['Guide, page 15', ['warning Guide']],
    [
      'Guide, page 15, paragraph 3.9; Guide, paragraph 4.10',
      [
        'warning Guide | suggestion -    source: "Guide, page 15, paragraph 3.9; Guide, paragraph 4.10" +    source: "Guide, page 15, paragraph 3.9; Guide, page 22, paragraph 4.10"',
      ],
    ],
    ['Guide; Working Together 2023, page 12, paragraph 30', ['warning Guide']],
    ['Working Together 2023, page 12, paragraph 30', []],
    ['Children’s Guide', []],
  ])('%s', (source, expected) => {
    expect(findingsIn(recommendation(source), 'recommendation/source')).toEqual(expected);
  });

  it('asks nothing of other settings', () => {
    const example = recommendation('Guide', 'setting: independent-fostering-agency\n');
    expect(findingsIn(example, 'recommendation/source')).toEqual([]);
  });

  it('says what is missing', () => {
    const example = recommendation('Guide, page 15');
    expect(findingsIn(example, 'recommendation/')).toEqual(['source warning Guide']);
  });
});
