import type { Heading } from '../draft/block';
import { type GradeReading, nameOf, readGrade, type Terms } from '../knowledge/frameworks/terms';
import type { Judgement } from '../knowledge/frameworks/types';
import { closest } from '../text/nearest';
import { plain } from '../text/plain';
import { type Span, span } from '../text/span';
import { type UnmarkedText, withoutMarks } from './heading-marks';

/** The grade in the heading of a judgement section. */
export interface HeadingGrade {
  readonly written: string;
  readonly span: Span;
  readonly reading: GradeReading;
  /** The text between wording and grade, such as `: ` or ` is `. */
  readonly separator: string;
  readonly separatorSpan: Span;
  /** The stop or another mark that follows; empty if there is none. */
  readonly tail: string;
  readonly tailSpan: Span;
}

/** A heading that is read as that of a judgement section. */
export interface JudgementHeading {
  readonly heading: Heading;
  readonly judgement: Judgement;
  /** The wording as written, without grade and footnote mark. */
  readonly wording: string;
  readonly wordingSpan: Span;
  /** Everything after the wording, except for the mark of a footnote: the grade and the text around it. */
  readonly restSpan: Span;
  /** Marks of formatting, which no published heading has. */
  readonly marks: UnmarkedText['marks'];
  /** The marks are more than emphasis and code. */
  readonly linked: boolean;
  /** It is exactly an official wording, or none is known. */
  readonly official: boolean;
  readonly grade?: HeadingGrade;
}

/** A wording with the characters that look the same: a no-break space or hyphen does not make it another wording. */
const curly = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

const isOfficial = ({ wording, also = [] }: Judgement, written: string): boolean =>
  wording === null || [wording, ...also].some((words) => curly(words) === curly(written));

const footnoteMark = /(?<!\s)\s*\[\^[^[\]]*\]\s*$/;
const divider = /(?<!\s)(\s*[:;,]\s*|\s+(?:is|are):?\s+|\s+[-–—]\s+|\s+)$/i;
/** The end of a heading whose grade is still to be written. */
const openEnd = /(?<!\s)\s*[:;,–—-]$/;

/** A heading's text without the mark of a footnote at its end. */
export const headingText = (heading: Heading): string =>
  heading.text.text.replace(footnoteMark, '').trimEnd();

/**
 * Reads a heading as one of a judgement section, in the official wording or near it; undefined if it is none.
 * @param day first day of the inspection, for labels that were in use until then
 */
export function readHeading(
  terms: Terms,
  heading: Heading,
  day: string | undefined,
): JudgementHeading | undefined {
  const { text: unmarked, marks, more: linked } = withoutMarks(heading.text);
  const text = unmarked.text.replace(footnoteMark, '').trimEnd();
  const split = splitGrade(terms, text);
  const wording = text.slice(0, split?.wordingEnd ?? openEnd.exec(text)?.index).trimEnd();
  // A heading inside a section may be “Care leavers”: there only the full wording makes another section.
  const judgement = judgementNamed(terms, wording, heading.level <= 2);
  if (!judgement) return undefined;
  const place = (start: number, end: number): Span => unmarked.span(start, end);
  const read: JudgementHeading = {
    heading,
    judgement,
    wording,
    wordingSpan: place(0, wording.length),
    restSpan: span(place(0, wording.length).end, place(0, text.length).end),
    marks,
    linked,
    official: isOfficial(judgement, wording),
  };
  if (!split) return read;
  const written = text.slice(split.gradeStart, split.gradeEnd);
  return {
    ...read,
    grade: {
      written,
      span: place(split.gradeStart, split.gradeEnd),
      reading: readGrade(terms.scale, written, day),
      separator: text.slice(split.wordingEnd, split.gradeStart),
      separatorSpan: place(split.wordingEnd, split.gradeStart),
      tail: text.slice(split.gradeEnd),
      tailSpan: place(split.gradeEnd, text.length),
    },
  };
}

/** The judgement with a wording near enough to a text, or with `short` a short name or id. */
function judgementNamed(terms: Terms, text: string, short: boolean): Judgement | undefined {
  // The longest wording has 71 characters, so that a long sentence need not be compared.
  if (text.length > 140 || text.trim() === '') return undefined;
  const wanted = plain(text);
  const named = namesOf(terms);
  const exact =
    named.find(({ wordings }) => wordings.includes(wanted)) ?? named.find(({ known }) => known.has(wanted));
  const match =
    exact ??
    closest(wanted, named, {
      names: ({ wordings, others }) => (short ? [...wordings, ...others] : wordings),
      limit: 0.25,
      arePlain: true,
    });
  return match?.judgement;
}

/** The names of a judgement, as they are compared. */
interface JudgementNames {
  readonly judgement: Judgement;
  readonly wordings: readonly string[];
  /** Those of other settings and times, which are recognised only as they are. */
  readonly known: ReadonlySet<string>;
  readonly others: readonly string[];
}

const namesRead = new WeakMap<Terms, readonly JudgementNames[]>();

function namesOf(terms: Terms): readonly JudgementNames[] {
  const known = namesRead.get(terms);
  if (known) return known;
  // Words that are only believed to be a judgement's may head any section where it is not given: “Safeguarding”.
  const judgements = terms.judgements.filter(({ id, wording }) => wording !== null || terms.possible.has(id));
  const named = judgements.map((judgement) => ({
    judgement,
    wordings: [nameOf(judgement), ...(judgement.also ?? [])].map(plain),
    known: new Set([...(terms.known.get(judgement.id) ?? [])].map(plain)),
    others: [plain(judgement.short), plain(judgement.id)],
  }));
  namesRead.set(terms, named);
  return named;
}

interface Split {
  readonly wordingEnd: number;
  readonly gradeStart: number;
  readonly gradeEnd: number;
}

/** Marks after a grade. */
const trailing = /(?<![.:;,!]\s?)(?:\s?[.:;,!])+$/;

/** Finds a grade at the end of a heading: a known label, or any text after its last colon. */
function splitGrade(terms: Terms, text: string): Split | undefined {
  const end = text.replace(trailing, '').length;
  const head = text.slice(0, end).toLowerCase();
  const { grades, labels: others, former } = terms.scale;
  const labels = [...grades, ...others, ...former].map(({ label }) => label.toLowerCase());
  const label = labels.filter((candidate) => head.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  const gradeStart = label === undefined ? head.lastIndexOf(':') + 1 : end - label.length;
  const before = divider.exec(text.slice(0, gradeStart));
  if (!before || gradeStart === 0) return undefined;
  const start =
    label === undefined ? gradeStart + (/^\s*/.exec(text.slice(gradeStart))?.[0].length ?? 0) : gradeStart;
  return start < end ? { wordingEnd: before.index, gradeStart: start, gradeEnd: end } : undefined;
}
