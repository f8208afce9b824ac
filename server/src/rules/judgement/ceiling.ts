import { onReport, type Rule } from '../rule';
import { combinationFindings } from './combination-finding';

const rule: Rule = {
  meta: {
    id: 'judgement/ceiling',
    title: 'An inadequate grade for leaders caps the overall grade',
    about: 'wrong',
    harm: 'A report has a better overall grade than the framework allows.',
    what: 'Reports an SCCIF draft in which leaders and managers are inadequate and the overall judgement is good or outstanding.',
    why: 'If leaders and managers are inadequate, the overall judgement is likely to be inadequate. It is certainly no more than requires improvement to be good. Of 11,711 published sets of grades, five break this rule.',
    sources: ['SCCIF, how inspectors make judgements', 'Ofsted’s data of 31 March 2023, 2024 and 2025'],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports (2026-11), none of which has an inadequate judgement. The rule was measured on published grades instead (see “Why”).',
    bad: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: good\n  helped-and-protected: good\n  leaders-and-managers: inadequate',
      body: '',
    },
    good: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: requires improvement to be good\n  helped-and-protected: requires improvement to be good\n  leaders-and-managers: inadequate',
      body: '',
    },
  },
  check: onReport((report) => combinationFindings(report, 'ceiling')),
};

export default rule;
