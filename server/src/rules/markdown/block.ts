import type { Rule } from '../rule';
import { slipFindings } from './slips';

const rule: Rule = {
  meta: {
    id: 'markdown/block',
    title: 'Comments and code end where they should',
    about: 'wrong',
    harm: 'A private comment is printed, or a part of the report is missing or printed as computer code.',
    what: 'Reports comments and code fences that are never closed, marks that are nearly those of a comment, and HTML tags, which are printed as words. It also reports sentences that are indented so far that they are printed as computer code, and tables with more columns than are read.',
    why: 'An open comment hides everything below it. A comment with a slip in its marks is printed for everybody to read. The rest of the draft is checked as if each comment ended with its paragraph.',
    sources: ['CommonMark 0.31'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { body: 'Children are helped well.\n\n<!-- To be checked.\n\nLeaders know their services.\n' },
    good: { body: 'Children are helped well.\n\n<!-- To be checked. -->\n\nLeaders know their services.\n' },
  },
  check: slipFindings('block'),
};

export default rule;
