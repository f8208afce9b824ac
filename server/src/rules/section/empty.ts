import type { Rule } from '../rule';
import { emptyAreas, emptyLines, emptySections } from './empty-places';

const rule: Rule = {
  meta: {
    id: 'section/empty',
    title: 'Each heading and item has its text',
    about: 'missing',
    what: 'Reports a section without text, except where section/missing or improvement/missing does, and a heading or a list’s item without words, in the text or under `areas-for-improvement` and `areas-for-priority-action`. A section that the report composes of keys, such as `requirements`, needs no text.',
    why: 'The report would have a heading or a bullet with nothing behind it.',
    sources: ['Measured on 58 published ILACS reports: no section and no item is empty'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports, and in 3 published SCCIF reports (2026-11).',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\n- Children are happy.\n-\n\n### Education\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\n- Children are happy.\n\n### Education\n\nChildren go to school.\n',
    },
  },
  *check(input) {
    const { report } = input;
    for (const span of emptyLines(input))
      yield { span, message: 'Nothing is written here. Write the text, or remove the line.' };
    for (const span of emptyAreas(input))
      yield { span, message: 'An item of this list is empty. Write it, or remove its dash.' };
    for (const span of report ? emptySections(report) : [])
      yield { span, message: 'This section is empty. Write its text, or remove its heading.' };
  },
};

export default rule;
