import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { hideWrappedNumbers } from '../numbering';
import { readQuickly } from './read-blocks';

// The checks need blocks only: the text of a block is read from the source, where its range is exact. HTML is text, as it is
// in the report that is printed.
const reader = new MarkdownIt({ html: false }).use(footnotes);
reader.core.ruler.enableOnly(['normalize', 'block']);

readQuickly(reader);

/** The blocks of a Markdown text. */
export const blocksOf = (text: string): Token[] => reader.parse(hideWrappedNumbers(text), {});
