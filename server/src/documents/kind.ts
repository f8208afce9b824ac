// Tells a file by its content, because names are often wrong, and says what to do with those that cannot be read.
import { DocumentError } from './document';
import { encrypted, openZip } from './zip';

/** A file that can be read, or why it cannot be, as a sentence that says what to do. */
export type DocumentKind = { readonly kind: 'docx' | 'pdf' } | { readonly advice: string };

const asDocx = 'in Word or LibreOffice, and save it as a Word document (.docx).';
const advice = {
  empty: 'Choose another file. This one is empty.',
  doc: `Open this file ${asDocx} It is an old Word file (.doc).`,
  odt: `Open this file in LibreOffice or Word, and save it as a Word document (.docx). It is an OpenDocument text.`,
  rtf: `Open this file ${asDocx} It is an RTF file.`,
  xml: `Open this file ${asDocx} It is an XML file.`,
  html: `Open this page ${asDocx} It is a web page.`,
  spreadsheet: 'Choose a Word file or a PDF. This is a spreadsheet.',
  slides: 'Choose a Word file or a PDF. This is a presentation.',
  picture: 'Choose the file with the text of the report. This is a picture.',
  zip: 'Choose a Word file or a PDF. This is a zip file without a Word document.',
  text: 'Choose a Word file or a PDF. This is plain text, which can be opened and saved as a draft.',
  other: 'Choose a Word file (.docx) or a PDF. This is another kind of file.',
} as const;

/** Tells if a file is a Word file or a PDF. A Word file with macros or a template counts as one: only text is read. */
export function kindOf(bytes: Uint8Array): DocumentKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (bytes.length === 0) return { advice: advice.empty };
  if (start.startsWith('PK')) return kindOfZip(bytes);
  // Readers of PDF allow other bytes before the mark.
  if (start.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return { advice: compound(bytes) };
  if (/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s.test(start)) {
    return { advice: advice.picture };
  }
  const text = withoutMark(start).trimStart();
  if (text.startsWith('{\\rtf')) return { advice: advice.rtf };
  if (/^(?:<!doctype html|<html|MIME-Version:)/i.test(text)) return { advice: advice.html };
  if (text.startsWith('<?xml')) return { advice: /<html/i.test(text) ? advice.html : advice.xml };
  // Only UTF-16 text has such characters after its mark.
  const isText = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(start) || !start.includes('\0');
  return { advice: isText ? advice.text : advice.other };
}

const withoutMark = (text: string): string => (text.startsWith('\u00EF\u00BB\u00BF') ? text.slice(3) : text);

function kindOfZip(bytes: Uint8Array): DocumentKind {
  try {
    const zip = openZip(bytes);
    const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
    if (has(/^mimetype$/)) return { advice: openDocument(new TextDecoder().decode(zip.read('mimetype'))) };
    if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return { advice: advice.spreadsheet };
    if (has(/^ppt\/presentation\.xml$/i)) return { advice: advice.slides };
    return has(/^_rels\/\.rels$|^word\//i) ? { kind: 'docx' } : { advice: advice.zip };
  } catch (error) {
    if (error instanceof DocumentError) return { advice: error.message };
    throw error;
  }
}

function openDocument(type: string): string {
  if (type.includes('spreadsheet')) return advice.spreadsheet;
  if (type.includes('presentation')) return advice.slides;
  return type.includes('opendocument') ? advice.odt : advice.zip;
}

/** The container of Office before 2007 also holds encrypted files of today. Its streams have names in UTF-16. */
function compound(bytes: Uint8Array): string {
  const has = (name: string): boolean =>
    indexOf(
      bytes,
      [...name].flatMap((c) => [c.charCodeAt(0), 0]),
    ) >= 0;
  if (has('EncryptedPackage')) return encrypted;
  if (has('WordDocument')) return advice.doc;
  if (has('Workbook')) return advice.spreadsheet;
  return has('PowerPoint Document') ? advice.slides : advice.other;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
  }
  return -1;
}

/** True if a Word file may have parts that are web pages. */
export function hasWebPages(bytes: Uint8Array): boolean {
  const types = openZip(bytes).read('[Content_Types].xml');
  return types !== undefined && /text\/html|application\/xhtml/i.test(new TextDecoder().decode(types));
}
