import type { MappedText } from '../../text/mapped';
import type { CitedProvision } from './citation';
import { readBrackets } from './paths';
import type { ProvisionList } from './provision-list';

// The paragraph of a schedule, behind it or before it.
const behind = /^,? (?:paragraphs?|paras?\.?) (\d{1,3}[A-Z]?)/;
const before = /\b(?:[Pp]aragraph|[Pp]ara\.?) (\d{1,3}[A-Z]?)((?:\(\w{1,4}\))*) (?:of|to|in) $/;

/**
 * Reads “Schedule 2, paragraph 6” and “paragraph 6(a) of Schedule 2”; undefined where no paragraph is named.
 * @param index where the word begins
 * @param at where its number begins
 * @returns the provisions, and where the citation begins and ends in the text
 */
export function readSchedule(
  text: MappedText,
  index: number,
  at: number,
  { provisions, end }: ProvisionList,
): (ProvisionList & { readonly start: number }) | undefined {
  const [first, ...more] = provisions;
  if (!first) return undefined;
  const withParagraph = (paragraph: string, path: readonly string[] = []): CitedProvision => ({
    ...first,
    paragraph,
    path,
  });
  const part = behind.exec(text.text.slice(end));
  if (part) {
    const [said, paragraph = ''] = part;
    const { paths, end: last } = readBrackets(text.text, end + said.length, paragraph, end);
    const whole = { ...withParagraph(paragraph, paths[0]?.path), span: text.span(at, last) };
    return { provisions: [whole, ...more], start: index, end: last };
  }
  const reversed = before.exec(text.text.slice(Math.max(0, index - 60), index));
  if (!reversed) return undefined;
  const [said, paragraph = '', brackets = ''] = reversed;
  const { paths } = readBrackets(`${brackets} `, 0, '', 0);
  return { provisions: [withParagraph(paragraph, paths[0]?.path), ...more], start: index - said.length, end };
}
