import type { DetailMatch } from './identity';

/** The telephone numbers of the United Kingdom and the e-mail addresses in a text, in no order. */
export function contactsIn(text: string): DetailMatch[] {
  return [...telephones(text), ...addresses(text), ...spelt(text)];
}

// A run of digits with what may part them; its groups are read below.
const run = /(?<![\w£$€+]|\d[.,/-])(?:\+44|0044|\(?0)[\d()\s.-]{7,60}/g;

function* telephones(text: string): Generator<DetailMatch> {
  for (const { 0: digits, index } of text.matchAll(run)) {
    const abroad = /^(?:\+44|0044)[\s.-]?(?:\(0\)\s?)?/.exec(digits)?.[0].length ?? 0;
    const groups = [...digits.slice(abroad).matchAll(/\d+/g)].map((group) => ({
      start: abroad + group.index,
      end: abroad + group.index + group[0].length,
      digits: group[0],
    }));
    for (let at = 0; at < groups.length; at++) {
      const taken = numberAt(digits, groups, at, at === 0 && abroad > 0);
      const first = groups[at];
      const last = groups[at + taken - 1];
      if (taken === 0 || !first || !last) continue;
      const opened = digits[first.start - 1] === '(' ? first.start - 1 : first.start;
      const start = at === 0 && abroad > 0 ? 0 : opened;
      yield { kind: 'telephone', start: index + start, end: index + last.end };
      at += taken - 1;
    }
  }
}

interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** How many groups from `at` make a telephone number; 0 where they make none. */
function numberAt(text: string, groups: readonly DigitGroup[], at: number, abroad: boolean): number {
  let number = abroad ? '0' : '';
  for (let index = at; index < groups.length && index < at + 5; index++) {
    const { digits, start } = groups[index] as DigitGroup;
    const between = index > at ? text.slice((groups[index - 1] as DigitGroup).end, start) : '';
    // Dates are in groups of two and begin with one.
    const least = index === at ? 3 - number.length : number.length < 4 ? 3 : 2;
    if (digits.length < least || between.length > 3 || /\.\s/.test(between)) return 0;
    number += digits;
    if (!/^0[12378]/.test(number)) return 0;
    const next = groups[index + 1];
    const goesOn = next && next.digits.length < 3 && next.start - (groups[index] as DigitGroup).end === 1;
    if (number.length === 11) return index - at + 1;
    // Ten digits are whole in a few areas; where one more follows the number is not.
    if (number.length === 10 && /^0(?:1|800)/.test(number) && !goesOn) return index - at + 1;
  }
  return 0;
}

const domain = /\s?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24})(?![\w@])/iy;

function* addresses(text: string): Generator<DetailMatch> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = nameBefore(text, text[at - 1] === ' ' ? at - 1 : at);
    domain.lastIndex = at + 1;
    const found = start === undefined ? null : domain.exec(text);
    if (start !== undefined && found) yield { kind: 'email', start, end: domain.lastIndex };
  }
}

const at = /\s?[([{<]at[)\]}>]\s?|\sat\s/gi;
const speltDomain =
  /[a-z0-9-]{1,63}(?:(?:\.|\sdot\s|\s?[([{<]dot[)\]}>]\s?)[a-z0-9-]{1,63}){0,4}(?:\.|\sdot\s|\s?[([{<]dot[)\]}>]\s?)(?:uk|com|org|net|gov|info|eu|me)(?![\w@/-])/iy;
const cue = /\b(?:e-?mail(?:ed|s|ing)?|contact(?:ed)?|write to|wrote to|reach)\b[^.]{0,30}$/i;

/** Addresses that are spelt out: “jane.smith at council.gov.uk”, “jsmith (at) council (dot) org”. */
function* spelt(text: string): Generator<DetailMatch> {
  for (const { 0: mark, index } of text.matchAll(at)) {
    speltDomain.lastIndex = index + mark.length;
    const found = speltDomain.exec(text);
    const start = found ? nameBefore(text, index) : undefined;
    if (!found || start === undefined || /^www\b/i.test(found[0])) continue;
    // “It is published at council.gov.uk” gives no one's address.
    const plain = /^\sat\s$/i.test(mark);
    const told = /[._\d-]/.test(text.slice(start, index)) || /dot/i.test(found[0]);
    if (plain && !told && !cue.test(text.slice(Math.max(0, start - 40), start))) continue;
    yield { kind: 'email', start, end: speltDomain.lastIndex };
  }
}

/** Where the name that ends at `end` begins, at most 64 characters before; undefined where there is none. */
function nameBefore(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < 64 && /[\w.%+'-]/.test(text[start - 1] ?? '')) start--;
  while (start < end && /[.'_%+-]/.test(text[start] ?? '')) start++;
  return start < end ? start : undefined;
}
