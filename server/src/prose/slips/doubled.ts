import { perText } from '../per-text';
import { type ProseWord, type WordRow, wordAt, wordRow } from '../words';
import { repeatedPhrases } from './repeated-phrase';
import type { ProseSlip } from './slip';

/** Doubled by those who mean it: “he had had help”, “they gave her her coat”, “no no”. */
const rightlyDoubled: ReadonlySet<string> = new Set('had her bye no ha knock tut tick night'.split(' '));
/** Never doubled rightly. Verbs and prepositions may be: “those who work work hard”, “they moved in in May”. */
const neverDoubled: ReadonlySet<string> = new Set(
  'the a an and or their our its we they he she if but because when'.split(' '),
);
/** After a doubled “that” these show that one is too many. */
const afterThat: ReadonlySet<string> = new Set(
  'they he she it we you these those all some most many children people the a an there'.split(' '),
);
const articles = /^(?:the|an?)$/i;
/** “More and more and more” and “day by day by day” are no slips. */
const joining: ReadonlySet<string> = new Set('and or by to after upon'.split(' '));
/** “The more the more …” */
const comparative: ReadonlySet<string> = new Set(['more', 'less', 'better', 'sooner', 'longer']);
/** Before “will be will be”. */
const whatever: ReadonlySet<string> = new Set(['what', 'whatever']);
/** Words that begin sentences, so that their capital is of no name. */
const openers: ReadonlySet<string> = new Set(
  `all although and as at because both but by care carers children during each every few following for foster governance he however
  if in inspectors it its leaders managers many most new no not on other our overall parents partners plans records senior several
  she since social some staff the their there these they this those to visits we when where while with young`.split(
    /\s+/,
  ),
);

/** A word that is written twice, or as often as it says. */
export interface DoubledSlip extends ProseSlip {
  readonly times?: number;
}

/** Words that are written twice or more. What is to be left out is the second, with a space. */
export const doubledIn = perText((text: string): readonly DoubledSlip[] => {
  const row = wordRow(text);
  if (!hasRepeated(row)) return repeatedPhrases(text);
  const words = row.forms.map((_, index) => wordAt(row, index));
  const slips: DoubledSlip[] = [];
  let after = 0;
  for (let at = 0; at < words.length - 1; at++) {
    const [word, second] = [words[at] as ProseWord, words[at + 1] as ProseWord];
    if (at < after) continue;
    const times = timesWritten(text, words, at);
    if (times > 2) {
      after = at + times;
      slips.push(...repeatedAt(text, words.slice(at, after)));
    } else if (isSame(word, second)) {
      if (isTwice(text, word, second)) slips.push(slipOf(text, words, at));
    } else if (isSame(word, words[at + 2]) && isSame(second, words[at + 3]) && isPair(text, words, at)) {
      const [start, end] = [second.end, words[at + 3]?.end ?? second.end];
      slips.push({
        start,
        end,
        instead: '',
        safe: articles.test(second.text),
      });
    }
  }
  return [...slips, ...repeatedPhrases(text)];
});

/** Tells if a word is written twice, or two words are. Few texts have such a place. */
const hasRepeated = ({ forms }: WordRow): boolean =>
  forms.some(
    ({ small }, at) =>
      small === forms[at + 1]?.small ||
      (small === forms[at + 2]?.small && forms[at + 1]?.small === forms[at + 3]?.small),
  );

const isSame = ({ form }: ProseWord, other: ProseWord | undefined): boolean =>
  form.small === other?.form.small;

/** The number of times that a word is written, one after the other. */
function timesWritten(text: string, words: readonly ProseWord[], at: number): number {
  const small = words[at]?.form.small;
  let next = at + 1;
  for (; words[next]?.form.small === small; next++)
    if (!areNext(text, words[next - 1] as ProseWord, words[next] as ProseWord)) break;
  return next - at;
}

/** The slip of a word that is written three times or more: all but the first are too many, or all but two where two are right. */
function repeatedAt(text: string, same: readonly ProseWord[]): DoubledSlip[] {
  const [first, second] = same;
  const last = same.at(-1);
  if (!first || !second || !last) return [];
  const small = first.text.toLowerCase();
  const mayBeTwo = /^(?:had|her)$/.test(small) || (small === 'that' && !isBeforeSubject(text, last));
  if (!mayBeTwo && !isTwice(text, same.at(-2) ?? first, last)) return [];
  const extra = same[mayBeTwo ? 2 : 1] ?? last;
  const times = same.length;
  if (/[*_]/.test(text.slice(first.end, last.start))) return [{ start: extra.start, end: last.end, times }];
  const before = same[mayBeTwo ? 1 : 0]?.end ?? first.end;
  const place = /\s/.test(text.charAt(last.end))
    ? { start: extra.start, end: last.end + 1 }
    : { start: before, end: last.end };
  const safe = !mayBeTwo && (small === 'that' || neverDoubled.has(small));
  return [{ ...place, instead: '', safe, times }];
}

/** Tells if a word that is the same as the one before it is one too many. */
function isTwice(text: string, first: ProseWord, second: ProseWord): boolean {
  const small = first.text.toLowerCase();
  if (rightlyDoubled.has(small) || !areNext(text, first, second) || isInPair(text, first, second))
    return false;
  // “Wagga Wagga” is a name and “A A” are two grades; “The the” is neither.
  const isName = /^[A-Z]/.test(second.text) && /^[A-Z]/.test(first.text);
  if (isName && small !== 'i' && !(first.begins && openers.has(small))) return false;
  // “What there is is good.”
  if (small === 'is' && /\b(?:what|all|whatever)\b[^.!?]{0,60}$/i.test(text.slice(0, first.start)))
    return false;
  // “Leaders accept that that was a mistake” is right.
  if (small === 'that' && !isBeforeSubject(text, second)) return false;
  return small.length > 1 || small === 'a' || small === 'i';
}

/** Tells if a subject is after a “that”, as in “they know that that children live here”. */
const isBeforeSubject = (text: string, { end }: ProseWord): boolean =>
  afterThat.has(/^\s+([a-z]+)/.exec(text.slice(end, end + 20))?.[1] ?? '');

function slipOf(text: string, words: readonly ProseWord[], at: number): ProseSlip {
  const [first, second] = words.slice(at, at + 2);
  const [start, end] = [first?.end ?? 0, second?.end ?? 0];
  // Marks of emphasis between them belong to one of the two.
  if (/[*_]/.test(text.slice(start, second?.start))) return { start, end };
  const small = first?.text.toLowerCase() ?? '';
  const safe = small === 'that' || neverDoubled.has(small);
  // After a line break the word with the space after it is left out, so that the next word keeps its indentation.
  return /\s/.test(text.charAt(end)) && second
    ? { start: second.start, end: end + 1, instead: '', safe }
    : { start, end, instead: '', safe };
}

/** Tells if two words that are the same as the two before them are too many. */
function isPair(text: string, words: readonly ProseWord[], at: number): boolean {
  const four = words.slice(at, at + 4);
  if (four.some(({ text: word }, index) => /^[A-Z]/.test(word) && !(index % 2 === 0 && four[0]?.begins)))
    return false;
  const [first = '', second = ''] = four.map(({ text: word }) => word.toLowerCase());
  if (joining.has(second) || (joining.has(first) && !articles.test(second))) return false;
  if (comparative.has(second) || whatever.has(words[at - 1]?.text.toLowerCase() ?? '')) return false;
  return four.slice(1).every((word, index) => areNext(text, four[index] as ProseWord, word));
}

/** “His/her and and/or” has no word twice. */
const isInPair = (text: string, first: ProseWord, second: ProseWord): boolean =>
  text[first.start - 1] === '/' || text[second.end] === '/';

/** Tells if only spaces and marks of emphasis are between two words. After a line break, a mark may begin a list item. */
const areNext = (text: string, first: ProseWord, second: ProseWord): boolean =>
  /^(?:[ \t*_]+|[*_]*[ \t]*\r?\n[ \t]*)$/.test(text.slice(first.end, Math.min(second.start, first.end + 20)));
