import type { BodyNode, StopNode, Transform } from './nodes';

/** A text with $, } and the backslash escaped, which the syntax would read. */
export const escapeText = (text: string): string =>
  /[\\$}]/.test(text) ? text.replace(/[\\$}]/g, '\\$&') : text;

// The largest number of nodes that a plain text is made of.
const mostNodes = 20_000;

const escapeOption = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** The nodes in the syntax that they were read from, which is the Language Server Protocol's too. */
export function printSnippet(nodes: readonly BodyNode[]): string {
  let text = '';
  for (const node of nodes) text += printNode(node);
  return text;
}

function printNode(node: BodyNode): string {
  if (node.kind === 'text') return escapeText(node.text);
  const name = node.kind === 'stop' ? node.number : node.name;
  if (node.transform) return `\${${name}${printTransform(node.transform)}}`;
  if (node.children) return `\${${name}:${printSnippet(node.children)}}`;
  if (node.kind === 'stop' && node.options) return `\${${name}|${node.options.map(escapeOption).join(',')}|}`;
  return `\${${name}}`;
}

const printTransform = ({ pattern, replacement, flags }: Transform): string =>
  `/${pattern}/${replacement}/${flags}`;

/**
 * The text of a body in which nobody fills anything in: placeholders with their own text, choices with their first
 * option, mirrored tab stops with the text of the first, variables by `value`.
 * @param value the text for a variable; undefined to use its default, or nothing
 */
export function plainText(
  nodes: readonly BodyNode[],
  value: (name: string) => string | undefined = () => undefined,
): string {
  const first = new Map<number, StopNode>();
  collect(nodes, first);
  const open = new Set<number>();
  // Mirrors of mirrors double the text: no honest snippet comes near the limit.
  let left = mostNodes;
  const text = (all: readonly BodyNode[]): string => all.map(textOf).join('');
  const textOf = (node: BodyNode): string => {
    if (--left < 0) return '';
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable') return value(node.name) ?? text(node.children ?? []);
    if (node.options) return node.options[0] ?? '';
    if (node.children && first.get(node.number) === node) return inside(node.number, node.children);
    const source = first.get(node.number);
    // A stop without a text mirrors the one of the same number that has it.
    const shown = node.children ?? source?.children;
    if (shown) return inside(node.number, shown);
    return source?.options?.[0] ?? '';
  };
  const inside = (number: number, children: readonly BodyNode[]): string => {
    if (open.has(number)) return '';
    open.add(number);
    const done = text(children);
    open.delete(number);
    return done;
  };
  return text(nodes);
}

function collect(nodes: readonly BodyNode[], first: Map<number, StopNode>): void {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    if (node.kind === 'stop' && (node.children || node.options) && !first.has(node.number))
      first.set(node.number, node);
    if (node.children) collect(node.children, first);
  }
}
