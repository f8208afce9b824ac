// Text that must stay text in Markdown.

/** Characters that may begin markup anywhere in a text. */
const inText = /[\\`*_[\]<>|]/g;
const reference = /&(?=#?\w{1,32};)/g;

/**
 * A text whose characters mean nothing to Markdown. Underscores within words and asterisks between spaces, which begin
 * nothing, stay as they are.
 */
export const escapeInline = (text: string): string =>
  text
    .replace(inText, (mark, at: number) => (isHarmless(mark, text, at) ? mark : `\\${mark}`))
    .replace(reference, '\\&')
    .replace(/~~/g, '\\~\\~');

function isHarmless(mark: string, text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  const [isSpaceBefore, isSpaceAfter] = [/\s/.test(before), /\s/.test(after)];
  if (mark === '_') return (isWord(before) && isWord(after)) || (isSpaceBefore && isSpaceAfter);
  if (mark === '*') return isSpaceBefore && isSpaceAfter && at > 0;
  // A quotation is only at the start of a line, which is escaped there.
  if (mark === '>') return true;
  if (mark === '|') return false;
  if (mark === '<') return !/[\p{L}!/?]/u.test(after);
  return false;
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Escapes the start of a paragraph that Markdown would take for a heading, a list, a rule, a quotation or a table. */
export function escapeStart(text: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (numbered) return `${numbered[1]}\\${text.slice(numbered[1]?.length)}`;
  if (/^(?:#{1,6}|[-+*])(?=\s|$)|^[>:~=]|^-{2,}|^(?:- ){2}/.test(text)) return `\\${text}`;
  return text;
}
