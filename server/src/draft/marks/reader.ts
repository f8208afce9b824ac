import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { hideWrappedNumbers } from '../numbering';

// The checks need blocks only: the text of a block is read from the source, where its range is exact. HTML is text, as it is
// in the report that is printed.
const reader = new MarkdownIt({ html: false }).use(footnotes);
reader.core.ruler.enableOnly(['normalize', 'block']);

const { block } = reader;

// The package defines each property of a token by a function, which is a third of the time of reading: make tokens here.
reader.core.ruler.at('block', ({ src, md, env, tokens }) => {
  if (src === '') return;
  const state = new block.State(src, md, env, tokens);
  state.push = (type, tag, nesting) => {
    if (nesting < 0) state.level--;
    const token = {
      type,
      tag,
      attrs: null,
      map: null,
      nesting,
      level: state.level,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    } as Token;
    if (nesting > 0) state.level++;
    tokens.push(token);
    return token;
  };
  block.tokenize(state, state.line, state.lineMax);
});

/** The blocks of a Markdown text. */
export const blocksOf = (text: string): Token[] => reader.parse(hideWrappedNumbers(text), {});
