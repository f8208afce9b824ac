import { onReport, type Rule } from '../rule';
import { combinationFindings } from './combination-finding';

const rule: Rule = {
  meta: {
    id: 'judgement/combination',
    title: 'The overall grade fits the others, as in published reports',
    about: 'doubtful',
    harm: 'A report may have a wrong overall grade.',
    what: 'Reports an overall grade that no published ILACS report has next to such judgements, or that is very rare among providers under the SCCIF. If the grades are unusual in several ways, only the first is reported.',
    why: 'The wording of the ILACS rules on how grades limit each other could not be read, but published reports show the pattern. In three of them, leaders are “inadequate” and the overall grade is “requires improvement to be good”, so this combination is not reported.',
    sources: ['Measured on 310 published ILACS reports', 'Ofsted’s data of 31 March 2023, 2024 and 2025'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'edition: "2025"\njudgements:\n  leaders: good\n  help-and-protection: inadequate\n  children-in-care: good\n  care-leavers: good\n  overall-effectiveness: good',
      body: '',
    },
    good: {
      front:
        'edition: "2025"\njudgements:\n  leaders: inadequate\n  help-and-protection: requires improvement to be good\n  children-in-care: good\n  care-leavers: good\n  overall-effectiveness: requires improvement to be good',
      body: '',
    },
  },
  check: onReport((report) => combinationFindings(report, undefined)),
};

export default rule;
