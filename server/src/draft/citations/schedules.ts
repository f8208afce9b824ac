import type { MappedText } from '../../text/mapped';
import type { CitedProvision } from './citation';
import { type ProvisionList, readList } from './provision-list';

// The paragraph of a schedule, after it or before it.
const paragraphAfter = /^(?:,? | ?\()(?:paragraphs?|paras?\.?) ?(?=\d)/;
const paragraphNumber = /\d{1,3}[A-Z]?/y;
const nextParagraph = '(?:,|,? and|,? or| to| ?[-–])';
const paragraphBefore = new RegExp(
  `\\b(?<word>[Pp]aragraphs?|[Pp]aras?\\.?) ?(?<list>\\d{1,3}[A-Z]?(?:\\(\\w{1,4}\\))*(?:${nextParagraph} ?\\d{1,3}[A-Z]?(?:\\(\\w{1,4}\\))*){0,8}) (?:of|to|in) $`,
);

/** The paragraphs after the instrument of a schedule: “Schedule 2 of the Children Act 1989, paragraph 10”. */
export function paragraphsAfter(
  text: MappedText,
  at: number,
  [schedule, ...others]: readonly CitedProvision[],
): ProvisionList | undefined {
  const after = others.length === 0 && schedule ? paragraphAfter.exec(text.text.slice(at, at + 20)) : null;
  if (!after || !schedule || schedule.paragraph !== undefined) return undefined;
  const plural = /s\.? ?$/.test(after[0]);
  const list = readList(text, at + after[0].length, { number: paragraphNumber, plural });
  return (
    list && {
      provisions: list.provisions.map((paragraph) => ({
        ...withParagraph(schedule, paragraph),
        span: schedule.span,
      })),
      end: closed(text, after[0], list.end),
    }
  );
}

/** The end of paragraphs, with the bracket that they open: “Schedule 4 (paragraph 2)”. */
const closed = ({ text }: MappedText, word: string, end: number): number =>
  word.includes('(') && text[end] === ')' ? end + 1 : end;

/** The number of a schedule with its word: “Schedule 2”. */
interface ScheduleWord {
  /** Offset of the word in the text. */
  readonly start: number;
  /** Offset of its number. */
  readonly number: number;
}

/**
 * Reads “Schedule 2, paragraph 6” and “paragraph 6(a) of Schedule 2”; undefined if no paragraph is named.
 * @returns the provisions, and where the citation starts and ends in the text
 */
export function readSchedule(
  text: MappedText,
  word: ScheduleWord,
  { provisions, end }: ProvisionList,
): (ProvisionList & { readonly start: number }) | undefined {
  const [first, ...others] = provisions;
  if (!first) return undefined;
  const after = paragraphAfter.exec(text.text.slice(end));
  if (after) {
    const at = end + after[0].length;
    const list = readList(text, at, { number: paragraphNumber, plural: /s\.? ?$/.test(after[0]) });
    if (!list) return undefined;
    const [start, ...more] = list.provisions.map((paragraph) => withParagraph(first, paragraph));
    const span = { start: text.source(word.number), end: list.provisions[0]?.span.end ?? first.span.end };
    return {
      provisions: [...(start ? [{ ...start, span }] : []), ...more, ...others],
      start: word.start,
      end: closed(text, after[0], list.end),
    };
  }
  const from = Math.max(0, word.start - 90);
  const before = paragraphBefore.exec(text.text.slice(from, word.start));
  const { word: unit = '', list: written = '' } = before?.groups ?? {};
  if (!before) return undefined;
  const start = from + before.index;
  const at = start + before[0].indexOf(written, unit.length);
  const list = readList(text, at, { number: paragraphNumber, plural: true });
  if (!list || list.end !== at + written.length) return undefined;
  const [only, ...more] = list.provisions.map((each) => withParagraph(first, each));
  if (!only) return undefined;
  // A citation of one paragraph ends with its schedule, where it is pointed at.
  const paragraphs = more.length === 0 ? [{ ...only, span: first.span }] : [only, ...more];
  return { provisions: [...paragraphs, ...others], start, end };
}

/** The paragraph of a schedule, in the place where the paragraph is written. */
const withParagraph = (
  schedule: CitedProvision,
  { number, path, to, span }: CitedProvision,
): CitedProvision => ({
  ...schedule,
  paragraph: number,
  path,
  ...(to && { to: { number: schedule.number, paragraph: to.number, path: to.path } }),
  span,
});
