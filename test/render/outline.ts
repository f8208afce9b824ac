import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const indent = (depth: number): string => ' '.repeat(Math.max(0, depth));

/** A document as its parser reads it: an element or a text a line, so that a change in it is a line changed. */
export function outline(html: string): string {
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.nodeName === '#text') {
      const text = 'value' in node ? node.value.replace(/\s+/g, ' ').trim() : '';
      if (text !== '') lines.push(`${indent(depth)}${text.length > 90 ? `${text.slice(0, 87)}…` : text}`);
      return;
    }
    if (!('childNodes' in node)) return;
    if ('tagName' in node) {
      if (node.tagName === 'head') return;
      const attrs = node.attrs
        .filter(({ name }) => !name.startsWith('data-'))
        .map(({ name, value }) => `[${name}=${value}]`);
      lines.push(`${indent(depth)}<${node.tagName}>${attrs.join('')}`);
    }
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  // What keeps a provision on one line would cut sentences into three.
  walk(parse(html.replace(/<span class="whole">([^<]*)<\/span>/g, '$1')), -2);
  return `${lines.join('\n')}\n`;
}

/** Every element of a document. */
export function elements(html: string): Element[] {
  const all: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return all;
}

/** The faults that a parser mends without a word. */
export function faults(html: string): string[] {
  const found: string[] = [];
  parse(html, { onParseError: ({ code, startLine }) => found.push(`${code}, line ${startLine}`) });
  return found;
}

/** The text of an element, as a reader has it. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;
