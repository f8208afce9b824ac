import { expect, it } from 'vitest';
import { exampleKnowledge, findingsIn } from '../testing';

const found = (text: string, regulation: string, knowledge = exampleKnowledge): string[] =>
  findingsIn(
    {
      framework: 'sccif',
      front: `requirements:\n  - text: ${text}\n    regulation: ${regulation}\n    due: 2026-07-30`,
    },
    'requirement/words',
    { knowledge },
  );

const whole =
  'The lamp standard is that children have light. In particular, the registered person must ensure— that each lamp in the home is clean and lit before it is dark.';

it('is content with the words of the law, whatever their capitals, marks and conjunction at the end', () => {
  expect(found(whole, '12(1) and (2)(b)')).toEqual([]);
  expect(found(whole.replace('each lamp', 'EACH LAMP,').replace('dark.', 'dark; and'), '12(2)(b)')).toEqual(
    [],
  );
});

it('finds words that are left out, added or changed, and offers those of the law', () => {
  expect(found(whole.replace('before it is dark', 'before dark'), '12(2)(b)')).toEqual([
    expect.stringMatching(/^hint before \| suggestion -.*before dark\. \+.*before it is dark\.$/),
  ]);
  expect(found(whole.replace('each lamp', 'each and every lamp'), '12(2)(b)')[0]).toMatch(
    /^hint each and every \|/,
  );
  expect(found(whole.replace('clean', 'cleaned'), '12(2)(b)')[0]).toMatch(/^hint cleaned \|/);
  expect(found(whole.replace('that children have', 'that all children have'), '12(1)')).toHaveLength(1);
});

it('leaves the inspector’s own words alone, and what no pack has', () => {
  expect(
    found('The registered person must make sure that lamps work well in the evening.', '12(2)(b)'),
  ).toEqual([]);
  expect(found(whole.replace('clean', 'cleaned'), '14(2)(b)')).toEqual([]);
  expect(
    findingsIn(
      {
        framework: 'sccif',
        front: `requirements:\n  - text: ${whole.replace('clean', 'cleaned')}\n    regulation: 12(2)(b)\n    due: 2026-07-30`,
      },
      'requirement/words',
    ),
  ).toEqual([]);
});

it('finds a difference of words that several lines and styles of YAML have', () => {
  expect(
    found(`>-\n      that each lamp in the home is\n      cleaned and lit before it is dark.`, '12(2)(b)')[0],
  ).toMatch(/^hint cleaned \|/);
});

it('takes no notice of hyphens, apostrophes and marks of words that are left out', () => {
  const quoted = 'that each lamp in the home is clean and lit before it is dark';
  for (const text of [
    quoted.replace('each lamp', 'each-lamp'),
    quoted.replace('that each', 'thateach'),
    quoted.replace('is dark', 'isdark'),
    quoted.replace('home', 'ho\u00adme'),
    quoted.replace('in the home ', '… '),
    quoted.replace('in the home ', '[...] '),
    quoted.replace('that each lamp', '…'),
    quoted.replace('before it is dark', '. . .'),
  ])
    expect(found(text, '12(2)(b)'), text).toEqual([]);
  expect(found(quoted.replace('in the home is clean', '… is cleaned'), '12(2)(b)')[0]).toMatch(
    /^hint cleaned \|/,
  );
});
