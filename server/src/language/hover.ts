import type { Entry, Value } from '../draft/yaml/value';
import { readGrade } from '../knowledge/frameworks/terms';
import type { Checked } from '../lint/check';
import type { Report } from '../report/report';
import { type Span, span } from '../text/span';
import { describeOccurrence } from './citations/describe/citation';
import { citationOccurrenceAt, markedSpan } from './citations/occurrences';
import { describeGrade, describeJudgement } from './describe';
import { hoverEvidence } from './evidence/describe';
import { keysAt } from './keys';
import { hoverTerm } from './known-terms';
import { valuesOf } from './vocabulary';

/** An explanation as Markdown, with the place of the word that it is about. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

const within = (place: Span, offset: number): boolean => offset >= place.start && offset <= place.end;

/**
 * Explains the mark of evidence, citation, key, value or heading at a place of a draft.
 * @param offset 0-based UTF-16 offset
 */
export function hover(checked: Checked, offset: number): Hover | undefined {
  const { draft, report, knowledge } = checked;
  const evidence = hoverEvidence(draft, offset);
  if (evidence) return evidence;
  const citation = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  if (citation)
    return { markdown: describeOccurrence(report, citation, knowledge), span: markedSpan(citation) };
  const inYaml = draft.yaml && within(draft.yaml, offset);
  const entry = inYaml ? entryAt(draft.data, offset) : undefined;
  const found = entry
    ? hoverEntry(checked, entry, offset)
    : report && !inYaml && hoverHeading(report, offset);
  if (found) return found;
  const isText = inYaml ? entry && !within(entry.entry.keySpan, offset) : true;
  return isText ? hoverTerm(checked, draft.text, offset) : undefined;
}

interface PlacedEntry {
  readonly entry: Entry;
  /** The keys above it. */
  readonly path: readonly string[];
}

/** The innermost entry whose key or value is at an offset. */
function entryAt(
  value: Value | undefined,
  offset: number,
  path: readonly string[] = [],
): PlacedEntry | undefined {
  if (value?.kind === 'list') {
    const item = value.items.find((candidate) => within(candidate.span, offset));
    return item && entryAt(item, offset, path);
  }
  if (value?.kind !== 'map') return undefined;
  for (const entry of value.entries) {
    const { key, keySpan, value: below } = entry;
    if (within(keySpan, offset)) return { entry, path };
    if (below.kind === 'scalar' && within(below.span, offset)) return { entry, path };
    if (below.kind !== 'scalar' && within(span(keySpan.end, below.span.end), offset))
      return entryAt(below, offset, [...path, key]);
  }
  return undefined;
}

const hoverEntry = (checked: Checked, placed: PlacedEntry, offset: number): Hover | undefined =>
  within(placed.entry.keySpan, offset) ? hoverKey(checked.report, placed) : hoverValue(checked, placed);

function hoverKey(report: Report | undefined, { entry, path }: PlacedEntry): Hover | undefined {
  const isJudgement = path.length === 1 && (path[0] === 'judgements' || path[0] === 'sections');
  const judgement = isJudgement && report?.terms.judgements.find(({ id }) => id === entry.key);
  if (report && judgement) {
    return { markdown: describeJudgement(report, judgement), span: entry.keySpan };
  }
  const word = keysAt(report, path).find(({ text }) => text === entry.key);
  return word && { markdown: word.about, span: entry.keySpan };
}

function hoverValue({ knowledge, report }: Checked, { entry, path }: PlacedEntry): Hover | undefined {
  const { key, value } = entry;
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  const written = value.text.text.trim();
  if (report && path[0] === 'judgements' && path.length === 1) return hoverGrade(report, written, value.span);
  const word = valuesOf({ knowledge, report }, path, key).find(({ text }) => text === written);
  return word && { markdown: word.about, span: value.span };
}

function hoverGrade(report: Report, written: string, place: Span): Hover | undefined {
  const { grade } = readGrade(report.terms.scale, written, report.start);
  return grade && { markdown: describeGrade(report, grade), span: place };
}

function hoverHeading(report: Report, offset: number): Hover | undefined {
  const section = report.sections.find(({ at, heading }) => heading && within(at, offset));
  const heading = section?.heading;
  if (!heading) return undefined;
  if (heading.grade && within(heading.grade.span, offset))
    return hoverGrade(report, heading.grade.written, heading.grade.span);
  const markdown = describeJudgement(report, heading.judgement);
  return { markdown, span: heading.wordingSpan };
}
