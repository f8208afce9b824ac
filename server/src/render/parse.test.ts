import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { afterEach, expect, it, vi } from 'vitest';
import { MappedText } from '../text/mapped';
import { parseMarkdown } from './parse';

const plain = new MarkdownIt({ html: false }).use(footnotes);
plain.validateLink = () => true;
plain.core.ruler.disable('footnote_tail');

const shapeOf = (tokens: readonly Token[]): unknown[] =>
  tokens.map(({ type, content, children }) => [type, content, shapeOf(children ?? [])]);

const parsed = (text: string): Token[] =>
  parseMarkdown(MappedText.of(text, 0, text.length)).pieces.flatMap(({ tokens }) => tokens);

afterEach(() => vi.restoreAllMocks());

it.each([
  '[a](b) and [c',
  '[a [b](c)',
  '![a](b) ![c [d]',
  'A note^[which [says](so)] and ^[another',
  '[ `]` [',
  '[a]\n[[b]',
  '*[a*](b) \\] [',
])('reads labels that close, and those that do not, as the package does: %s', (text) => {
  expect(shapeOf(parsed(text))).toEqual(shapeOf(plain.parse(text, {})));
});

it.each(['[', '![', '[^', '^[a', '<![CDATA['])('looks for the end of a label once: %s', (mark) => {
  const count = (times: number): number => {
    const skip = vi.spyOn(Object.getPrototypeOf(plain.inline), 'skipToken');
    parsed(`[a](b) ${mark.repeat(times)}`);
    const { length } = skip.mock.calls;
    skip.mockRestore();
    return length;
  };
  expect(count(2000)).toBeLessThan(100);
});
