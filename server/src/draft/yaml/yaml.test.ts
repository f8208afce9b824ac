import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft';
import { isEmpty, scalarAt, scalarsOf, textAt, toJson, type Value, valueAt } from './value';

/** The problems of a YAML text, each with the text at its place and the whole text after its fix. */
function problems(yaml: string): string[] {
  return parseDraft(yaml, 'yaml').problems.map(({ code, span, fix }) => {
    const fixed = fix && yaml.slice(0, fix.span.start) + fix.text + yaml.slice(fix.span.end);
    return [
      code,
      JSON.stringify(yaml.slice(span.start, span.end)),
      ...(fixed === undefined ? [] : [JSON.stringify(fixed)]),
    ].join(' ');
  });
}
const values = (yaml: string) => {
  const { data } = parseDraft(yaml, 'yaml');
  return data && toJson(data);
};

describe('what is half typed', () => {
  it.each([
    ['a double quote', 'a: "b\nc: d\n', ['yaml "\\"b" "a: \\"b\\"\\nc: d\\n"'], { c: 'd', a: 'b' }],
    ['a single quote', "a: 'b\nc: d\n", ['yaml "\'b" "a: \'b\'\\nc: d\\n"'], { c: 'd', a: 'b' }],
    ['a quote in the last line', 'a: b\nc: "d', ['yaml "\\"d" "a: b\\nc: \\"d\\""'], { c: 'd', a: 'b' }],
    [
      'a quote after an escaped one',
      'a: "b \\" c\nd: e\n',
      ['yaml "\\"b \\\\\\" c" "a: \\"b \\\\\\" c\\"\\nd: e\\n"'],
      { d: 'e', a: 'b " c' },
    ],
    [
      'a quote after a doubled one',
      "a: 'b '' c\nd: e\n",
      ["yaml \"'b '' c\" \"a: 'b '' c'\\nd: e\\n\""],
      { d: 'e', a: "b ' c" },
    ],
    ['a quote in a list', '- "a\n- b\n', ['yaml "\\"a" "- \\"a\\"\\n- b\\n"'], ['a', 'b']],
    [
      'a quote with a bracket in it',
      'a: "b [c\nd: e\n',
      ['yaml "\\"b [c" "a: \\"b [c\\"\\nd: e\\n"'],
      { d: 'e', a: 'b [c' },
    ],
    [
      'a quote after closed brackets',
      'a: [b, c]\nd: "e\nf: g\n',
      ['yaml "\\"e" "a: [b, c]\\nd: \\"e\\"\\nf: g\\n"'],
      { f: 'g', d: 'e', a: ['b', 'c'] },
    ],
    ['a bracket', 'a: [b, c\nd: e\n', ['yaml "[b, c" "a: [b, c]\\nd: e\\n"'], { d: 'e', a: ['b', 'c'] }],
    ['a brace', 'a: {b: c\nd: e\n', ['yaml "{b: c" "a: {b: c}\\nd: e\\n"'], { d: 'e', a: { b: 'c' } }],
    [
      'a brace in a bracket',
      'a: [{b: c\nd: e\n',
      ['yaml "[{b: c" "a: [{b: c}]\\nd: e\\n"'],
      { d: 'e', a: [{ b: 'c' }] },
    ],
    [
      'a brace in a bracket, of which one is closed',
      'a: [{b: c}\nd: e\n',
      ['yaml "[{b: c}" "a: [{b: c}]\\nd: e\\n"'],
      { d: 'e', a: [{ b: 'c' }] },
    ],
    [
      'a bracket with a quote in it',
      'a: ["b]", c\nd: e\n',
      ['yaml "[\\"b]\\", c" "a: [\\"b]\\", c]\\nd: e\\n"'],
      { d: 'e', a: ['b]', 'c'] },
    ],
    ['a word', 'a: b\nc\nd: e\n', ['yaml "c" "a: b\\nc:\\nd: e\\n"'], { d: 'e', c: null, a: 'b' }],
    [
      'a word with spaces after it',
      'a: b\nc  \nd: e\n',
      ['yaml "c" "a: b\\nc:  \\nd: e\\n"'],
      { d: 'e', c: null, a: 'b' },
    ],
    ['a word at the end', 'a: b\nc', ['yaml "c" "a: b\\nc:"'], { c: null, a: 'b' }],
    ['a word at the start', 'a\nb: c\n', ['yaml "a" "a:\\nb: c\\n"'], { b: 'c', a: null }],
    [
      'a word in a map',
      'a:\n  b: c\n  d\ne: f\n',
      ['yaml "d" "a:\\n  b: c\\n  d:\\ne: f\\n"'],
      { e: 'f', a: { d: null, b: 'c' } },
    ],
    ['a word that goes on a text', 'a: b\n  c\nd: e\n', [], { d: 'e', a: 'b c' }],
    ['a tab', 'a:\n\tb: c\n\td: e\n', ['yaml "\\t" "a:\\n  b: c\\n  d: e\\n"'], { a: { d: 'e', b: 'c' } }],
    ['a tab after spaces', 'a:\n  \tb: c\n', ['yaml "  \\t" "a:\\n    b: c\\n"'], { a: { b: 'c' } }],
    [
      'a tab in a block of text',
      'a: |\n  b\n  \tc\nd: "e\nf: g\n',
      ['yaml "\\"e" "a: |\\n  b\\n  \\tc\\nd: \\"e\\"\\nf: g\\n"'],
      { f: 'g', d: 'e', a: 'b\n\tc\n' },
    ],
    [
      'a key too far in',
      'a: b\n   c: d\ne: f\n',
      ['yaml "   " "a: b\\nc: d\\ne: f\\n"'],
      { e: 'f', c: 'd', a: 'b' },
    ],
    [
      'keys too far in',
      'a: b\n   c: d\n   e: f\ng: h\n',
      ['yaml "   " "a: b\\nc: d\\n   e: f\\ng: h\\n"'],
      { g: 'h', e: 'f', c: 'd', a: 'b' },
    ],
    [
      'keys too far in twice',
      'a: b\n  c: d\n    e: f\n  g: h\ni: j\n',
      [
        'yaml "  " "a: b\\nc: d\\n    e: f\\n  g: h\\ni: j\\n"',
        'yaml "    " "a: b\\n  c: d\\n  e: f\\n  g: h\\ni: j\\n"',
      ],
      { i: 'j', g: 'h', e: 'f', c: 'd', a: 'b' },
    ],
    [
      'a key too far in in a list',
      '- a: b\n     c: d\n- e: f\n',
      ['yaml "     " "- a: b\\n  c: d\\n- e: f\\n"'],
      [{ c: 'd', a: 'b' }, { e: 'f' }],
    ],
    [
      'a key too far in, with its own map',
      'a: b\n  c:\n    d: e\n  f: g\nh: i\n',
      ['yaml "  " "a: b\\nc:\\n    d: e\\n  f: g\\nh: i\\n"'],
      { h: 'i', f: 'g', c: { d: 'e' }, a: 'b' },
    ],
    [
      'a key too far in and a quote',
      'a: b\n   c: "d\ne: f\n',
      ['yaml "   " "a: b\\nc: \\"d\\ne: f\\n"', 'yaml "\\"d" "a: b\\n   c: \\"d\\"\\ne: f\\n"'],
      { e: 'f', c: 'd', a: 'b' },
    ],
    [
      'a block of text before a quote',
      'a: |\n  b: "c\n  d\ne: "f\ng: h\n',
      ['yaml "\\"f" "a: |\\n  b: \\"c\\n  d\\ne: \\"f\\"\\ng: h\\n"'],
      { g: 'h', e: 'f', a: 'b: "c\nd\n' },
    ],
    [
      'a block of text in a list',
      '- a: >-\n    b: "c\n- d: "e\n- f: g\n',
      ['yaml "\\"e" "- a: >-\\n    b: \\"c\\n- d: \\"e\\"\\n- f: g\\n"'],
      [{ a: 'b: "c' }, { d: 'e' }, { f: 'g' }],
    ],
    ['an alias to nothing', 'a: *b\nc: d\n', ['yaml "*b" "a: \'*b\'\\nc: d\\n"'], { c: 'd', a: '*b' }],
    ['an alias', 'a: &x b\nc: *x\n', [], { c: 'b', a: 'b' }],
    [
      'a merge key',
      'a: &x {b: c, d: e}\nf:\n  <<: *x\n  d: g\n',
      [],
      { f: { d: 'g', b: 'c' }, a: { d: 'e', b: 'c' } },
    ],
    [
      'a merge key with several maps',
      'a: &x {b: c}\nd: &y {b: e, f: g}\nh:\n  <<: [*x, *y]\n',
      [],
      { h: { f: 'g', b: 'c' }, d: { f: 'g', b: 'e' }, a: { b: 'c' } },
    ],
    ['a merge key of nothing', 'a:\n  <<: *x\n  b: c\n', ['yaml "*x"'], { a: { b: 'c' } }],
    [
      'a full-width semicolon',
      'stage；final\nurn: b\n',
      ['yaml "stage；" "stage: final\\nurn: b\\n"'],
      { stage: 'final', urn: 'b' },
    ],
    ['an anchor on a key', '&x a: b\nc: *x\n', [], { c: 'a', a: 'b' }],
    ['line ends of old Macs', 'a: b\rc:\r  - d\r', [], { c: ['d'], a: 'b' }],
    ['a key twice', 'a: b\nc: d\na: e\n', ['duplicate-key "a"'], { a: 'b', c: 'd' }],
    ['a key twice in a list', '- a: b\n  a: c\n', ['duplicate-key "a"'], [{ a: 'b' }]],
    ['two documents', 'a: b\n---\nc: d\n', ['yaml "---" "a: b\\n\\nc: d\\n"'], { c: 'd', a: 'b' }],
    [
      'a text that begins with an asterisk',
      'a: *b c\nd: e\n',
      ['yaml "*b c" "a: \'*b c\'\\nd: e\\n"'],
      { d: 'e', a: '*b c' },
    ],
    [
      'a text that begins with an at sign',
      'a: @b\nc: d\n',
      ['yaml "@b" "a: \'@b\'\\nc: d\\n"'],
      { c: 'd', a: '@b' },
    ],
    ['a colon in a text', 'a: b: c\nd: e\n', ['yaml "b: c" "a: \'b: c\'\\nd: e\\n"'], { d: 'e', a: 'b: c' }],
    [
      'two keys on a line',
      'a: b urn: c\nd: e\n',
      ['yaml "urn" "a: b\\nurn: c\\nd: e\\n"'],
      { d: 'e', urn: 'c', a: 'b' },
    ],
    ['a list and keys', 'a:\n  - b\n  c: d\n', ['yaml " "'], { c: 'd', a: ['b'] }],
    ['a wrong escape', 'a: "b \\q c"\nd: e\n', ['yaml "\\\\"'], { d: 'e', a: 'b \\q c' }],
    [
      'a sentence without a colon',
      'a: b\nSome words here\nc: d\n',
      ['yaml "Some words here" "a: b\\n\\nc: d\\n"'],
      { c: 'd', a: 'b' },
    ],
    [
      'lines of Windows',
      'a: "b\r\nc: d\r\n',
      ['yaml "\\"b" "a: \\"b\\"\\r\\nc: d\\r\\n"'],
      { c: 'd', a: 'b' },
    ],
    [
      'a merge',
      'a: b\n<<<<<<< ours\nc: d\n=======\nc: e\n>>>>>>> theirs\nf: g\n',
      ['conflict-marker "<<<<<<< ours"'],
      { f: 'g', c: 'd', a: 'b' },
    ],
    [
      'a merge with its base',
      'a: b\n<<<<<<< ours\nc: d\n||||||| base\nc: x\n=======\nc: e\n>>>>>>> theirs\nf: g\n',
      ['conflict-marker "<<<<<<< ours"'],
      { f: 'g', c: 'd', a: 'b' },
    ],
  ])('%s', (_, yaml, found, read) => {
    expect(problems(yaml)).toEqual(found);
    expect(values(yaml)).toEqual(read);
  });
});

describe('the place of a text', () => {
  const places = (yaml: string) => {
    const { data } = parseDraft(yaml, 'yaml');
    const value: Value | undefined = data?.kind === 'map' ? data.entries[0]?.value : undefined;
    if (value?.kind !== 'scalar') return [];
    return Array.from(value.text.text, (character, at) => {
      const { start, end } = value.text.span(at, at + 1);
      const there = yaml.slice(start, end);
      return there === character ? there : `${character}=${there}`;
    }).join('·');
  };
  it.each([
    ['plain', 'a: b c\n', 'b· ·c'],
    ['plain on several lines', 'a: b\n  c\n\n  d\n', 'b· =\n·c·\n·d'],
    ['single quotes', "a: 'b''c'\n", "b·'=''·c"],
    ['single quotes, doubled first and last', "a: '''b'''\n", "'=''·b·'=''"],
    ['single quotes on several lines', "a: 'b \n  c'\n", 'b· ·c'],
    [
      'double quotes',
      'a: "b\\"c\\\\d\\n\\x41\\u00e9\\U0001F600"\n',
      'b·"=\\"·c·\\=\\\\·d·\n=\\n·A=\\x41·é=\\u00e9·😀=\\U0001F600',
    ],
    ['double quotes on several lines', 'a: "b \\\n   c\n  d"\n', 'b· ·c· =\n·d'],
    ['literal', 'a: |\n  b\n   c\n\n  d\n', 'b·\n· ·c·\n·\n·d·\n'],
    ['literal, indented by a number', 'a: |1\n   b\n  c\n', ' · ·b·\n· ·c·\n'],
    ['literal, without its last break', 'a: |-\n  b\n  c\n', 'b·\n·c'],
    ['folded', 'a: >\n  b\n  c\n\n  d\n', 'b· =\n·c·\n·d·\n'],
    ['literal, of Windows', 'a: |\r\n  b\r\n  c\r\n', 'b·\n=\r\n·c·\n=\r\n'],
    ['literal to the end', 'a: |\n  b', 'b·\n='],
  ])('%s', (_, yaml, expected) => {
    expect(places(yaml)).toEqual(expected);
  });
});

describe('front matter', () => {
  const front = (text: string) => {
    const draft = parseDraft(text, 'markdown');
    return [
      draft.yaml && text.slice(draft.yaml.start, draft.yaml.end),
      draft.passages[0]?.markdown.text,
      ...draft.problems.map(
        ({ code, span, unfinished }) =>
          `${code} ${text.slice(span.start, span.end)}${unfinished ? ' unfinished' : ''}`,
      ),
    ];
  };
  it.each([
    ['closed', '---\na: b\n---\n\n# C\n', ['a: b\n', '\n# C\n']],
    ['closed by dots', '---\na: b\n...\nc\n', ['a: b\n', 'c\n']],
    ['with spaces after the fences', '--- \na: b\n---\t\nc\n', ['a: b\n', 'c\n']],
    ['after a byte order mark', '\ufeff---\na: b\n---\nc\n', ['a: b\n', 'c\n']],
    ['none after a byte order mark', '\ufeffa\n', [undefined, 'a\n']],
    ['none, after an empty line', '\n---\na: b\n---\n', [undefined, '\n---\na: b\n---\n']],
    ['none, with text after the dashes', '--- a\nb: c\n\n---\n', [undefined, '--- a\nb: c\n\n---\n']],
    ['empty', '---\n---\na\n', ['', 'a\n']],
    ['not closed, before a heading', '---\na: b\n# C\n\nd\n', ['a: b\n', '# C\n\nd\n', 'front-matter ---']],
    [
      'not closed, before a sentence',
      '---\na: b\n- c\nd: e\n  f\n# g\nSome words here\n',
      ['a: b\n- c\nd: e\n  f\n', '# g\nSome words here\n', 'front-matter ---', 'yaml -'],
    ],
    [
      'not closed, with a comment',
      '---\na: b\n  # g\nc: "d"\n"e": f\nSome words here\n',
      ['a: b\n  # g\nc: "d"\n"e": f\n', 'Some words here\n', 'front-matter ---'],
    ],
    ['not closed, with nothing after it', '---\na: b\n', ['a: b\n', '', 'front-matter --- unfinished']],
    [
      'not closed, a word half typed',
      '---\na: b\nc\n',
      ['a: b\nc\n', '', 'front-matter --- unfinished', 'yaml c'],
    ],
  ])('%s', (_, text, expected) => {
    expect(front(text)).toEqual(expected);
  });
});

describe('values', () => {
  it('are nested so deep and no deeper', () => {
    const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    expect(problems(nested(60))).toEqual([]);
    expect(problems(nested(61))).toEqual(['yaml ""']);
    expect(values(nested(61))).toBeUndefined();
  });

  it('are found by their keys, without the spaces around them', () => {
    const { data } = parseDraft("a: {b: ' c '}\nd: ''\ne: [f]\ng: ~\nb: h\na: i\n", 'yaml');
    expect(textAt(data, 'a', 'b')).toBe('c');
    expect(textAt(data, 'b')).toBe('h');
    for (const path of [['a'], ['d'], ['e'], ['g'], ['x'], ['b', 'c']])
      expect(textAt(data, ...path)).toBeUndefined();
    expect(scalarAt(data, 'd')?.value).toBe('');
    expect(scalarAt(data, 'g')).toBeUndefined();
    expect(['a', 'd', 'e', 'g', 'x'].map((key) => isEmpty(valueAt(data, key)))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(scalarsOf(valueAt(data, 'e')).map(({ value }) => value)).toEqual(['f']);
    expect(scalarsOf(valueAt(data, 'd'))).toEqual([]);
  });

  it('are JSON for a schema, with the digits as written and the first of each key', () => {
    expect(values('a: 010\nb: 4.10\nc: true\nd: "true"\ne: ~\nf: false\n__proto__: 1\na: 2\n')).toEqual(
      JSON.parse('{"a":"010","b":"4.10","c":true,"d":"true","e":null,"f":false,"__proto__":"1"}'),
    );
  });
});
