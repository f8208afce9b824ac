import type { Unit } from '../../draft/citations/citation';
import { type LegalForm, legalForms } from '../../report/citations/forms';
import { messagesOf } from '../../text/messages';
import { inflect } from '../../text/words';
import { onReport, type Rule } from '../rule';
import { type FormOption, withUsual } from '../rule-options';

const messages = messagesOf({
  mixed: (form: string, other: string) =>
    `Write all citations of law in the same form. This draft has “${form}” and “${other}”.`,
  notFull: (form: string) => `Write this citation of law in full, like “regulation 12(1)”, not as “${form}”.`,
});

const options = {
  form: {
    kind: 'form',
    about: 'The form of citations of law',
    forms: {
      same: 'any, if it is the same throughout a draft',
      full: '“regulation 12(1)”, in full',
    },
    usual: 'same',
  } satisfies FormOption,
};

const rule: Rule = {
  meta: {
    id: 'reference/form',
    title: 'Citations of law have the same form throughout a draft',
    about: 'advice',
    harm: 'A report that mixes forms looks unchecked.',
    what: 'Reports, once in a draft, that its text cites law in several forms: “reg 12” next to “regulation 13”, “s20” next to “section 47”, or “12 (1)” next to “13(1)”. The front matter is not checked. No form is treated as wrong, because no official one could be found.',
    why: 'A report that mixes forms looks as if nobody has read it through.',
    sources: [
      'The form that the product writes, which is that of legislation.gov.uk; no official rule is known',
    ],
    since: '0.1.0',
    calibration:
      '2 hints in 58 published reports, 12 of which cite law. Both were read and are correct: each report has the word “section” and its abbreviation.',
    options,
    bad: {
      framework: 'sccif',
      body: '# Inspection of a children’s home\n\n## Overall experiences and progress of children and young people: good\n\nThe visits under reg 44 are regular, and so are the reviews under regulation 45 (1).\n\n## How well children and young people are helped and protected: good\n\nChildren are safe here.\n\n## The effectiveness of leaders and managers: good\n\nLeaders know the children well.\n',
    },
    good: {
      framework: 'sccif',
      body: '# Inspection of a children’s home\n\n## Overall experiences and progress of children and young people: good\n\nThe visits under regulation 44 are regular, and so are the reviews under regulation 45(1).\n\n## How well children and young people are helped and protected: good\n\nChildren are safe here.\n\n## The effectiveness of leaders and managers: good\n\nLeaders know the children well.\n',
    },
  },
  check: onReport(function* (report, _, set) {
    const isFull = withUsual(options, set).form === 'full';
    const forms = legalForms(report);
    const words = new Map<Unit, Set<LegalForm['word']>>();
    for (const { unit, word } of forms) if (word) words.set(unit, (words.get(unit) ?? new Set()).add(word));
    const spaced = new Set(forms.flatMap(({ brackets }) => brackets ?? [])).size > 1;
    const changed = forms.flatMap((form) => {
      const word = isFull || (words.get(form.unit)?.size ?? 0) > 1 ? form.wordChanges : [];
      const edits = isFull || spaced ? [...word, ...form.bracketChanges] : [...word];
      return edits.length > 0 ? [{ form, edits }] : [];
    });
    const [first, ...others] = changed;
    const contrast =
      first && forms.find((other) => differ(first.form, other) || differInBrackets(first.form, other));
    if (!first || !(contrast || isFull)) return;
    const count = inflect(changed.length, 'this citation', `${changed.length} citations`);
    yield {
      span: first.form.span,
      ...(contrast ? messages.mixed(first.form.text, contrast.text) : messages.notFull(first.form.text)),
      related: others.map(({ form: { span, text } }) => ({
        span,
        message: `“${text}” can be changed too.`,
      })),
      fixes: [
        {
          title: `Write ${count} in full, in lower case and without spaces before brackets`,
          kind: 'suggestion',
          edits: changed.flatMap(({ edits }) => edits),
        },
      ],
    };
  }),
};

const differ = (a: LegalForm, b: LegalForm): boolean =>
  a.unit === b.unit && a.word !== undefined && b.word !== undefined && a.word !== b.word;

const differInBrackets = ({ brackets }: LegalForm, other: LegalForm): boolean =>
  brackets !== undefined && other.brackets !== undefined && brackets !== other.brackets;

export default rule;
