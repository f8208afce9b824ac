import { expect, it } from 'vitest';
import { check } from './check';

const front = (...keys: string[]): string =>
  ['---', 'framework: sccif', 'setting: childrens-home', ...keys, '---', '', ''].join('\n');
const house = front('provider: {name: Larch Care, home: Willow Bank House}');
const body = [
  '## Overall experiences and progress of children and young people: good',
  'Children settle at Willow Bank House.',
  'To be confirmed',
  'Staff met regulation 12(2)(a).',
  'They write <name> and [what has to be different] in full.',
  'The address is 12 Beech Grove.',
  'Nothing else is in this paragraph.',
];
const written = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

/** Versions of a draft, each typed over the one before. */
const versions: readonly string[] = [
  front() + written(body),
  `${front()}A new first paragraph.\n\n${written(body)}`,
  front() + written([...body].reverse()),
  front() + written(body.map((text) => (text === 'To be confirmed' ? `## ${text}` : text))),
  front() + written(body.map((text) => `> ${text}`)),
  `${front()}TODO\n\n${written(body)}`,
  // The front matter makes of a word in a paragraph that stays the name of the home.
  house + written(body),
  `${house}More.\n\n${written(body)}`,
  house + written(body.map((text) => text.replace('Nothing else', 'LS6 2AB'))),
  front() + written(body),
];

it('finds in a draft that was read before what it finds in a new one', () => {
  const full = (text: string) => check(text, 'a.report.md').findings;
  // Nothing is remembered before the second version of a text, and each is looked at twice.
  let checked = check(versions[0] ?? '', 'a.report.md');
  for (const text of versions.flatMap((version) => [version, version, `${version}\nx\n`, version])) {
    checked = checked.again(text);
    expect(checked.findings).toEqual(full(text));
  }
  const rules = new Set(versions.flatMap(full).map(({ rule }) => rule));
  for (const rule of ['identity/home', 'identity/postcode', 'draft/unfinished'])
    expect([...rules]).toContain(rule);
});

it('finds by the rules on what can be read alone what they find among all others', () => {
  const text = `${front('provider: {name: Larch Care, home: Willow Bank House')}${written(body)}`;
  const isSyntax = ({ rule }: { readonly rule: string }) => rule.startsWith('syntax/');
  const whole = check(versions[0] ?? '', 'a.report.md').again(text).findings;
  const found = check(versions[0] ?? '', 'a.report.md').again(text, 'syntax').findings;
  expect(found).not.toEqual([]);
  expect(found).toEqual(whole.filter(isSyntax));
  expect(found.length).toBeLessThan(whole.length);
});
