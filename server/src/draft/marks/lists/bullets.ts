import { lookAlikesOf } from '../../../text/characters';
import { anyWhite } from '../line';

/** A mark that people take for that of a list item, at the beginning of a line. */
export interface Bullet {
  /** The white space before it. */
  readonly lead: string;
  /** The mark itself. */
  readonly mark: string;
  /** The white space after it. */
  readonly gap: string;
  /**
   * `sure` marks begin nothing else. A line may begin with the others and be none: a dash, a letter in brackets, a hyphen right
   * before a word. They need others of their family, or a line before that announces a list.
   */
  readonly family: 'sure' | 'dash' | 'letter' | 'hyphen';
}

// Symbols, arrows and private characters, in which fonts of Word have theirs. Not those that begin words or a contact’s details,
// lines of tables, the sign of a character that was lost, and blank ones.
const noBullet = '[©®°℗℠™№℃℉℅☎☏✆✉☺☹❤♥\u2500-\u257f\u2800-\u28ff\ufffc\ufffd¦♭♮\u{1f000}-\u{1faff}]';
const symbol = `(?:[🔹🔸🔷🔶🔵🔴🟢🟡🟠👉]|(?!${noBullet})[\\p{So}\\p{Co}\u0095•‣·∙⋅∘⦁⦾⦿→⇒⟶▷◁※])\ufe0f?\\.?`;
const longDashes = '‒–—―⸺⸻─━';
const signs = [...'-*+']
  .map(lookAlikesOf)
  .join('')
  .replace(new RegExp(`[${longDashes}]`, 'g'), '');
const text = '(?=[\\p{L}\\p{N}“‘"\'*_(\\[£])';
const white = `${anyWhite}+`;

/** Marks, the white space after them, and the text that follows. */
const marks: readonly (readonly [Bullet['family'], string, string, string])[] = [
  ['sure', symbol, `${anyWhite}*`, text],
  ['sure', `[${signs}]`, white, '(?=[\\p{L}“‘"\'*_(\\[])'],
  ['sure', 'o(?=\\t| {2}|\u00a0)', white, text],
  // Letters in which Wingdings has its bullets.
  ['sure', '[§Øüqvnlsu¨Ÿ](?=\\t)', white, text],
  ['sure', '&(?:bull|middot|sdot|squ|rarr|raquo|#8226|#x2022|#183|#9642|#xb7);', `${anyWhite}*`, text],
  ['sure', '\\\\[-*+•·]', white, text],
  ['sure', '[-=]>', white, text],
  ['dash', `(?:[${longDashes}»›]|-{2,3}|&[mn]dash;)`, `${anyWhite}*`, text],
  ['letter', '(?:\\(?(?:[A-Za-z]|[ivx]{1,5})\\)|[a-z]\\.|[ivx]{2,4}\\.)', white, text],
  ['hyphen', '[-*+]', '', '(?=[\\p{L}“‘"\'(])'],
];

const patterns = marks.map(
  ([family, mark, gap, next]) =>
    [family, new RegExp(`^(${anyWhite}*)(${mark})(${gap})${next}`, 'u')] as const,
);

const keyboard = /^[ \t]*[A-Za-z0-9“‘"'#[>|`~]/;
const shortMark = /^[ \t]*(?:[A-Za-z]{1,5}\)|[a-z]\.|[ivx]{2,4}\.|[oqvnlsu][\t\u00a0]|o {2})/;

/** Tells whether a line begins with a word, a number or a mark that is not that of a list item. */
export const isPlain = (line: string): boolean => keyboard.test(line) && !shortMark.test(line);

/** The mark that a line begins with, if people take it for that of a list item and Markdown does not. */
export function bulletOf(line: string): Bullet | undefined {
  if (isPlain(line)) return undefined;
  for (const [family, pattern] of patterns) {
    const found = pattern.exec(line);
    if (!found) continue;
    const [whole, lead = '', mark = '', gap = ''] = found;
    // It is the beginning of words in italics.
    if (mark === '*' && line.includes('*', whole.length)) return undefined;
    return { lead, mark, gap, family };
  }
  return undefined;
}
