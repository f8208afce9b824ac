// The formatting of a text in HTML, as elements inherit it.

import type { SourceRun } from '../document';
import type { HtmlStyles } from './style';
import { attribute, type HtmlElement } from './tree';

/** The formatting of a run, and how its white space is read. */
export type HtmlFormat = Pick<
  SourceRun,
  'bold' | 'italic' | 'struck' | 'size' | 'href' | 'comments' | 'inserted' | 'deleted'
> & {
  /** True if spaces and line breaks are kept as they are. */
  readonly isPreformatted?: boolean;
};

const bolds = new Set(['b', 'strong']);
const strikes = new Set(['s', 'strike']);
const italics = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** The formatting in an element, inside that of its parent. */
export function formatIn(element: HtmlElement, parent: HtmlFormat, styles: HtmlStyles): HtmlFormat {
  const bold = boldOf(element, styles) ?? parent.bold;
  const italic = italicOf(element, styles) ?? parent.italic;
  const struck = parent.struck || isStruck(element, styles);
  const size = pointsIn(styles.of(element, 'font-size') ?? '') ?? parent.size;
  const href = (element.tagName === 'a' && linkIn(attribute(element, 'href') ?? '')) || parent.href;
  const space = styles.of(element, 'white-space') ?? (element.tagName === 'pre' ? 'pre' : undefined);
  const isPreformatted = space === undefined ? parent.isPreformatted : space.startsWith('pre');
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(struck && { struck }),
    ...(size !== undefined && { size }),
    ...(href && { href }),
    ...(parent.comments && { comments: parent.comments }),
    ...(parent.inserted !== undefined && { inserted: parent.inserted }),
    ...(parent.deleted !== undefined && { deleted: parent.deleted }),
    ...(isPreformatted && { isPreformatted }),
  };
}

/** The style decides, because Google Docs puts whole documents into a `<b>` that is not bold. */
function boldOf(element: HtmlElement, styles: HtmlStyles): boolean | undefined {
  const weight = styles.of(element, 'font-weight');
  if (weight === undefined || weight === 'inherit') return bolds.has(element.tagName) ? true : undefined;
  if (weight.startsWith('bold')) return true;
  return Number.parseInt(weight, 10) >= 600;
}

function italicOf(element: HtmlElement, styles: HtmlStyles): boolean | undefined {
  const style = styles.of(element, 'font-style');
  if (style === undefined || style === 'inherit') return italics.has(element.tagName) ? true : undefined;
  return style === 'italic' || style.startsWith('oblique');
}

/** A line through a text goes on through all elements in it. */
const isStruck = (element: HtmlElement, styles: HtmlStyles): boolean =>
  strikes.has(element.tagName) ||
  ['text-decoration', 'text-decoration-line'].some(
    (name) => styles.of(element, name)?.includes('line-through') === true,
  );

function pointsIn(size: string): number | undefined {
  const found = /^(\d{1,4}(?:\.\d{1,4})?)(pt|px)$/.exec(size);
  if (!found) return undefined;
  return found[2] === 'px' ? Number(found[1]) * 0.75 : Number(found[1]);
}

/** Links to pages and addresses; those within the document and to files of the computer are only words. */
const linkIn = (href: string): string | undefined =>
  /^(?:https?:|mailto:)/i.test(href.trim()) ? href.trim() : undefined;
