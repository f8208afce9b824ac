import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { compose } from '../compose';
import { cssString, escaped } from './escape';
import { htmlDocument } from './index';

const html = (text: string, marked = false): string =>
  htmlDocument(compose(check(text, 'a.report.md')), { marked });

it('escapes every sign that means something, and what no document may hold', () => {
  expect(escaped(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
  expect(escaped('a\u0000b\u0007\ud800c\n')).toBe('a\ufffdb\ufffd\ufffdc\n');
  expect(escaped('\uffff\ufdd0\u{1fffe}\t')).toBe('\ufffd\ufffd\ufffd\t');
});

it('gives no two elements the same id, whatever the headings are', () => {
  const headings = [
    'Paragraph 1',
    'Paragraph 2',
    'paragraph',
    'Note 1',
    'Notes heading',
    'Noteref 1',
    'Noteref 1-2',
    'Open 1',
    'Draft heading',
    'Main',
    'Report',
    'Bar',
    'Page',
    'Margin',
    'Information about this inspection',
    'Section 1',
    '本',
    '語',
    'Section paragraph 1',
    'A',
    'A',
    'A 2',
    'A-2',
  ];
  const front = `---
framework: ilacs
inspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}
judgements: {leaders: good}
---
`;
  const sections = headings.map((heading) => `## ${heading}\n\nText.[^1]\n`).join('\n');
  const leaders =
    '## The impact of leaders on social work practice with children and families: good\n\n1. One.\n\n2. Two TODO.\n';
  const page = html(`${front}\n# 9990014\n\n${sections}\n${leaders}\n[^1]: Note.\n`, true);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids).toEqual(
    expect.arrayContaining(['paragraph-1', 'note-1', 'noteref-1', 'noteref-1-2', 'open-1']),
  );
  for (const id of ids) expect(id).toMatch(/^[a-z]/);
  // Elements of the preview’s page.
  for (const id of ['bar', 'page', 'margin', 'report']) expect(ids).not.toContain(id);
});

it('keeps a provision on one line', () => {
  expect(html('# T\n\nIt met regulation 12(2)(a)(i), _and 13(1)(b)_ & `14(1)(a)`.\n')).toContain(
    'It met <span class="whole">regulation 12(2)(a)(i)</span>, <em>and <span class="whole">13(1)(b)</span></em> &amp; <code>14(1)(a)</code>.',
  );
  expect(html('# T\n')).toMatch(/\.whole \{\s+white-space: nowrap;/);
});

it('puts a text into styles from which it cannot get out', () => {
  expect(cssString('a"b</style>\\')).toBe('"a\\22 b\\3c \\2f style\\3e \\5c "');
  expect(html('# </style><script>x</script>\n')).not.toContain('<script');
});

it('says how open points are written where the document is no draft', () => {
  const text = '# T\n\nIt has TODO.\n\n## A\n';
  expect(html(text)).toContain('<p data-start="5" data-end="17">It has TODO.</p>');
  expect(html(text)).toContain('[Nothing written yet]');
  expect(html(text)).not.toContain('<mark');
});

it('marks a draft, in the document and in its title', () => {
  const marked = html('# T\n\nIt has TODO.\n', true);
  expect(marked).toContain('<title>Draft: T</title>');
  expect(marked).toContain('<a href="#open-1">');
  expect(marked).toMatch(/<mark class="open" id="open-1"[^>]* data-start="12" data-end="16">/);
});

it('lets a theme be forced', () => {
  const published = compose(check('# T\n', 'a.report.md'));
  expect(htmlDocument(published, { marked: false, theme: 'dark' })).toContain(
    '<html lang="en-GB" class="dark">',
  );
});
