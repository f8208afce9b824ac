import type { Entry, Value } from '../draft/yaml/value';
import { readGrade } from '../knowledge/frameworks/terms';
import type { Checked } from '../lint/check';
import type { Report } from '../report/report';
import { type Span, span } from '../text/span';
import { describeOccurrence } from './citations/describe/citation';
import { citationOccurrenceAt, markedSpan } from './citations/occurrences';
import { describeGrade, describeJudgement } from './describe';
import { keysAt } from './keys';
import { valuesOf } from './vocabulary';

/** What is shown at a place: Markdown, and the word it is about. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

const within = (at: Span, offset: number): boolean => offset >= at.start && offset <= at.end;

/**
 * Explains the key, value or heading at a place of a draft.
 * @param offset 0-based UTF-16 offset
 */
export function hover(checked: Checked, offset: number): Hover | undefined {
  const { draft, report, knowledge } = checked;
  const cited = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  if (cited) return { markdown: describeOccurrence(report, cited), span: markedSpan(cited) };
  if (draft.yaml && within(draft.yaml, offset)) {
    return inYaml(checked, draft.data, [], offset);
  }
  return report && inHeading(report, offset);
}

function inYaml(
  checked: Checked,
  value: Value | undefined,
  path: readonly string[],
  offset: number,
): Hover | undefined {
  if (value?.kind === 'list') {
    const item = value.items.find((one) => within(one.span, offset));
    return item && inYaml(checked, item, path, offset);
  }
  if (value?.kind !== 'map') return undefined;
  for (const entry of value.entries) {
    if (within(entry.keySpan, offset)) return key(checked.report, entry, path);
    if (entry.value.kind === 'scalar' && within(entry.value.span, offset))
      return scalar(checked, entry, path);
    if (entry.value.kind !== 'scalar' && within(span(entry.keySpan.end, entry.value.span.end), offset)) {
      return inYaml(checked, entry.value, [...path, entry.key], offset);
    }
  }
  return undefined;
}

function key(report: Report | undefined, entry: Entry, path: readonly string[]): Hover | undefined {
  const judgement =
    path.length === 1 && (path[0] === 'judgements' || path[0] === 'sections')
      ? report?.terms.judgements.find(({ id }) => id === entry.key)
      : undefined;
  if (report && judgement) {
    return { markdown: describeJudgement(report, judgement), span: entry.keySpan };
  }
  const word = keysAt(report, path).find(({ text }) => text === entry.key);
  return word && { markdown: word.about, span: entry.keySpan };
}

function scalar(
  { knowledge, report }: Checked,
  { key: name, value }: Entry,
  path: readonly string[],
): Hover | undefined {
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  const written = value.text.text.trim();
  if (report && path[0] === 'judgements' && path.length === 1) return grade(report, written, value.span);
  const word = valuesOf({ knowledge, report }, path, name).find(({ text }) => text === written);
  return word && { markdown: word.about, span: value.span };
}

function grade(report: Report, written: string, place: Span): Hover | undefined {
  const { grade: found } = readGrade(report.terms.scale, written, report.start);
  return found && { markdown: describeGrade(report, found), span: place };
}

function inHeading(report: Report, offset: number): Hover | undefined {
  const section = report.sections.find(({ at, heading }) => heading && within(at, offset));
  const heading = section?.heading;
  if (!heading) return undefined;
  if (heading.grade && within(heading.grade.span, offset))
    return grade(report, heading.grade.written, heading.grade.span);
  const markdown = describeJudgement(report, heading.judgement);
  return { markdown, span: heading.wordingSpan };
}
