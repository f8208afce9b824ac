import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { SourceDocument } from '../document';
import { readHtml } from '../html/read-html';
import { readDocx } from './read-docx';
import { paragraph, paragraphsOf, relation, run, textsOf, wordFile, wordParts } from './testing';

const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;

/** A Word file with parts by the ids of their relations. */
function fileWith(parts: Readonly<Record<string, Uint8Array>>, body: string): Uint8Array {
  const ids = Object.keys(parts);
  const relations = ids.map((id) => relation(id, 'aFChunk', `${id}.dat`)).join('');
  const texts = Object.entries(wordParts({ body, relations }));
  return zipSync({
    ...Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(ids.map((id) => [`word/${id}.dat`, parts[id] ?? new Uint8Array()])),
  });
}

const read = (part: Uint8Array | string, readers = { readHtml }): SourceDocument =>
  readDocx(
    fileWith(
      { a: typeof part === 'string' ? strToU8(part) : part },
      `${paragraph(run('Before.'))}${chunk('a')}${paragraph(run('After.'))}`,
    ),
    readers,
  );

const lost = [
  '1 part from another file, such as RTF, is left out. Save the document in Word first, so that the part becomes ordinary text.',
];

it('reads a web page in its place', () => {
  const { blocks, losses } = read('<html><body><h2>Plans</h2><ul><li>Late.</li></ul></body></html>');
  expect(textsOf(blocks)).toEqual(['Before.', 'Plans', '• Late.', 'After.']);
  expect(blocks[1]).toMatchObject({ level: 2 });
  expect(losses).toEqual([]);
});

it('reads a part of a web page, and plain text in the characters of Windows', () => {
  expect(textsOf(read('<p>One.</p><p>Two.</p>').blocks)).toEqual(['Before.', 'One.', 'Two.', 'After.']);
  const windows = Uint8Array.from([0x93, 0x48, 0x69, 0x94, 0x0d, 0x0a, 0x41]);
  expect(textsOf(read(windows).blocks)).toEqual(['Before.', '“Hi”', 'A', 'After.']);
});

it('reads a Word file, with ids that differ from those of the file around it', () => {
  const comment = '<w:comment w:id="1" w:author="A Reviewer">';
  const marks = (text: string): string =>
    `<w:commentRangeStart w:id="1"/>${run(text)}<w:commentRangeEnd w:id="1"/><w:r><w:footnoteReference w:id="1"/></w:r>`;
  const parts = (text: string) => ({
    comments: `${comment}${paragraph(run(`On ${text}`))}</w:comment>`,
    footnotes: `<w:footnote w:id="1">${paragraph(run(`Note on ${text}`))}</w:footnote>`,
  });
  const added = `<w:ins w:id="5" w:author="A Reviewer">${run('Added.')}</w:ins>`;
  const inner = wordFile({ body: paragraph(`${marks('inner')}${added}`), ...parts('inner') });
  const outer = wordParts({
    body: `${chunk('a')}${paragraph(marks('outer'))}`,
    ...parts('outer'),
    relations: relation('a', 'aFChunk', '/word/a.docx'),
  });
  const texts = Object.fromEntries(Object.entries(outer).map(([name, text]) => [name, strToU8(text)]));
  const { blocks, comments, notes, changes } = readDocx(zipSync({ ...texts, 'word/a.docx': inner }));
  const paragraphs = paragraphsOf(blocks);
  const words = paragraphs.map(({ runs }) =>
    runs.map(({ text, comments: on = [], note, inserted }) => [
      text || textsOf(notes.get(note ?? '') ?? []).join(),
      ...on.map((id) => comments.get(id)?.text),
      ...(inserted === undefined ? [] : [changes.get(inserted)?.author]),
    ]),
  );
  expect(words).toEqual([
    [['inner', 'On inner'], ['Note on inner'], ['Added.', 'A Reviewer']],
    [['outer', 'On outer'], ['Note on outer']],
  ]);
  expect([...notes.values()].map((note) => textsOf(note).join())).toEqual(['Note on inner', 'Note on outer']);
});

it.each([
  ['{\\rtf1 Text}', { readHtml }],
  ['MIME-Version: 1.0\n\n<html></html>', { readHtml }],
  ['<?xml version="1.0"?><pkg:package/>', { readHtml }],
  ['PK no zip file', { readHtml }],
  [`<p>${'<b>'.repeat(700)}</p>`, { readHtml }],
  ['<p>A web page</p>', {}],
])('names what it cannot read: %j', (part, readers) => {
  const { blocks, losses } = read(part, readers as { readHtml: typeof readHtml });
  expect(textsOf(blocks)).toEqual(['Before.', 'After.']);
  expect(losses).toEqual(lost);
});

it('reads no Word file in a Word file in a Word file', () => {
  const deepest = wordFile({ body: paragraph(run('Deep.')) });
  const { blocks, losses } = read(fileWith({ b: deepest }, `${paragraph(run('Inner.'))}${chunk('b')}`));
  expect(textsOf(blocks)).toEqual(['Before.', 'Inner.', 'After.']);
  expect(losses).toEqual(lost);
});

it('reads at most 100 parts, one of which may be missing', () => {
  const all = chunk('a').repeat(101);
  const { blocks, losses } = readDocx(fileWith({ a: strToU8('Again.') }, all));
  expect(blocks).toHaveLength(100);
  expect(losses).toEqual(lost);
  expect(readDocx(fileWith({}, chunk('z'))).losses).toEqual(lost);
});
