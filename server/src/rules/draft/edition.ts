import { scalarAt } from '../../draft/yaml/value';
import { inSentences } from '../../knowledge/frameworks/terms';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  unknown: (edition: string, framework: string, editions: readonly string[]) =>
    `“${edition}” is not an edition of ${framework}. Use ${quoted(editions, 'or')}, or remove “edition” to use the edition in force on the first day of the inspection.`,
});

const rule: Rule = {
  meta: {
    id: 'draft/edition',
    title: 'The edition of a draft exists',
    about: 'wrong',
    harm: 'A draft may be checked against the judgements of the wrong year.',
    what: 'Reports a value of `edition` that the framework does not have. `edition` is needed only if the report does not follow the edition in force on the first day of the inspection.',
    why: 'The edition decides which judgements the report has.',
    sources: ['The editions of the framework, in knowledge/frameworks'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: "edition: '2024'" },
    good: { front: "edition: '2026'" },
  },
  check: onReport(function* ({ draft, framework, editionFrom }) {
    const edition = scalarAt(draft.data, 'edition');
    if (!edition || editionFrom === 'draft') return;
    const ids = framework.editions.map(({ id }) => id);
    yield { span: edition.span, ...messages.unknown(edition.text.text.trim(), inSentences(framework), ids) };
  }),
};

export default rule;
