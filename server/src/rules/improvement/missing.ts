import type { Improvement } from '../../knowledge/frameworks/report-form';
import { citationRules } from '../../report/areas';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { type Span, span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';
import { addNote, freeLabel, noteOn } from './notes';
import { lacksAreas } from './required';

/** Tells the key of a YAML draft from the heading of a section. */
const isKey = (name: string): boolean => /^[a-z-]+$/.test(name);

const messages = messagesOf({
  inQuotation: () => 'The areas for improvement are in a quotation. Remove the “>” before each line.',
  empty: (name: string, below: string) =>
    `Add text under “${name}”. At least one judgement is below ${below}.`,
  absent: (name: string, below: string) =>
    `Add the ${isKey(name) ? 'entry' : 'section'} “${name}”. At least one judgement is below ${below}.`,
});

const rule: Rule = {
  meta: {
    id: 'improvement/missing',
    title: 'Reports graded below outstanding say what needs to improve',
    about: 'missing',
    harm: 'An authority does not learn from its report what it has to improve.',
    what: 'Reports an ILACS draft with a judgement below outstanding in which the section “What needs to improve?” is absent or empty.',
    why: 'An inspection report must say what needs to improve. One report of 321 has no such section, and that authority was outstanding.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      body: '# Inspection of Example Borough\n\n## What needs to improve?\n\n## The experiences and progress of children in care: good\n\n1. Children live in stable homes.\n',
    },
    good: {
      body: '# Inspection of Example Borough\n\n## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 3, national framework)\n\n## The experiences and progress of children in care: good\n\n1. Children live in stable homes.\n\n[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework.\n',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, improvement } = report;
    const facts = framework.improvement;
    if (!facts || !lacksAreas(report)) return;
    const quoted = improvement?.blocks.find(
      (block) => block.kind === 'paragraph' && block.aside === 'quotation' && block.item,
    );
    if (quoted) {
      yield { span: quoted.span, ...messages.inQuotation() };
      return;
    }
    const yaml = draft.surface === 'yaml';
    const name = yaml ? facts.id : facts.heading;
    yield {
      span: improvement?.at ?? firstHeading(report),
      ...messages[improvement ? 'empty' : 'absent'](name, facts['required-below']),
      fixes: improvement || yaml ? [] : [fix(report, facts)],
      source: framework.sources[facts.source],
    };
  }),
};

function firstHeading({ draft }: Report): Span {
  const heading = draft.passages[0]?.blocks.find((block) => block.kind === 'heading');
  return draft.surface === 'markdown' && heading ? heading.span : topOf(draft);
}

/** The heading with a first bullet, and the footnote on the national framework where its areas cite that. */
function fix(report: Report, { heading }: Improvement): Fix {
  const { draft, sections } = report;
  const { text } = draft;
  const at = sections[0] ? draft.lines.start(draft.lines.line(sections[0].at.start)) : text.length;
  const open = blankLine(text.slice(0, at));
  const rules = citationRules(report);
  const note = rules && noteOn(text, rules);
  const label = rules && (note?.label ?? freeLabel(text));
  const section = `${open}## ${heading}${label ? `[^${label}]` : ''}\n\n- \n\n`;
  const added = rules && label && !note ? addNote(text, label, rules) : undefined;
  const title = added ? `Add “${heading}” and its footnote` : `Add “${heading}”`;
  // Without a section below, both are at the end of the text: one edit adds them.
  const edits: Edit[] =
    added && added.span.start > at
      ? [{ span: span(at, at), text: section }, added]
      : [{ span: span(at, at), text: added ? `${section.trimEnd()} ${added.text}\n` : section }];
  return { title, kind: 'suggestion', edits };
}

/** The line breaks that make a blank line after a text. */
function blankLine(before: string): string {
  if (/(^|\n\n)$/.test(before)) return '';
  return before.endsWith('\n') ? '\n' : '\n\n';
}

export default rule;
