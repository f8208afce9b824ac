import type { Rule } from '../rule';
import { slipFindings } from './slips';

const rule: Rule = {
  meta: {
    id: 'markdown/heading',
    title: 'Headings begin with “## ” on their own line',
    about: 'wrong',
    harm: 'A section has no heading, and the report prints hashes in its text.',
    what: 'Reports “##” without the space after it, with a backslash before it, or indented by four spaces. A heading inside a quotation or a list item is reported too. So is text that is a heading only because a line of dashes is right below it.',
    why: 'A heading that is not read as one begins no section. Its grade is not compared with the judgements, and the report prints the hashes. The rest of the draft is checked as if the heading were right.',
    sources: ['CommonMark 0.31'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      body: '##The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: slipFindings('heading'),
};

export default rule;
