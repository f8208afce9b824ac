import { exportSnippet } from '../syntax/fill';
import { everyNode } from '../syntax/nodes';
import { parseSnippet } from '../syntax/parse';
import { productVariable } from '../syntax/variables';

/** The key of a .code-snippets file, and of a snippet in it, for everything that Visual Studio Code has no field for. */
export const ourKey = 'inspection-report';

/** The languages that drafts are written in, as the field `scope` names them. */
export const ourScope = 'markdown,yaml';

/** A body that Visual Studio Code can insert: the product's variables are placeholders. Without any it is unchanged. */
export function bodyForVscode(body: string): string {
  const nodes = [...everyNode(parseSnippet(body).nodes)];
  return nodes.some((node) => node.kind === 'variable' && productVariable(node.name))
    ? exportSnippet(body)
    : body;
}
