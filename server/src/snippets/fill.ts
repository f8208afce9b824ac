import { plainText, printSnippet } from './print';
import { parseSnippet } from './syntax';
import { everyNode, type SnippetNode, type StopNode } from './syntax-types';
import { dayVariable, editorVariables, type FillFrom, plainName, productVariable } from './variables';

/** A snippet's text for an editor, in both forms. */
export interface FilledText {
  /** In the snippet syntax of the Language Server Protocol, with the product's variables filled in. */
  readonly snippet: string;
  /** For clients without snippets: placeholders and choices with their own text, and no tab stops. */
  readonly plain: string;
}

/** Fills a body in from a draft. */
export function fillSnippet(body: string, from: FillFrom): FilledText {
  const { nodes } = parseSnippet(body);
  const filled = withStops(nodes, (name) => productVariable(name)?.value(from), editorVariables);
  return {
    snippet: printSnippet(filled),
    plain: plainText(withStops(filled, (name) => dayVariable(name, from.today), none)),
  };
}

const none: ReadonlySet<string> = new Set();

/** The body without any of the product's variables, for an export: each is a placeholder with its plain name. */
export const exportSnippet = (body: string): string =>
  printSnippet(withStops(parseSnippet(body).nodes, () => undefined, editorVariables));

/**
 * Puts text in place of variables that have a value, and placeholders in place of the others: with their default, or
 * their plain name. The same variable gets the same tab stop, behind those that are there.
 * @param kept names that are left as they are
 */
export function withStops(
  nodes: readonly SnippetNode[],
  value: (name: string) => string | undefined,
  kept: ReadonlySet<string>,
): SnippetNode[] {
  let next = 0;
  for (const node of everyNode(nodes)) if (node.kind === 'stop') next = Math.max(next, node.number);
  const numbers = new Map<string, number>();
  const one = (node: SnippetNode): SnippetNode => {
    if (node.kind === 'text') return node;
    const children = node.children?.map(one);
    if (node.kind === 'stop' || kept.has(node.name)) return { ...node, ...(children && { children }) };
    const { name, span } = node;
    const text = value(name);
    if (text !== undefined) return { kind: 'text', text, span };
    const known = numbers.get(name);
    const number = known ?? ++next;
    numbers.set(name, number);
    const stop: StopNode = { kind: 'stop', number, span };
    // The first has the text; the others follow it.
    return known !== undefined && !children
      ? stop
      : { ...stop, children: children ?? [{ kind: 'text', text: plainName(name), span }] };
  };
  return nodes.map(one);
}
