/** Two drafts that do not agree, or are one. The first is the one that is checked. All of it is invented. */
export interface TwinSeed {
  readonly name: string;
  /** Top-level keys of the front matter of the checked draft, in YAML. */
  readonly checked: string;
  /** Those of the other draft; without it the draft is alone. */
  readonly other?: string;
  readonly framework?: 'ilacs';
}

const earlier = (judgement: string): string =>
  `inspection:\n  type: full\n  start: 2025-06-10\n  end: 2025-06-11\njudgements:\n  overall-experiences-and-progress: ${judgement}\n  helped-and-protected: good\n  leaders-and-managers: good\n`;

const previous = (date: string, judgement: string, type = 'full'): string =>
  `previous:\n  - date: ${date}\n    type: ${type}\n    judgement: ${judgement}\n`;

const same = 'The registered person must ensure that each child has a plan that staff follow every day.';

/** Written before the rules were tuned. */
export const twinSeeds: readonly TwinSeed[] = [
  { name: 'same number and dates', checked: 'urn: SC999999\n', other: 'urn: SC999999\n' },
  { name: 'same number in small letters', checked: 'urn: SC999999\n', other: 'urn: sc999999\n' },
  {
    name: 'same number, dates that overlap',
    checked: 'urn: SC999999\n',
    other: 'inspection:\n  type: full\n  start: 2026-06-10\n  end: 2026-06-11\n',
  },
  {
    name: 'another name for the same number',
    checked: previous('2025-06-10', 'good'),
    other: `provider: Example Homes Limited\n${earlier('good')}`,
  },
  {
    name: 'another number for the same authority',
    checked: "urn: '80999'\n",
    other: "urn: '80998'\ninspection:\n  type: standard\n  start: 2023-06-12\n  end: 2023-06-23\n",
    framework: 'ilacs',
  },
  { name: 'a date one day off', checked: previous('2025-06-09', 'good'), other: earlier('good') },
  {
    name: 'another grade',
    checked: previous('2025-06-10', 'outstanding'),
    other: earlier('requires improvement to be good'),
  },
  {
    name: 'an inspection that is not listed',
    checked: previous('2024-02-01', 'good'),
    other: earlier('good'),
  },
  {
    name: 'the month and the day swapped',
    checked: previous('2025-10-06', 'good'),
    other: earlier('good'),
  },
  {
    name: 'the same requirement twice',
    checked: `requirements:\n  - text: ${same}\n    regulation: 33(4)(a)\n    due: 2026-07-30\n  - text: ${same}\n    regulation: 33(4)(c)\n    due: 2026-07-30\n`,
  },
];
