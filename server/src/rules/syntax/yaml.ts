import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/yaml',
    title: 'Front matter and YAML drafts can be read',
    about: 'wrong',
    harm: 'Part of the draft is not checked, and may be missing from the report.',
    what: 'Reports lines that cannot be read, in front matter or in a draft that is all YAML. Examples are a quotation mark or bracket that is not closed, a missing colon, uneven indentation and a tab. Front matter is the facts between two lines of three dashes at the top of a draft. The rule also reports where reading stops, if a draft has more marks or short lines than anybody writes.',
    why: 'Lines that cannot be read cannot be checked, and other tools will not read them either. The rest of the draft is checked all the same.',
    sources: ['YAML 1.2'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authority: "Example Borough' },
    good: { front: 'authority: "Example Borough"' },
  },
  check: syntaxFindings('yaml'),
};

export default rule;
