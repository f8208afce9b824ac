import { asAscii, type OddCharacter, oddCharactersIn } from '../../../text/characters';
import { excerpt } from '../../../text/words';
import { inLine, type MarkedLine, type OddPlace, oddMessage } from '../line';
import { footnoteMarksIn } from '../lines/inline';
import { type FoundSlip, repairedBy } from '../slip';

/** The words of a heading with their offset in its line. */
interface HeadingWords {
  readonly words: string;
  readonly at: number;
}

interface OddWord {
  readonly at: number;
  readonly length: number;
  readonly character: OddCharacter;
}

/**
 * The slip of a heading's words, from the first odd character to the last. Dashes, no-break spaces and hyphens between words
 * are not slips: they are read as what they look like.
 */
export function slipsOfWords(line: MarkedLine, { words, at }: HeadingWords): FoundSlip[] {
  if (words.length > longest) return [];
  const odd = [...oddCharactersIn(words)];
  if (odd.length === 0) return [];
  const marks = footnoteMarksIn(words);
  const inMark = ({ at: offset }: OddWord) => marks.some(({ start, end }) => start <= offset && offset < end);
  const wrong = odd.filter((character) => isWrong(words, character) && !inMark(character));
  const [first] = wrong;
  const last = wrong.at(-1);
  if (!first || !last) return [];
  const end = last.at + last.length;
  const edits = wrong.map((odd) => ({
    span: inLine(line, at + odd.at, at + odd.at + odd.length),
    text: replacementOf(words, odd),
  }));
  const named = oddMessage({
    odd: wrong.map((odd) => words.slice(odd.at, odd.at + odd.length)).join(''),
    ...placeOf(words, first.at, end),
    right: rightOf(words, wrong),
  });
  const span = inLine(line, at + first.at, at + end);
  const fix = { title: 'Write ordinary characters', kind: 'safe', edits } as const;
  return [repairedBy({ code: 'character', span, ...named }, fix)];
}

// A longer line is not a heading of a report, and comparing its characters with one another would take long.
const longest = 300;

/** Punctuation that a heading may have. */
const ordinary = /^[-,;/"'&%?!@$+=~^_{}|<>`*#.]$/;
const noBreak = /^[\u00a0\u202f]$/;
const letter = /^\p{L}$/u;
const fullWidth = /^[\uff01-\uff5e]$/;

function isWrong(words: string, { at, length, character: { kind, ascii } }: OddWord): boolean {
  const after = words.slice(at + length);
  // Inside a heading it begins a line, which is looked at elsewhere.
  if (kind === 'break') return after.trim() === '';
  if (kind === 'look-alike') {
    if (!letter.test(words.charAt(at))) return !ordinary.test(ascii);
    return isMixed(words, at) || ascii.length > 1 || fullWidth.test(words.charAt(at));
  }
  if (kind === 'invisible' || !noBreak.test(words.charAt(at))) return true;
  const before = asAscii(words.slice(0, at));
  const following = asAscii(after);
  const between = /[^\s:]$/.test(before) && /^[^\s:]/.test(following);
  return !between || (before.includes(':') && !following.includes(':'));
}

/** Tells whether the word around a letter of another alphabet has Latin letters. */
function isMixed(words: string, at: number): boolean {
  let start = at;
  let end = at + 1;
  while (start > 0 && letter.test(words.charAt(start - 1))) start--;
  while (end < words.length && letter.test(words.charAt(end))) end++;
  return /[A-Za-z]/.test(words.slice(start, end));
}

function replacementOf(words: string, { at, length, character: { kind, ascii } }: OddWord): string {
  if (kind === 'invisible' || kind === 'break') return '';
  const [before, after] = [words.charAt(at - 1), words.charAt(at + length)];
  if (kind === 'space')
    return before === ' ' || before === '' || after.trim() === '' || after === ':' ? '' : ' ';
  return ascii === ':' && /\S/.test(after) ? ': ' : ascii;
}

function placeOf(words: string, start: number, end: number): Pick<OddPlace, 'part' | 'mark'> {
  if (/:\s*$/.test(words.slice(0, start).slice(-8))) return { part: 'after', mark: ':' };
  const after = words.slice(end);
  if (/^\s*:/.test(after)) return { part: 'before', mark: ':' };
  return { part: after.trim() === '' ? 'headingEnd' : 'heading' };
}

/** The text that is to be there: nothing, a space, or the corrected words. */
function rightOf(words: string, wrong: readonly OddWord[]): string {
  const replaced = wrong.map((odd) => replacementOf(words, odd));
  if (replaced.every((text) => text === '')) return '';
  if (replaced.every((text) => text === ' ')) return ' ';
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (wrong.length === 1 && first && !letter.test(words.charAt(first.at))) return replaced[0] ?? '';
  const start = words.slice(0, first?.at).search(/(?<!\S)\S*$/);
  const end = (last?.at ?? 0) + (/^\S*/.exec(words.slice(last?.at))?.[0].length ?? 0);
  return excerpt(asAscii(words.slice(start, end)));
}
