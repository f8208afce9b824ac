import type { Rule } from '../rule';
import { slipFindings } from './slips';

const rule: Rule = {
  meta: {
    id: 'markdown/block',
    title: 'Comments and code end where they are to end',
    about: 'wrong',
    what: 'Reports comments and fences of code that are never closed, marks that are nearly those of a comment, sentences that are indented so far that they are printed as code, and tags of HTML, which are printed as words.',
    why: 'What is open hides everything below it, and a comment that is none is printed for everybody to read. The rest of the draft is checked as if each ended with its paragraph.',
    sources: ['CommonMark 0.31'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { body: 'Children are helped well.\n\n<!-- To be checked.\n\nLeaders know their services.\n' },
    good: { body: 'Children are helped well.\n\n<!-- To be checked. -->\n\nLeaders know their services.\n' },
  },
  check: slipFindings('block'),
};

export default rule;
