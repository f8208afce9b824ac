import { onReport, type Rule } from '../rule';
import { combinationFindings } from './combination-finding';

const rule: Rule = {
  meta: {
    id: 'judgement/limiting',
    title: 'The overall grade fits the judgements that limit it',
    about: 'wrong',
    harm: 'A report has a better overall grade than the framework allows.',
    what: 'Reports an SCCIF draft in which help and protection is inadequate and the overall judgement is not.',
    why: 'How well children are helped and protected is a limiting judgement: if it is inadequate, the overall judgement always is. Of 11,711 published sets of grades, one breaks this rule.',
    sources: ['SCCIF, how inspectors make judgements', 'Ofsted’s data of 31 March 2023, 2024 and 2025'],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports (2026-11), none of which has an inadequate judgement. The rule was measured on published grades instead (see “Why”).',
    bad: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: requires improvement to be good\n  helped-and-protected: inadequate\n  leaders-and-managers: requires improvement to be good\nrequirements:\n  - text: The registered person must ensure that children are kept safe.\n    regulation: 12(1)\n    due: 2026-07-31',
      body: '',
    },
    good: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: inadequate\n  helped-and-protected: inadequate\n  leaders-and-managers: inadequate\nrequirements:\n  - text: The registered person must ensure that children are kept safe.\n    regulation: 12(1)\n    due: 2026-07-31',
      body: '',
    },
  },
  check: onReport((report) => combinationFindings(report, 'limiting')),
};

export default rule;
