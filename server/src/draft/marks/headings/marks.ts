import { lookAlikesOf, zeroWidth } from '../../../text/characters';
import { messagesOf } from '../../../text/messages';
import { anyWhite, inLine, isOdd, type MarkedLine, markedLine, type OddPlace, oddMessage } from '../line';
import { type FoundSlip, mostRead, repairedBy } from '../slip';
import type { MarkdownView } from '../view';
import { slipsOfWords } from './words';

const messages = messagesOf({
  tooMany: (hashes: string) =>
    `Write “${hashes}” before this heading. A heading can have at most six hashes.`,
  backslash: (hashes: string) => `Delete the backslash before “${hashes}” to make this a heading.`,
  noSpace: (hashes: string) => `Add a space after “${hashes}” to make this a heading.`,
});

const hash = `\\\\?[#${lookAlikesOf('#')}]`;
const aroundHashes = new RegExp(`[\\\\${zeroWidth}]`, 'g');
const headingMark = new RegExp(`^(${anyWhite}*)(${hash}(?:[${zeroWidth}]*${hash}){0,11})(${anyWhite}*)`);

const hashes = /#/g;
const hashesOfAnyKind = new RegExp(`[#${lookAlikesOf('#')}]`, 'g');
const hashNear = new RegExp(`^[^A-Za-z0-9]{0,20}?[#${lookAlikesOf('#')}]`, 'u');

/** A line that begins with the mark of a heading, or with what was to be one. */
interface HeadingLine {
  readonly line: MarkedLine;
  /** The white space before the mark. */
  readonly lead: string;
  /** The mark as written. */
  readonly mark: string;
  /** The white space after the mark. */
  readonly gap: string;
  readonly level: number;
  /** The words of the heading as written. */
  readonly words: string;
  /** Offset of the words in the line. */
  readonly at: number;
}

function headingLine(line: MarkedLine): HeadingLine | undefined {
  const found = headingMark.exec(line.text);
  if (!found) return undefined;
  const [whole, lead = '', mark = '', gap = ''] = found;
  const level = mark.replace(aroundHashes, '').length;
  const words = line.text.slice(whole.length);
  return level > deepest && (gap === '' || !title.test(words))
    ? undefined
    : { line, lead, mark, gap, level, words, at: whole.length };
}

/** Tells whether a line is a heading as Markdown has it. */
const isPristine = ({ lead, mark, gap, level }: HeadingLine): boolean =>
  level <= deepest && /^[ \t]*$/.test(lead) && /^#+$/.test(mark) && /^[ \t]+$/.test(gap);

/** The lowest level of headings that Markdown has. */
const deepest = 6;
const begins = /^[\p{L}\p{N}“‘"'*_[(]/u;
const title = /^[\p{Lu}“‘*_]\S* /u;

/**
 * Tells whether a line was to be a heading. A single hash may begin anything (“#1”, a hashtag): it is one if the line is
 * a separate block and reads like a title.
 */
const isMeant = ({ level, gap, mark, words }: HeadingLine, alone: boolean): boolean =>
  level > 1 || (gap !== '' && mark === '#') ? begins.test(words) : alone && title.test(words);

/** The slips of lines that are headings or were to be. */
export function headingSlips(view: MarkdownView): FoundSlip[] {
  const found: FoundSlip[] = [];
  let before = -1;
  for (const { index } of view.text.matchAll(view.odd ? hashesOfAnyKind : hashes)) {
    if (found.length >= mostRead) break;
    const number = view.lines.line(index);
    if (number === before || view.fenced.has(number)) continue;
    before = number;
    const line = markedLine(view, number);
    const heading = hashNear.test(line.text) ? headingLine(line) : undefined;
    if (!heading) continue;
    const isEmpty = (other: number) => other < 0 || view.lines.text(other).trim() === '';
    const alone = isEmpty(number - 1) && isEmpty(number + 1);
    found.push(...headingLineSlips(heading, { alone, indented: view.indented.has(number) }));
  }
  return found;
}

/**
 * The slips of a heading: characters that keep its mark from being read, and characters in it that cannot be seen.
 * @param alone the line is a separate block
 * @param indented the line is code, because it is indented
 */
function headingLineSlips(
  heading: HeadingLine,
  { alone, indented }: { readonly alone: boolean; readonly indented: boolean },
): FoundSlip[] {
  const { line, words, at } = heading;
  if (!isPristine(heading)) {
    if (!isMeant(heading, alone)) return [];
    return [slipOfMark(heading, indented), ...slipsOfWords(line, { words, at })];
  }
  return indented ? [] : slipsOfWords(line, { words, at });
}

function slipOfMark(heading: HeadingLine, indented: boolean): FoundSlip {
  const { line, lead, mark, gap, level, at } = heading;
  // Sections have two.
  const hashes = '#'.repeat(level > deepest ? 2 : level);
  const place = inLine(line, isOdd(lead) ? 0 : lead.length, at);
  const kept = isOdd(lead) || indented ? '' : lead;
  const edits = [{ span: inLine(line, 0, at), text: `${kept}${hashes} ` }];
  const kind = level > deepest ? 'suggestion' : 'safe';
  const fix = { title: `Write “${hashes} ”`, kind, edits } as const;
  const odd = lead + mark + gap;
  if (isOdd(odd)) {
    const named = oddMessage({ odd, mark: hashes, ...partOf(heading, hashes) });
    return repairedBy({ code: 'character', span: place, ...named }, fix);
  }
  if (level > deepest) {
    return repairedBy({ code: 'heading', span: place, ...messages.tooMany(hashes) }, fix);
  }
  const named = messages[mark.includes('\\') ? 'backslash' : 'noSpace'](hashes);
  return repairedBy({ code: 'heading', span: place, ...named }, fix);
}

/** The part of a heading's mark that has odd characters, and the text that should be there. */
function partOf({ lead, mark, gap }: HeadingLine, hashes: string): Pick<OddPlace, 'part' | 'right'> {
  if (isOdd(mark) || (isOdd(lead) && isOdd(gap))) return { part: 'in', right: hashes };
  if (isOdd(lead)) return { part: 'before', right: '' };
  return { part: 'after', right: gap.startsWith(' ') ? '' : ' ' };
}
