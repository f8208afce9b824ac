import type { Rule } from '../rule';
import { slipFindings } from './slips';

const rule: Rule = {
  meta: {
    id: 'markdown/character',
    title: 'Marks are typed with ordinary characters',
    about: 'wrong',
    harm: 'A heading, list or footnote that looks right is printed as ordinary text.',
    what: 'Reports characters that cannot be seen, or that look like others, next to the marks of Markdown. They may be before or after “##”, a list mark, a fence, a table or a footnote, or in the words of a heading. A no-break space in a sentence, or between the words of a heading, is not reported.',
    why: 'Pasted text contains no-break spaces, zero-width spaces and full-width signs. Nobody sees them, but a heading that has one is not read as a heading. The rest of the draft is checked as if they were ordinary characters.',
    sources: ['CommonMark 0.31', 'Unicode Technical Standard 39'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      body: '##\u00a0The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: slipFindings('character'),
};

export default rule;
