import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft';
import { gapsOf } from './gaps';
import { phraseOf, phrasesIn } from './phrases';

const phrases = new Set(
  ['what a parent said about the home', 'name of child', 'number', 'social worker'].map(phraseOf),
);
const isPhrase = (words: string): boolean => phrases.has(phraseOf(words));

/** The gaps of a text, as they are written. */
const gapsIn = (text: string, surface: 'markdown' | 'yaml' = 'markdown'): string[] =>
  gapsOf(parseDraft(text, surface), isPhrase).map(({ span: { start, end } }) => text.slice(start, end));

describe('a gap', () => {
  it.each([
    ['TODO write this. FIXME. tbc', ['TODO', 'FIXME', 'tbc']],
    [
      'It was (to be confirmed). Due on ???, by XXX, in ____ days',
      ['(to be confirmed)', '???', 'XXX', '____'],
    ],
    ['Todo: this. todo: that', ['Todo', 'todo']],
    [
      'Lorem ipsum dolor. Click or tap here to enter text.',
      ['Lorem ipsum dolor', 'Click or tap here to enter text.'],
    ],
    [
      'See Error! Reference source not found. «First_Name» #REF!',
      ['Error! Reference source not found.', '«First_Name»', '#REF!'],
    ],
    [
      'The [what is not good enough, and for whom] of [number] plans',
      ['[what is not good enough, and for whom]', '[number]'],
    ],
    ['Children [wrapped\nover lines] wait', ['[wrapped\nover lines]']],
    ['It is \\[escaped\\] here', ['[escaped\\]']],
    ['# Inspection of …\n\n## Leaders: [grade]', ['…', '[grade]']],
    ['Dear …\n\nThis letter …', ['…']],
    ['| a | b |\n|---|---|\n| [cell] | TBC |', ['[cell]', 'TBC']],
    ['Text.[^1]\n\n[^1]: See [source].', ['[source]']],
    ['Text.[^2]', ['[^2]']],
    ['Text.\n\n[^1]: Unused.', ['[^1]']],
    [
      'A <name> and <name of the home>, <title of the report> {{town}} $' + '{1:text}',
      ['<name>', '<name of the home>', '<title of the report>', '{{town}}', '$' + '{1:text}'],
    ],
    ['![A plan](plan.png)', ['![A plan]']],
    ['    TODO in what is code to Markdown', ['TODO']],
    ['<div>\nTBC\n</div>', ['TBC']],
    ['Due by xx/xx/2026 to XX children, at £xx or xxx', ['xx', 'xx', 'XX', 'xx', 'xxx']],
    ['Held on dd/mm/yyyy, DD Month YYYY and dd.mm.yy', ['dd/mm/yyyy', 'DD Month YYYY', 'dd.mm.yy']],
    ['It was (??). By %NAME% or %DATE OF VISIT%', ['??', '%NAME%', '%DATE OF VISIT%']],
    ['INSERT HERE what ==somebody must check== ■■■', ['INSERT HERE', '==somebody must check==', '■■■']],
    ['T.B.C.', ['T.B.C.']],
    ['It is due t.b.c., and T.B.A. or T.B.D', ['t.b.c.', 'T.B.A.', 'T.B.D']],
    ['It is due T B C, T. B. D. or t.b.a.', ['T B C', 'T. B. D.', 't.b.a.']],
    ['Signed on _ _ _ by', ['_ _ _']],
    ['To be confirmed.', ['To be confirmed.']],
    ['Insert name of manager\n\nAdd text here.', ['Insert name of manager', 'Add text here.']],
    ['Staff add dates here and insert names.', []],
    ['Text.\n\n1. To be completed\n2. **Details to follow.**', ['To be completed', 'Details to follow.']],
    ['Lead inspector: to be confirmed', ['to be confirmed']],
    ['Tbc.', ['Tbc.']],
    [
      'The &lt;name&gt;, &#60;date of birth&#62; and &#x3C;town&#x3E;',
      ['&lt;name&gt;', '&#60;date of birth&#62;', '&#x3C;town&#x3E;'],
    ],
    ['The \\<name\\> and \\<town> of ＜county＞', ['\\<name\\>', '\\<town>', '＜county＞']],
    ['[ ]', ['[ ]']],
    ['Text.\n\n- [ ]\n- [  ]\n- [x] Done', ['[ ]', '[  ]']],
    ['Sign \\_\\_\\_\\_ here', ['\\_\\_\\_\\_']],
    ['## A\n\n____\n\n## B\n\nText', ['____']],
    ['1. ____\n2. Text', ['____']],
    ['The ＜name＞', ['＜name＞']],
    ['…', ['…']],
  ])('is found in %j', (text, expected) => expect(gapsIn(text)).toEqual(expected));

  it.each([
    'See [the guide](https://example.org/a_(b)), [the law][law], [law] and [law][].\n\n[law]: https://example.org',
    'Text.[^1]\n\n[^1]: A note.',
    'An inline note.^[Which is short.]',
    '- [ ] Open\n- [x] Done',
    'Plans. [Outcome 3, national framework] and [ Outcome 4, national framework]. [Regulation 12(2)(a)]',
    'As decided in [2019] EWCA Civ 12, and [3].',
    'Child[ren] and [s]he [sic]',
    'Why?? The XXI century, todo lists, a TOTAL, on top',
    'A<b>bold</b> <br> <br/> <a href="x">a</a> <https://example.org> <a@example.org> <mailto:a@b.org> 3 < 5 > 2',
    'Text <!-- TODO [later] --> more\n\n<!--\n[name]\nTBC\n-->',
    '## Title {#anchor}',
    'to be confirmed by the court',
    'The plans are to be completed. Care plans to be completed.',
    'Text\n\n________\n\nText\n\n## A\n\n____\n\nText',
    'At 3 &lt; 5 and 6 &gt; 2, and &lt;jane@example.org&gt;. A & B &amp; C. U.T.B.C. won. 5 \\< 6.',
    'They wait … and wait.',
    'Text\n\n_ _ _\n\nVitamin T B complex. Block T B and C. t b c',
    'Text\n\n___\n\nText ***___bold___***',
    'Under regulation 12(2)(xx), Part XX and page xx of it',
    '“Love you xx,” said a child. ‘Really?? It is ==mine==.’',
    'Of 25% OF 40, 3 == 3 and a == b',
  ])('is none of %j', (text) => expect(gapsIn(text)).toEqual([]));

  it.each([
    '“[Name of child] is happy,” said [name]’s mother.',
    '‘They [staff] really listen. [Name of child] loves it […] here [sic].’',
    '"I see my [social worker] often??? XXX xx ??"',
    "'[He] helps me'",
    '“It goes on\n\n“as [name] said.”',
    '> [Name of child] wrote this.',
  ])('is no redaction within quotation marks: %j', (text) => {
    expect(gapsIn(text.replace(' said [name]’s', ' said her')).filter((gap) => gap !== '[name]')).toEqual([]);
  });

  it('is within quotation marks what a snippet left there, or what tells the writer to insert', () => {
    expect(gapsIn('One said, ‘[What a parent said about the home].’ “[insert quote]” “TBC”')).toEqual([
      '[What a parent said about the home]',
      '[insert quote]',
      'TBC',
    ]);
  });

  it('is found in front matter, in values and in prose, the whole value where it is nothing else', () => {
    const front = [
      'authority: <name>',
      "urn: 'XXXXX'",
      'provider: {name: TBC, address: "[address]"}',
      'inspection: {start: ???, lead-inspector: [name of lead inspector], team: [A Name, Another Name]}',
      'requirements:',
      '  - text: |',
      '      The registered person must [what has to be different].',
      '',
      '      “[Name of child] waits.”',
      '    regulation: [12(1), 12(2)(a)]',
      '    due: to be confirmed',
      'x-notes: TODO',
    ].join('\n');
    const expected = [
      '<name>',
      "'XXXXX'",
      'TBC',
      '"[address]"',
      '???',
      '[name of lead inspector]',
      '[what has to be different]',
      'to be confirmed',
    ];
    expect(gapsIn(`---\n${front}\n---\n`)).toEqual(expected);
    expect(gapsIn(front, 'yaml')).toEqual(expected);
  });

  it('is found in the texts of a YAML draft', () => {
    const text = 'framework: ilacs\nsummary: |\n  Text [gap].\nsections:\n  leaders: |\n    1. TODO\n';
    expect(gapsIn(text, 'yaml')).toEqual(['[gap]', 'TODO']);
  });
});

it('reads the gaps of a library, and none of its lists', () => {
  const library =
    'where: {x: 1}\n  setting: [childrens-home, other]\n  body: |\n    It is $' +
    '{1:[what this means]}. [Number] of [link](x)\n';
  expect(phrasesIn(library)).toEqual(['what this means', 'number']);
});

it('takes a time that grows with the text alone', () => {
  for (const piece of [
    '[',
    '[a',
    '[a]',
    '"[a]',
    '<',
    '<a ',
    '{{',
    '![a](',
    '[^a]',
    '[a]: b\n',
    '<!--',
    '_____ ',
    '[ ]',
    '&lt;a',
    '\\_',
    '## a\n\n___',
    '\n',
  ])
    expect(gapsIn(piece.repeat(20_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
});
