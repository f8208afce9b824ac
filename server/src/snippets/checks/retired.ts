import { keySpan, type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta: {
    id: 'snippet/retired',
    title: 'A retired snippet names the one to use instead',
    about: 'doubtful',
    what: 'Warns of a retired snippet without `successor`, of a successor that the library does not have or has retired too, and of a successor of a snippet that is not retired.',
    why: 'Drafts still hold the old text; the successor is what it is updated to.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: 'Not measured on reports, which have no snippets; the product’s own library has no finding.',
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n    successor: two\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
    },
  },
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
