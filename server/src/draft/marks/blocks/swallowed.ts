import { excerpt, plural } from '../../../text/words';

const headingLine = /^[ \t]{0,3}#{1,6}[ \t]+([^\r\n]+)/gm;

/** The sentence that names the headings of a text that nobody would see; empty if it has none. */
export function swallowedHeadings(text: string): string {
  const headings = [...text.matchAll(headingLine)].map(([, words = '']) => words);
  const [first] = headings;
  if (first === undefined) return '';
  const more = headings.length === 1 ? '' : ` and ${plural(headings.length - 1, 'more heading')}`;
  return ` It would hide “${excerpt(first)}”${more}.`;
}
