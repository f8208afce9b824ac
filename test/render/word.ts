// A Word file as its tests see it: parts parsed by a real XML parser.
import { DOMParser, type Document, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Inline, Published, PublishedBlock } from '../../server/src/render/document';

export interface Opened {
  readonly parts: ReadonlyMap<string, Document>;
  readonly part: (name: string) => Document;
}

/** @throws where the bytes are no zip file, or a part is not well-formed. */
export function open(bytes: Uint8Array): Opened {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [
      name,
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(strFromU8(data), 'text/xml'),
    ]),
  );
  const part = (name: string): Document => {
    const found = parts.get(name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { parts, part };
}

export const all = (from: Document | Element, name: string): Element[] => [
  ...from.getElementsByTagName(name),
];

export const val = (element: Element | undefined, name = 'w:val'): string =>
  element?.getAttribute(name) ?? '';

/** The values of `w:val` of the elements of a name. */
export const vals = (from: Document | Element, name: string): string[] =>
  all(from, name).map((one) => val(one));

/** The text of runs, without spaces. */
export const textOf = (from: Document | Element): string =>
  solid(
    all(from, 'w:t')
      .filter(({ parentNode }) => parentNode?.parentNode?.nodeName !== 'w:fldSimple')
      .map((one) => one.textContent ?? '')
      .join(''),
  );

export const solid = (text: string): string => text.replace(/\s+/g, '');

/** The numbers that Word gives to the paragraphs of a style, in the order of the text. */
export function numbersOf({ part }: Opened, style: string): number[] {
  const numbering = part('word/numbering.xml');
  const abstract = new Map(
    all(numbering, 'w:num').map((one) => [val(one, 'w:numId'), vals(one, 'w:abstractNumId')[0]]),
  );
  const starts = new Map(
    all(numbering, 'w:abstractNum').map((one) => [
      val(one, 'w:abstractNumId'),
      Number(vals(one, 'w:start')[0]),
    ]),
  );
  const next = new Map<string, number>();
  return all(part('word/document.xml'), 'w:p')
    .filter((one) => vals(one, 'w:pStyle')[0] === style && all(one, 'w:numId').length > 0)
    .map((one) => {
      const id = vals(one, 'w:numId')[0] ?? '';
      const number = next.get(id) ?? starts.get(abstract.get(id) ?? '') ?? Number.NaN;
      next.set(id, number + 1);
      return number;
    });
}

/** What is to be read, in its order, without spaces and without footnotes. */
export const wordsOf = ({ parts }: Published): string =>
  solid(parts.flatMap((one) => one.blocks.map(words)).join(''));

/** All blocks, with those within others. */
export function every(blocks: readonly PublishedBlock[]): PublishedBlock[] {
  return blocks.flatMap((one) => [one, ...every(inside(one))]);
}

function inside(block: PublishedBlock): readonly PublishedBlock[] {
  if (block.type === 'list') return block.items.flatMap((one) => one.blocks);
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells.flatMap((one) => one.blocks));
  if (block.type === 'definitions') return block.rows.flatMap((one) => one.blocks);
  return block.type === 'quote' ? block.blocks : [];
}

function words(block: PublishedBlock): string {
  if ('inlines' in block) return said(block.inlines);
  if (block.type === 'preformatted') return block.text;
  if (block.type === 'definitions') {
    return block.rows.map((row) => row.term + row.blocks.map(words).join('')).join('');
  }
  if (block.type !== 'table') return inside(block).map(words).join('');
  const head = block.columns.map((one) => said(one.heading)).join('');
  return (block.captionHidden ? '' : (block.caption ?? '')) + head + inside(block).map(words).join('');
}

/** The words of inlines; with the numbers of footnotes where they are wanted. */
export function said(inlines: readonly Inline[], numbers = false): string {
  return inlines
    .map((one) => {
      if (one.type === 'marker') {
        return one.kind === 'placeholder' || one.text.startsWith('[') ? one.text : `[${one.text}]`;
      }
      if (one.type === 'footnote') return numbers ? String(one.number) : '';
      if ('inlines' in one) return said(one.inlines, numbers);
      return 'text' in one ? one.text : '';
    })
    .join('');
}
