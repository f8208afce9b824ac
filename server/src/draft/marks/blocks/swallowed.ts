import { excerpt, plural } from '../../../text/words';

const headingLine = /^[ \t]{0,3}#{1,6}[ \t]+([^\r\n]+)/gm;

/** The headings of a text that nobody would see. */
export interface SwallowedHeadings {
  readonly first: string;
  /** The number of headings after the first. */
  readonly more: number;
}

/** The headings of a text that nobody would see; undefined if it has none. */
export function swallowedHeadings(text: string): SwallowedHeadings | undefined {
  const headings = [...text.matchAll(headingLine)].map(([, words = '']) => words);
  const [first] = headings;
  return first === undefined ? undefined : { first: excerpt(first), more: headings.length - 1 };
}

/** The sentence that names them, with the space before it; empty if there are none. */
export function swallowedSentence(headings: SwallowedHeadings | undefined): string {
  if (!headings) return '';
  const more = headings.more === 0 ? '' : ` and ${plural(headings.more, 'more heading')}`;
  return ` This hides the heading “${headings.first}”${more}.`;
}
