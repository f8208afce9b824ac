import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../../rules/examples';
import { allMetas } from '../../rules/index';
import { exampleOf } from '../../rules/option-texts';
import type { Example } from '../../rules/rule';
import { exampleKnowledge } from '../../rules/testing';
import { readConfig } from '../config';
import { memoryFiles } from '../files';
import { optionsFor } from '../options';
import { configName } from '../paths';

const root = 'file:///work/';

async function found(rule: string, options: string, example: Example) {
  const text = options === '' ? '' : `rules:\n  ${rule}: {options: ${options}}\n`;
  const config = await readConfig(`${root}${configName}`, text, memoryFiles({}));
  expect(config.problems.map(({ message }) => message)).toEqual([]);
  const draft = exampleDraft(example);
  const set = { ...optionsFor(config, `${root}a.report.md`), prose: testProse, knowledge: exampleKnowledge };
  return check(draft, `${root}a.report.md`, set)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ span, severity }) => `${severity} ${draft.slice(span.start, span.end)}`);
}

const body = (words: string): Example => ({
  body: `## The experiences and progress of children in care: good\n\n1. ${words}\n`,
});
const inspected = (end: string): Example => ({
  front: `inspection:\n  start: 2026-06-01\n  end: ${end}\n  lead-inspector: A N Other`,
});
const due = (date: string): Example => ({
  framework: 'sccif',
  front: `requirements:\n  - text: The registered person must train staff.\n    regulation: 33(4)(a)\n    due: ${date}`,
});
const required = (text: string): Example => ({
  framework: 'sccif',
  front: `requirements:\n  - text: ${text}\n    regulation: 12(2)(b)\n    due: 2026-07-30`,
});
const heading = (words: string): Example => ({ body: `## ${words}\n\n1. Children are safe.\n` });
const wording = 'The experiences and progress of children who need help and protection';
const cited = (form: string): Example => ({
  body: `## What needs to improve?[^1]\n\n- The consistency of plans. ${form}\n- The response to neglect. ${form}\n`,
});
const recommended = (source: string): Example => ({
  framework: 'sccif',
  front: `recommendations:\n  - text: Leaders should improve the garden.\n    source: ${source}`,
});
const law = (words: string): Example => ({
  framework: 'sccif',
  body: `## Overall experiences and progress of children and young people: good\n\n${words}\n`,
});
const sentence = `${'Children see their friends and '.repeat(3)}are happy.`;

/** A rule with options, a draft, and its findings without and with the options. */
const cases: readonly (readonly [string, string, Example, readonly string[], readonly string[]])[] = [
  [
    'language/abbreviation',
    '{ignore: etc}',
    body('They enjoy art, sport, etc. Staff help.'),
    ['warning etc'],
    [],
  ],
  ['language/abbreviation', '{ignore: [EG]}', body('They enjoy art, eg painting.'), ['warning eg'], []],
  [
    'language/abbreviation',
    '{ignore: ie}',
    body('They enjoy art, eg painting.'),
    ['warning eg'],
    ['warning eg'],
  ],
  ['language/american', '{ignore: enroll}', body('Staff help them to enroll.'), ['warning enroll'], []],
  ['language/agreement', '{ignore: children is}', body('The children is safe.'), ['warning is'], []],
  ['language/article', '{ignore: an visit}', body('There was an visit.'), ['warning an'], []],
  ['language/article', '{ignore: an visitor}', body('There was an visit.'), ['warning an'], ['warning an']],
  [
    'language/confusable',
    '{ignore: care levers}',
    body('Most care levers live well.'),
    ['warning levers'],
    [],
  ],
  ['language/doubled-word', '{ignore: that that}', body('Staff know that that is so.'), [], []],
  ['language/doubled-word', '{ignore: the the}', body('Staff know the the plans.'), ['warning the '], []],
  [
    'language/word-pair',
    '{ignore: next stops}',
    body('Leaders agree next stops with partners.'),
    ['hint stops'],
    [],
  ],
  ['language/spelling', '{ignore: Recieve}', body('Children recieve good care.'), ['warning recieve'], []],
  ['language/term', '{ignore: [whilst]}', body('They play whilst others rest.'), ['info whilst'], []],
  ['language/acronym', '{ignore: [iro]}', body('The IRO visits each child.'), ['info IRO'], []],
  [
    'language/near-miss',
    '{ignore: Bexcmobe}',
    { front: 'authority: Bexcombe', ...body('Children in Bexcmobe see their families.') },
    ['warning Bexcmobe'],
    [],
  ],
  ['language/long-sentence', '{words: 15}', body(sentence), [], [`hint ${sentence}`]],
  ['language/date-form', '{accept: ordinals}', body('It was on 3rd March 2025.'), ['warning 3rd March'], []],
  ['language/date-form', '{accept: [figures]}', body('It was on 03/03/2025.'), ['warning 03/03/2025'], []],
  ['language/date-form', '{accept: iso}', body('It was on 2025-03-03.'), ['warning 2025-03-03'], []],
  ['language/date-form', '{accept: comma}', body('It was on 3 March, 2025.'), ['warning 3 March, 2025'], []],
  [
    'language/date-form',
    '{accept: comma}',
    body('On March 3, 2025, it was.'),
    ['warning March 3, 2025'],
    ['warning March 3, 2025'],
  ],
  [
    'language/date-form',
    '{accept: month-first}',
    body('On March 3, 2025, it was.'),
    ['warning March 3, 2025'],
    [],
  ],
  ['language/number', '{accept: space}', body('It fell by 9 % last year.'), ['warning 9 %'], []],
  ['language/number', '{numbers: words}', body('They live in 3 homes.'), [], ['hint 3']],
  ['language/number', '{numbers: any}', body('They live in three homes.'), ['hint three'], []],
  [
    'language/typography',
    '{accept: dashes}',
    body('Most children - and families - are helped.'),
    ['hint -', 'hint -'],
    [],
  ],
  [
    'language/typography',
    '{accept: double-quotes}',
    body('They said, “We are fine.”'),
    ['hint “We are fine.”'],
    [],
  ],
  [
    'language/typography',
    '{accept: straight-apostrophes}',
    body("A child's view and a child’s plan."),
    ["hint '"],
    [],
  ],
  ['inspection/dates', '{days: 10}', inspected('2026-06-19'), [], ['warning 2026-06-19']],
  ['requirement/due', '{days: 14}', due('2026-06-20'), [], ['warning 2026-06-20']],
  [
    'requirement/words',
    '{words: 20}',
    required('The registered person must ensure that each lamp in the home is clean and lit before dark.'),
    ['hint before'],
    [],
  ],
  [
    'requirement/duty',
    '{duties: [has to]}',
    required('The registered person has to keep a record.'),
    ['warning The registered person has to keep a record.'],
    [],
  ],
  ['recommendation/source', '{guide: paragraph}', recommended('Guide, paragraph 3.9'), ['warning Guide'], []],
  [
    'recommendation/source',
    '{guide: paragraph}',
    recommended('Guide, page 15'),
    ['warning Guide'],
    ['warning Guide'],
  ],
  ['recommendation/source', '{guide: any}', recommended('the Guide'), ['warning Guide'], []],
  ['section/form', '{accept: capitals}', heading(`${wording}: Good`), ['warning : Good'], []],
  ['section/form', '{accept: [is, stop]}', heading(`${wording} is good.`), ['warning is good.'], []],
  [
    'section/form',
    '{accept: formatting}',
    heading(`**${wording}: good**`),
    [`warning **${wording}: good**`],
    [],
  ],
  ['reference/form', '{form: full}', law('The visits under reg 44 are regular.'), [], ['hint reg 44']],
  ['reference/target-form', '{form: same}', cited('(Outcome three)'), ['hint (Outcome three)'], []],
];

it.each(cases)('%s with %s', async (rule, options, example, before, after) => {
  expect(await found(rule, '', example)).toEqual(before);
  expect(await found(rule, options, example)).toEqual(after);
});

it('accepts the example of each rule’s page', async () => {
  for (const { id, options = {} } of allMetas) {
    const set = Object.entries(options).map(([name, option]) => `${name}: ${exampleOf(option)}`);
    if (set.length > 0) await found(id, `{${set.join(', ')}}`, {});
  }
});

it('reports a wrong option at its place, and leaves it out', async () => {
  const text = [
    'rules:',
    '  language/date-form: {options: {accept: [figure, iso]}}',
    '  language/number: {options: {numbers: word}}',
    '  language/long-sentence: {options: {words: 5}}',
    '  language/spelling: {options: {ignore: [{a: 1}, "--", kin]}}',
    `  language/term: {options: {ignore: ${'x'.repeat(101)}}}`,
    '  reference/form: {options: {form: }}',
    '  reference/target-form: {options: {from: same}}',
    '',
  ].join('\n');
  const { problems, layers } = await readConfig(`${root}${configName}`, text, memoryFiles({}));
  expect(
    problems.map(({ span, message }) => `${text.slice(span.start, span.end).slice(0, 9)} → ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "figure → “figure” is not allowed for “accept”. Use “ordinals”, “month-first”, “comma”, “figures” or “iso”.",
      "word → “word” is not allowed for “numbers”. Use “by-date”, “words”, “figures” or “any”.",
      "5 → Write “words” as a whole number from 10 to 200.",
      "{a: 1} → Write “ignore” as text, or as a list.",
      ""--" → “--” has no letter or digit. Write a word or phrase under “ignore”.",
      "xxxxxxxxx → Shorten this entry of “ignore” to 100 characters.",
      " → Write “same” or “full” for “form”.",
      "from → The rule “reference/target-form” has no option “from”. Did you mean “form”?",
    ]
  `);
  expect(layers.flatMap(({ rules }) => rules.map(({ options }) => options))).toEqual([
    { accept: ['iso'] },
    {},
    {},
    { ignore: ['kin'] },
    { ignore: [] },
    {},
    {},
  ]);
});
