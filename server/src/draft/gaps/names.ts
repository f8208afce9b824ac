import type { TextGap } from './gap';

const angled = /(?<![\p{L}\p{N}\\])<(\p{L}[^<>\n]{0,80}|[?….\s]{1,10}|X{2,})>/gu;
/** Brackets that are printed: `&lt;name&gt;`, `\\<name\\>` and full-width ones. */
const opening = '&lt;|&#0{0,4}60;|&#x0{0,4}3c;|\\\\<|＜';
const closing = '&gt;|&#0{0,4}62;|&#x0{0,4}3e;|\\\\?>|＞';
const printed = new RegExp(
  `(?:${opening})(\\p{L}[^<>＜＞&;\\n\\\\]{0,80}|[?….\\s]{1,10})(?:${closing})`,
  'giu',
);
const braced = /(?<![\p{L}\p{N}])\$?\{\{?([^{}\n]{1,80})\}\}?/gu;

const elements = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite ' +
    'code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main ' +
    'map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre ' +
    'progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary ' +
    'sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);
/** Attributes as elements have them: with a value, or one of the few that need none. */
const valued = `[\\w:-]{1,40}\\s?=\\s?(?:"[^"]*"|'[^']*'|[^\\s"'=<>\`]+)`;
const bare = 'hidden|open|checked|disabled|controls|reversed|required|selected';
const attributes = new RegExp(`^(?:\\s+(?:${valued}|${bare}))*\\s*/?$`, 'i');
const autolink = /^(?:[a-z][a-z0-9+.-]{1,31}:\S*|[^\s@]+@[\w.-]+|(?:www\.)\S+)$/i;

/** The gaps in angle brackets or braces, `<name>` and `{{name}}`, that are not elements of HTML, addresses or attributes. */
export function* namesIn(text: string): Generator<TextGap> {
  if (text.includes('<')) {
    for (const { 0: whole, 1: inner = '', index: start } of text.matchAll(angled))
      if (!isElement(inner) && !autolink.test(inner))
        yield { kind: 'name', start, end: start + whole.length };
  }
  if (/[&\\＜]/.test(text)) {
    for (const { 0: whole, 1: inner = '', index: start } of text.matchAll(printed))
      if (!autolink.test(inner)) yield { kind: 'name', start, end: start + whole.length };
  }
  if (!text.includes('{')) return;
  for (const { 0: whole, 1: inner = '', index: start } of text.matchAll(braced))
    if (!/^\s*[#.:]|=/.test(inner)) yield { kind: 'name', start, end: start + whole.length };
}

function isElement(inner: string): boolean {
  const name = /^[a-z][a-z0-9]*/i.exec(inner)?.[0] ?? '';
  return elements.has(name.toLowerCase()) && attributes.test(inner.slice(name.length));
}
