import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/syntax',
    title: 'The body of a snippet has correct snippet syntax',
    about: 'wrong',
    harm: 'Dollar signs and braces end up in the text of a report.',
    what: 'Reports placeholders, choices and transforms that are incomplete, and patterns that could make an editor stop responding.',
    why: 'A part that cannot be read is inserted unchanged.',
    sources: [
      'The format of snippet libraries, docs/snippets.md',
      'Visual Studio Code, Snippets in Visual Studio Code, snippet syntax',
    ],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: 'Staff ${1:help children.'\n",
    },
    good: {
      whole:
        "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: 'Staff ${1:help} children.'\n",
    },
  },
  check: onSnippets(function* ({ body }, { tools }) {
    for (const { span, ...named } of tools.syntaxErrors(body))
      yield { ...named, span: body.span(span.start, span.end) };
  }),
};

export default rule;
