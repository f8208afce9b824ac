import { scalarAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import { writeNearest } from '../fixes';
import { firstLine } from '../key-places';
import type { Rule } from '../rule';

const messages = messagesOf({
  missing: (known: readonly string[]) =>
    `Add the framework under “framework”: ${quoted(known, 'or')}. Without it, nothing else is checked.`,
  unknown: (framework: string, known: readonly string[]) =>
    `“${framework}” is not a known framework. Use ${quoted(known, 'or')}.`,
});

const rule: Rule = {
  meta: {
    id: 'draft/framework',
    title: 'A draft names its framework',
    about: 'wrong',
    harm: 'Wrong grades or missing sections reach the reader, because the draft cannot be checked.',
    what: 'Reports a draft without `framework`, or with a framework that this version does not know.',
    why: 'The framework decides which judgements, grades and sections a report has. Without it nothing else can be checked.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'framework: ilcas' },
    good: { front: 'framework: ilacs' },
  },
  *check({ draft, knowledge }) {
    const scalar = scalarAt(draft.data, 'framework');
    if (!scalar) {
      yield { span: firstLine(draft), about: 'missing', ...messages.missing(knowledge.ids) };
      return;
    }
    const written = scalar.text.text.trim();
    if (knowledge.framework(written)) return;
    yield {
      span: scalar.span,
      ...messages.unknown(written, knowledge.ids),
      fixes: writeNearest(
        scalar.span,
        written,
        knowledge.ids.map((id) => ({ id })),
      ),
    };
  },
};

export default rule;
