// Reads a PDF as text and structure: from the places of its letters, and from its tags where it has them.

import { inflect, listed } from '../../text/words';
import { DocumentError, type SourceBlock, type SourceDocument, type SourceParagraph } from '../document';
import { type BlockTools, blockOf, blocksOf } from './blocks';
import { inReadingOrder } from './columns/reading-order';
import { asDocumentError, openPdf } from './engine';
import { FontNames, type Page, readPage } from './fragments';
import { type PdfPage, sheetOf, withoutFurniture } from './furniture';
import { wordsOf } from './join';
import { linesOf, type PdfLine } from './lines';
import { type Measures, measuresOf } from './measures';
import { type FoundNote, withoutNotes } from './notes';
import { type PdfParagraph, paragraphsOf } from './paragraphs';
import { tablesByPlace } from './tables/aligned-tables';
import { type Flow, isGrid } from './tables/flow';
import { joinedOverPages, tableOf } from './tables/grids';
import type { RuledGrid } from './tables/ruled-grids';
import { isRuled, joinRuled, ruledTable, withRuledTables } from './tables/ruled-tables';
import { tablesByTags } from './tables/tagged-tables';
import { upright } from './turned';
import { withoutWatermarks } from './watermarks';

const faults = {
  scanned:
    'It has only scanned pages, without text. Make its text readable (OCR), or type the text into a draft.',
} as const;

/**
 * The text of a PDF, with its headings, lists, tables and footnotes as far as they can be told.
 * @throws DocumentError if it cannot be read
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const all = await pagesOf(bytes);
  if (all.every(({ fragments }) => fragments.length === 0)) throw new DocumentError(faults.scanned);
  const { pages, watermarks } = withoutWatermarks(all);
  const lines = linesOf(pages);
  const printed = pages.map((page, at) => ({ page, lines: lines[at] ?? [] }));
  const { pages: clean, furniture } = withoutFurniture(printed);
  const ordered = inReadingOrder(clean);
  const split = withoutNotes(ordered, measuresOf(ordered).bodySize);
  return {
    ...assemble(
      split.map(({ printed }) => printed),
      split.flatMap(({ notes }) => notes),
    ),
    comments: new Map(),
    changes: new Map(),
    furniture: [...furniture, ...watermarks],
    properties: new Map(),
    losses: lossesOf(all),
  };
}

/** Pages without text may be scanned. Empty ones are named, too, because pictures are not read. */
function lossesOf(pages: readonly Page[]): string[] {
  const empty = pages.flatMap(({ index, fragments }) => (fragments.length === 0 ? [String(index + 1)] : []));
  if (empty.length === 0) return [];
  const which = `${inflect(empty.length, 'Page', 'Pages')} ${listed(empty, 'and')}`;
  const [has, they] = empty.length === 1 ? ['has', 'it is'] : ['have', 'they are'];
  return [
    `${which} ${has} no text. If ${they} scanned, add the text yourself, or make it readable (OCR) first.`,
  ];
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    const fonts = new FontNames();
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(upright(await readPage(await pdf.getPage(number), fonts)));
    return pages;
  } catch (error) {
    throw asDocumentError(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function assemble(
  pages: readonly PdfPage[],
  found: readonly FoundNote[],
): Pick<SourceDocument, 'blocks' | 'notes'> {
  const measures = measuresOf(pages);
  const ids = new Map(found.map(({ sheet, label }, index) => [`${sheet} ${label}`, String(index + 1)]));
  const sheets = new Map(pages.map((page) => [page.page.index, sheetOf(page)]));
  const tools: BlockTools = {
    measures,
    words: wordsOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text))),
    noteOf:
      ({ page }) =>
      ({ text }) =>
        ids.get(`${sheets.get(page)} ${text.trim()}`),
  };
  const notes = found.map(({ lines }, index): [string, SourceBlock[]] => [
    String(index + 1),
    blocksOf(paragraphsOf(lines, measures), tools),
  ]);
  // Lines of cells are short, because the cells are narrow.
  const inCells = { ...measures, rightEdge: Number.NEGATIVE_INFINITY, rightEdges: undefined };
  const parts = flowOf(pages, measures).map((flow) =>
    isRuled(flow) || isGrid(flow) ? flow : paragraphsOf(flow, measures),
  );
  const paragraphs = parts.flatMap((part) => (Array.isArray(part) ? part : []));
  const blocks = new Map(blocksOf(paragraphs, tools).map((block, index) => [paragraphs[index], block]));
  const find = (paragraph: PdfParagraph) => blocks.get(paragraph) ?? [];
  const paragraphsIn = (lines: readonly PdfLine[]): SourceParagraph[] =>
    paragraphsOf(lines, inCells).map((paragraph) => blockOf(paragraph, tools));
  return {
    blocks: parts.flatMap((part): SourceBlock[] => {
      if ('ruled' in part) return [ruledTable(part, paragraphsIn)];
      return 'rows' in part ? [tableOf(part, paragraphsIn)] : part.flatMap(find);
    }),
    notes: new Map(notes),
  };
}

function flowOf(pages: readonly PdfPage[], { leading }: Measures): (Flow | RuledGrid)[] {
  const drawn = joinRuled(pages.flatMap(({ page, lines }) => withRuledTables(lines, page.rules ?? [])));
  const flow: (Flow | RuledGrid)[] = [];
  let open: Flow[] = [];
  const flush = (): void => {
    const parts = joinedLines(open).flatMap((part) => (isGrid(part) ? [part] : tablesByPlace(part, leading)));
    flow.push(...joinedLines(joinedOverPages(parts)));
    open = [];
  };
  for (const part of drawn) {
    if (isRuled(part)) {
      flush();
      flow.push(part);
    } else open.push(...tablesByTags(part));
  }
  flush();
  return flow;
}

/** The flow with lines together that follow each other. */
function joinedLines(flow: readonly Flow[]): Flow[] {
  const joined: Flow[] = [];
  for (const part of flow) {
    const last = joined.at(-1);
    if (last && !isGrid(last) && !isGrid(part)) joined[joined.length - 1] = [...last, ...part];
    else joined.push(part);
  }
  return joined;
}
