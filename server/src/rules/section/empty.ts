import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { emptyAreas, emptyLines, emptySections, emptyTexts, nameless } from './empty-places';

const messages = messagesOf({
  line: () => 'This line has no text. Write the text, or remove the line.',
  area: () => 'An item of this list is empty. Write it, or remove its dash.',
  text: (key: string) => `“${key}” is empty. Write its text, or remove the whole entry.`,
  name: () => 'This name has no letters. Write the name of the person who signs.',
  section: () => 'This section is empty. Write its text, or remove its heading.',
});

const rule: Rule = {
  meta: {
    id: 'section/empty',
    title: 'Each heading and item has its text',
    about: 'missing',
    harm: 'A reader finds a heading or a bullet with nothing after it.',
    what: 'Reports a section without text, unless section/missing or improvement/missing reports it. In a YAML draft, it reports `summary` or an entry of `sections` without text. It also reports a heading or list item without words, in the text or under `areas-for-improvement`, `areas-for-priority-action`, `addressee` and `signatories`. A signatory’s name needs letters. A section that the report fills from entries of the draft, such as `requirements`, needs no text.',
    why: 'The published report would print the empty heading or bullet.',
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
    for (const span of emptyLines(input)) yield { span, ...messages.line() };
    for (const span of emptyAreas(input)) yield { span, ...messages.area() };
    for (const span of nameless(input)) yield { span, ...messages.name() };
    for (const { key, keySpan } of emptyTexts(input)) yield { span: keySpan, ...messages.text(key) };
    for (const span of report ? emptySections(report) : []) yield { span, ...messages.section() };
  },
};

export default rule;
