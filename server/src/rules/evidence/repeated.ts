import { evidenceOf, isEvidenceId } from '../../draft/evidence/evidence';
import type { ScalarValue } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { write } from '../fixes';
import type { Rule } from '../rule';

const messages = messagesOf({
  twice: (id: string) => `Give this evidence another id. An entry above already has ${id}.`,
});

const rule: Rule = {
  meta: {
    id: 'evidence/repeated',
    title: 'Each entry of evidence has its own id',
    about: 'wrong',
    atMost: 'warning',
    harm: 'Nobody can tell which evidence a sentence points to.',
    what: 'Reports an entry of `evidence` whose id an earlier entry has, and suggests the next free id.',
    severity: 'A warning at every stage.',
    why: 'A mark such as `{e12}` has to point to one entry.',
    sources: ['The marks of evidence in this product’s drafts (docs/evidence.md)'],
    since: '0.1.0',
    calibration: { notMeasurable: 'published reports have no list of evidence.' },
    bad: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e1\n    kind: case record',
      body: '1. Children are seen promptly {e1}.\n',
    },
    good: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {e1}{e2}.\n',
    },
  },
  *check({ draft }) {
    const all = evidenceOf(draft.data);
    const first = new Map<string, ScalarValue>();
    const taken = [...all, ...draft.evidence].map(({ id }) => Number(id?.slice(1)));
    let next = taken.reduce((most, number) => (number > most ? number : most), 0) + 1;
    for (const { id, idScalar } of all) {
      if (id === undefined || !idScalar || !isEvidenceId(id)) continue;
      const before = first.get(id);
      if (before) {
        yield {
          span: idScalar.span,
          ...messages.twice(id),
          related: [{ span: before.span, message: 'The other entry is here.' }],
          fixes: [write(idScalar.span, `e${next++}`)],
        };
      } else first.set(id, idScalar);
    }
  },
};

export default rule;
