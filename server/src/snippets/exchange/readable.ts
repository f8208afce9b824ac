import type { BodyNode } from '../syntax/nodes';
import { parseSnippet } from '../syntax/parse';
import { plainName } from '../syntax/variables';

/**
 * A body for somebody who reads it: what is to be written over stands in square brackets, variables by their plain name,
 * choices with all their options.
 */
export function readableText(body: string): string {
  const named = new Map<number, string>();
  const text = (nodes: readonly BodyNode[]): string => nodes.map(one).join('');
  const one = (node: BodyNode): string => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable')
      return bracketed(node.children ? text(node.children) : plainName(node.name));
    const shown = node.options
      ? bracketed(node.options.join(' / '))
      : node.children
        ? bracketed(text(node.children))
        : undefined;
    if (shown !== undefined) {
      if (!named.has(node.number) && shown.length < 500) named.set(node.number, shown);
      return shown;
    }
    return named.get(node.number) ?? (node.number === 0 ? '' : '[…]');
  };
  return text(parseSnippet(body).nodes).trimEnd();
}

/** In brackets, once: “[the area of practice]” has its own, as has what is nothing but another placeholder. */
function bracketed(text: string): string {
  if (text.trim() === '') return '[…]';
  return /^\[[^[\]]*\]$/.test(text) ? text : `[${text}]`;
}
