import meta from '../../rules/snippet/syntax';
import { parsedBody } from '../syntax/parse';
import { type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta,
  check: onSnippets(function* ({ body }) {
    for (const { span, message } of parsedBody(body).errors)
      yield { span: body.span(span.start, span.end), message };
  }),
};

export default rule;
