import meta from '../../rules/snippet/variable';
import { closestName } from '../../text/nearest';
import { everyNode } from '../syntax/nodes';
import { parsedBody } from '../syntax/parse';
import { editorVariables, productVariable, productVariables } from '../syntax/variables';
import { type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta,
  check: onSnippets(function* ({ body }) {
    for (const node of everyNode(parsedBody(body).nodes)) {
      if (node.kind !== 'variable' || productVariable(node.name) || editorVariables.has(node.name)) continue;
      const meant = closestName(node.name, Object.keys(productVariables), 0.4);
      const todo = meant ? `use “${meant}”` : 'docs/snippets.md lists those that there are';
      yield {
        span: body.span(node.span.start, node.span.end),
        message: `“${node.name}” is not a variable that anything fills in; ${todo}, or write “\\$” for a dollar.`,
      };
    }
  }),
};

export default rule;
