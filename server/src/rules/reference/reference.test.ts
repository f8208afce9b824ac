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

describe('citations of law in a requirement', () => {
  const found = (regulation: string, setting = 'childrens-home') =>
    findingsIn(
      {
        framework: 'sccif',
        front: `setting: ${setting}\nrequirements:\n  - text: The registered person must act.\n    regulation: ${regulation}\n    due: 2026-07-31\n`,
      },
      'reference/',
    );
  it.each([
    ['12(2)(a)', []],
    ['12(3)', ['paragraph error 12(3)']],
    ['12(2)(z)', ['paragraph error 12(2)(z)']],
    ['12(1)(a)', ['paragraph error 12(1)(a)']],
    ['12(2)(a)(viii)', ['paragraph error 12(2)(a)(viii)']],
    ['12(2) to (4)', []],
    ['[12(9), 13(9)]', ['paragraph error 12(9)', 'paragraph error 13(9)']],
    ['0', ['provision error 0']],
    ['58', ['provision error 58']],
    ['57', []],
    [
      '12 (positive relationships)',
      [
        'heading error 12 (positive relationships | suggestion -    regulation: 12 (positive relationships) +    regulation: 11 (positive relationships) | suggestion -    regulation: 12 (positive relationships) +    regulation: 12 (protection of children)',
      ],
    ],
    [
      '12, positive relationships',
      [
        'heading error 12, positive relationships | suggestion -    regulation: 12, positive relationships +    regulation: 11, positive relationships | suggestion -    regulation: 12, positive relationships +    regulation: 12, protection of children',
      ],
    ],
    [
      '12 – the positive relationships standard',
      [
        'heading error 12 – the positive relationships | suggestion -    regulation: 12 – the positive relationships standard +    regulation: 11 – the positive relationships standard | suggestion -    regulation: 12 – the positive relationships standard +    regulation: 12 – the protection of children standard',
      ],
    ],
    ['12 “Positive relationships”', []],
    [
      '12(2)(a), positive relationships',
      [
        'heading error 12(2)(a), positive relationships | suggestion -    regulation: 12(2)(a), positive relationships +    regulation: 12(2)(a), protection of children',
      ],
    ],
    ['12, the protection of children standard', []],
    ['12 (protection of children)', []],
    ['99, positive relationships', ['provision error 99']],
    ['23, medicines', []],
    [
      '24, medicines',
      [
        'heading error 24, medicines | suggestion -    regulation: 24, medicines +    regulation: 23, medicines | suggestion -    regulation: 24, medicines +    regulation: 24, monitoring and surveillance',
      ],
    ],
    ['12 and 13, positive relationships', []],
    ['Schedule 2', []],
    ['Schedule 9', ['provision error 9']],
    ['Schedule 2, paragraph 6', []],
    [
      'regulation 12 of the Fostering Services (England) Regulations 2011',
      ['instrument error Fostering Services (England) Regulations 2011'],
    ],
    [
      'regulation 99 of the Fostering Services (England) Regulations 2011',
      ['instrument error Fostering Services (England) Regulations 2011'],
    ],
    ['section 22 of the Children Act 1989', []],
    ['regulation 12 of the Children’s Homes (England) Regulations 2015', []],
    ['regulation 12 of those Regulations', []],
    ['regulation 12 of that Act', []],
  ])('%s', (regulation, expected) => {
    expect(found(regulation)).toEqual(expected);
  });

  it.each([
    ['12(9)', 'independent-fostering-agency', ['paragraph error 12(9)']],
    ['99', 'independent-fostering-agency', ['provision warning 99']],
    ['12', 'boarding-school', []],
    ['99', 'supported-accommodation', ['provision warning 99']],
    ['12', 'nonsense', []],
  ])('%s, of %s', (regulation, setting, expected) => {
    expect(found(regulation, setting)).toEqual(expected);
  });
});

describe('citations in a recommendation', () => {
  const found = (source: string, setting = 'childrens-home') =>
    findingsIn(
      {
        framework: 'sccif',
        front: `setting: ${setting}\nrecommendations:\n  - text: The registered person should act.\n    source: ${source}\n`,
      },
      'reference/',
    );
  it.each([
    ['Guide, page 15, paragraph 3.9', []],
    ['Guide, page 16, paragraph 3.9', []],
    [
      'Guide, page 14, paragraph 3.9',
      [
        'guide-page error 14 | suggestion -    source: Guide, page 14, paragraph 3.9 +    source: Guide, page 15, paragraph 3.9',
      ],
    ],
    [
      'Guide, page 17, paragraph 3.9',
      [
        'guide-page error 17 | suggestion -    source: Guide, page 17, paragraph 3.9 +    source: Guide, page 15, paragraph 3.9',
      ],
    ],
    [
      'paragraph 3.9 on page 17 of the Guide',
      [
        'guide-page error 17 | suggestion -    source: paragraph 3.9 on page 17 of the Guide +    source: paragraph 3.9 on page 15 of the Guide',
      ],
    ],
    [
      'page 99, paragraph 3.9',
      [
        'guide-page error 99 | suggestion -    source: page 99, paragraph 3.9 +    source: page 15, paragraph 3.9',
      ],
    ],
    ['Guide, paragraph 3.99', ['provision error 3.99']],
    ['Guide, page 15, paragraphs 3.9 and 3.99', ['provision error 3.99']],
    ['NMS 7', ['instrument warning NMS 7']],
    ['national minimum standards, standard 7', ['instrument warning national minimum standards']],
    [
      'Fostering services national minimum standards, 7.1',
      ['instrument error Fostering services national minimum standards'],
    ],
    ['Working Together 2023', []],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    ['standard 7', []],
    ['NMS 7.1', []],
    ['NMS 99', ['provision warning 99']],
    ['NMS 7.99', []],
    ['Guide, page 15, paragraph 3.9', []],
    [
      'Boarding schools national minimum standards, 7',
      ['instrument error Boarding schools national minimum standards'],
    ],
  ])('%s, of a fostering agency', (source, expected) => {
    expect(found(source, 'independent-fostering-agency')).toEqual(expected);
  });
});

describe('citations of law in a text', () => {
  const home = (text: string) => findingsIn({ framework: 'sccif', body: `# A\n\n${text}\n` }, 'reference/');
  it.each([
    ['It met regulation 99.', ['provision warning 99']],
    ['It met regulation 12(9).', ['paragraph warning 12(9)']],
    [
      'It met regulation 12(9) of the Children’s Homes (England) Regulations 2015.',
      ['paragraph error 12(9)'],
    ],
    [
      'It met regulation 12, positive relationships.',
      [
        'heading warning regulation 12, positive relationships | suggestion -It met regulation 12, positive relationships. +It met regulation 11, positive relationships. | suggestion -It met regulation 12, positive relationships. +It met regulation 12, protection of children.',
      ],
    ],
    [
      'It met regulation 12 (positive relationships).',
      [
        'heading warning regulation 12 (positive relationships | suggestion -It met regulation 12 (positive relationships). +It met regulation 11 (positive relationships). | suggestion -It met regulation 12 (positive relationships). +It met regulation 12 (protection of children).',
      ],
    ],
    ['It met regulation 12 (medicines).', []],
    ['It met regulation 12, positive relationships, and more.', []],
    [
      'It met regulation 12 (the positive relationships standard).',
      [
        'heading warning regulation 12 (the positive relationships | suggestion -It met regulation 12 (the positive relationships standard). +It met regulation 11 (the positive relationships standard). | suggestion -It met regulation 12 (the positive relationships standard). +It met regulation 12 (the protection of children standard).',
      ],
    ],
    [
      'It met reg 12 and regulation 13.',
      [
        'form hint reg 12 | suggestion -It met reg 12 and regulation 13. +It met regulation 12 and regulation 13.',
      ],
    ],
    [
      'It met Reg. 12, and regulation 13.',
      [
        'form hint Reg. 12 | suggestion -It met Reg. 12, and regulation 13. +It met regulation 12, and regulation 13.',
      ],
    ],
    [
      'Reg. 12 and regulation 13 were met.',
      [
        'form hint Reg. 12 | suggestion -Reg. 12 and regulation 13 were met. +Regulation 12 and regulation 13 were met.',
      ],
    ],
    [
      'It met regs 12 and 13, and regulation 14.',
      [
        'form hint regs 12 and 13 | suggestion -It met regs 12 and 13, and regulation 14. +It met regulations 12 and 13, and regulation 14.',
      ],
    ],
    [
      'It met ss 17 and 20, and section 47.',
      [
        'form hint ss 17 and 20 | suggestion -It met ss 17 and 20, and section 47. +It met sections 17 and 20, and section 47.',
      ],
    ],
    [
      'It met regulation 12 (1) and regulation 13(1).',
      [
        'form hint regulation 12 (1) | suggestion -It met regulation 12 (1) and regulation 13(1). +It met regulation 12(1) and regulation 13(1).',
      ],
    ],
    ['It met regulation 12 (1) and regulation 13.', []],
    [
      'It met Regulation 12 and regulation 13.',
      [
        'form hint Regulation 12 | suggestion -It met Regulation 12 and regulation 13. +It met regulation 12 and regulation 13.',
      ],
    ],
    ['- Regulation 12 was met.\n- regulation 13 was met.', []],
    [
      'It met paras 3.9 and 3.10 of the Guide, and paragraph 3.11 of the Guide.',
      [
        'form hint paras 3.9 and 3.10 of the Guide | suggestion -It met paras 3.9 and 3.10 of the Guide, and paragraph 3.11 of the Guide. +It met paragraphs 3.9 and 3.10 of the Guide, and paragraph 3.11 of the Guide.',
      ],
    ],
    [
      'It met the Guide, page 99, paragraph 3.9.',
      [
        'guide-page error 99 | suggestion -It met the Guide, page 99, paragraph 3.9. +It met the Guide, page 15, paragraph 3.9.',
      ],
    ],
    ['It met section 23 of the Children Act 1989.', ['status warning 23']],
    ['It met regulation 12 of the Fostering Services (England) Regulations 2011.', []],
  ])('%s', (text, expected) => {
    expect(home(text)).toEqual(expected);
  });
});
