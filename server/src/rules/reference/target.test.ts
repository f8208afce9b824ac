import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const ilacs = (areas: string, front = '') => ({
  ...(front && { front }),
  body: `# A\n\n## What needs to improve?[^1]\n\n${areas}\n\n[^1]: The areas cite the national framework.\n`,
});
const keyed = (rows: string) =>
  `framework: ilacs\ninspection: {start: 2026-06-08, end: 2026-06-19}\nareas-for-improvement:\n${rows}`;

describe('targets of the national framework', () => {
  it.each([
    ['(outcome 3, national framework)', []],
    [
      '(Outcome 3, national framework)',
      [
        'target-form hint (Outcome 3, national framework) | safe -- Plans. (Outcome 3, national framework) +- Plans. (outcome 3, national framework)',
      ],
    ],
    [
      '(outcome three, national framework)',
      [
        'target-form hint (outcome three, national framework) | safe -- Plans. (outcome three, national framework) +- Plans. (outcome 3, national framework)',
      ],
    ],
    [
      '[outcome 3, national framework]',
      [
        'target-form warning [outcome 3, national framework] | safe -- Plans. [outcome 3, national framework] +- Plans. (outcome 3, national framework)',
      ],
    ],
    [
      'outcome 3, national framework',
      [
        'target-form warning outcome 3, national framework | safe -- Plans. outcome 3, national framework +- Plans. (outcome 3, national framework)',
      ],
    ],
    [
      '(national framework, outcome 3)',
      [
        'target-form hint (national framework, outcome 3) | safe -- Plans. (national framework, outcome 3) +- Plans. (outcome 3, national framework)',
      ],
    ],
    [
      '(outcome 3)',
      ['target-form hint (outcome 3) | safe -- Plans. (outcome 3) +- Plans. (outcome 3, national framework)'],
    ],
    ['(outcome 5, national framework)', ['target-range error 5']],
    ['(outcome 0, national framework)', ['target-range error 0']],
    ['(enabler 4, national framework)', ['target-range error 4']],
    ['(principle 6, national framework)', []],
    ['(principle 7, national framework)', ['target-range error 7']],
    ['(outcomes 3 and 9, national framework)', ['target-range error 9']],
    ['(outcomes 3 and 4, national framework)', []],
    [
      '(outcomes 3 and four, national framework)',
      [
        'target-form hint (outcomes 3 and four, national framework) | safe -- Plans. (outcomes 3 and four, national framework) +- Plans. (outcomes 3 and 4, national framework)',
      ],
    ],
    [
      '(Outcomes 3 and 4, national framework)',
      [
        'target-form hint (Outcomes 3 and 4, national framework) | safe -- Plans. (Outcomes 3 and 4, national framework) +- Plans. (outcomes 3 and 4, national framework)',
      ],
    ],
    [
      '(outcome 3, outcome 4 and enabler two, national framework)',
      [
        'target-form hint (outcome 3, outcome 4 and enabler two, national framework) | safe -- Plans. (outcome 3, outcome 4 and enabler two, national framework) +- Plans. (outcomes 3 and 4 and enabler 2, national framework)',
      ],
    ],
    [
      '(enabler: the workforce is equipped and effective, national framework)',
      [
        'target-form hint (enabler: the workforce is equipped and effective, national framework) | suggestion -- Plans. (enabler: the workforce is equipped and effective, national framework) +- Plans. (enabler 3, national framework)',
      ],
    ],
    [
      '(enabler 3: the workforce is equipped and effective, national framework)',
      [
        'target-form hint (enabler 3: the workforce is equipped and effective, national framework) | suggestion -- Plans. (enabler 3: the workforce is equipped and effective, national framework) +- Plans. (enabler 3, national framework)',
      ],
    ],
    [
      '(enabler 2: the workforce is equipped and effective, national framework)',
      [
        'target-range warning enabler 2: the workforce is equipped and effective | suggestion -- Plans. (enabler 2: the workforce is equipped and effective, national framework) +- Plans. (enabler 3: the workforce is equipped and effective, national framework)',
      ],
    ],
    [
      '(outcome 1: the workforce is equipped and effective, national framework)',
      ['target-range warning outcome 1: the workforce is equipped and effective'],
    ],
    ['(enabler 3: our own words, national framework)', []],
    [
      '(enabler: our own words, national framework)',
      ['target-range warning (enabler: our own words, national framework)'],
    ],
    [
      '(principle: the workforce is equipped and effective, national framework)',
      ['target-range warning (principle: the workforce is equipped and effective, national framework)'],
    ],
  ])('%s', (citation, expected) => {
    expect(findingsIn(ilacs(`- Plans. ${citation}`), 'reference/')).toEqual(expected);
  });

  it.each([
    [
      'in two forms',
      '- A. (outcome 1)\n- B. (outcome 2, national framework)',
      ['target-form warning (outcome 1) | safe -- A. (outcome 1) +- A. (outcome 1, national framework)'],
    ],
    [
      'all in another form',
      '- A. (Outcome 1)\n- B. (Outcome 2)',
      [
        'target-form hint (Outcome 1) | safe -- A. (Outcome 1) -- B. (Outcome 2) +- A. (outcome 1, national framework) +- B. (outcome 2, national framework) | see (Outcome 2)',
      ],
    ],
    [
      'in three forms',
      '- A. (Outcome 1)\n- B. [outcome 2]\n- C. (enabler: the workforce is equipped and effective)',
      [
        'target-form warning (Outcome 1) | safe -- A. (Outcome 1) -- B. [outcome 2] +- A. (outcome 1, national framework) +- B. (outcome 2, national framework) | suggestion -- C. (enabler: the workforce is equipped and effective) +- C. (enabler 3, national framework) | see [outcome 2] | see (enabler: the workforce is equipped and effective)',
      ],
    ],
    [
      'one that does not exist does not count',
      '- A. (Outcome 9)\n- B. (outcome 2, national framework)',
      [
        'target-form warning (Outcome 9) | safe -- A. (Outcome 9) +- A. (outcome 9, national framework)',
        'target-range error 9',
      ],
    ],
    [
      'in the usual form, one and several',
      '- A. (outcome 1, national framework)\n- B. (outcomes 1 and 2, national framework)',
      [],
    ],
  ])('%s', (_, areas, expected) => {
    expect(findingsIn(ilacs(areas), 'reference/')).toEqual(expected);
  });

  it('have no brackets in a key', () => {
    const found = (rows: string) => findingsIn(keyed(rows), 'reference/', { name: 'a.report.yaml' });
    // An item that is empty, or a list, is no area; the one after it is.
    expect(found('  -\n  - [outcome 9]\n  - Plans. (outcome 9, national framework)\n')).toEqual([
      'target-range error 9',
    ]);
    expect(found('  - text: A.\n    citation: outcome 1, national framework\n')).toEqual([]);
    expect(found('  - text: A.\n    citation: (outcome 1, national framework)\n')).toEqual([
      'target-form hint (outcome 1, national framework) | safe -    citation: (outcome 1, national framework) +    citation: outcome 1, national framework',
    ]);
    expect(found('  - text: A.\n    citation: Outcome 1\n')).toEqual([
      'target-form hint Outcome 1 | safe -    citation: Outcome 1 +    citation: outcome 1, national framework',
    ]);
    expect(found('  - text: A.\n    citation: outcome 7, national framework\n')).toEqual([
      'target-range error 7',
    ]);
    expect(
      found('  - text: A. (Outcome 1)\n  - text: B.\n    citation: outcome 1, national framework\n'),
    ).toEqual([
      'target-form warning (Outcome 1) | safe -  - text: A. (Outcome 1) +  - text: A. (outcome 1, national framework)',
    ]);
  });

  it('are not asked for before there were any', () => {
    const early =
      'inspection:\n  type: standard\n  start: 2023-06-12\n  end: 2023-06-23\n  lead-inspector: A N Other\n';
    expect(findingsIn(ilacs('- A. (Outcome 9)', early), 'reference/')).toEqual([]);
  });
});
