import { entryOf, isEmpty, valueAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { plain } from '../../text/plain';
import { type Span, span } from '../../text/span';
import { inflect, quoted } from '../../text/words';
import type { Edit, Fix, RuleFinding } from '../finding';
import { parentOf, topOf } from '../key-places';
import { onReport, type Rule } from '../rule';
import { lostSections } from './letter-sections';
import { missingSections } from './missing-sections';

const messages = messagesOf({
  empty: (judgement: string) => `Write the section on ${judgement}. It is empty.`,
  noText: () => 'Write the report. It has no text yet.',
  noEntries: (ids: readonly string[]) =>
    `Under “sections”, add ${inflect(ids.length, 'the text', 'the texts')} for ${quoted(ids)}.`,
  noSections: (names: readonly string[]) =>
    `Add the ${inflect(names.length, 'section', 'sections')} ${quoted(names)}.`,
  noSectionsButNear: (names: readonly string[], headings: readonly string[]) =>
    `Add the ${inflect(names.length, 'section', 'sections')} ${quoted(names)}, or rename ${quoted(headings)} to match.`,
});

const rule: Rule = {
  meta: {
    id: 'section/missing',
    title: 'Each judgement has its section',
    about: 'missing',
    harm: 'A reader finds a grade in the table, but no text that explains it.',
    what: 'Reports judgements of the edition that have no section, or one without text. In Markdown, a section is missing if no heading is close to its official wording. In a YAML draft, it is missing if `sections` has no entry for the judgement. If a heading has most of the words, the finding names it. In a joint letter, the sections that all joint letters have are checked. In other reports without grades, and in those of visits that may change a grade, a report without any text is reported.',
    why: 'Every published report explains each of its grades.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports, and in 3 published SCCIF reports (2026-11), too few for more than a warning.',
    bad: {
      body: '# Inspection of Example Borough\n\n## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 3, national framework)\n\n[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework.\n',
    },
    good: {},
  },
  check: onReport(function* (report) {
    const { framework, draft } = report;
    if (!hasText(report)) yield { span: place(report), ...messages.noText() };
    else yield* letterSections(report);
    for (const { at, empty, judgement } of report.graded ? report.sections : []) {
      if (empty) yield { span: at, ...messages.empty(judgement.short) };
    }
    // A text or list instead of the sections is reported by the rules on the shape of a draft.
    const keyed = valueAt(draft.data, 'sections');
    const missing = keyed && keyed.kind !== 'map' && !isEmpty(keyed) ? [] : missingSections(report);
    if (missing.length === 0) return;
    const near = nearHeadings(report, missing);
    yield {
      span: place(report),
      ...explain(report, missing, near),
      ...(near.length > 0 && {
        related: near.map(({ span, judgement }) => ({
          span,
          message: `If this is the missing section, rename it to “${nameOf(judgement)}”.`,
        })),
      }),
      ...(framework.headings.certainty === 'uncertain' &&
        report.stage !== 'drafting' && { atMost: 'warning' as const }),
      fixes: draft.surface === 'markdown' ? [fix(report, missing)] : [],
      source: framework.sources[report.edition.source],
    };
  }),
};

/** Tells a report that has text, or sections, which are reported one by one. Judged sections are missed by their names. */
const hasText = ({ draft, graded, regraded }: Report): boolean =>
  (graded && !regraded) ||
  // A list in their place is reported by the rules on the shape of a draft.
  ['summary', 'sections'].some((key) => !isEmpty(valueAt(draft.data, key))) ||
  draft.passages.some(
    ({ entry, blocks }) => entry || blocks.some((block) => block.kind !== 'heading' || block.level > 1),
  );

/** Finds the sections that all letters of a kind have. */
function* letterSections(report: Report): Generator<RuleFinding> {
  const lost = lostSections(report);
  if (lost.length === 0) return;
  const names = lost.map(({ section }) => section.heading);
  const near = lost.flatMap(({ section, near: found }) => (found ? [{ ...found, section }] : []));
  const headings = near.map(({ words }) => words);
  const [only] = lost.length === 1 ? near : [];
  yield {
    span: only?.span ?? place(report),
    ...(near.length > 0 ? messages.noSectionsButNear(names, headings) : messages.noSections(names)),
    ...(report.stage !== 'drafting' && { atMost: 'warning' as const }),
    ...(near.length > 0 && {
      related: near.map(({ span: at, section }) => ({
        span: at,
        message: `If this is the missing section, rename it to “${section.heading}”.`,
      })),
    }),
    source: report.framework.sources[report.terms.report?.source ?? ''],
  };
}

function explain(
  { draft }: Report,
  missing: readonly Judgement[],
  near: readonly NearHeading[],
): NamedMessage {
  if (draft.surface === 'yaml') return messages.noEntries(missing.map(({ id }) => id));
  const names = missing.map(nameOf);
  const headings = near.map(({ words }) => words);
  return near.length > 0 ? messages.noSectionsButNear(names, headings) : messages.noSections(names);
}

/** A heading that belongs to no judgement, and the missing judgement that it resembles. */
interface NearHeading {
  readonly span: Span;
  readonly words: string;
  readonly judgement: Judgement;
}

/** The headings of other sections that have most of their words from a missing one, each named once. */
function nearHeadings({ draft, sections }: Report, missing: readonly Judgement[]): NearHeading[] {
  if (draft.surface === 'yaml') return [];
  const judged = new Set(sections.map(({ at }) => at.start));
  const headings = (draft.passages[0]?.blocks ?? []).filter(
    (block) =>
      block.kind === 'heading' && block.level > 1 && block.level <= 3 && !judged.has(block.span.start),
  );
  const wanted = missing.map((judgement) => ({
    judgement,
    known: new Set(contentWords(nameOf(judgement))),
  }));
  return headings.flatMap(({ span, text }): NearHeading[] => {
    const words = text.text.replace(/:[^:]*$/, '').trim();
    const own = contentWords(words);
    if (own.length < 2) return [];
    const [best] = wanted
      .map(({ judgement, known }) => ({ judgement, shared: sharedPart(own, known) }))
      .sort((a, b) => b.shared - a.shared);
    return best && best.shared >= mostWords ? [{ span, words, judgement: best.judgement }] : [];
  });
}

/** The part of a heading's words that a judgement's wording has too. */
const mostWords = 2 / 3;

/** The part of the words of a heading that are in a wording. */
const sharedPart = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / words.length;

const contentWords = (text: string): string[] =>
  (plain(text).match(/\p{L}{4,}/gu) ?? []).filter((word) => !/^(?:with|their|from|this|that)$/.test(word));

/** The title, or the key `sections`, or the top. */
function place({ draft }: Report): Span {
  if (draft.surface === 'yaml') return parentOf(draft, 'sections');
  const title = draft.passages[0]?.blocks.find((block) => block.kind === 'heading');
  return title?.span ?? entryOf(draft.data, 'judgements')?.keySpan ?? topOf(draft);
}

/** Adds each heading at its place in the report's order: before the next section that exists, or at the end. */
function fix(report: Report, missing: readonly Judgement[]): Fix {
  const { draft, terms, sections, framework } = report;
  const edits: Edit[] = [];
  for (const judgement of missing) {
    const later = terms.sections.slice(terms.sections.indexOf(judgement.id) + 1);
    const next = later
      .map((id) => sections.find((section) => section.judgement.id === id))
      .find((found) => found);
    const at = next ? draft.lines.start(draft.lines.line(next.at.start)) : narrativeEnd(report);
    const grade = report.judgementEntries.find((graded) => graded.judgement === judgement)?.reading?.grade;
    const heading = `## ${nameOf(judgement)}${grade ? framework.headings.separator + grade.label : ''}\n\n`;
    const open = next ? '' : blankLine(draft.text.slice(0, at));
    const before = edits.find((edit) => edit.span.start === at);
    if (before) edits[edits.indexOf(before)] = { span: before.span, text: before.text + heading };
    else edits.push({ span: span(at, at), text: open + heading });
  }
  return { title: 'Add the missing headings', kind: 'suggestion', edits };
}

/** The end of the text, before the footnotes. */
function narrativeEnd({ draft }: Report): number {
  const note = draft.passages[0]?.blocks.find(
    (block) => block.kind === 'paragraph' && block.aside === 'footnote',
  );
  return note ? draft.lines.start(draft.lines.line(note.span.start)) : draft.text.length;
}

/** The line breaks that make a blank line after a text. */
function blankLine(before: string): string {
  if (before.endsWith('\n\n')) return '';
  return before.endsWith('\n') ? '\n' : '\n\n';
}

export default rule;
