import type { MappedText } from '../../text/mapped';
import { numberEnd } from './certainty';
import type { CitedProvision } from './citation';
import { type ProvisionPath, readBrackets } from './paths';

// The numbers behind “regulations”: one, or several of a list.
const range = /\s*(?:to|through|–|—|-)\s*/y;
const link = /\s*(?:,\s*(?:and |or )?|\band |\bor |& ?|\/)\s*/y;

// What tells that the numbers before were counted in the law: what they are of, or the end of the sentence. More of the
// same list may stand before it, “17, 20 and 47 of the Act”.
const closing =
  /^(?:(?:,\s?(?:and |or )?|\s(?:and|or|&)\s)\d{1,3}[A-Z]{0,2}(?:\(\w{1,4}\)){0,4}){0,12}(?:\s*$|\s*[.;:)\]]|,? (?:of|to|in|under) (?:the|that)\b)/;

/** The provisions of a list, and where it ends in the text. */
export interface ProvisionList {
  readonly provisions: readonly CitedProvision[];
  readonly end: number;
}

/** Reads “12”, “12(1) and (2)(a)”, “12 and 13”, “45(3) to (5)”. */
export function readList(
  text: MappedText,
  at: number,
  number: RegExp,
  plural: boolean,
): ProvisionList | undefined {
  const { text: all } = text;
  const first = readOne(all, at, number);
  if (!first) return undefined;
  const provisions = first.paths.map((one) => provisionOf(text, one));
  let { end } = first;
  for (;;) {
    const to = match(range, all, end);
    const between = to ?? match(link, all, end);
    if (between === undefined) break;
    const last = provisions.at(-1) as CitedProvision;
    const next = readOne(all, between, number, last, plural, end);
    if (!next) break;
    const [beginning, ...more] = next.paths.map((one) => provisionOf(text, one));
    if (!beginning) break;
    if (to !== undefined) {
      const { number: until, path } = beginning;
      const span = text.span(startOf(text, last), next.end);
      provisions[provisions.length - 1] = { ...last, to: { number: until, path }, span };
    } else provisions.push(beginning);
    provisions.push(...more);
    end = next.end;
  }
  return { provisions, end };
}

/** One number with its brackets, or brackets alone that go on from those before. */
function readOne(all: string, at: number, number: RegExp, last?: CitedProvision, plural = true, from = at) {
  number.lastIndex = at;
  const digits = number.exec(all)?.[0];
  if (digits === undefined) {
    if (!last || all[at] !== '(' || last.path.length === 0) return undefined;
    const { paths, end } = readBrackets(all, at, last.number, at, last.to?.path ?? last.path);
    return end > at ? { paths, end } : undefined;
  }
  const read = readBrackets(all, at + digits.length, digits, at);
  if (!last) return read;
  // “regulation 12 and 3 children” counts children: without a plural or brackets, nothing but punctuation may follow.
  const rest = all.slice(read.end);
  const bracketed = read.end > at + digits.length;
  const closes = closing.test(rest);
  const decimal = digits.includes('.') && last.number.includes('.');
  if (/^(?:%|\s*per cent|\d|[-–]\w|[a-z])/.test(rest)) return undefined;
  return bracketed || decimal || closes || (plural && numberEnd.test(rest)) || all.slice(from, at) === '/'
    ? read
    : undefined;
}

const provisionOf = (text: MappedText, { number, path, start, end }: ProvisionPath): CitedProvision => ({
  number,
  path,
  span: text.span(start, end),
});

/** Where a provision begins in the text itself. */
function startOf(text: MappedText, provision: CitedProvision): number {
  let at = 0;
  while (at < text.text.length && text.source(at) < provision.span.start) at++;
  return at;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
