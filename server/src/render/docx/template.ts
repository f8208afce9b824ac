import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { childrenOf, type Element, parseXml, writeXml } from '../../text/xml';
import { adoptStyles } from './adopt';
import { TemplateError } from './word-file';

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
}

/** The parts of a team's Word file that a report takes. */
export interface HouseStyle {
  readonly styles: string;
  readonly theme: string | undefined;
  readonly page: PageSetup | undefined;
  readonly warnings: readonly string[];
}

/** Sizes in bytes: of the file, of the unpacked parts that are read, and of the piece that is unpacked at once. */
const largestFile = 20_000_000;
const largestUnpacked = 10_000_000;
const pieceSize = 4096;
/** More than Word lets a document have. */
const mostStyles = 5000;
const noWord = 'Use a .docx file that Word has saved. This template is not a Word file.';
const wanted = new Set([
  '[Content_Types].xml',
  'word/styles.xml',
  'word/document.xml',
  'word/theme/theme1.xml',
]);

/**
 * Reads a team's Word file: its styles with the product's where it has none, its theme, and the size and margins of the
 * last section. Its text, headers, pictures and macros are never read.
 * @throws TemplateError with one sentence for the user
 */
export function readTemplate(bytes: Uint8Array): HouseStyle {
  const known = templatesRead.get(bytes);
  if (known) return known;
  const read = readParts(bytes);
  templatesRead.set(bytes, read);
  return read;
}

// All drafts of a run have one template.
const templatesRead = new WeakMap<Uint8Array, HouseStyle>();

function readParts(bytes: Uint8Array): HouseStyle {
  const parts = unpack(bytes);
  const types = parts.get('[Content_Types].xml');
  if (types === undefined || !parts.has('word/document.xml')) {
    throw new TemplateError(noWord);
  }
  if (/macroEnabled|vbaProject/i.test(types)) {
    throw new TemplateError(
      'Save the template in Word as “Word Document (.docx)” and use that. This type of template can contain macros.',
    );
  }
  const written = parts.get('word/styles.xml') ?? '';
  if (hasTooManyStyles(written)) {
    const most = mostStyles.toLocaleString('en');
    throw new TemplateError(`Use a template with fewer styles. This one has more than ${most}.`);
  }
  const styles = parseXml(written);
  const adopted = styles && adoptStyles(styles);
  if (!adopted) {
    throw new TemplateError(
      'Save the template in Word as “Word Document (.docx)” and use that. Its styles cannot be read.',
    );
  }
  const theme = parseXml(parts.get('word/theme/theme1.xml') ?? '');
  return {
    styles: adopted.xml,
    // A theme with pictures refers to files that are not copied.
    theme: theme && !/\sr:(?:embed|link|id)="/.test(writeXml(theme)) ? writeXml(theme) : undefined,
    page: pageOf(parseXml(parts.get('word/document.xml') ?? '')),
    warnings: adopted.warnings,
  };
}

/**
 * The wanted parts. The sizes that the file declares are not trusted: parts are unpacked piece by piece, until they are
 * too large.
 */
function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes.length > largestFile) {
    throw new TemplateError('Use a template without pictures. This one is larger than 20 MB.');
  }
  const pieces = new Map<string, Uint8Array[]>();
  let size = 0;
  let broken = false;
  const unzip = new Unzip((file) => {
    if (!wanted.has(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, data) => {
      broken ||= error !== null;
      size += data?.length ?? 0;
      if (!broken && size <= largestUnpacked) own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= largestUnpacked && !broken; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  } catch {
    broken = true;
  }
  if (size > largestUnpacked) {
    throw new TemplateError(
      'Use a template with styles and little text. This one is larger than 10 MB unpacked.',
    );
  }
  if (broken) throw new TemplateError(noWord);
  return new Map([...pieces].map(([name, own]) => [name, strFromU8(joined(own))]));
}

function hasTooManyStyles(xml: string): boolean {
  let count = 0;
  for (let at = xml.indexOf('<w:style'); at >= 0 && count <= mostStyles; at = xml.indexOf('<w:style', at + 8))
    if (/\s/.test(xml.charAt(at + 8))) count++;
  return count > mostStyles;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Size and margins of the last section of the body; undefined if they leave no room for text. */
function pageOf(document: Element | undefined): PageSetup | undefined {
  const body = document && childrenOf(document, 'w:body')[0];
  const section = body && childrenOf(body, 'w:sectPr').at(-1);
  const size = section && childrenOf(section, 'w:pgSz')[0];
  const margin = section && childrenOf(section, 'w:pgMar')[0];
  const read = (element: Element | undefined, name: string): number =>
    Number(element?.attributes.get(`w:${name}`) ?? Number.NaN);
  const [width, height] = [read(size, 'w'), read(size, 'h')];
  const side = (name: string, least: number): number => Math.max(least, Math.abs(read(margin, name)));
  const margins = {
    top: side('top', 0),
    bottom: side('bottom', 0),
    left: side('left', 0),
    right: side('right', 0),
    header: side('header', 0),
    footer: side('footer', 0),
  };
  const whole = [width, height, ...Object.values(margins)].every(
    (length) => Number.isInteger(length) && length <= 31680,
  );
  const room = width - margins.left - margins.right > 4000 && height - margins.top - margins.bottom > 4000;
  return whole && room ? { width, height, margins } : undefined;
}
