import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../snippets/checks/check';
import { libraryOf } from '../../snippets/library/library';

const folder = 'file:///ours/';
const meta = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';

/** The findings of a rule in the files of a library: severity, text at the place, and related places. */
function found(rule: string, files: Readonly<Record<string, string>>, about = meta): string[] {
  const texts: Readonly<Record<string, string>> = { 'library.yaml': about, ...files };
  return [...checkLibrary(libraryOf(folder, 'team', texts), { today: '2026-07-01' })].flatMap(
    ([uri, findings]) => {
      const file = uri.slice(folder.length);
      const text = texts[file] ?? '';
      return findings
        .filter((finding) => finding.rule === `snippet/${rule}`)
        .map(({ severity, span, related = [] }) =>
          [
            `${file} ${severity} ${text.slice(span.start, span.end)}`,
            ...related.map((place) => `see ${text.slice(place.span.start, place.span.end)}`),
          ].join(' | '),
        );
    },
  );
}
const snippet = (id: string, more = '', body = 'Text.') =>
  `  - id: ${id}\n    title: The ${id}\n    prefix: ${id}\n    body: ${body}\n${more}`;
const file = (...snippets: string[]) => ({ 'a.yaml': `snippets:\n${snippets.join('')}` });

describe('days of review', () => {
  it.each([
    ['to come', '    review-by: 2026-07-01\n', []],
    ['over', '    review-by: 2026-06-30\n', ['a.yaml warning 2026-06-30']],
    [
      'over, of one that is retired',
      '    review-by: 2026-06-30\n    status: retired\n    successor: b\n',
      [],
    ],
    ['that do not exist', '    review-by: 2026-02-30\n', ['a.yaml error 2026-02-30']],
    ['past ones that do not exist', '    reviewed: 2026-02-30\n', ['a.yaml error 2026-02-30']],
    ['in another form', '    review-by: 30 June 2026\n', []],
  ])('%s', (_, more, expected) => {
    expect(found('review', file(snippet('a', more), snippet('b')))).toEqual(expected);
  });
});

describe('snippets that are retired', () => {
  const [active, retired] = ['    status: active\n', '    status: retired\n'];
  it.each([
    ['with one that is offered', `${retired}    successor: b\n`, []],
    ['without one', retired, ['a.yaml warning retired']],
    ['with one that there is not', `${retired}    successor: x\n`, ['a.yaml error x']],
    ['with themselves', `${retired}    successor: a\n`, ['a.yaml warning a']],
    ['with one that is retired', `${retired}    successor: c\n`, ['a.yaml warning c']],
    ['not, with a successor', `${active}    successor: b\n`, ['a.yaml warning b']],
    ['not', active, []],
  ])('%s', (_, more, expected) => {
    const all = file(snippet('a', more), snippet('b'), snippet('c', `${retired}    successor: b\n`));
    expect(found('retired', all)).toEqual(expected);
  });
});

describe('prefixes', () => {
  const where = (text: string) => `    where: {${text}}\n`;
  const same = (id: string, more = '') => snippet(id, more).replace(`prefix: ${id}`, 'prefix: same');
  it.each([
    ['of their own', [snippet('a'), snippet('b')], []],
    ['of two', [same('a'), same('b')], ['a.yaml warning same | see The a']],
    [
      'of three',
      [same('a'), same('b'), same('c')],
      ['a.yaml warning same | see The a', 'a.yaml warning same | see The a'],
    ],
    [
      'of two in different places',
      [same('a', where('setting: childrens-home')), same('b', where('setting: boarding-school'))],
      [],
    ],
    [
      'of two, one of them everywhere',
      [same('a'), same('b', where('setting: boarding-school'))],
      ['a.yaml warning same | see The a'],
    ],
    ['of one that is retired', [same('a', '    status: retired\n    successor: b\n'), same('b')], []],
    [
      'several',
      [
        snippet('a').replace('prefix: a', 'prefix: [x, same]'),
        snippet('b').replace('prefix: b', 'prefix: [same, y]'),
      ],
      ['a.yaml warning same | see The a'],
    ],
    ['twice in one', [snippet('a').replace('prefix: a', 'prefix: [x, x]')], []],
  ])('%s', (_, snippets, expected) => {
    expect(found('prefix', file(...snippets))).toEqual(expected);
  });

  it('of two files are reported in the second', () => {
    const files = { 'a.yaml': `snippets:\n${same('a')}`, 'b.yaml': `snippets:\n${same('b')}` };
    expect(found('prefix', files)).toEqual(['b.yaml warning same']);
  });
});

describe('ids', () => {
  it('are given once', () => {
    expect(found('left-out', file(snippet('a'), snippet('a')))).toEqual(['a.yaml error a | see The a']);
    const files = { 'a.yaml': `snippets:\n${snippet('a')}`, 'b.yaml': `snippets:\n${snippet('a')}` };
    expect(found('left-out', files)).toEqual(['b.yaml error a']);
    expect(found('left-out', file(snippet('a'), snippet('b')))).toEqual([]);
  });
});

describe('variables, places and citations', () => {
  it.each([
    ['variable', snippet('a', '', '"$CHILD and ${PROVIDER}"'), ['a.yaml error $CHILD']],
    ['variable', snippet('a', '', '"$zzzzzz"'), ['a.yaml error $zzzzzz']],
    ['variable', snippet('a', '', '"\\\\$zzzzzz"'), []],
    ['syntax', snippet('a', '', '"${1:open"'), ['a.yaml error ${1']],
    ['syntax', snippet('a', '', '"${1|one,two|} $2"'), []],
    ['where', snippet('a', '    where: {framework: ilcas}\n'), ['a.yaml error ilcas']],
    ['where', snippet('a', '    where: {setting: secure-school}\n'), ['a.yaml error secure-school']],
    [
      'where',
      snippet('a', '    where: {framework: ilacs, setting: childrens-home}\n'),
      ['a.yaml error childrens-home'],
    ],
    ['where', snippet('a', '    where: {setting: childrens-home, kind: full}\n'), []],
    [
      'citation',
      snippet('a', '    citations: [regulation 99]\n    where: {setting: childrens-home}\n'),
      ['a.yaml error regulation 99'],
    ],
    ['citation', snippet('a', '    citations: [regulation 12]\n    where: {setting: childrens-home}\n'), []],
    ['citation', snippet('a', '    citations: [regulation 12]\n'), []],
    ['citation', snippet('a', '    citations: [nonsense]\n'), ['a.yaml error nonsense']],
    [
      'citation',
      snippet(
        'a',
        '    citations: [regulation 99]\n    where: {setting: childrens-home}\n    status: retired\n    successor: b\n',
      ),
      [],
    ],
    ['schema', snippet('a', '    nonsense: 1\n'), ['a.yaml error nonsense']],
    ['yaml', snippet('a', '', '"open'), ['a.yaml error "open']],
  ])('%s %j', (rule, text, expected) => {
    expect(found(rule, file(text, snippet('b')))).toEqual(expected);
  });
});
