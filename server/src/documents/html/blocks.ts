// Reads the blocks of HTML in the order of the text.

import type { SourceBlock, SourceChange, SourceItem, SourceTable } from '../document';
import type { HtmlComments } from './comments';
import { type Format, formatIn } from './format';
import { itemOf } from './labels';
import { ListNumbers } from './list-numbers';
import type { HtmlNotes } from './notes';
import { type ParagraphKind, ParagraphText } from './paragraph';
import type { Styles } from './style';
import { tableOf } from './table';
import {
  attribute,
  classesOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  numberIn,
  sourceTextOf,
} from './tree';

/** What is known of a page before its blocks are read. */
export interface PageFacts {
  readonly styles: Styles;
  readonly notes: HtmlNotes;
  readonly comments: HtmlComments;
  /** The tracked changes, which are added while the text is read. */
  readonly changes: Map<string, SourceChange>;
  /** Kinds of things that were not kept. */
  readonly losses: Set<string>;
}

const unread = new Set(
  [
    'script',
    'style',
    'head',
    'title',
    'noscript',
    'template',
    'xml',
    'meta',
    'link',
    'object',
    'iframe',
    'svg',
    'math',
  ].concat(['audio', 'video', 'canvas', 'select', 'textarea', 'input', 'button', 'hr', 'map', 'datalist']),
);
const blockNames = new Set(
  [
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'ul',
    'ol',
    'blockquote',
    'pre',
    'section',
    'article',
    'dl',
  ].concat(
    [
      'dt',
      'dd',
      'figure',
      'figcaption',
      'header',
      'footer',
      'main',
      'nav',
      'aside',
      'address',
      'center',
      'form',
      'body',
    ],
    ['fieldset', 'legend', 'details', 'summary', 'caption', 'html', 'menu', 'dir'],
  ),
);

/** The blocks below an element. */
export function blocksIn(
  element: { readonly childNodes: readonly HtmlNode[] },
  facts: PageFacts,
): SourceBlock[] {
  const reader = new BlockReader(facts);
  reader.children(element, {});
  return reader.finish();
}

class BlockReader {
  readonly #blocks: SourceBlock[] = [];
  readonly #lists = new ListNumbers();
  #text = new ParagraphText();
  #kind: ParagraphKind = {};
  #depth = 0;

  constructor(readonly facts: PageFacts) {}

  finish(): SourceBlock[] {
    this.#flush();
    return this.#blocks;
  }

  children(element: { readonly childNodes: readonly HtmlNode[] }, format: Format): void {
    for (const child of element.childNodes) {
      if (isText(child)) this.#text.add(child.value, format);
      else if (isElement(child)) this.#element(child, format);
    }
  }

  #element(element: HtmlElement, parent: Format): void {
    const { tagName } = element;
    if (this.#isLeft(element) || this.#isSign(element, parent)) return;
    const format = this.#formatIn(element, parent);
    if (tagName === 'table') this.#table(element, format);
    else if (tagName === 'ul' || tagName === 'ol') this.#list(element, format);
    else if (blockNames.has(tagName)) this.#block(element, format);
    else this.#inline(element, format);
  }

  #block(element: HtmlElement, format: Format): void {
    this.#flush();
    const [outer, count] = [this.#kind, this.#blocks.length];
    this.#begin(element);
    this.children(element, format);
    this.#flush();
    // The kind of an element that has no text is not that of the next.
    this.#kind = this.#blocks.length > count ? {} : outer;
  }

  /** Adds the reference to a note, the line break or the tab that an element is; false for others. */
  #isSign(element: HtmlElement, format: Format): boolean {
    const note = this.facts.notes.references.get(element);
    if (note !== undefined) this.#text.addNote(note);
    else if (element.tagName === 'br') this.#text.addSign('\n', format);
    else if (numberOf(this.facts.styles.of(element, 'mso-tab-count')) > 0) this.#text.addSign('\t', format);
    else return false;
    return true;
  }

  /** True for what is no text, or has its place elsewhere. */
  #isLeft(element: HtmlElement): boolean {
    const { styles, notes, comments, losses } = this.facts;
    if (element.tagName === 'img' || element.tagName === 'v:imagedata') losses.add('picture');
    return (
      unread.has(element.tagName) ||
      comments.left.has(element) ||
      notes.backlinks.has(element) ||
      notes.held.has(element) ||
      styles.of(element, 'display') === 'none' ||
      styles.of(element, 'mso-hide') === 'all' ||
      styles.of(element, 'mso-list')?.toLowerCase() === 'ignore' ||
      /^(?:foot|end)note-(?:continuation-)?separator$/.test(styles.of(element, 'mso-element') ?? '') ||
      classesOf(element).includes('EOP')
    );
  }

  #formatIn(element: HtmlElement, parent: Format): Format {
    const { styles, comments, changes } = this.facts;
    const format = formatIn(element, parent, styles);
    const comment = comments.anchors.get(element);
    const commented =
      comment === undefined ? format : { ...format, comments: [...(format.comments ?? []), comment] };
    if (element.tagName !== 'ins' && element.tagName !== 'del') return commented;
    const id = `${changes.size + 1}`;
    changes.set(id, changeOf(element));
    return { ...commented, [element.tagName === 'ins' ? 'inserted' : 'deleted']: id };
  }

  #inline(element: HtmlElement, format: Format): void {
    if (!isRunOfWordOnline(element) || !element.childNodes.every(isText)) this.children(element, format);
    // It writes the spaces at the ends of a run as no-break spaces.
    else this.#text.add(sourceTextOf(element).replace(/^\u00a0|\u00a0$/g, ' '), format);
  }

  #table(element: HtmlElement, format: Format): void {
    this.#flush();
    const inCell = (cell: HtmlElement) => {
      const reader = new BlockReader(this.facts);
      reader.children(cell, formatIn(cell, format, this.facts.styles));
      return reader.finish();
    };
    const table: SourceTable = tableOf(element, inCell, (row) => this.#isLeft(row));
    if (table.rows.length > 0) this.#blocks.push(table);
  }

  #list(element: HtmlElement, format: Format): void {
    this.#flush();
    const { styles } = this.facts;
    this.#lists.begin(element, styles.of(element, 'list-style-type'));
    for (const child of element.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        // Google Docs puts lists directly into lists.
        if (isElement(child)) this.#element(child, format);
        continue;
      }
      if (this.#isLeft(child)) continue;
      this.#flush();
      const item = this.#lists.item(child, styles.of(child, 'list-style-type'));
      this.#kind = item ? { item } : {};
      this.children(child, this.#formatIn(child, format));
      this.#flush();
      this.#kind = {};
    }
    this.#lists.end();
  }

  /** Reads what an element says of the paragraph that begins in it. */
  #begin(element: HtmlElement): void {
    const { styles } = this.facts;
    const level = levelOf(element, styles) ?? this.#kind.level;
    const style = styleOf(element, styles) ?? this.#kind.style;
    // The first paragraph of an item has its label.
    const item = wordItem(element, styles) ?? this.#kind.item;
    this.#kind = { ...(level !== undefined && { level }), ...(style && { style }), ...(item && { item }) };
    const margin = Number.parseFloat(styles.of(element, 'margin-left') ?? '0');
    const isList = classesOf(element).some((name) => name.startsWith('MsoListParagraph'));
    this.#depth = isList && margin > 0 ? Math.min(8, Math.max(0, Math.round(margin / 36) - 1)) : 0;
  }

  #flush(): void {
    const paragraph = this.#text.paragraph(this.#kind, this.#depth);
    // An item keeps its label until its text begins.
    if (!paragraph) return;
    this.#blocks.push(paragraph);
    this.#text = new ParagraphText();
    this.#kind = {};
    this.#depth = 0;
  }
}

const numberOf = (text: string | undefined): number => Number.parseInt(text ?? '', 10) || 0;

const isRunOfWordOnline = (element: HtmlElement): boolean =>
  attribute(element, 'data-contrast') !== undefined ||
  classesOf(element).some((name) => name === 'TextRun' || name === 'NormalTextRun');

function changeOf(element: HtmlElement): SourceChange {
  const author = (attribute(element, 'cite') ?? '').replace(/^mailto:/i, '');
  const date = attribute(element, 'datetime');
  return { author: decoded(author), ...(date !== undefined && { date }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The level of a heading, from its tag, its role or its outline. */
function levelOf(element: HtmlElement, styles: Styles): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  const outline = numberOf(styles.of(element, 'mso-outline-level'));
  if (outline >= 1 && outline <= 9) return outline;
  const isHeading = attribute(element, 'role') === 'heading';
  const level = isHeading ? numberIn(element, 'aria-level') : undefined;
  return level !== undefined && level >= 1 && level <= 9 ? level : undefined;
}

/** The name of a paragraph’s style, where the program has it. */
function styleOf(element: HtmlElement, styles: Styles): string | undefined {
  const name = styles.of(element, 'mso-style-name')?.replace(/^["']|["']$/g, '');
  if (name) return name;
  const word = classesOf(element).find((each) => /^Mso[A-Z]/.test(each));
  return word?.replace(/^Mso/, '').replace(/CxSp(?:First|Middle|Last)$/, '');
}

/** The item that a paragraph of Word is: `mso-list:l0 level2 lfo1`, with the label in an element that is ignored. */
function wordItem(element: HtmlElement, styles: Styles): SourceItem | undefined {
  const level = /\blevel(\d)\b/.exec(styles.of(element, 'mso-list') ?? '')?.[1];
  if (level === undefined) return undefined;
  const label = findLabel(element, styles);
  return label === undefined ? undefined : itemOf(Number(level) - 1, label);
}

/** The text of the element with the label, which is one of the first few elements. */
function findLabel(element: HtmlElement, styles: Styles): string | undefined {
  let at = 0;
  const waiting: HtmlElement[] = [element];
  for (let next = waiting.pop(); next && at < 40; next = waiting.pop()) {
    at++;
    if (styles.of(next, 'mso-list')?.toLowerCase() === 'ignore') return sourceTextOf(next);
    waiting.push(...next.childNodes.slice(0, 12).filter(isElement).reverse());
  }
  return undefined;
}
