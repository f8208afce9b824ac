import meta from '../../rules/snippet/retired';
import { keySpan, type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta,
  check: onSnippets(function* (snippet, { library }) {
    const { status, successor, title, id } = snippet;
    if (status !== 'retired') {
      if (successor !== undefined)
        yield {
          span: keySpan(snippet, 'successor'),
          message: `“${title}” has a successor and is not retired; write “status: retired”, or take the successor out.`,
        };
      return;
    }
    if (successor === undefined) {
      yield {
        span: keySpan(snippet, 'status'),
        message: `“${title}” is retired and does not say what to use instead; add “successor” with the id of that snippet.`,
      };
      return;
    }
    const next = library.byId.get(successor);
    if (next && next.status !== 'retired') return;
    const why = !next
      ? `is no snippet of this library`
      : next.id === id
        ? 'is this snippet itself'
        : 'is retired too';
    yield {
      span: keySpan(snippet, 'successor'),
      message: `The successor “${successor}” ${why}; name one that is offered.`,
      ...(!next && { about: 'wrong' as const }),
    };
  }),
};

export default rule;
