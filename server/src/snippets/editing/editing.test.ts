import { expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { applyEdits } from '../../lint/fix';
import { libraryOf } from '../library/library';
import { libraryCompletions } from './completion';
import { libraryHover } from './hover';
import type { LibraryFileKind } from './shapes';

const library = libraryOf('file:///l/', 'team', {
  'library.yaml': 'name: North\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
  'a.yaml':
    'snippets:\n  - {id: one, prefix: one, title: First, body: A}\n  - {id: two, prefix: two, title: Second, body: B}\n',
});

const at = (marked: string, kind: LibraryFileKind = 'snippets') => ({
  text: marked.replace('^', ''),
  from: { kind, offset: marked.indexOf('^'), knowledge: builtIn, library, today: '2026-11-22' },
});

/** What is offered at the first `^`. */
function offered(marked: string, kind?: LibraryFileKind): string[] {
  const { text, from } = at(marked, kind);
  return libraryCompletions(text, from).items.map(({ label }) => label);
}

/** The text after an item was chosen at the first `^`. */
function chosen(marked: string, label: string, kind?: LibraryFileKind): string | undefined {
  const { text, from } = at(marked, kind);
  const item = libraryCompletions(text, from).items.find((one) => one.label === label);
  return item && applyEdits(text, [{ span: item.replace, text: item.text }]).text;
}

const explained = (marked: string, kind?: LibraryFileKind): string | undefined => {
  const { text, from } = at(marked, kind);
  return libraryHover(text, from)?.markdown;
};

it('offers the keys that are not there yet, those that are needed first', () => {
  expect(offered('^', 'library')).toEqual([
    'name',
    'version',
    'owner',
    'licence',
    'description',
    'frameworks',
  ]);
  expect(offered('name: A\nversion: 1.0.0\n^', 'library')).toEqual([
    'owner',
    'licence',
    'description',
    'frameworks',
  ]);
  expect(offered('^')).toEqual(['snippets', 'description', 'defaults']);
  expect(offered('snippets:\n  - ^').slice(0, 3)).toEqual(['prefix', 'title', 'body']);
  expect(offered('snippets:\n  - prefix: a\n    ^')).not.toContain('prefix');
  expect(offered('snippets:\n  - prefix: a\n  - ^')).toContain('prefix');
  expect(offered('snippets:\n  - where:\n      section: summary\n      ^')).toEqual([
    'framework',
    'setting',
    'kind',
    'grade',
    'key',
    'stage',
  ]);
  expect(offered('defaults:\n  where: {framework: sccif, ^}')).toContain('setting');
  expect(offered('defaults:\n  ^')).not.toContain('prefix');
});

it('writes a key with what follows it', () => {
  expect(chosen('snippets:\n  - ti^', 'title')).toBe('snippets:\n  - title: ');
  expect(chosen('snippets:\n  - bo^', 'body')).toBe('snippets:\n  - body: |');
  expect(chosen('snippets:\n  - wh^', 'where')).toBe('snippets:\n  - where:');
  expect(chosen('sn^', 'snippets')).toBe('snippets:');
  expect(chosen('snippets:\n  - ti^: A', 'title')).toBe('snippets:\n  - title: A');
});

it('offers values that go with what else is said of the place', () => {
  expect(offered('frameworks: [^]', 'library')).toEqual(builtIn.ids);
  expect(offered('snippets:\n  - status: ^')).toEqual(['draft', 'approved', 'retired']);
  expect(offered('defaults:\n  status: ^')).toEqual(['draft', 'approved', 'retired']);
  const ilacs = offered('snippets:\n  - where: {framework: ilacs, section: ^}');
  expect(ilacs).toContain('children-in-care');
  expect(ilacs).not.toContain('helped-and-protected');
  expect(offered('defaults:\n  where: {framework: ilacs}\nsnippets:\n  - where:\n      section: ^')).toEqual(
    ilacs,
  );
  expect(offered('snippets:\n  - where: {section: ^, framework: ilacs}')).toEqual(ilacs);
  expect(offered('snippets:\n  - where: {framework: sccif, setting: ^}')).toContain('childrens-home');
  expect(offered('snippets:\n  - where: {stage: ^}')).toEqual(['drafting', 'review', 'final']);
  expect(offered('snippets:\n  - where: {framework: sccif, key: ^}')).toContain('requirements.text');
  // Where nothing goes with the rest, that is what is wrong, and all there are is offered.
  expect(offered('snippets:\n  - where: {framework: none, section: ^}').length).toBeGreaterThan(ilacs.length);
});

it('writes values in lists, in quotes and behind a colon without a space', () => {
  const where = 'snippets:\n  - where:\n      grade:';
  expect(chosen(`${where} requires^`, 'requires improvement to be good')).toBe(
    `${where} requires improvement to be good`,
  );
  expect(chosen(`${where} [good, ^]`, 'outstanding')).toBe(`${where} [good, outstanding]`);
  expect(chosen(`${where}\n        - go^`, 'good')).toBe(`${where}\n        - good`);
  expect(chosen('snippets:\n  - status: "^"', 'approved')).toBe('snippets:\n  - status: "approved"');
  expect(chosen('snippets:\n  - status:^', 'draft')).toBe('snippets:\n  - status: draft');
});

it('offers the other snippets of the library as successors', () => {
  expect(offered('snippets:\n  - id: one\n    status: retired\n    successor: ^')).toEqual(['two']);
});

it('offers the law and guidance of the inspections that a snippet is for', () => {
  const home = 'defaults:\n  where: {framework: sccif, setting: childrens-home}\nsnippets:\n  - citations:';
  expect(chosen(`${home} regulation 12^`, 'regulation 12')).toBe(`${home} regulation 12`);
  expect(chosen(`${home} regulation 12(^`, 'regulation 12(1)')).toBe(`${home} regulation 12(1)`);
  expect(offered(`${home} protection of child^`)).toContain('regulation 12');
  expect(offered(`${home} section ^`)[0]).toMatch(/^section \d/);
  expect(offered(`${home} [regulation 12, ^]`).length).toBeGreaterThan(20);
  expect(chosen(`${home}\n      - 5.4^`, 'Guide, page 26, paragraph 5.4')).toBe(
    `${home}\n      - Guide, page 26, paragraph 5.4`,
  );
  expect(chosen(`${home} [5.4^]`, 'Guide, page 26, paragraph 5.4')).toBe(
    `${home} ["Guide, page 26, paragraph 5.4"]`,
  );
  expect(offered('snippets:\n  - where: {framework: ilacs}\n    citations: outcome ^')).toContain(
    'outcome 1, national framework',
  );
  expect(offered('snippets:\n  - where: {framework: none}\n    citations: regulation ^')).toEqual([]);
});

it('offers variables in a body, in braces or without', () => {
  const body = 'snippets:\n  - prefix: a\n    body: |\n      Dear ';
  const offer = (typed: string, label: string) => chosen(body + typed, label)?.slice(body.length);
  expect(offer('$AUT^', 'AUTHORITY')).toBe('$AUTHORITY');
  expect(offer('$^', 'TODAY')).toBe('$TODAY');
  expect(offer('${^', 'AUTHORITY')).toBe('${AUTHORITY}');
  expect(offer('${PRO^:the home}', 'PROVIDER')).toBe('${PROVIDER:the home}');
  expect(offer('${PRO^}', 'PROVIDER')).toBe('${PROVIDER}');
  expect(offer('\\$^', 'AUTHORITY')).toBeUndefined();
  expect(offer('$1^', 'AUTHORITY')).toBeUndefined();
  expect(offer('AUT^', 'AUTHORITY')).toBeUndefined();
});

it('explains keys, values and variables', () => {
  expect(explained('ver^sion: 1.0.0', 'library')).toMatch(/^The version/);
  expect(explained('frameworks: [il^acs]', 'library')).toBe(builtIn.framework('ilacs')?.name);
  expect(explained('snippets:\n  - pre^fix: a')).toMatch(/shortcut/);
  expect(explained('snippets:\n  - where: {setting: childrens-h^ome}')).toMatch(/children's home/);
  expect(explained('snippets:\n  - where:\n      sec^tion: summary')).toMatch(/section/);
  expect(explained('snippets:\n  - status: app^roved')).toMatch(/^Reviewed/);
  expect(explained('snippets:\n  - prefix: a\n    body: Dear $AUTHO^RITY')).toMatch(/^The local authority/);
  expect(explained('snippets:\n  - prefix: a\n    body: De^ar $AUTHORITY')).toBeUndefined();
  expect(explained('x-own: ^1')).toBeUndefined();
});

it('explains what a snippet cites', () => {
  const home = 'snippets:\n  - where: {framework: sccif, setting: childrens-home}\n    citations: ';
  expect(explained(`${home}regu^lation 12(2)(a)`)).toMatch(
    /^\*\*Regulation 12\*\*: The protection of children/,
  );
  expect(explained(`${home}[regulation 5, reg^ulation 12]`)).toMatch(/^\*\*Regulation 12\*\*/);
  expect(explained(`${home}regulations 5 and 1^2`)).toMatch(/^\*\*Regulation 12\*\*/);
  expect(explained(`${home}no^thing that can be read`)).toMatch(/law and guidance|relies/i);
});

it('says nothing, and does not fail, at any place of half a file', () => {
  const whole =
    'defaults:\n  where: {framework: sccif, setting: [childrens-home]}\nsnippets:\n  - id: a\n    prefix: [a, b]\n    title: "A\n    body: |\n      $AUTH ${1:x\n    where:\n      grade: [good\n';
  for (let end = 0; end <= whole.length; end++) {
    for (const kind of ['library', 'snippets'] as const) {
      const text = whole.slice(0, end);
      const from = { kind, offset: end, knowledge: builtIn, library: undefined, today: '2026-11-22' };
      for (const { replace } of libraryCompletions(text, from).items) {
        expect(replace.start).toBeLessThanOrEqual(end);
        expect(replace.end).toBeGreaterThanOrEqual(end);
      }
      libraryHover(text, from);
    }
  }
});
