import type { MappedText } from '../../text/mapped';
import type { CitedProvision } from './citation';
import { readBrackets } from './paths';
import { type ProvisionList, readList } from './provision-list';

// The paragraph of a schedule, after it or before it.
const paragraphAfter = /^(?:,? | ?\()(?:paragraphs?|paras?\.?) ?(?=\d)/;
const paragraphNumber = /\d{1,3}[A-Z]?/y;
const paragraphBefore = /\b(?:[Pp]aragraph|[Pp]ara\.?) (\d{1,3}[A-Z]?)((?:\(\w{1,4}\))*) (?:of|to|in) $/;

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
      provisions: list.provisions.map(({ number, path }) => ({ ...schedule, paragraph: number, path })),
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
  const withParagraph = (paragraph: string, path: readonly string[] = []): CitedProvision => ({
    ...first,
    paragraph,
    path,
  });
  const after = paragraphAfter.exec(text.text.slice(end));
  if (after) {
    const at = end + after[0].length;
    const list = readList(text, at, { number: paragraphNumber, plural: /s\.? ?$/.test(after[0]) });
    if (!list) return undefined;
    const [start, ...more] = list.provisions.map(({ number, path, span }) => ({
      ...withParagraph(number, path),
      span,
    }));
    const span = { start: text.source(word.number), end: list.provisions[0]?.span.end ?? first.span.end };
    return {
      provisions: [...(start ? [{ ...start, span }] : []), ...more, ...others],
      start: word.start,
      end: closed(text, after[0], list.end),
    };
  }
  const before = paragraphBefore.exec(text.text.slice(Math.max(0, word.start - 60), word.start));
  if (!before) return undefined;
  const [whole, number = '', brackets = ''] = before;
  const { paths } = readBrackets(`${brackets} `, 0, { number: '', start: 0 });
  const paragraph = withParagraph(number, paths[0]?.path);
  return { provisions: [paragraph, ...others], start: word.start - whole.length, end };
}
