import { describe, expect, it } from 'vitest';
import { DocumentError, type SourceBlock } from '../document';
import { readHtml } from './read-html';

const blocks = (html: string): readonly SourceBlock[] => readHtml(html).blocks;
/** The texts of the paragraphs, each with its label. */
const lines = (html: string): string[] =>
  blocks(html).map((block) =>
    block.type === 'table'
      ? 'table'
      : `${block.item ? `${'  '.repeat(block.item.depth)}${block.item.label} ` : ''}${block.runs.map(({ text }) => text).join('')}`,
  );

it('reads white space as a browser shows it', () => {
  expect(lines('<p>a\n  b <b> c</b></p><pre>x\ny  z</pre>')).toEqual(['a b c', 'x\ny z']);
  expect(lines('<p>&nbsp;</p><p>6&nbsp;May &nbsp; x<br>y&nbsp;</p>')).toEqual(['6\u00a0May x\ny']);
});

it('never reads what is not shown', () => {
  const hidden =
    '<script>a</script><style>b{}</style><p hidden style="display: none">c</p><template>d</template>';
  expect(lines(`${hidden}<p>e<!-- f --><![if !x]>g<![endif]></p><title>h</title>`)).toEqual(['eg']);
});

it('reads bold from tags, styles and classes, where the innermost decides', () => {
  const [block] = blocks(
    '<style>.c1{font-weight:700} p.x, .c2 {font-style:italic}</style>' +
      '<b style="font-weight:normal"><p>a<span class="c1">b</span><b><span style="font-weight:400">c</span></b><i class=c2>d</i></p></b>',
  );
  expect(block?.type === 'paragraph' && block.runs).toEqual([
    { text: 'a' },
    { text: 'b', bold: true },
    { text: 'c' },
    { text: 'd', italic: true },
  ]);
});

it('reads text that is struck through from tags and styles', () => {
  const [block] = blocks(
    '<p>a<s>b</s><strike>c</strike><span style="text-decoration:line-through"><b>d</b></span><u>e</u></p>',
  );
  expect(block?.type === 'paragraph' && block.runs).toEqual([
    { text: 'a' },
    { text: 'bc', struck: true },
    { text: 'd', bold: true, struck: true },
    { text: 'e' },
  ]);
});

it('keeps links to pages only', () => {
  const [block] = blocks(
    '<a href="https://a.example/">a</a><a href="javascript:b()">b</a><a href="file:///c">c</a><a href="#d">d</a>',
  );
  expect(block?.type === 'paragraph' && block.runs).toEqual([
    { text: 'a', href: 'https://a.example/' },
    { text: 'bcd' },
  ]);
});

describe('labels of lists', () => {
  it('are counted', () => {
    expect(lines('<ol start=3><li>a<ol type=a><li>b<li>c</ol><li value=9>d</ol><ul><li>e</ul>')).toEqual([
      '3. a',
      '  a. b',
      '  b. c',
      '9. d',
      '• e',
    ]);
    expect(
      lines('<ol type=i start=4><li>a<li>b</ol><ol style="list-style-type:upper-latin" start=27><li>c</ol>'),
    ).toEqual(['iv. a', 'v. b', 'AA. c']);
    expect(lines('<ul style="list-style-type:none"><li>a</ul>')).toEqual(['a']);
    expect(
      lines('<ol><li data-leveltext="%1.">a</ol><ol><li aria-level=2 data-leveltext="%1.%2)">b</ol>'),
    ).toEqual(['1. a', '  1.1) b']);
  });

  it('are read where they are text', () => {
    const word = (level: number, label: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${label}&nbsp; </span>x</p>`;
    expect(lines(word(1, '12.') + word(2, 'o') + word(3, '(b)') + word(1, '\uf0b7'))).toEqual([
      '12. x',
      '  • x',
      '    (b) x',
      '• x',
    ]);
    expect(lines('<p>•\ta</p><p>4.&nbsp;&nbsp; b</p><p>5. C</p><p>2026 was. D</p><p>- e</p>')).toEqual([
      '• a',
      '4. b',
      '5. C',
      '2026 was. D',
      '- e',
    ]);
  });

  it('are of the first paragraph of an item', () => {
    expect(lines('<ul><li><p></p><p>a</p><p>b</p></li></ul><p>c</p>')).toEqual(['• a', 'b', 'c']);
  });
});

describe('headings', () => {
  it('are known by tag, role or outline', () => {
    const html =
      '<h2><p>a</p></h2><p role=heading aria-level=3>b</p><p style="mso-outline-level:1">c</p><h4> </h4><p>d</p>';
    expect(blocks(html).map((block) => block.type === 'paragraph' && block.level)).toEqual([
      2,
      3,
      1,
      undefined,
    ]);
  });
});

it('reads cells over several columns and rows', () => {
  const [table] = blocks(
    '<table><thead><tr><td colspan=2>a</td></tr></thead><tr style="display:none"><td>b</td></tr><tr><td rowspan="2">c<td colspan=x>d</table>',
  );
  expect(table).toEqual({
    type: 'table',
    rows: [
      { isHeader: true, cells: [{ blocks: [{ type: 'paragraph', runs: [{ text: 'a' }] }], columns: 2 }] },
      {
        cells: [
          { blocks: [{ type: 'paragraph', runs: [{ text: 'c' }] }], rows: 2 },
          { blocks: [{ type: 'paragraph', runs: [{ text: 'd' }] }] },
        ],
      },
    ],
  });
});

it('finds notes by the two links, also where two marks lead to one', () => {
  const { blocks: text, notes } = readHtml(
    '<p>a<sup id=r1><a href="#n1">1</a></sup> b<a href="#n1">1</a> <a href="#top">Go to the top</a></p>' +
      '<ol><li id=n1><p>Note. <a href="#r1">back</a></p><p>More.</p></li></ol>',
  );
  expect(text).toEqual([
    {
      type: 'paragraph',
      runs: [
        { text: 'a' },
        { text: '', note: 'n1' },
        { text: ' b' },
        { text: '', note: 'n1' },
        { text: ' Go to the top' },
      ],
    },
  ]);
  expect([...notes.keys()]).toEqual(['n1']);
  expect(notes.get('n1')).toHaveLength(2);
});

it('keeps who changed the text, and when', () => {
  const { blocks: text, changes } = readHtml(
    '<p>a<ins cite="mailto:A%20B" datetime="2026-06-01T10:03">b</ins><del>c</del></p>',
  );
  expect(text[0]?.type === 'paragraph' && text[0].runs).toEqual([
    { text: 'a' },
    { text: 'b', inserted: '1' },
    { text: 'c', deleted: '2' },
  ]);
  expect([...changes]).toEqual([
    ['1', { author: 'A B', date: '2026-06-01T10:03' }],
    ['2', { author: '' }],
  ]);
});

it('refuses what no one copies, and reads much in a moment', () => {
  expect(() => readHtml('<div>'.repeat(2000))).toThrow(DocumentError);
  const unclosed = Array.from({ length: 400 }, (_, at) => `<b id=${at}>`).join('');
  expect(() => readHtml(`<p>${unclosed}${'<p>a'.repeat(2000)}`)).toThrow(DocumentError);
  expect(blocks('<p>word</p>'.repeat(20_000))).toHaveLength(20_000);
  expect(blocks('<<<'.repeat(50_000))).toHaveLength(1);
});
