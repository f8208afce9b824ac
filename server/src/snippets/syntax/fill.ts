import { type BodyNode, everyNode, type StopNode } from './nodes';
import { parseSnippet } from './parse';
import { plainText, printSnippet } from './print';
import { dayVariable, editorVariables, type FillSource, plainName, productVariable } from './variables';

/** A snippet's text for an editor, in both forms. */
export interface FilledText {
  /** In the snippet syntax of the Language Server Protocol, with the product's variables filled in. */
  readonly snippet: string;
  /** For clients without snippets: placeholders and choices with their own text, and no tab stops. */
  readonly plain: string;
}

/** The value of a variable by its name; undefined if it has none. */
export type VariableValues = (name: string) => string | undefined;

/** The values of the product's variables in a draft; each is looked up once. */
export function valuesFrom(from: FillSource): VariableValues {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, productVariable(name)?.value(from));
    return known.get(name);
  };
}

/** Fills in a body from a draft; takes the nodes of a body that was parsed already. */
export function fillSnippet(
  body: string | readonly BodyNode[],
  from: FillSource,
  values = valuesFrom(from),
): FilledText {
  const nodes = typeof body === 'string' ? parseSnippet(body).nodes : body;
  let withValues: readonly BodyNode[] | undefined;
  const all = () => (withValues ??= withStops(nodes, values, editorVariables));
  // Made when asked for: a client needs only one of them.
  return {
    get snippet() {
      return printSnippet(all());
    },
    get plain() {
      return plainText(withStops(all(), (name) => dayVariable(name, from.today), none));
    },
  };
}

const none: ReadonlySet<string> = new Set();

/** The body without any of the product's variables, for an export: each is a placeholder with its plain name. */
export const exportSnippet = (body: string): string =>
  printSnippet(withStops(parseSnippet(body).nodes, () => undefined, editorVariables));

/**
 * Puts text instead of variables that have a value, and placeholders instead of the others: with their default, or
 * their plain name. The same variable gets the same tab stop, numbered after those of the body.
 * @param kept names that are left as they are
 */
function withStops(
  nodes: readonly BodyNode[],
  value: (name: string) => string | undefined,
  kept: ReadonlySet<string>,
): BodyNode[] {
  let next: number | undefined;
  const free = (): number => {
    next ??= Math.max(0, ...[...everyNode(nodes)].map((node) => (node.kind === 'stop' ? node.number : 0)));
    return ++next;
  };
  const numbers = new Map<string, number>();
  const filled = (node: BodyNode): BodyNode => {
    if (node.kind === 'text') return node;
    const children = node.children?.map(filled);
    if (node.kind === 'stop' || kept.has(node.name)) return children ? { ...node, children } : node;
    const { name, span } = node;
    const text = value(name);
    if (text !== undefined) return { kind: 'text', text, span };
    const known = numbers.get(name);
    const number = known ?? free();
    numbers.set(name, number);
    const stop: StopNode = { kind: 'stop', number, span };
    // The first has the text; the others follow it.
    return known !== undefined && !children
      ? stop
      : { ...stop, children: children ?? [{ kind: 'text', text: plainName(name), span }] };
  };
  return nodes.map(filled);
}
