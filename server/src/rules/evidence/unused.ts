import { evidenceOf, isEvidenceId } from '../../draft/evidence/evidence';
import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  unused: (id: string) =>
    `No sentence points to ${id}. Write “{${id}}” after the sentence that this evidence supports, or remove this entry.`,
});

const rule: Rule = {
  meta: {
    id: 'evidence/unused',
    title: 'Each listed piece of evidence is used',
    about: 'doubtful',
    atMost: 'warning',
    harm: 'A sentence is published whose evidence nobody has linked to it.',
    what: 'Reports an entry of `evidence` to which no mark in the draft points. While drafting, it reports nothing.',
    why: 'Evidence that nobody uses is out of date, or a sentence that it supports has no mark.',
    sources: ['The marks of evidence in this product’s drafts (docs/evidence.md)'],
    since: '0.1.0',
    calibration: { notMeasurable: 'published reports have no list of evidence.' },
    bad: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {e1}.\n',
    },
    good: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {e1}{e2}.\n',
    },
  },
  check: onReport(function* ({ draft, stage }) {
    if (stage === 'drafting') return;
    const used = new Set(draft.evidence.map(({ id }) => id));
    for (const { id, idScalar } of evidenceOf(draft.data)) {
      if (id === undefined || !idScalar || !isEvidenceId(id) || used.has(id)) continue;
      used.add(id);
      yield { span: idScalar.span, ...messages.unused(id) };
    }
  }),
};

export default rule;
