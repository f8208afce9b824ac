// HTML as a tree. Nothing in it is run or loaded: the parser only reads text.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { DocumentError } from '../document';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The largest text in characters, the deepest tree, and the most elements that are read. */
const limits = { characters: 20_000_000, depth: 600, elements: 500_000 };

const tooLarge = 'This is too much to paste as Markdown. Copy less at once, or import the file.';

/** Parses a page or a part of one. Throws a `DocumentError` for a text beyond the limits. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  if (html.length > limits.characters) throw new DocumentError(tooLarge);
  let [depth, elements] = [0, 0];
  // The parser’s own cost grows with the depth, and tags that are never closed may be opened again in each paragraph.
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      elements++;
      if (depth > limits.depth || elements > limits.elements) throw new DocumentError(tooLarge);
    },
    onItemPop: () => {
      depth--;
    },
  };
  return parse(html, { treeAdapter, scriptingEnabled: false });
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** The value of an attribute; undefined if it is absent. */
export const attribute = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** A whole number in an attribute; undefined if it has none. */
export function numberIn(element: HtmlElement, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

export const classesOf = (element: HtmlElement): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');

/** The elements below a node, in the order of the text. */
export function* elementsIn(node: { readonly childNodes: readonly HtmlNode[] }): Generator<HtmlElement> {
  const waiting = [...node.childNodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at];
      if (child) waiting.push(child);
    }
  }
}

/** The text below a node as it is in the source. */
export function sourceTextOf(node: { readonly childNodes: readonly HtmlNode[] }): string {
  return node.childNodes
    .map((child) => {
      if (isText(child)) return child.value;
      return isElement(child) ? sourceTextOf(child) : '';
    })
    .join('');
}
