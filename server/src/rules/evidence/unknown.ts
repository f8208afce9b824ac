import type { Draft } from '../../draft/draft';
import { evidenceOf } from '../../draft/evidence/evidence';
import type { EvidenceMark } from '../../draft/evidence/marks';
import { evidenceKey } from '../../draft/evidence/values';
import { messagesOf } from '../../text/messages';
import { add } from '../fixes';
import { addItem } from '../key-items';
import type { Rule } from '../rule';

const messages = messagesOf({
  unlisted: (id: string) =>
    `Add ${id} under “evidence”, or correct this mark. The draft lists no such evidence.`,
});

const rule: Rule = {
  meta: {
    id: 'evidence/unknown',
    title: 'Each mark points to evidence that the draft lists',
    about: 'missing',
    atMost: 'warning',
    harm: 'Nobody can find the evidence that a sentence points to.',
    what: 'Reports a mark such as `{e12}` whose id is not in the list `evidence`. If a draft has several marks with this id, it reports the first.',
    severity: 'A warning in `review` and `final`, information in `drafting`.',
    why: 'A quality assurer goes from a mark to the entry in the list, and from there to the case file.',
    sources: ['The marks of evidence in this product’s drafts (docs/evidence.md)'],
    since: '0.1.0',
    calibration: { notMeasurable: 'published reports have no marks of evidence.' },
    bad: {
      front: 'evidence:\n  - id: e1\n    kind: interview',
      body: '1. Children are seen promptly {e1}. They are heard {e2}.\n',
    },
    good: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {e1}. They are heard {e2}.\n',
    },
  },
  *check({ draft }) {
    for (const [id, [first, ...others]] of unlistedMarks(draft)) {
      yield {
        span: first.idSpan,
        ...messages.unlisted(id),
        related: others.map(({ idSpan }) => ({ span: idSpan, message: `${id} is here as well.` })),
        fixes: add(`Add “${id}” under “evidence”`, addItem(draft, evidenceKey, [`id: ${id}`])),
      };
    }
  },
};

/** The marks of ids that are not in the list, by id. */
function unlistedMarks({ data, evidence }: Draft): Map<string, [EvidenceMark, ...EvidenceMark[]]> {
  const unlisted = new Map<string, [EvidenceMark, ...EvidenceMark[]]>();
  if (evidence.length === 0) return unlisted;
  const listed = new Set(evidenceOf(data).map(({ id }) => id));
  for (const mark of evidence) {
    if (listed.has(mark.id)) continue;
    const known = unlisted.get(mark.id);
    if (known) known.push(mark);
    else unlisted.set(mark.id, [mark]);
  }
  return unlisted;
}

export default rule;
