import { atMatch, atPlace, type Mutation } from './mutation';

const grades = [
  'outstanding',
  'good',
  'requires improvement to be good',
  'inadequate',
  'Good',
  'RI',
  'requires improvement',
  'satisfactory',
  'not judged',
  'GOOD.',
  '**good**',
] as const;
const anyGrade = /\b(?:outstanding|good|requires improvement(?: to be good)?|inadequate)\b/gi;

const dates = [
  '2026-06-12',
  '2026-6-12',
  '12/06/2026',
  '12 June 2026',
  '2026-02-30',
  '1999-01-01',
  '20260612',
  '2026-06-12T00:00:00Z',
  'June',
  "'2019-05-01'",
] as const;

const citations = [
  ' regulation 12(2)(a)(i) ',
  ' regulations 12, 13 and 14 ',
  ' regulation 12(2)\n(a)(i) ',
  ' regulation 999 ',
  ' regulation 12 (1) (2)(a)(i)(v) ',
  ' section 47 of the Children Act 1989 ',
  ' paragraph 4.10, page 22 ',
  ' standard 10 ',
  ' regulation ',
  ' regulation 12(',
  ' Schedule 4, paragraph 2 ',
  ' (outcome 3, national framework)',
  ' Working together to safeguard children 2023, page 14 ',
  ' article 3 ',
] as const;

const suppressions = [
  '<!-- inspection-report-disable-next-line paragraph/numbering -- reason -->\n',
  '<!-- inspection-report-disable-line -->',
  '<!-- inspection-report-disable-file identity -- agreed -->\n',
  '<!-- inspection-report-disable -->\n',
  '<!-- inspection-report-enable -->\n',
  '# inspection-report-disable-next-line draft/urn -- reason\n',
  '# inspection-report-disable-file\n',
  '# inspection-report-disable-line no/rule -- x\n',
  ' # inspection-report-disable-line judgement/grade -- agreed',
] as const;

const keys = [
  'framework: ilacs\n',
  'framework: sccif\n',
  'framework: nextjs\n',
  'framework: ilac\n',
  'setting: childrens-home\n',
  'setting: secure-training-centre\n',
  'stage: drafting\n',
  'stage: final\n',
  'edition: 2023\n',
  'inspection: {type: short, start: 2026-05-18}\n',
  'judgements:\n  leaders: good\n',
  'requirements:\n  - text: The registered person must act.\n    regulation: 12(2)(a)\n    due: 2026-10-30\n',
  'recommendations:\n  - text: Do this.\n    source: Guide, page 22, paragraph 4.10\n',
  'previous:\n  - date: 2022-11-14\n    type: short\n    judgement: good\n',
  'previous:\n  - date: 2022-11-14\n    judgements: {leaders: good}\n',
  'enforcement: []\n',
  'provider: {name: A, address: B, home: C}\n',
  'sections:\n  leaders: |\n    Text.\n',
  'summary: |\n  Text.\n',
] as const;

const identifying = [
  ' LS6 2AB ',
  ' 07700 900123 ',
  ' jane@example.org ',
  ' born on 4 May 2010 ',
  ' Mr Smith ',
  ' 12 Oak Crescent ',
] as const;

/** Changes of the field's own words. */
export const wordMutations: readonly Mutation[] = [
  (text, { random }) => atMatch(text, anyGrade, { random, put: () => random.pick(grades) }),
  (text, { random }) => atMatch(text, anyGrade, { random, put: () => random.pick(grades) }),
  (text, { random }) => atMatch(text, /\b\d{4}-\d\d-\d\d\b/g, { random, put: () => random.pick(dates) }),
  (text, { random }) => atMatch(text, /\d+/g, { random, put: () => String(random.upTo(999_999)) }),
  (text, { random }) => atMatch(text, /\d+/g, { random, put: ([found]) => String(Number(found) + 1) }),
  (text, { random }) => atMatch(text, /\b\p{L}+\b/gu, { random, put: ([word]) => word.toUpperCase() }),
  (text, { random }) => atMatch(text, /\b\p{L}+\b/gu, { random, put: ([word]) => `${word} ${word}` }),
  (text, { random }) => atMatch(text, /[.,:;()]/g, { random, put: () => '' }),
  (text, { random }) => atMatch(text, /[.,:;()]/g, { random, put: ([mark]) => mark.repeat(3) }),
  (text, { random }) => atPlace(text, random, random.pick(citations)),
  (text, { random }) => atPlace(text, random, random.pick(citations).repeat(1 + random.upTo(40))),
  (text, { random }) => atMatch(text, /^/gm, { random, put: () => random.pick(suppressions) }),
  (text, { random }) => atPlace(text, random, random.pick(suppressions)),
  (text, { random }) => atMatch(text, /^(?=[\w-]+:)/gm, { random, put: () => random.pick(keys) }),
  (text, { random }) => atPlace(text, random, random.pick(identifying)),
];
