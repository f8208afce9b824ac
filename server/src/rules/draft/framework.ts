import { scalarAt } from '../../draft/yaml/value';
import { quoted } from '../../text/words';
import { writeNearest } from '../fixes';
import { firstLine } from '../key-places';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/framework',
    title: 'A draft names its framework',
    about: 'wrong',
    what: 'Reports a draft without the key `framework`, or with one that this version does not know.',
    why: 'The framework decides which judgements, grades and sections a report has: without it nothing else can be checked.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'framework: ilcas' },
    good: { front: 'framework: ilacs' },
  },
  *check({ draft, knowledge }) {
    const scalar = scalarAt(draft.data, 'framework');
    const known = quoted(knowledge.ids, 'or');
    if (!scalar) {
      const message = `This draft does not name its framework, so that it cannot be checked; add the key “framework” with ${known}.`;
      yield { span: firstLine(draft), about: 'missing', message };
      return;
    }
    const written = scalar.text.text.trim();
    if (knowledge.framework(written)) return;
    yield {
      span: scalar.span,
      message: `“${written}” is not a framework that can be checked; use ${known}.`,
      fixes: writeNearest(
        scalar.span,
        written,
        knowledge.ids.map((id) => ({ id })),
      ),
    };
  },
};

export default rule;
