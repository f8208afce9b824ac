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
