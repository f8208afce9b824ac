import { scalarAt } from '../../draft/yaml/value';
import { quoted } from '../../text/words';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/edition',
    title: 'An edition that is named is one there is',
    about: 'wrong',
    what: 'Reports a value of `edition` that the framework does not have. The key is needed only where the edition is not the one in force on the first day of the inspection.',
    why: 'The edition decides which judgements are given.',
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
    const message = `“${edition.text.text.trim()}” is not an edition of ${framework.short}; use ${quoted(ids, 'or')}, or leave the key out so that the first day of the inspection decides.`;
    yield { span: edition.span, message };
  }),
};

export default rule;
