import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/yaml',
    title: 'Front matter and YAML drafts can be read',
    about: 'wrong',
    what: 'Reports lines of the front matter (the facts between two lines of three dashes at the top of a draft), or of a draft in YAML throughout, that cannot be read: a quotation mark or bracket that is not closed, a key without its colon, lines that are not indented alike, a tab.',
    why: 'What cannot be read cannot be checked, and other tools will not read it either. The rest of the draft is checked all the same.',
    sources: ['YAML 1.2'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authority: "Example Borough' },
    good: { front: 'authority: "Example Borough"' },
  },
  check: syntaxFindings('yaml'),
};

export default rule;
