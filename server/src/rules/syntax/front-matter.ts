import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/front-matter',
    title: 'Front matter begins and ends with three dashes',
    about: 'wrong',
    harm: 'The report prints the facts of the draft as text, or lacks its first section.',
    what: 'Reports front matter that has no line of three dashes above or below it, or another line instead (a long dash that a word processor made, “+++”, “***”). It also reports such a line in the middle of the front matter, and text above it. The entries are read all the same.',
    why: 'Without these lines other tools print the front matter as text, or read the text as front matter.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { whole: '---\nframework: ilacs\n\n# Inspection of Example Borough\n' },
    good: { whole: '---\nframework: ilacs\n---\n\n# Inspection of Example Borough\n' },
  },
  check: syntaxFindings('front-matter'),
};

export default rule;
