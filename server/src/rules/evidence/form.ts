import { type Evidence, evidenceOf, isEvidenceId } from '../../draft/evidence/evidence';
import type { EvidenceMark } from '../../draft/evidence/marks';
import { scalarAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import type { Rule } from '../rule';

const messages = messagesOf({
  mark: (form: string) => `Write this evidence mark as “${form}”.`,
  id: () => 'Write this id as the letter e and a number, for example e12.',
  kind: (most: number) =>
    `Shorten the kind of evidence to a few words, for example “interview”. It has more than ${most} characters.`,
  place: (most: number) =>
    `Say in a few words where the evidence is in the case file. This has more than ${most} characters.`,
});

// As in schemas/parts/definitions.yaml. A sentence of a record is longer.
const longest = { kind: 40, place: 80 } as const;

const rule: Rule = {
  meta: {
    id: 'evidence/form',
    title: 'Marks and entries of evidence are written correctly',
    about: 'form',
    atMost: 'warning',
    harm: 'A mark leads nowhere, or a draft has details of a case file in it.',
    what: 'Reports a mark in another form than `{e12}`, such as `{E12}` or `{e12, e13}`, and an id that is not the letter e and a number. It also reports a `kind` of more than 40 characters and a `place` of more than 80.',
    why: 'The list says where evidence is, never what it says. A draft is read by more people than a case file.',
    sources: ['The marks of evidence in this product’s drafts (docs/evidence.md)'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports, which have no text that looks like a mark of evidence.',
    bad: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {E1, e2}.\n',
    },
    good: {
      front: 'evidence:\n  - id: e1\n    kind: interview\n  - id: e2\n    kind: case record',
      body: '1. Children are seen promptly {e1} {e2}.\n',
    },
  },
  *check({ draft: { data, evidence } }) {
    const odd = new Map<number, EvidenceMark[]>();
    for (const mark of evidence)
      if (!mark.isPlain) odd.set(mark.span.start, [...(odd.get(mark.span.start) ?? []), mark]);
    for (const marks of odd.values()) {
      const form = marks.map(({ id }) => `{${id}}`).join(' ');
      const { span } = marks[0] as EvidenceMark;
      yield { span, ...messages.mark(form), fixes: [write(span, form, 'safe')] };
    }
    for (const entry of evidenceOf(data)) yield* faultsOf(entry);
  },
};

function* faultsOf({ id, idScalar, value }: Evidence): Generator<RuleFinding> {
  if (id !== undefined && idScalar && !isEvidenceId(id))
    yield { span: idScalar.span, about: 'wrong', ...messages.id() };
  for (const key of ['kind', 'place'] as const) {
    const scalar = scalarAt(value, key);
    const most = longest[key];
    if (scalar && scalar.text.text.trim().length > most) yield { span: scalar.span, ...messages[key](most) };
  }
}

export default rule;
