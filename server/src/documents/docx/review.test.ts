import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../document';
import { textOf } from '../document';
import { readDocx } from './read-docx';
import { paragraph, paragraphsOf, run, wordFile } from './testing';

const by = (id: number, author = 'Reviewer A', date = '2026-06-01T09:00:00Z'): string =>
  `w:id="${id}" w:author="${author}" w:date="${date}"`;
const comment = (id: number, text: string, more = ''): string =>
  `<w:comment ${by(id)} w:initials="RA">${paragraph(run(text)).replace('<w:p>', `<w:p ${more}>`)}</w:comment>`;
const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
const reference = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const inserted = (content: string, attributes = by(1)): string => `<w:ins ${attributes}>${content}</w:ins>`;
const deleted = (text: string, attributes = by(1)): string =>
  `<w:del ${attributes}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const pieces = (document: SourceDocument) =>
  paragraphsOf(document.blocks).flatMap(({ runs }) =>
    runs.map(({ text, comments, inserted, deleted }) =>
      [text, ...(comments ?? []), inserted && `+${inserted}`, deleted && `-${deleted}`]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  );

describe('comments', () => {
  const read = (body: string, comments: string, commentsExtended = ''): SourceDocument =>
    readDocx(wordFile({ body, comments, commentsExtended }));
  it('are on their words, over runs and paragraphs, in each other', () => {
    const body =
      paragraph(run('a') + start(1) + run('b') + start(2) + run('c', '<w:b/>')) +
      paragraph(run('d') + end(1) + reference(1) + run('e') + end(2) + reference(2) + run('f'));
    const document = read(body, comment(1, 'One') + comment(2, 'Two'));
    expect(pieces(document)).toEqual(['a', 'b 1', 'c 1 2', 'd 1 2', 'e 2', 'f']);
    expect([...document.comments]).toEqual([
      ['1', { author: 'Reviewer A', date: '2026-06-01T09:00:00Z', text: 'One' }],
      ['2', { author: 'Reviewer A', date: '2026-06-01T09:00:00Z', text: 'Two' }],
    ]);
  });
  it('without words are at their place', () => {
    const body = paragraph(run('a') + reference(1) + run('b') + start(2) + end(2) + reference(2));
    expect(pieces(read(body, comment(1, 'One') + comment(2, 'Two')))).toEqual(['a', ' 1', 'b', ' 2']);
  });
  it('whose range has no end take no text after them', () => {
    const body = paragraph(start(1) + run('a') + reference(1) + run('b'));
    expect(pieces(read(body, comment(1, 'One')))).toEqual(['a', ' 1', 'b']);
  });
  it('can be between paragraphs and in tables', () => {
    const body = `${start(1)}${paragraph(run('a'))}<w:tbl><w:tr>${start(2)}<w:tc>${paragraph(run('b'))}</w:tc></w:tr></w:tbl>${end(1)}${paragraph(run('c'))}${end(2)}`;
    expect(pieces(read(body, comment(1, 'One') + comment(2, 'Two')))).toEqual(['a 1', 'b 1 2', 'c 2']);
  });
  it('that are not in the file, or not in the text', () => {
    const document = read(paragraph(start(9) + run('a') + end(9) + reference(9)), comment(1, 'One'));
    expect(pieces(document)).toEqual(['a']);
    expect([...document.comments.keys()]).toEqual(['1']);
  });
  it('are a hundred at most on one word; others are at their place', () => {
    const ids = Array.from({ length: 150 }, (_, at) => at);
    const body = paragraph(
      `${ids.map(start).join('')}${run('a')}${ids.map((id) => end(id) + reference(id)).join('')}`,
    );
    const document = read(body, ids.map((id) => comment(id, 'One')).join(''));
    expect(
      paragraphsOf(document.blocks)[0]
        ?.runs.map(({ comments }) => comments?.length)
        .slice(0, 3),
    ).toEqual([100, 1, 1]);
    expect(document.comments.size).toBe(150);
  });
  it('can be replies, and resolved', () => {
    const body = paragraph(start(2) + start(1) + run('a') + end(1) + end(2) + reference(1) + reference(2));
    const comments = comment(2, 'Answer', 'w14:paraId="0B"') + comment(1, 'Question', 'w14:paraId="0A"');
    const extended =
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>';
    const threads = [...read(body, comments, extended).comments].map(([id, own]) => [
      id,
      own.parent,
      own.isResolved,
    ]);
    expect(threads).toEqual([
      ['2', '1', undefined],
      ['1', undefined, true],
    ]);
  });
  it('have several paragraphs', () => {
    const two = `<w:comment ${by(1)}>${paragraph(run('One.'))}${paragraph(run('Two.'))}</w:comment>`;
    expect(read(paragraph(run('a') + reference(1)), two).comments.get('1')?.text).toBe('One.\nTwo.');
  });
});

it('have the names of their authors on one line', () => {
  const named = by(1, 'Reviewer&#10;A ');
  const body = paragraph(run('a') + reference(1) + inserted(run('b'), named));
  const comments = `<w:comment ${named}>${paragraph(run('One'))}</w:comment>`;
  const document = readDocx(wordFile({ body, comments }));
  const all = [...document.comments.values(), ...document.changes.values()];
  expect(all.map(({ author }) => author)).toEqual(['Reviewer A', 'Reviewer A']);
});

describe('tracked changes', () => {
  const read = (body: string): SourceDocument => readDocx(wordFile({ body }));
  it('are insertions and deletions with their authors', () => {
    const other = by(2, 'Reviewer B', '2026-06-02T09:00:00Z');
    const document = read(paragraph(run('a ') + deleted('b') + inserted(run('c'), other) + run(' d')));
    expect(pieces(document)).toEqual(['a ', 'b -change-1', 'c +change-2', ' d']);
    expect([...document.changes]).toEqual([
      ['change-1', { author: 'Reviewer A', date: '2026-06-01T09:00:00Z' }],
      ['change-2', { author: 'Reviewer B', date: '2026-06-02T09:00:00Z' }],
    ]);
  });
  it('are one where they follow each other by one author at one time', () => {
    const body = paragraph(
      inserted(run('a'), by(1)) + inserted(run('b', '<w:b/>'), by(2)) + run('c') + inserted(run('d'), by(3)),
    );
    expect(pieces(read(body))).toEqual(['a +change-1', 'b +change-1', 'c', 'd +change-2']);
  });
  it('are not one with a move next to them', () => {
    const moved = `<w:moveFrom ${by(2)}>${run('b')}</w:moveFrom>`;
    expect(pieces(read(paragraph(deleted('a') + moved)))).toEqual(['a -change-1', 'b -change-2']);
  });
  it('can be a deletion of what another inserted', () => {
    const nested = inserted(deleted('b', by(2, 'Reviewer B')), by(1));
    expect(pieces(read(paragraph(inserted(run('a')) + nested)))).toEqual([
      'a +change-1',
      'b +change-1 -change-2',
    ]);
  });
  it('are moves, out of a place and into another', () => {
    const body =
      paragraph(`<w:moveFromRangeStart w:id="8" w:name="m"/><w:moveFrom ${by(1)}>${run('a')}</w:moveFrom>`) +
      paragraph(`<w:moveTo ${by(2)}>${run('a')}</w:moveTo>`);
    expect(pieces(read(body))).toEqual(['a -change-1', 'a +change-2']);
  });
  it('are of the marks of paragraphs', () => {
    const mark = (xml: string): string => paragraph(run('a'), `<w:rPr>${xml}</w:rPr>`);
    const body = mark(`<w:ins ${by(1)}/>`) + mark(`<w:del ${by(2)}/>`) + mark(`<w:moveFrom ${by(3, 'C')}/>`);
    expect(paragraphsOf(read(body).blocks).map((own) => [own.markInserted, own.markDeleted])).toEqual([
      ['change-1', undefined],
      [undefined, 'change-2'],
      [undefined, 'change-3'],
    ]);
  });
  it('are of rows and cells of a table, with all that is in them', () => {
    const cell = (properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run('a'))}</w:tc>`;
    const row = (properties: string, cells: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const body = `<w:tbl>${row(`<w:ins ${by(1)}/>`, cell())}${row(`<w:del ${by(2)}/>`, cell())}${row('', cell() + cell(`<w:cellIns ${by(3)}/>`))}</w:tbl>`;
    expect(pieces(read(body))).toEqual(['a +change-1', 'a -change-2', 'a', 'a +change-3']);
  });
  it('of formatting and numbers are ignored', () => {
    const format = `<w:b/><w:rPrChange ${by(1)}><w:rPr><w:i/></w:rPr></w:rPrChange>`;
    const properties = `<w:numPr><w:numId w:val="0"/><w:ins ${by(3)}/></w:numPr><w:pPrChange ${by(2)}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`;
    const document = read(paragraph(run('a', format), properties));
    expect(document.changes.size).toBe(0);
    expect(paragraphsOf(document.blocks)).toEqual([{ type: 'paragraph', runs: [{ text: 'a', bold: true }] }]);
  });
  it('can be accepted and rejected', () => {
    const [own] = paragraphsOf(read(paragraph(run('a') + deleted('b') + inserted(run('c')))).blocks);
    expect(own && [textOf(own), textOf(own, { asBefore: true })]).toEqual(['ac', 'ab']);
  });
});
