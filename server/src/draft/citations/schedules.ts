import type { MappedText } from '../../text/mapped';
import type { CitedProvision } from './citation';
import { readBrackets } from './paths';
import type { ProvisionList } from './provision-list';

// The paragraph of a schedule, after it or before it.
const paragraphAfter = /^,? (?:paragraphs?|paras?\.?) (\d{1,3}[A-Z]?)/;
const paragraphBefore = /\b(?:[Pp]aragraph|[Pp]ara\.?) (\d{1,3}[A-Z]?)((?:\(\w{1,4}\))*) (?:of|to|in) $/;

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
    const [whole, number = ''] = after;
    const { paths, end: last } = readBrackets(text.text, end + whole.length, { number, start: end });
    const paragraph = { ...withParagraph(number, paths[0]?.path), span: text.span(word.number, last) };
    return { provisions: [paragraph, ...others], start: word.start, end: last };
  }
  const before = paragraphBefore.exec(text.text.slice(Math.max(0, word.start - 60), word.start));
  if (!before) return undefined;
  const [whole, number = '', brackets = ''] = before;
  const { paths } = readBrackets(`${brackets} `, 0, { number: '', start: 0 });
  const paragraph = withParagraph(number, paths[0]?.path);
  return { provisions: [paragraph, ...others], start: word.start - whole.length, end };
}
