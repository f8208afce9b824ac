import type { Rule } from '../rule';
import { slipFindings } from './slips';

const rule: Rule = {
  meta: {
    id: 'markdown/list',
    title: 'List items begin with “- ”',
    about: 'wrong',
    harm: 'A list is printed as one long sentence.',
    what: 'Reports lines that begin with a bullet of a word processor (“•”, “·”, “▪”, “o” and a tab). A dash, a letter in brackets (“a)”) and a hyphen right before the text are reported too. It also reports lists that are indented so far that they are printed as computer code. A dash before quoted speech, and a dash at which a sentence wraps, are not reported.',
    why: 'Lines that Markdown does not read as a list are printed as one long sentence. The rest of the draft is checked as if they were list items.',
    sources: ['CommonMark 0.31'],
    since: '0.1.0',
    calibration:
      '7 findings in 58 published reports, all correct: the bullets of one report were lost when it was converted.',
    bad: { body: '## What needs to improve?\n\n• The consistency of written plans.\n• The use of data.\n' },
    good: { body: '## What needs to improve?\n\n- The consistency of written plans.\n- The use of data.\n' },
  },
  check: slipFindings('list'),
};

export default rule;
