// Parts of other files in a Word file (w:altChunk), which Word makes text of when it saves the document: web pages, plain
// text and other Word files.
import {
  DocumentError,
  type SourceBlock,
  type SourceChange,
  type SourceComment,
  type SourceDocument,
} from '../document';
import { withOwnIds } from './own-ids';
import { tooMuchText, type WordPackage } from './package';

/** What reads the kinds of parts; the code for web pages is large, so that it is passed only where it is needed. */
export interface ChunkReaders {
  readonly html: ((html: string) => SourceDocument) | undefined;
  /** Absent inside such a part. */
  readonly word: ((bytes: Uint8Array) => SourceDocument) | undefined;
}

/** More parts than a person puts together. */
const mostChunks = 100;

/** Reads the parts, and keeps what their text refers to by ids of its own. */
export class FileParts {
  readonly notes = new Map<string, readonly SourceBlock[]>();
  readonly comments = new Map<string, SourceComment>();
  readonly changes = new Map<string, SourceChange>();
  /** Sentences on what was lost in them. */
  readonly losses = new Set<string>();
  private count = 0;

  constructor(
    private readonly readers: ChunkReaders,
    private readonly bytesOf: WordPackage['bytesOf'],
  ) {}

  /** The text of a part by the id of its relation; undefined if it cannot be read. */
  read(from: Parameters<WordPackage['bytesOf']>[0], id: string): readonly SourceBlock[] | undefined {
    this.count++;
    const bytes = this.count > mostChunks ? undefined : this.bytesOf(from, id);
    const source = bytes && this.sourceOf(bytes);
    if (!source) return undefined;
    const own = withOwnIds(source, `part-${this.count}-`);
    for (const [key, note] of own.notes) this.notes.set(key, note);
    for (const [key, comment] of own.comments) this.comments.set(key, comment);
    for (const [key, change] of own.changes) this.changes.set(key, change);
    for (const loss of own.losses) this.losses.add(loss);
    return own.blocks;
  }

  private sourceOf(bytes: Uint8Array): SourceDocument | undefined {
    try {
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) return this.readers.word?.(bytes);
      const text = decoded(bytes);
      if (isWebPage(text)) return this.readers.html?.(text);
      return isPlainText(text) ? plainDocument(text) : undefined;
    } catch (error) {
      if (error instanceof DocumentError && error.message !== tooMuchText) return undefined;
      throw error;
    }
  }
}

/** The characters of Windows from 0x80 to 0x9F. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** UTF-8 or UTF-16, or else the characters of Windows in Western Europe. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 reads these bytes as control characters.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

const elements = 'html|head|body|p|div|h[1-6]|ul|ol|table|span|b|i|strong|em|br|font|section|article';
const webElement = new RegExp(`<(?:!doctype html|(?:${elements})[\\s/>])`, 'i');
const isWebPage = (text: string): boolean => /^\s{0,99}</.test(text) && webElement.test(text.slice(0, 4096));

/** Neither RTF, nor mail, nor other XML. */
const isPlainText = (text: string): boolean =>
  !/^\s{0,99}(?:\{\\rtf|<\?xml|MIME-Version:)/i.test(text) && !text.includes('\0');

const plainDocument = (text: string): SourceDocument => ({
  blocks: text
    .split(/\r\n|\r|\n/)
    .map((line) => ({ type: 'paragraph', runs: line === '' ? [] : [{ text: line }] })),
  notes: new Map(),
  comments: new Map(),
  changes: new Map(),
  furniture: [],
  properties: new Map(),
  losses: [],
});
