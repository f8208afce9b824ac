// Text that must stay text in Markdown.

/** Characters that may begin markup anywhere in a text. */
const inText = /[\\`*_[\]<>|]/g;
/** Brackets that Markdown may take for a link, a footnote or a box to tick. */
const mayLink = /\][([:]|\[\^|\[[ xX]\]/;
const reference = /&(?=#?\w{1,32};)/g;

/**
 * A text whose characters mean nothing to Markdown. Underscores within words and asterisks between spaces, which begin
 * nothing, stay as they are.
 */
export function escapeInline(text: string): string {
  const hasLinks = mayLink.test(text);
  return (
    text
      .replace(inText, (mark, at: number) => {
        const isBracket = mark === '[' || mark === ']';
        return (isBracket ? !hasLinks : isHarmless(mark, text, at)) ? mark : `\\${mark}`;
      })
      .replace(reference, '\\&')
      .replace(/~~/g, '\\~\\~')
      // For the same reason as in `escapeStart`.
      .replace(/\\\*\\\*/g, '&#42;&#42;')
  );
}

function isHarmless(mark: string, text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  const [isSpaceBefore, isSpaceAfter] = [/\s/.test(before), /\s/.test(after)];
  if (mark === '_') return (isWord(before) && isWord(after)) || (isSpaceBefore && isSpaceAfter);
  if (mark === '*') return isSpaceBefore && isSpaceAfter && at > 0;
  // A quotation is only at the start of a line, which is escaped there.
  if (mark === '>') return true;
  if (mark === '<') return !/[\p{L}!/?]/u.test(after);
  return false;
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * Escapes the start of a paragraph that Markdown would take for a heading, a list, a rule, a quotation or a table. The
 * product reads an escaped bullet as a slip of the writer, so bullets are character references.
 */
export function escapeStart(text: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (numbered) return `${numbered[1]}\\${text.slice(numbered[1]?.length)}`;
  const start = /^\\?([-+*−–—])(?=\s|$)/.exec(text);
  if (start) return `&#${start[1]?.codePointAt(0)};${text.slice(start[0].length)}`;
  return /^(?:#{1,6}(?=\s|$)|[>:=]|~{3}|-{2,})/.test(text) ? `\\${text}` : text;
}
