import { strFromU8, unzipSync } from 'fflate';
import { adoptStyles } from './adopt';
import { TemplateError } from './docx';
import { childrenOf, type Element, parseXml, writeXml } from './xml';

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
}

/** What is taken from a team's Word file. */
export interface House {
  readonly styles: string;
  readonly theme: string | undefined;
  readonly page: PageSetup | undefined;
  readonly warnings: readonly string[];
}

/** Bytes: of the file, and of each part that is read, as it is and as it is packed. */
const largestFile = 20_000_000;
const largestPart = 5_000_000;
const largestPacked = 1_000_000;
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
export function readTemplate(bytes: Uint8Array): House {
  const parts = unpack(bytes);
  const types = parts.get('[Content_Types].xml');
  if (types === undefined || !parts.has('word/document.xml')) {
    throw new TemplateError('The template is not a Word file: give a .docx file that Word has saved.');
  }
  if (/macroEnabled|vbaProject/i.test(types)) {
    throw new TemplateError(
      'The template may hold macros: save it in Word as “Word Document (.docx)” and give that.',
    );
  }
  const styles = parseXml(parts.get('word/styles.xml') ?? '');
  const adopted = styles && adoptStyles(styles);
  if (!adopted) {
    throw new TemplateError(
      'The styles of the template cannot be read: save it in Word as “Word Document (.docx)” and give that.',
    );
  }
  const theme = parseXml(parts.get('word/theme/theme1.xml') ?? '');
  return {
    styles: adopted.xml,
    // A theme with pictures refers to files that are not taken over.
    theme: theme && !/\sr:(?:embed|link|id)="/.test(writeXml(theme)) ? writeXml(theme) : undefined,
    page: pageOf(parseXml(parts.get('word/document.xml') ?? '')),
    warnings: adopted.warnings,
  };
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes.length > largestFile)
    throw new TemplateError('The template is larger than 20 MB: give a file without pictures.');
  const seen = new Set<string>();
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!wanted.has(name) || tooLarge) return false;
        // A part that is there twice would be unpacked as often.
        tooLarge = originalSize > largestPart || size > largestPacked || seen.has(name);
        seen.add(name);
        return !tooLarge;
      },
    });
    if (!tooLarge) return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch {
    throw new TemplateError('The template is not a Word file: give a .docx file that Word has saved.');
  }
  throw new TemplateError(
    'A part of the template is larger than 5 MB: give a Word file with the styles and little text.',
  );
}

/** Size and margins as the last section of the body has them; undefined where they leave no room for text. */
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
    (one) => Number.isInteger(one) && one <= 31680,
  );
  const room = width - margins.left - margins.right > 4000 && height - margins.top - margins.bottom > 4000;
  return whole && room ? { width, height, margins } : undefined;
}
