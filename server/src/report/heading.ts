import type { Heading } from '../draft/block';
import { type GradeReading, nameOf, readGrade, type Terms } from '../knowledge/frameworks/terms';
import type { Judgement } from '../knowledge/frameworks/types';
import { closest } from '../text/nearest';
import { plain } from '../text/plain';
import type { Span } from '../text/span';

/** The grade in the heading of a judgement section. */
export interface HeadingGrade {
  readonly written: string;
  readonly span: Span;
  readonly reading: GradeReading;
  /** The text between wording and grade, such as `: ` or ` is `. */
  readonly separator: string;
  readonly separatorSpan: Span;
  /** A full stop follows. */
  readonly stop: boolean;
}

/** A heading that is read as that of a judgement section. */
export interface JudgementHeading {
  readonly heading: Heading;
  readonly judgement: Judgement;
  /** The wording as written, without grade and footnote mark. */
  readonly wording: string;
  readonly wordingSpan: Span;
  /** It is exactly the official wording, or no official wording is known. */
  readonly official: boolean;
  readonly grade?: HeadingGrade;
}

/** A wording with the characters that look the same: a no-break space or hyphen is no other wording. */
const curly = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

const footnoteMark = /(?<!\s)\s*\[\^[^[\]]*\]\s*$/;
const divider = /(?<!\s)(\s*:\s*|\s+(?:is|are):?\s+|\s+[-–—]\s+|\s+)$/i;

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
  const text = headingText(heading);
  const split = splitGrade(terms, text);
  const wording = split ? text.slice(0, split.wordingEnd) : text;
  // A heading inside a section may be “Care leavers”: there only the full wording makes another section.
  const judgement = judgementNamed(terms, wording, heading.level <= 2);
  if (!judgement) return undefined;
  const place = (start: number, end: number): Span => heading.text.span(start, end);
  const read: JudgementHeading = {
    heading,
    judgement,
    wording,
    wordingSpan: place(0, wording.length),
    official: judgement.wording === null || curly(wording) === curly(judgement.wording),
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
      stop: split.gradeEnd < text.length,
    },
  };
}

/** The judgement with a wording near enough to a text, or with `short` a short name or id. */
function judgementNamed(terms: Terms, text: string, short: boolean): Judgement | undefined {
  // The longest wording has 71 characters, so that a long sentence need not be compared.
  if (text.length > 140 || text.trim() === '') return undefined;
  const wanted = plain(text);
  const named = namesOf(terms);
  const exact = named.find(({ wording }) => wording === wanted);
  const match =
    exact ??
    closest(wanted, named, {
      names: ({ wording, others }) => (short ? [wording, ...others] : [wording]),
      limit: 0.25,
      arePlain: true,
    });
  return match?.judgement;
}

/** The names of a judgement, as they are compared. */
interface JudgementNames {
  readonly judgement: Judgement;
  readonly wording: string;
  readonly others: readonly string[];
}

const namesRead = new WeakMap<Terms, readonly JudgementNames[]>();

function namesOf(terms: Terms): readonly JudgementNames[] {
  const known = namesRead.get(terms);
  if (known) return known;
  const named = terms.judgements.map((judgement) => ({
    judgement,
    wording: plain(nameOf(judgement)),
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

/** Finds a grade at the end of a heading: a known label, or any text after its last colon. */
function splitGrade(terms: Terms, text: string): Split | undefined {
  const end = text.replace(/(?<!\.)\.+$/, '').length;
  const head = text.slice(0, end).toLowerCase();
  const { grades, labels: others, former } = terms.scale;
  const labels = [...grades, ...others, ...former].map(({ label }) => label.toLowerCase());
  const label = labels.filter((candidate) => head.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  const gradeStart = label === undefined ? head.lastIndexOf(':') + 1 : end - label.length;
  const before = divider.exec(text.slice(0, label === undefined ? gradeStart : end - label.length));
  if (!before || gradeStart === 0) return undefined;
  const start =
    label === undefined ? gradeStart + (/^\s*/.exec(text.slice(gradeStart))?.[0].length ?? 0) : gradeStart;
  return { wordingEnd: before.index, gradeStart: Math.min(start, end), gradeEnd: end };
}
