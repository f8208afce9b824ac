import { tests } from 'commonmark-spec';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { check } from '../../server/src/lint/check';
import { failedRule } from '../../server/src/lint/run-rules';
import { compose } from '../../server/src/render/compose';
import { writeDocx } from '../../server/src/render/docx/docx';
import { bodyHtml } from '../../server/src/render/html/index';
import { open, textOf as wordText } from './word';
import { firstLost, wordsOf } from './words';

// The examples of the specification of Markdown, each as the body of a draft.
const examples = tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

const front = `---
framework: ilacs
authority: Example Borough
urn: '80999'
stage: drafting
inspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}
judgements: {leaders: good, help-and-protection: good, children-in-care: good, care-leavers: good}
---

# Inspection of Example Borough

`;

// A body that is indented as a whole is text, and has a finding: reports have no code.
const indented = 'It is indented, and read as text';

/** Examples whose words a report does not have, by design. */
const leftOut: Readonly<Record<number, string>> = {
  36: `${indented}, in which an entity is a letter.`,
  161: 'Raw HTML is text, so that the fence after it is one, and its language is not printed.',
  183: `${indented}, of which a comment is no part.`,
  211: `${indented}, which is the address of a link.`,
};

/** Examples whose reports have words that Markdown takes for signs. */
const added: Readonly<Record<number, string>> = {
  305: 'A line of a paragraph that begins with a number is part of the sentence before it.',
};

/** Signs of our own that stand for an empty heading or item, and for an image without a description. */
const markers = /Nothing written yet|Image without a description/g;

/** The text of a page, with what describes its images. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && node.tagName === 'img')
    return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
  if ('tagName' in node && node.tagName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const wordsOfHtml = (html: string): string[] =>
  wordsOf(
    textOf(parseFragment(html.replace(/<\/(?:h\d|p|li|dt|dd|td|th|caption)>/g, '$& '))).replace(markers, ' '),
  );

const render = (body: string): string =>
  bodyHtml(compose(check(front + body, 'a.report.md')), { marked: false }, false);

const around = wordsOfHtml(render(''));
const before = around.indexOf('information');

/** The words that the body adds to a report. */
const ownWords = (body: string): string[] => {
  const all = wordsOfHtml(render(body));
  return all.slice(before, all.length - (around.length - before));
};

it('knows the words around the body', () => {
  expect(tests).toHaveLength(652);
  expect(ownWords('One two.')).toEqual(['one', 'two']);
});

it('reads every example, and finds no fault of syntax in it', { tags: ['slow'] }, () => {
  const found = examples.flatMap(({ number, markdown }) =>
    check(front + markdown, 'a.report.md')
      .findings.filter(({ rule }) => rule === failedRule || rule.startsWith('syntax/'))
      .map(({ rule, message }) => `${number} ${rule}: ${message}`),
  );
  expect(found).toEqual([]);
});

it('prints the words of every example, in their order', { tags: ['slow'] }, () => {
  const lost = examples
    .filter(({ number }) => !leftOut[number])
    .flatMap(({ number, markdown, html }) => {
      const word = firstLost(wordsOfHtml(html), ownWords(markdown));
      return word === undefined ? [] : [`${number}: ${word}`];
    });
  expect(lost).toEqual([]);
});

it('adds no words but those of raw HTML, which is shown as it is written', { tags: ['slow'] }, () => {
  const found = examples
    .filter(({ number, markdown }) => !leftOut[number] && !added[number] && !/<\/?[a-z!?]/i.test(markdown))
    .filter(({ html, markdown }) => ownWords(markdown).join(' ') !== wordsOfHtml(html).join(' '))
    .map(({ number, markdown }) => `${number}: ${ownWords(markdown).join(' ')}`);
  expect(found).toEqual([]);
});

it('prints the same words in a Word file', { tags: ['slow'] }, async () => {
  const lost: string[] = [];
  // A Word file takes ten times as long as a page.
  for (const { number, markdown } of examples.filter((_, at) => at % 5 === 0)) {
    const published = compose(check(front + markdown, 'a.report.md'));
    const { bytes } = await writeDocx(published, { marked: false });
    const printed = wordText(open(bytes).part('word/document.xml')).toLowerCase();
    const word = ownWords(markdown).find((wanted) => !printed.includes(wanted));
    if (word !== undefined) lost.push(`${number}: ${word}`);
  }
  expect(lost).toEqual([]);
});
