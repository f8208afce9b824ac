import { messagesOf } from '../../text/messages';
import { closestName } from '../../text/nearest';
import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';

const messages = messagesOf({
  unknown: (name: string, near: string | undefined) =>
    near
      ? `There is no variable “${name}”. Use “${near}”, or write “\\$” for a dollar sign.`
      : `There is no variable “${name}”. Use one that exists, such as “AUTHORITY”, or write “\\$” for a dollar sign.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/variable',
    title: 'Snippets use variables that exist',
    about: 'wrong',
    harm: 'The name of a variable ends up in the text of a report.',
    what: 'Reports variables in a body that neither this product nor Visual Studio Code has.',
    why: 'An unknown variable is inserted as its name.',
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
      yield { span: body.span(span.start, span.end), ...messages.unknown(name, nearest) };
    }
  }),
};

export default rule;
