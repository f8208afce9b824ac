import type { DraftGap } from '../../draft/gaps/gap';
import { gapsOf } from '../../draft/gaps/gaps';
import { areasOf, citationRules } from '../../report/areas';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Span } from '../../text/span';
import { noteOn } from '../improvement/notes';
import type { Rule } from '../rule';
import { isPhraseOf } from './snippet-phrases';

const messages = messagesOf({
  phrase: () => 'Replace the text in brackets with the final text.',
  name: () => 'Replace the text in brackets with the final text.',
  end: () => 'Complete this text. It breaks off with “…”.',
  mark: () => 'Write the footnote for this mark, or remove the mark.',
  note: () => 'Add the mark of this footnote to the text, or remove the footnote.',
  image: () => 'Reports have no images. Describe this one in words, or remove it.',
  sign: (written: string) => `Replace “${written}” with the final text.`,
  placeholder: () => 'Replace this placeholder with the final text.',
});

const rule: Rule = {
  meta: {
    id: 'draft/unfinished',
    title: 'Nothing is left unfinished',
    about: 'missing',
    harm: 'A placeholder or a note for colleagues is printed in the report.',
    what: 'Reports text that is still to be written, in prose, headings, tables, footnotes and front matter. This covers marks such as `TBC`, `XX`, `??`, `dd/mm/yyyy` and `INSERT NAME`, and text in square brackets, such as the gaps of snippets. It covers names in angle brackets or braces, such as `<name>`, and text that breaks off with “…”. It covers fields of a Word template that were not filled in. It also reports images, which reports do not have, marks without a footnote, and footnotes without a mark. Links, checkboxes, citations and HTML elements are not reported. Nor are brackets within quotation marks (“[name of child] is happy”), unless their words are those of a gap in a snippet.',
    why: 'Such text must not be published. `render --strict` refuses the draft for the same reasons.',
    sources: [
      'Measured on 58 published ILACS reports and 80 published reports and letters: square brackets are in quotations and citations only',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports, and in 3 published SCCIF reports (2026-11).',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy. [What this means for children] TODO\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy. One parent said, ‘[Name of child] has a home here.’\n',
    },
  },
  *check({ draft, report, phrases }) {
    for (const gap of gapsOf(draft, isPhraseOf(phrases))) {
      const { kind, span } = gap;
      if (kind === 'note' && report && isFrameworkNote(report, span)) continue;
      if (kind === 'mark' && report && isHeadingMark(report, span)) continue;
      yield { span, ...messageOf(gap, draft.text), ...(kind === 'note' && { about: 'form' }) };
    }
  },
};

/** Tells a footnote whose missing mark improvement/footnote reports. */
function isFrameworkNote(report: Report, { start, end }: Span): boolean {
  const rules = citationRules(report);
  const note = rules && noteOn(report.draft.text, rules);
  return note !== undefined && report.draft.text.slice(start, end) === `[^${note.label}]`;
}

/** Tells a mark at the heading whose missing footnote improvement/footnote reports. */
function isHeadingMark(report: Report, { start }: Span): boolean {
  const place = report.improvement?.heading?.text.whole;
  if (!place || !report.graded || !citationRules(report)) return false;
  return place.start <= start && start < place.end && areasOf(report).some(({ cited }) => cited.length > 0);
}

/** Quotes only the usual marks: a message is kept in logs, and brackets may hold a name. */
function messageOf({ kind, span: { start, end } }: DraftGap, text: string): NamedMessage {
  if (kind !== 'sign') return messages[kind]();
  const written = text.slice(start, end).replace(/^['"]|['"]$/g, '');
  return written.length <= 6 ? messages.sign(written) : messages.placeholder();
}

export default rule;
