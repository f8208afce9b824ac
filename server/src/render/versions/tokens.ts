import type { Inline } from '../document';
import { unbrokenPieces } from '../unbroken';

/** A word, a sign, a provision such as “12(2)(a)”, a footnote’s number, or a line break. */
export interface ReportToken {
  readonly text: string;
  /** Two tokens with one key are the same to a reader. */
  readonly key: string;
  /** True if there is a space before it. */
  readonly spaced: boolean;
  readonly marks: readonly TokenMark[];
}

/** The formatting of a token, from the outside in. */
export type TokenMark =
  | { readonly type: 'strong' | 'em' | 'strike' | 'code' | 'note' }
  | { readonly type: 'link'; readonly href: string };

/** The token between two paragraphs or lines of one cell. */
export const lineBreak: ReportToken = { text: '\n', key: '\n', spaced: false, marks: [] };

/**
 * The tokens of inlines. Bold and italics make no difference between two tokens, but the address of a link does.
 * @param noteKey the words of a footnote by its number: the number changes when another one is added before it
 */
export function tokensOf(inlines: readonly Inline[], noteKey: (number: number) => string): ReportToken[] {
  const tokens: ReportToken[] = [];
  let spaced = false;
  const add = (text: string, marks: readonly TokenMark[]): void => {
    for (const { text: piece, whole } of unbrokenPieces(text)) {
      for (const [part] of whole ? [[piece]] : piece.matchAll(parts)) {
        if (/^\s/.test(part)) spaced = true;
        else {
          tokens.push({ text: part, key: keyOf(part, marks), spaced, marks });
          spaced = false;
        }
      }
    }
  };
  const walk = (all: readonly Inline[], marks: readonly TokenMark[]): void => {
    for (const inline of all) {
      switch (inline.type) {
        case 'text':
          add(inline.text, marks);
          break;
        case 'code':
          add(inline.text, [...marks, { type: 'code' }]);
          break;
        case 'link':
          walk(inline.inlines, [...marks, { type: 'link', href: inline.href }]);
          break;
        case 'strong':
        case 'em':
        case 'strike':
          walk(inline.inlines, [...marks, { type: inline.type }]);
          break;
        case 'break':
          tokens.push(lineBreak);
          spaced = false;
          break;
        case 'footnote':
          tokens.push(noteToken(inline.number, noteKey(inline.number)));
          break;
        case 'marker':
          add(
            inline.kind === 'placeholder' || inline.text.startsWith('[') ? inline.text : `[${inline.text}]`,
            marks,
          );
          break;
      }
    }
  };
  walk(inlines, []);
  return tokens;
}

/** The tokens of a text that keeps its lines. */
export const plainTokens = (text: string): ReportToken[] =>
  text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [lineBreak] : []),
      ...tokensOf([{ type: 'text', text: line }], () => ''),
    ]);

/** Tokens as a text, with the numbers of footnotes. */
export const textOfTokens = (tokens: readonly ReportToken[]): string =>
  tokens.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');

/** Tokens as a text on one line, without the numbers of footnotes. */
export const lineOfTokens = (tokens: readonly ReportToken[] = []): string =>
  textOfTokens(tokens.filter(({ marks }) => marks[0]?.type !== 'note'))
    .replace(/\s+/g, ' ')
    .trim();

/** True for a token that has a letter or a digit. */
export const isWord = ({ text }: ReportToken): boolean => /[\p{L}\p{N}]/u.test(text);

const parts = /\s+|[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*|./gsu;

const noteToken = (number: number, words: string): ReportToken => ({
  text: String(number),
  key: `note ${words}`,
  spaced: false,
  marks: [{ type: 'note' }],
});

/** Word processors write other quotation marks and hyphens than typists. */
function keyOf(text: string, marks: readonly TokenMark[]): string {
  const straight = text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
  const link = marks.find((mark) => mark.type === 'link');
  return link ? `${straight} ${link.href}` : straight.replace(/\u00a0/g, ' ');
}
