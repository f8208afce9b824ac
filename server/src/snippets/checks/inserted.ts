import meta from '../../rules/snippet/inserted';
import { trialFindings } from '../trial/trial';
import { contextsFor } from '../where/contexts';
import { firstLineOf, type LibraryRule } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* ({ snippets, library, knowledge, today }) {
    const offered = snippets.filter(({ status }) => status !== 'retired');
    for (const snippet of offered.slice(0, most)) {
      const contexts = contextsFor(snippet.where, library.meta.frameworks, knowledge);
      const said = new Set<string>();
      for (const found of trialFindings(snippet, contexts, { knowledge, today })) {
        if (said.has(found.rule + found.message)) continue;
        said.add(found.rule + found.message);
        const span = found.at ? snippet.body.span(found.at.start, found.at.end) : firstLineOf(snippet);
        yield {
          span,
          message: `In a draft ${found.where} the rule ${found.rule} says of this text: ${found.message}`,
          about: weights[found.severity],
        };
      }
    }
    const next = offered[most];
    if (next)
      yield {
        span: next.at,
        message: `Only the first ${most} snippets of a file are tried in a draft; split the file.`,
        about: 'form',
      };
  },
};

// Trying one takes milliseconds, and an editor waits for them.
const most = 500;

const weights = { error: 'wrong', warning: 'doubtful', info: 'advice', hint: 'advice' } as const;

export default rule;
