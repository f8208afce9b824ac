import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/front-matter',
    title: 'Front matter is closed',
    about: 'wrong',
    what: 'Reports front matter that is opened by a line of three dashes and never closed.',
    why: 'Without the closing line other tools print the front matter as text, or take the text for front matter.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { whole: '---\nframework: ilacs\n\n# Inspection of Example Borough\n' },
    good: { whole: '---\nframework: ilacs\n---\n\n# Inspection of Example Borough\n' },
  },
  check: syntaxFindings('front-matter'),
};

export default rule;
