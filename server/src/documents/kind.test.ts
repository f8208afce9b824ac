import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError } from './document';
import { readDocx } from './docx/read-docx';
import { wordFile, wordParts, zipOf } from './docx/testing';
import { kindOf } from './kind';

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const compound = (stream: string): Uint8Array =>
  bytes(`\u00D0\u00CF\u0011\u00E0${'\0'.repeat(600)}${[...stream].map((letter) => `${letter}\0`).join('')}`);
const openDocument = (type: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
const adviceFor = (file: Uint8Array): string | undefined => {
  const kind = kindOf(file);
  return 'advice' in kind ? kind.advice : kind.kind;
};

describe('the kind of a file', () => {
  it.each([
    ['a Word file', wordFile({ body: '' }), /^docx$/],
    ['a PDF', bytes('%PDF-1.7\n'), /^pdf$/],
    ['a PDF with bytes before it', bytes(`\r\n${' '.repeat(100)}%PDF-1.4`), /^pdf$/],
    ['nothing', new Uint8Array(), /empty/],
    ['a file with a password', compound('EncryptedPackage'), /password/],
    ['an old Word file', compound('WordDocument'), /\(\.doc\)/],
    ['an old spreadsheet', compound('Workbook'), /spreadsheet/],
    ['an old presentation', compound('PowerPoint Document'), /presentation/],
    ['another compound file', compound('Other'), /another kind/],
    ['OpenDocument', openDocument('text'), /OpenDocument/],
    ['an OpenDocument spreadsheet', openDocument('spreadsheet'), /spreadsheet/],
    ['an OpenDocument presentation', openDocument('presentation'), /presentation/],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '' }), /spreadsheet/],
    ['a presentation', zipOf({ 'ppt/presentation.xml': '' }), /presentation/],
    ['another zip', zipOf({ 'readme.txt': 'a' }), /zip file without/],
    ['RTF', bytes('{\\rtf1\\ansi'), /RTF/],
    ['a page', bytes('\u00EF\u00BB\u00BF <!DOCTYPE html><html>'), /web page/],
    ['a page as XML', bytes('<?xml version="1.0"?><html xmlns="x">'), /web page/],
    ['Word XML', bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), /XML file/],
    ['a picture', bytes('\u0089PNG\r\n\u001A\n'), /picture/],
    ['a photo', bytes('\u00FF\u00D8\u00FF\u00E0'), /picture/],
    ['plain text', bytes('# Inspection of Ashmere'), /plain text/],
    ['plain text in UTF-16', bytes('\u00FF\u00FEI\0n\0'), /plain text/],
    ['other bytes', bytes('\u0000\u0001\u0002'), /another kind/],
  ])('of %s', (_, file, advice) => {
    expect(adviceFor(file)).toMatch(advice);
  });
  it('is told before anything is read', () => {
    expect(() => readDocx(bytes('%PDF-1.7\n'))).toThrow(
      new DocumentError('Choose a Word file (.docx). This file is a PDF.'),
    );
    expect(() => readDocx(bytes('{\\rtf1'))).toThrow(DocumentError);
  });
});

describe('a Word file', () => {
  it('has its document where its relations say', () => {
    const parts = wordParts({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>' });
    const { 'word/document.xml': text = '', '_rels/.rels': relations = '', ...others } = parts;
    const moved = {
      ...others,
      '_rels/.rels': relations.replace('word/document.xml', '/other/text.xml'),
      'other/text.xml': text,
    };
    expect(readDocx(zipOf(moved)).blocks).toHaveLength(1);
  });
  it('can name its parts with backslashes, and in other letters', () => {
    const parts = Object.entries(wordParts({ body: '<w:p/>' }));
    const renamed = parts.map(([name, text]) => [name.replaceAll('/', '\\').toUpperCase(), text]);
    expect(readDocx(zipOf(Object.fromEntries(renamed))).blocks).toHaveLength(1);
  });
  it.each([
    ['without a document', { 'word/document.xml': undefined }],
    ['with another kind of document', { 'word/document.xml': '<workbook/>' }],
    ['with a document that is not XML', { 'word/document.xml': '<w:document>' }],
    ['with a document type', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }],
  ])('%s is refused', (_, changed) => {
    const parts = Object.entries({ ...wordParts({ body: '' }), ...changed });
    const kept = parts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
    expect(() => readDocx(zipOf(Object.fromEntries(kept)))).toThrow(DocumentError);
  });
  it('says which of its parts are damaged', () => {
    const parts = { ...wordParts({ body: '<w:p/>', comments: '' }), 'word/comments.xml': '<w:comments>' };
    expect(readDocx(zipOf(parts)).losses).toEqual(['1 damaged part of the file is left out.']);
  });
  it('can use other prefixes, and the strict names', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const own = `<ns0:document xmlns:ns0="${strict}/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t>a</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    const plain = own
      .replaceAll('ns0:val', 'x:val')
      .replaceAll(/ns0:(?!val)/g, '')
      .replace('xmlns:ns0=', `xmlns:x="${strict}/wordprocessingml/main" xmlns=`)
      .replace('xmlns:xmlns', 'xmlns');
    for (const text of [own, plain]) {
      const parts = { ...wordParts({ body: '' }), 'word/document.xml': text };
      expect(readDocx(zipOf(parts)).blocks).toEqual([{ type: 'paragraph', level: 2, runs: [{ text: 'a' }] }]);
    }
  });
  it('can be in UTF-16', () => {
    const text = wordParts({ body: '<w:p><w:r><w:t>’a’</w:t></w:r></w:p>' })['word/document.xml'] ?? '';
    const wide = Uint8Array.from(
      [...`\uFEFF${text}`].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return [code & 255, code >> 8];
      }),
    );
    const others = Object.entries(wordParts({ body: '' })).map(([name, part]) => [name, strToU8(part)]);
    const file = zipSync({ ...Object.fromEntries(others), 'word/document.xml': wide });
    expect(readDocx(file).blocks).toEqual([{ type: 'paragraph', runs: [{ text: '’a’' }] }]);
  });
});
