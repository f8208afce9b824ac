// PDFs and lines of them for tests, in few words.
import type { SourceBlock, SourceRun } from '../document';
import type { PdfLine, PdfPiece } from './lines';
import type { Tag } from './tags';

/** Text on a page of 600 by 800 points; `y` is from the top. */
export interface PrintedText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** How far it is turned clockwise, in degrees. */
  readonly turn?: number;
}

/** A PDF with these texts on its pages. `trailer` is added to its trailer, and `drawings` to the content of its pages. */
export function pdfOf(
  pages: readonly (readonly PrintedText[])[],
  trailer = '',
  drawings: readonly string[] = [],
): Uint8Array {
  const first = 5;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}/MediaBox[0 0 600 800]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((texts, index) => {
      const content = [...texts.map(drawn), drawings[index] ?? ''].join('\n');
      const fonts = '/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>';
      return [
        `<</Type/Page/Parent 2 0 R${fonts}/Contents ${first + 1 + 2 * index} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function drawn({ text, x = 50, y, size = 12, bold = false, turn = 0 }: PrintedText): string {
  const codes: Readonly<Record<string, string>> = { '’': '\\222', '•': '\\225', '(': '\\(', ')': '\\)' };
  const literal = text.replace(/[’•()]/g, (character) => codes[character] ?? character);
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of((turn * Math.PI) / 180).toFixed(4));
  const matrix = `${cos} ${-Number(sin)} ${sin} ${cos}`;
  return `BT /F${bold ? 2 : 1} ${size} Tf ${matrix} ${x} ${800 - y} Tm (${literal}) Tj ET`;
}

/** A line of one piece, as wide as its letters are many. */
export function lineOf(text: string, place: Partial<PdfLine> = {}): PdfLine {
  const { x = 50, y = 100, page = 0, size = 12, bold = false, tag } = place;
  const right = place.right ?? x + text.length * 0.5 * size;
  const piece: PdfPiece = { text, x, right, size, bold, italic: false, isRaised: false, ...(tag && { tag }) };
  const pieces = place.pieces ?? [piece];
  const own = { page, x, y, right, size, bold, pieces, text: pieces.map((each) => each.text).join('') };
  return { ...own, isArtifact: place.isArtifact ?? false, fragments: [], ...(tag && { tag }) };
}

/** The tag of a paragraph, which can be in a cell. */
export function tagOf(element: number, cell?: { table: number; row: number; cell: number }): Tag {
  return { element, role: 'P', isNote: false, cells: cell ? [{ ...cell, isHeader: false }] : [] };
}

/** Blocks as short texts: “# ” for a heading, “1. ” or “• ” for an item, and “|” between cells. */
export function shortly(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.map((cell) => shortly(cell.blocks).join(' / ')).join(' | '));
    const { level = 0, item, runs } = block;
    const label = item ? `${'  '.repeat(item.depth)}${item.label} ` : '';
    return [`${'#'.repeat(level)}${level > 0 ? ' ' : ''}${label}${runs.map(shortRun).join('')}`];
  });
}

const shortRun = ({ text, note }: SourceRun) => (note === undefined ? text : `[^${note}]`);
