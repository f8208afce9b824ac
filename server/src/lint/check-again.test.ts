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

/** Numbers from 0 to below 1, the same in each run. */
function* numbers(): Generator<number> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield seed / 2_147_483_647;
}

it('finds after edits of every kind, wherever they are, what it finds in a new draft', () => {
  const random = numbers();
  const below = (most: number): number => Math.floor((random.next().value ?? 0) * most);
  const pieces = [
    'x',
    '\n',
    '\n\n',
    '[',
    '…',
    '> ',
    '# ',
    'TODO',
    ': ',
    '---\n',
    ' LS6 2AB ',
    'regulation 12 ',
  ];
  let text = house + written(body).repeat(3);
  let checked = check(text, 'a.report.md');
  for (let edit = 0; edit < 300; edit++) {
    const lines = text.split('\n');
    const [at, from] = [below(text.length), below(lines.length)];
    const moved = [...lines.slice(0, from), ...lines.slice(from + 3), ...lines.slice(from, from + 3)];
    text = [
      text.slice(0, at) + pieces[below(pieces.length)] + text.slice(at),
      text.slice(0, at) + text.slice(at + below(4)),
      edit % 9 === 0 ? moved.join('\n') : text,
      edit % 50 === 0 ? house + written(body).repeat(3) : text,
    ][below(4)] as string;
    checked = checked.again(text);
    expect(checked.findings).toEqual(check(text, 'a.report.md').findings);
  }
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
