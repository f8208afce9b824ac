import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

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
    ['12(2) to (4)', ['paragraph error 12(2) to (4)']],
    ['12(2)(a) to (e)', []],
    ['12(2)(a) to (z)', ['paragraph error 12(2)(a) to (z)']],
    ['11 to 14', []],
    ['11 to 99', ['provision error 11 to 99']],
    ['98 to 99', ['provision error 98 to 99']],
    ['12(2)(e) to (a)', ['provision error 12(2)(e) to (a)']],
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
    [
      '12, Positive relationships',
      [
        'heading error 12, Positive relationships | suggestion -    regulation: 12, Positive relationships +    regulation: 11, Positive relationships | suggestion -    regulation: 12, Positive relationships +    regulation: 12, Protection of children',
      ],
    ],
    [
      '12, the Positive relationships standard',
      [
        'heading error 12, the Positive relationships | suggestion -    regulation: 12, the Positive relationships standard +    regulation: 11, the Positive relationships standard | suggestion -    regulation: 12, the Positive relationships standard +    regulation: 12, the Protection of children standard',
      ],
    ],
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
    ['Regulation 12 was met. The Regulation 13 review was made.', []],
    ['It met Regulation 44 as before. (Regulation 44 (1) (7)(a))', []],
    ['It met regulation 12(1). (See Regulation 44 (1), of the home’s own.)', []],
    [
      'It met regulation 12. (reg 13)',
      [
        'form hint reg 13 | suggestion -It met regulation 12. (reg 13) +It met regulation 12. (regulation 13)',
      ],
    ],
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
