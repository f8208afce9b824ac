import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/front-matter',
    title: 'Front matter begins and ends with three dashes',
    about: 'wrong',
    what: 'Reports front matter that has no line of three dashes above or below its keys, another line in its place (a long dash that a word processor made, “+++”, “***”), such a line between the keys, or text above it. The keys are read all the same.',
    why: 'Without these lines other tools print the front matter as text, or take the text for front matter.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { whole: '---\nframework: ilacs\n\n# Inspection of Example Borough\n' },
    good: { whole: '---\nframework: ilacs\n---\n\n# Inspection of Example Borough\n' },
  },
  check: syntaxFindings('front-matter'),
};

export default rule;
