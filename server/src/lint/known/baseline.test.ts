import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleDraft } from '../../rules/examples';
import { check } from '../check';
import { baselineText, type KnownOfFile, knownCount, readBaseline } from './baseline';
import { compareWithBaseline, knownOf } from './compare';

const name = 'a.report.md';
const bad = exampleDraft({
  framework: 'sccif',
  front:
    'urn: SC1\ninspection: {type: full, start: 2026-06-09, end: 2026-06-01, lead-inspector: A N Other}\n',
  body: '## Overal experiences and progress of children and young people: goood\n\n1. Children do well.\n2. They are safe. They are safe.\n',
});
const known = (text: string): KnownOfFile => {
  const { draft, findings } = check(text, name);
  return knownOf(draft, findings);
};
const news = (text: string, of: KnownOfFile) =>
  check(text, name, { known: of })
    .findings.filter((finding) => !finding.known && finding.severity !== 'hint')
    .map(({ rule }) => rule);

it('knows all that was found, as hints that say so', () => {
  const all = known(bad);
  expect(knownCount(all)).toBeGreaterThan(2);
  const { findings, remaining } = check(bad, name, { known: all });
  const knownFindings = findings.filter((finding) => finding.known);
  expect(knownFindings.length).toBe(knownCount(all));
  for (const { severity, message } of knownFindings)
    expect([severity, message.slice(0, 7)]).toEqual(['hint', 'Known: ']);
  expect(remaining).toEqual(all);
  expect(news(bad, all)).toEqual([]);
});

it('knows them still when other parts of the draft change', () => {
  const all = known(bad);
  for (const text of [
    bad.replace('framework:', '# A comment.\n\nframework:'),
    bad.replace('1. Children do well.', '1. New.\n2. Children do well.\n').replace('2. They', '3. They'),
    bad.replaceAll('\n', '\r\n'),
    `${bad}\nA paragraph more, with words.\n`,
  ])
    expect(news(text, all)).toEqual([]);
});

it('does not take what is new for what is known', () => {
  const all = known(bad);
  expect(news(bad.replace('urn: SC1', 'urn: SC2'), all)).toEqual(['draft/urn']);
  const twice = exampleDraft({ framework: 'sccif', without: ['urn'] });
  const { draft, findings } = check(twice, name);
  const doubled = [...findings, ...findings];
  const { findings: compared, known: count } = compareWithBaseline(draft, doubled, {
    known: knownOf(draft, findings),
    ran: () => true,
  });
  expect([compared.filter((finding) => finding.known).length, count]).toEqual([
    findings.length,
    findings.length,
  ]);
});

it('shrinks by what is mended, and keeps what did not run', () => {
  const all = known(bad);
  const mended = check(bad.replace('urn: SC1', 'urn: SC123456'), name, { known: all });
  expect(knownCount(mended.remaining ?? {})).toBe(knownCount(all) - 1);
  expect(check(bad, name, { known: all, rules: [] }).remaining).toEqual(all);
});

it('never takes in what cannot be read', () => {
  const text = bad.replace('stage:', 'stage: final\nstage:');
  expect(Object.keys(known(text)).some((rule) => rule.startsWith('syntax/'))).toBe(false);
});

it('has no word of a draft in its file', () => {
  const text = baselineText({ files: { 'a.report.md': known(bad) } });
  expect(text).not.toMatch(/SC1|Overal|Other/);
  expect(readBaseline(text)).toEqual({ files: { 'a.report.md': known(bad) } });
});

it('has files, rules and keys in the order of their names, whoever found them first', () => {
  const rules = { 'b/b': { x: 1, w: 2, y: 1 }, 'a/a': { z: 1 }, 'c/c': { z: 1 } };
  const text = baselineText({ files: { 'm.md': rules, 'k.md': rules, 'n.md': rules } });
  const order = (names: RegExp) => text.match(names)?.slice(0, 3);
  expect(order(/\w\.md/g)).toEqual(['k.md', 'm.md', 'n.md']);
  expect(order(/\w\/\w/g)).toEqual(['a/a', 'b/b', 'c/c']);
  expect(order(/"[wxy]"/g)).toEqual(['"w"', '"x"', '"y"']);
});

it('reads any text, and nothing but what it wrote', { tags: ['volume'] }, () => {
  for (const text of ['', '[]', '{}', '{"version":4,"files":{}}', '{"version":1,"files":[]}', 'null'])
    expect(readBaseline(text)).toBeUndefined();
  expect(readBaseline('{"version":1,"files":{"a":{"r":{"k":-1,"l":"x","m":2}},"b":3}}')).toEqual({
    files: { a: { r: { m: 2 } }, b: {} },
  });
  fc.assert(fc.property(fc.json(), (text) => void readBaseline(text)));
});

it('keeps what is known of a draft that cannot be read in full for now', () => {
  const all = known(bad);
  const half = bad.replace('stage:', 'stage: final\nstage:').replace('inspection: {', 'inspection: {{');
  expect(check(half, name, { known: all }).remaining).toEqual(all);
  const mended = bad.replace('urn: SC1', 'urn: SC123456');
  expect(knownCount(check(mended, name, { known: all }).remaining ?? {})).toBe(knownCount(all) - 1);
});

it('does not take in what is missing while drafting, which is an error later', () => {
  const text = (stage: string) =>
    exampleDraft({ framework: 'sccif', without: ['urn'], front: `stage: ${stage}` });
  expect(knownCount(known(text('drafting')))).toBe(0);
  expect(news(text('review'), known(text('drafting')))).toEqual(['draft/urn']);
  expect(knownCount(known(text('review')))).toBe(1);
});
