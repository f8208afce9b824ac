import type { MappedText } from '../../text/mapped';
import { afterNumber, withoutNoun } from './certainty';
import type { CitedProvision } from './citation';
import { type PathsRead, type ProvisionPath, readBrackets } from './paths';

// The numbers after “regulations”: one, or several of a list.
const range = /\s*(?:to|through|–|—|-)\s*/y;
const link = /\s*(?:,\s*(?:and |or )?|\band |\bor |& ?|\/)\s*/y;

// The text after a number shows that it was counted in the law: it says what the number is of, or the sentence ends.
// More of the same list may come first, “17, 20 and 47 of the Act”.
const more = '(?:,\\s?(?:and |or )?|\\s(?:and|or|&)\\s)\\d{1,3}[A-Z]{0,2}(?:\\(\\w{1,4}\\)){0,4}';
// “3 of the visits” counts visits.
const lawWord = '(?:[Rr]egulations?|[Rr]ules|[Aa]ct|[Gg]uide|[Ss]chedules?)\\b';
const law = `(?:the|that|those|these) (?!Regulation \\d)(?:(?:[\\w’-]{1,20} ){0,3}${lawWord}|[‘“]?[A-Z])`;
const named = `,? (?:of|to|in|under) (?:${law}|[A-Z]{2,})|\\s\\(?[A-Z]{1,6}[AR] ?(?:19|20)\\d{2}|\\sCA\\b`;
const closing = new RegExp(
  `^(?:${more}){0,12}(?:\\s*$|\\s*[.;:)\\]]|, (?:which|whichever|as|and|but|or) |${named})`,
);
/** More numbers of a series: nobody counts “12, 13 or 14” of something that is not named. */
const onwards = new RegExp(`^(?:${more}){1,12}`);
const afterSeries = /^\s(?:they|he|she|we|it|staff|leaders|managers|inspectors)\b/;
const amount = /^(?:%|\s*per cent|\d|[-–]\w|[a-z])/;

/** The provisions of a list, and where it ends in the text. */
export interface ProvisionList {
  readonly provisions: readonly CitedProvision[];
  readonly end: number;
}

/** The form of the numbers of a list. */
export interface ListForm {
  /** Sticky: a number at `lastIndex`. */
  readonly number: RegExp;
  /** The word before the list is in the plural. */
  readonly plural: boolean;
}

/** Nobody lists more in one sentence. Each of them is looked up, and has a line in lists of citations. */
const mostProvisions = 100;

/** Reads “12”, “12(1) and (2)(a)”, “12 and 13”, “45(3) to (5)” at an offset of a text. */
export function readList(text: MappedText, at: number, form: ListForm): ProvisionList | undefined {
  const { text: all } = text;
  const digits = numberAt(all, at, form.number);
  if (digits === undefined) return undefined;
  const first = readBrackets(all, at + digits.length, { number: digits, start: at });
  const provisions = first.paths.map((path) => provisionOf(text, path));
  let { end } = first;
  let lastStart = first.paths.at(-1)?.start ?? at;
  let series = false;
  while (provisions.length < mostProvisions) {
    const to = matchEnd(range, all, end);
    const next = to ?? matchEnd(link, all, end);
    if (next === undefined) break;
    const last = provisions.at(-1) as CitedProvision;
    const read = readNext(all, next, { ...form, last, end, series });
    if (!read) break;
    series = read.series;
    const [beginning, ...others] = read.paths.map((path) => provisionOf(text, path));
    if (!beginning) break;
    const starts = read.paths.map(({ start }) => start);
    if (to !== undefined) {
      const { number: until, path } = beginning;
      const span = text.span(lastStart, read.end);
      provisions[provisions.length - 1] = { ...last, to: { number: until, path }, span };
      starts[0] = lastStart;
    } else provisions.push(beginning);
    provisions.push(...others);
    lastStart = starts.at(-1) ?? lastStart;
    end = read.end;
  }
  return { provisions, end };
}

/** The part of a list before its next number. */
interface ListSoFar extends ListForm {
  readonly last: CitedProvision;
  /** Offset of its end in the text. */
  readonly end: number;
  /** It is a series of three numbers or more, such as “12, 13 or 14”. */
  readonly series: boolean;
}

interface NextRead extends PathsRead {
  readonly series: boolean;
}

/** One more number with its brackets, or brackets alone that go on from those before. */
function readNext(all: string, at: number, list: ListSoFar): NextRead | undefined {
  const { number, plural, last, end } = list;
  const digits = numberAt(all, at, number);
  if (digits === undefined) {
    if (all[at] !== '(' || last.path.length === 0) return undefined;
    const open = last.to?.path ?? last.path;
    const read = readBrackets(all, at, { number: last.number, start: at, open });
    return read.end > at ? { ...read, series: list.series } : undefined;
  }
  const read = readBrackets(all, at + digits.length, { number: digits, start: at });
  const rest = all.slice(read.end);
  if (amount.test(rest)) return undefined;
  const bracketed = read.end > at + digits.length;
  const decimal = digits.includes('.') && last.number.includes('.');
  const slash = all.slice(end, at) === '/';
  // “regulation 12 and 3 children” counts children: without a plural or brackets, only punctuation may follow.
  const onward = onwards.exec(rest)?.[0] ?? '';
  const series = list.series || (onward !== '' && all.slice(end, at).trim() === ',');
  const after = rest.slice(onward.length);
  const counted =
    closing.test(rest) ||
    (plural && afterNumber.test(rest)) ||
    (series && ((withoutNoun.test(after) && !/^,? of\b/.test(after)) || afterSeries.test(after)));
  return bracketed || decimal || slash || counted ? { ...read, series } : undefined;
}

function numberAt(all: string, at: number, number: RegExp): string | undefined {
  number.lastIndex = at;
  return number.exec(all)?.[0];
}

const provisionOf = (text: MappedText, { number, path, start, end }: ProvisionPath): CitedProvision => ({
  number,
  path,
  span: text.span(start, end),
});

/** The end of the match of a sticky pattern at an offset; undefined if it does not match there. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
