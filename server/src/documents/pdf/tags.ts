// The tag tree of a page: which element each piece of text belongs to. Word and others write it for screen readers.
import type { PDFPageProxy } from 'unpdf/pdfjs';

export interface Tag {
  /** Different for each paragraph, heading, label and cell of the page. */
  readonly element: number;
  /** The kind of that element, such as “P” or “H2”. */
  readonly role: string;
  /** The item of a list that it is in: a number like that of the element. */
  readonly item?: number;
  /** In a footnote. */
  readonly isNote: boolean;
  /** The cells that it is in, the outermost first. */
  readonly cells: readonly TaggedCell[];
}

export interface TaggedCell {
  /** Numbers that count through the page. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly isHeader: boolean;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Elements with a text of their own. Others, such as links, are part of it. */
const blocks = new Set([
  'P',
  'Lbl',
  'LBody',
  'LI',
  'TD',
  'TH',
  'Note',
  'FENote',
  'Caption',
  'Title',
  'TOCI',
  'BlockQuote',
]);
const mostDepth = 100;
const mostElements = 100_000;

/** The tags of a page by the ids of its marked content; none if it has no tag tree. */
export async function tagsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, Tag>> {
  const tags = new Map<string, Tag>();
  const root = (await page.getStructTree().catch(() => null)) as Node | null;
  let count = 0;
  const visit = (node: Node, above: Tag, depth: number): void => {
    if (depth > mostDepth || count > mostElements) return;
    if (node.type === 'content' && node.id !== undefined) {
      tags.set(node.id, above);
      return;
    }
    count += 1;
    const tag = within(node.role ?? '', above, count);
    for (const child of node.children ?? []) visit(child, tag, depth + 1);
  };
  if (root) visit(root, { element: 0, role: '', isNote: false, cells: [] }, 0);
  return tags;
}

/** The tag of what is directly in an element with this role. */
function within(role: string, above: Tag, number: number): Tag {
  const isNote = above.isNote || role === 'Note' || role === 'FENote';
  if (role === 'Table') {
    const cell = { table: number, row: 0, cell: 0, isHeader: false };
    return { ...above, cells: [...above.cells, cell] };
  }
  const last = above.cells.at(-1);
  const outer = above.cells.slice(0, -1);
  if (role === 'TR' && last) return { ...above, cells: [...outer, { ...last, row: number, cell: 0 }] };
  const isHeader = role === 'TH';
  if ((isHeader || role === 'TD') && last)
    return { element: number, role, isNote, cells: [...outer, { ...last, cell: number, isHeader }] };
  if (role === 'LI') return { ...above, element: number, role, isNote, item: number };
  if (blocks.has(role) || /^H\d?$/.test(role)) return { ...above, element: number, role, isNote };
  return isNote === above.isNote ? above : { ...above, isNote };
}
