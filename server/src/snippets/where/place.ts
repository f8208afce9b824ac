import type { Heading } from '../../draft/block';
import type { Draft } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import type { Judgement } from '../../knowledge/frameworks/types';
import { yamlCursor } from '../../language/cursor/yaml-cursor';
import type { Checked } from '../../lint/check';
import { headingText, readHeading } from '../../report/heading';
import type { Report, Stage } from '../../report/report';
import { plain } from '../../text/plain';
import { gradeOf, overallGrade } from '../syntax/variables';

/** A cursor in a draft that was checked. */
export interface DraftPosition {
  readonly checked: Checked;
  /** 0-based UTF-16. */
  readonly offset: number;
}

/** A place of a draft in the terms of its framework, to compare with `where`. */
export interface SnippetPlace {
  readonly framework: string | undefined;
  readonly setting: string | undefined;
  readonly kind: string | undefined;
  /** A judgement's id, “summary”, “areas-for-improvement” or the id of another section; undefined if none is known. */
  readonly section: string | undefined;
  readonly judgement: Judgement | undefined;
  readonly grade: string | undefined;
  /** The path of keys with dots; undefined in the text of the report. */
  readonly key: string | undefined;
  readonly stage: Stage;
}

/** Keys of a YAML draft whose values are text of the report. */
const narrativeKeys = ['summary', 'areas-for-improvement', 'areas-for-priority-action'];

/**
 * The place of a draft in which a text would be inserted.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function placeOf({ draft, report }: Checked, offset: number): SnippetPlace {
  const inYaml = draft.yaml && offset >= draft.yaml.start && offset <= draft.yaml.end;
  const path = inYaml ? yamlPath({ draft }, offset) : undefined;
  const narrative = path && draft.surface === 'yaml' ? narrativeOf(path) : undefined;
  const section = path ? narrative?.section : report && headedSection(report, offset);
  const judgement = report?.terms.judgements.find(({ id }) => id === section);
  const grade = report && (judgement ? gradeOf(report, judgement) : overallGrade(report));
  return {
    framework: report?.framework.id,
    setting: report?.setting?.id,
    kind: report?.likelyKind?.id ?? (report?.graded ? report.framework.kinds[0]?.id : undefined),
    section,
    judgement,
    grade,
    key: path && !narrative ? path.join('.') : undefined,
    stage: report?.stage ?? 'review',
  };
}

/** The section whose text is under a path of keys. */
function narrativeOf(path: readonly string[]): { readonly section: string | undefined } | undefined {
  const [top, second, ...more] = path;
  if (top === 'sections' && second !== undefined && more.length === 0) return { section: second };
  const listed = top !== undefined && narrativeKeys.includes(top);
  return listed && (second === undefined || second === 'text') ? { section: top } : undefined;
}

/** The keys above a place in YAML, with the key of the place. */
function yamlPath({ draft }: Pick<Checked, 'draft'>, offset: number): readonly string[] {
  const cursor = inEmptyList(draft, offset) ? undefined : yamlCursor(draft, offset);
  if (cursor)
    return cursor.at === 'value' && cursor.key !== undefined ? [...cursor.path, cursor.key] : cursor.path;
  // yamlCursor does not read the lines of a text: the tree has the keys above it.
  const path: string[] = [];
  const down = (value: Value): void => {
    if (value.kind === 'list') {
      const item = value.items.findLast(({ span }) => span.start <= offset);
      if (item) down(item);
    } else if (value.kind === 'map') {
      const entry = value.entries.findLast(({ keySpan }) => keySpan.start <= offset);
      if (!entry) return;
      path.push(entry.key);
      down(entry.value);
    }
  };
  if (draft.data) down(draft.data);
  return path;
}

/** Tells if a cursor is in or directly after the brackets of “requirements: []”. */
export function inEmptyList({ lines }: Pick<Draft, 'lines'>, offset: number): boolean {
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  const found = /^\s*(?:-\s+)*["']?[\w-]+["']?:\s*(?=\[\s*\]\s*$)/.exec(whole);
  return found !== null && character >= found[0].length && character <= whole.lastIndexOf(']') + 1;
}

/** The section of the body that a place is in, by the last heading before it that opens one. */
function headedSection(report: Report, offset: number): string | undefined {
  const { draft, terms, start, framework } = report;
  const headings = (draft.passages[0]?.blocks ?? []).filter(
    (block): block is Heading => block.kind === 'heading' && block.level <= 3,
  );
  const above = headings.filter(({ span }) => span.start <= offset);
  for (const heading of above.reverse()) {
    if (heading.level === 1) return 'summary';
    const judgement = readHeading(terms, heading, start)?.judgement;
    if (judgement) return judgement.id;
    if (heading.level === 2) return namedSection(report, heading);
  }
  return framework.settings || framework.judgements.length > 0 ? 'summary' : undefined;
}

function namedSection({ framework, improvement, terms }: Report, heading: Heading): string | undefined {
  if (improvement?.heading === heading || improvement?.heading?.span.start === heading.span.start)
    return framework.improvement?.id;
  const listed = sectionNamed(terms.report, headingText(heading));
  if (listed) return listed.from === 'summary' ? 'summary' : listed.id;
  const text = plain(headingText(heading));
  return narrativeKeys.find((key) => plain(key) === text);
}
