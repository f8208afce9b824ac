import { areasOf, citationRules } from '../../report/areas';
import { headingText } from '../../report/heading';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import { onReport, type Rule } from '../rule';
import { addNote, freeLabel, noteOn, notesOf } from './notes';

const messages = messagesOf({
  noMark: (label: string, framework: string) =>
    `Add “[^${label}]” to this heading. The footnote on the ${framework} has no mark in the text.`,
  noFootnote: (framework: string) =>
    `Add the footnote on the ${framework}, and its mark after this heading, such as “[^1]”. The fix “Add the footnote” writes both.`,
});

const rule: Rule = {
  meta: {
    id: 'improvement/footnote',
    title: 'A footnote explains the citations of the national framework',
    about: 'form',
    harm: 'A reader is not told what the national framework is, although the areas for improvement cite it.',
    what: 'Reports an ILACS draft in Markdown whose areas for improvement cite the national framework without the footnote that explains it. It also reports a footnote whose mark is missing from the heading “What needs to improve?”.',
    why: 'The footnote explains the national framework. 9 of 64 published reports have no such footnote, and one has no mark for it.',
    sources: ['Measured on 64 published ILACS reports: 55 have the footnote, in one wording'],
    since: '0.1.0',
    calibration:
      '7 findings in 58 published reports, all read and correct: 6 reports without the footnote and one without its mark. These are the 7 known cases.',
    bad: {
      body: '## What needs to improve?\n\n- The consistency of plans. (outcome 1, national framework)\n',
    },
    good: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n\n[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework.\n',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, graded, improvement } = report;
    const rules = citationRules(report);
    const heading = improvement?.heading;
    if (!rules || !graded || !heading || draft.surface !== 'markdown') return;
    if (!areasOf(report).some(({ cited }) => cited.length > 0)) return;
    const body = draft.passages[0]?.markdown.text ?? '';
    const inside = [heading, ...improvement.blocks].map(({ text }) => text.text).join('\n');
    const marks = [...inside.matchAll(/\[\^([^[\]\s]+)\](?!:)/g)].map(([, label]) => label);
    const notes = notesOf(body);
    const note = noteOn(body, rules);
    // An inline footnote, or a superscript in HTML or Unicode, is taken for the footnote.
    if (/\^\[|<sup|[¹²³⁴⁵⁶⁷⁸⁹]/.test(heading.text.text) || (note && marks.includes(note.label))) return;
    const shown = headingText(heading);
    const place = heading.text.span(0, shown.length);
    const end = heading.text.span(shown.length, shown.length).start;
    const mark = (label: string) => ({ span: span(end, end), text: `[^${label}]` });
    const source = framework.sources[rules.source];
    if (note) {
      const title = `Add the mark “[^${note.label}]”`;
      const fixes = marks.length === 0 ? [{ title, kind: 'safe' as const, edits: [mark(note.label)] }] : [];
      yield { span: place, ...messages.noMark(note.label, rules.name), fixes, source };
      return;
    }
    // A mark that points to nothing is the one whose footnote is missing.
    const marked = marks.find((label) => label && !notes.some((known) => known.label === label));
    const label = marked ?? freeLabel(draft.text);
    const added = addNote(draft.text, label, rules);
    yield {
      span: place,
      ...messages.noFootnote(rules.name),
      fixes: [
        { title: 'Add the footnote', kind: 'suggestion', edits: marked ? [added] : [mark(label), added] },
      ],
      source,
    };
  }),
};

export default rule;
