import { closest } from '../../report/names';
import { parsedBody } from '../syntax';
import { everyNode } from '../syntax-types';
import { editorVariables, productVariable, productVariables } from '../variables';
import { type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta: {
    id: 'snippet/variable',
    title: 'A variable is one that there is',
    about: 'wrong',
    what: 'Reports variables in a body that are neither the product’s own nor Visual Studio Code’s.',
    why: 'Nothing fills such a variable in: its name is inserted in its place.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: 'Not measured on reports, which have no snippets; the product’s own library has no finding.',
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children in $AUTORITY do well.\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children in $AUTHORITY do well.\n',
    },
  },
  check: onSnippets(function* ({ body }) {
    for (const node of everyNode(parsedBody(body).nodes)) {
      if (node.kind !== 'variable' || productVariable(node.name) || editorVariables.has(node.name)) continue;
      const meant = closest(node.name, Object.keys(productVariables), (name) => [name], 0.4);
      const todo = meant ? `use “${meant}”` : 'docs/snippets.md lists those that there are';
      yield {
        span: body.span(node.span.start, node.span.end),
        message: `“${node.name}” is not a variable that anything fills in; ${todo}, or write “\\$” for a dollar.`,
      };
    }
  }),
};

export default rule;
