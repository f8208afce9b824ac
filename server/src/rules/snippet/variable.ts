import { closestName } from '../../text/nearest';
import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/variable',
    title: 'A variable is one that there is',
    about: 'wrong',
    what: 'Reports variables in a body that are neither the product’s own nor Visual Studio Code’s.',
    why: 'Nothing fills such a variable in: its name is inserted in its place.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children in $AUTORITY do well.\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children in $AUTHORITY do well.\n',
    },
  },
  check: onSnippets(function* ({ body }, { tools }) {
    for (const { name, span } of tools.unknownVariables(body)) {
      const nearest = closestName(name, tools.variableNames, 0.4);
      const todo = nearest ? `use “${nearest}”` : 'docs/snippets.md lists those that there are';
      yield {
        span: body.span(span.start, span.end),
        message: `“${name}” is not a variable that anything fills in; ${todo}, or write “\\$” for a dollar.`,
      };
    }
  }),
};

export default rule;
