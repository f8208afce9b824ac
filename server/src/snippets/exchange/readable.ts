import type { BodyNode, StopNode } from '../syntax/nodes';
import { parseSnippet } from '../syntax/parse';
import { plainName } from '../syntax/variables';

/**
 * A body to be read: placeholders to be written over are in square brackets, variables by their plain name, choices
 * with all their options.
 */
export const readableText = (body: string): string =>
  new ReadableText().print(parseSnippet(body).nodes).trimEnd();

// Mirrors repeat a text: a longer one is shown once.
const longestMirrored = 500;

class ReadableText {
  /** The text of each tab stop, for those of the same number that have none. */
  readonly #texts = new Map<number, string>();

  print(nodes: readonly BodyNode[]): string {
    return nodes.map((node) => this.#node(node)).join('');
  }

  #node(node: BodyNode): string {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable')
      return bracketed(node.children ? this.print(node.children) : plainName(node.name));
    const { number } = node;
    const shown = this.#stop(node);
    if (shown === undefined) return this.#texts.get(number) ?? (number === 0 ? '' : '[…]');
    if (!this.#texts.has(number) && shown.length < longestMirrored) this.#texts.set(number, shown);
    return shown;
  }

  #stop({ options, children }: StopNode): string | undefined {
    if (options) return bracketed(options.join(' / '));
    return children && bracketed(this.print(children));
  }
}

/** In brackets, but not twice: “[the area of practice]” has brackets already, as has a placeholder in a placeholder. */
function bracketed(text: string): string {
  if (text.trim() === '') return '[…]';
  return /^\[[^[\]]*\]$/.test(text) ? text : `[${text}]`;
}
