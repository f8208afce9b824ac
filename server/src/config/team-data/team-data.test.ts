import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { readTeamData } from './team-data';

const product = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../knowledge/${path}`, import.meta.url)), 'utf8');
const sccif = product('frameworks/sccif.yaml')
  .replace('id: sccif', 'id: isle')
  .replace('short: SCCIF', 'short: ISLE');

const whole = `id: isle-homes-2020
title: The Isle Regulations 2020
short: Isle Regulations 2020
kind: regulations
year: 2020
number: null
url: null
in-force: 2020-04-01
revoked: null
text: { date: 2026-01-31, basis: revised }
coverage: { exhaustive: true, note: All of them. }
applies-to: [childrens-home]
aliases: []
citation-style: regulation
sources: [{ title: The printed regulations }]
parts: [{ id: '1', number: Part 1 }]
defaults: { kind: regulation, status: in force, verified: true }
provisions:
  - { number: '1', heading: Interpretation, part: '1', structure: none }
  - { number: '2', heading: Protection, structure: 1 2(a-c) 3, omitted: ['3'] }
`;

/** What is said of a file: the text under the span, and the message. */
function said(text: string): string[][] {
  const { knowledge, problems } = readTeamData(builtIn, [{ uri: 'file:///a.yaml', text }]);
  const used = knowledge.instruments.instrument('isle-homes-2020') !== undefined;
  // What does not fit is never used; what fits always is.
  if (problems.length === 0) expect(used).toBe(true);
  return problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

const changed = (from: string | RegExp, to: string) => {
  const text = whole.replace(from, to);
  expect(text).not.toBe(whole);
  return said(text);
};

describe('a team’s own instrument', () => {
  it('that fits is brought in, as are all of the product', () => {
    expect(said(whole)).toEqual([]);
    for (const id of ['chr-2015', 'chr-guide-2015', 'national-framework-2023']) {
      const { problems, knowledge } = readTeamData(builtIn, [
        { uri: 'file:///a.yaml', text: product(`references/${id}.yaml`) },
      ]);
      expect(problems).toEqual([]);
      // The team's takes the place of the product's.
      expect(knowledge.instruments.instrument(id)).not.toBe(builtIn.instruments.instrument(id));
      expect(knowledge.instruments.index().filter((one) => one.id === id)).toHaveLength(1);
    }
  });

  it('that lacks something or has too much is told at its place', () => {
    expect(changed('year: 2020\n', '')).toEqual([['id: isle-homes-2020', 'Add “year” to this instrument.']]);
    expect(changed('aliases: []', 'alias: []')).toEqual([['alias', 'Write “aliases” instead of “alias”.']]);
    expect(changed(', basis: revised }', ' }')).toEqual([['{ date: 2026-01-31 }', 'Add “basis” to “text”.']]);
    expect(changed('kind: regulations', 'kind: law')).toEqual([
      [
        'law',
        '“law” is not allowed here. Use “regulations”, “rules”, “act”, “guide”, “standards”, “framework” or “code”.',
      ],
    ]);
    expect(changed("number: '1',", 'number: 1,')).toEqual([
      [
        '1',
        'Write "1", with quotes. Without quotes it is read as a number, or as yes or no, and “number” must be text.',
      ],
    ]);
    expect(changed('{ title: The printed regulations }', '{ note: x }')).toEqual([
      ['{ note: x }', 'Add “url” or “title” to “sources”.'],
    ]);
    expect(changed('url: null', 'url: [x]')).toEqual([
      ['[x]', 'Correct the value of “url”. See schemas/knowledge-reference.schema.json for what is allowed.'],
    ]);
  });

  it('that does not hang together is told at its place', () => {
    expect(changed("number: '2'", "number: '1'")).toEqual([
      ["'1'", '“regulation 1” is listed twice. Remove one of the two.'],
    ]);
    expect(changed('1 2(a-c) 3,', '1 2(a-c 3,')).toEqual([
      [
        '1 2(a-c 3',
        '“1 2(a-c 3” cannot be read as a structure. Write it like “1 2(a-e) 3”, or write “none” if nothing is divided.',
      ],
    ]);
    expect(changed('1 2(a-c) 3,', '1-3 2,')).toEqual([
      ['1-3 2', '“2” is in this structure twice, at the same level. Correct one of the two.'],
    ]);
    expect(changed("part: '1'", "part: '2'")).toEqual([
      ["'2'", '“1” is in the part “2”, which is not among the parts. Add “2”, or correct it here.'],
    ]);
    expect(
      changed("[{ id: '1', number: Part 1 }]", "[{ id: '1', number: x }, { id: 2/1, number: y }]"),
    ).toEqual([
      ['2/1', 'The part “2/1” is inside “2”, which is not among the parts. Add “2”, or correct the id.'],
    ]);
    expect(changed("omitted: ['3']", "omitted: ['4']")).toEqual([
      ["'4'", '“2(4)” is not in the structure of “2”. Add it there, or remove it here.'],
    ]);
    expect(changed("omitted: ['3']", "expired: { paragraphs: ['3'], last-day: 2021-02-30 }")).toEqual([
      ['2021-02-30', '“2021-02-30” is not a date. Write a date such as 2026-06-08.'],
    ]);
    expect(changed('date: 2026-01-31', 'date: 2026-13')[0]?.[0]).toBe('2026-13');
    expect(changed('revoked: null', 'revoked: 2019-01-01')).toEqual([
      [
        '2019-01-01',
        'Correct one of the dates. The instrument is revoked on 2019-01-01, but came into force on 2020-04-01.',
      ],
    ]);
    expect(changed('exhaustive: true,', "exhaustive: true, unseen: '2',")).toEqual([
      ["'2'", 'Remove “2” from “unseen”. It is among the provisions.'],
    ]);
    expect(
      changed(
        'date: 2026-01-31, basis: revised }\ncoverage: { exhaustive: true',
        'date: null, basis: revised }\ncoverage: { exhaustive: as-at',
      ),
    ).toEqual([
      ['as-at', 'Add “date” under “text”. This list is marked “as-at”, so it needs the date of its text.'],
    ]);
    expect(changed('url: null', 'url: "javascript:alert(1)"')).toEqual([
      [
        '"javascript:alert(1)"',
        '“javascript:alert(1)” is not the address of a web page. Write one that begins with “https://”.',
      ],
    ]);
  });

  it('that is huge, or repeats itself by aliases, is refused and keeps nothing busy', {
    tags: ['slow'],
  }, () => {
    const many = Array.from({ length: 5001 }, (_, at) => `  - { number: '${at + 3}' }\n`).join('');
    expect(said(whole + many)[0]?.[1]).toMatch(/^List at most 5000 provisions\. There are 5003 here/);
    expect(said(`${whole}# ${'x'.repeat(500_000)}`)[0]?.[1]).toMatch(
      /^This file has more than 500,000 characters/,
    );
    expect(changed('structure: none', `structure: ${'1 '.repeat(1500)}`)[0]?.[1]).toMatch(
      /^Shorten this structure/,
    );
    const bomb = whole.replace('aliases: []', 'aliases: &a [x]\nx: [*a, *a]');
    expect(said(bomb)[0]?.[1]).toMatch(/^Replace the anchors and aliases/);
  });

  it('with a slip in its YAML is told what a draft would be told', () => {
    expect(changed('year: 2020\n', 'year: 2020\nyear: 2021\n')).toEqual([
      ['year', '“year” appears twice, and only the first is read. Remove one of the two.'],
    ]);
    const slips = [
      changed('title: The', 'title: "The'),
      changed('defaults: {', 'defaults: {{'),
      changed('year: 2020', '<<<<<<< mine\nyear: 2020\n=======\nyear: 2021\n>>>>>>> theirs'),
      changed('provisions:\n', 'provisions\n'),
    ];
    for (const slip of slips) expect(slip.length).toBeGreaterThan(0);
  });

  it('applies to settings that there are, the team’s own among them', () => {
    expect(changed('[childrens-home]', '[childrens-home, ilacs, childrens-hom]')).toEqual([
      [
        'childrens-hom',
        '“childrens-hom” is not a framework or setting. Use “all”, or the id of a framework or a setting. “inspection-report frameworks” lists them.',
      ],
    ]);
    const own = sccif.replaceAll('childrens-home', 'isle-home');
    const text = whole.replace('[childrens-home]', '[isle-home]');
    const { problems } = readTeamData(builtIn, [
      { uri: 'file:///i.yaml', text },
      { uri: 'file:///f.yaml', text: own },
    ]);
    expect(problems).toEqual([]);
  });
});

it('an instrument that a setting names, and nobody has, is told where it is named', () => {
  const text = sccif.replace('[chr-2015, chr-guide-2015]', '[chr-2015, isle-homes-2020]');
  const { problems } = readTeamData(builtIn, [{ uri: 'file:///f.yaml', text }]);
  expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
    [
      'isle-homes-2020',
      'The setting “childrens-home” names the instrument “isle-homes-2020”, which does not exist. Correct the id, or add the instrument’s file under “knowledge” in the config.',
    ],
  ]);
  expect(
    readTeamData(builtIn, [
      { uri: 'file:///f.yaml', text },
      { uri: 'file:///i.yaml', text: whole },
    ]).problems,
  ).toEqual([]);
});

it('two files with one id are told of', () => {
  const files = [whole, whole].map((text, at) => ({ uri: `file:///${at}.yaml`, text }));
  expect(readTeamData(builtIn, files).problems.map(({ uri, message }) => `${uri} ${message}`)).toEqual([
    'file:///1.yaml Change the id “isle-homes-2020”. Another file has an instrument with this id.',
  ]);
});
