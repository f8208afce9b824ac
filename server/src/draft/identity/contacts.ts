import type { DetailMatch } from './detail';

/** The telephone numbers of the United Kingdom and the email addresses in a text, in no order. */
export function contactsIn(text: string): DetailMatch[] {
  return [...telephones(text), ...emails(text), ...spelledEmails(text)];
}

// A run of digits and the signs that separate them, which is then read group by group.
const run = /(?<![\w£$€+]|\d[.,/-])(?:\+44|0044|\(?0)[\d()\s.-]{7,60}/g;
const countryCode = /^(?:\+44|0044)[\s.-]?(?:\(0\)\s?)?/;

/** Neighbouring digits, with their place in the run. */
interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

function* telephones(text: string): Generator<DetailMatch> {
  for (const { 0: digits, index } of text.matchAll(run)) {
    const prefix = countryCode.exec(digits)?.[0].length ?? 0;
    const groups = [...digits.slice(prefix).matchAll(/\d+/g)].map((group) => ({
      start: prefix + group.index,
      end: prefix + group.index + group[0].length,
      digits: group[0],
    }));
    for (let at = 0; at < groups.length; at++) {
      const abroad = at === 0 && prefix > 0;
      const taken = telephoneLength(digits, groups.slice(at, at + 6), abroad);
      const first = groups[at];
      const last = groups[at + taken - 1];
      if (taken === 0 || !first || !last) continue;
      const opened = digits[first.start - 1] === '(' ? first.start - 1 : first.start;
      yield { kind: 'telephone', start: index + (abroad ? 0 : opened), end: index + last.end };
      at += taken - 1;
    }
  }
}

/**
 * The number of groups from the first that make a telephone number, at most five; 0 if they make none.
 * @param abroad the number begins with the code of the country, in place of its 0
 */
function telephoneLength(run: string, groups: readonly DigitGroup[], abroad: boolean): number {
  let number = abroad ? '0' : '';
  for (const [index, group] of groups.slice(0, 5).entries()) {
    const previous = groups[index - 1];
    const between = previous ? run.slice(previous.end, group.start) : '';
    const least = previous ? leastDigits(number) : 3 - number.length;
    if (group.digits.length < least || between.length > 3 || /\.\s/.test(between)) return 0;
    number += group.digits;
    if (!/^0[12378]/.test(number)) return 0;
    if (isWhole(number, group, groups[index + 1])) return index + 1;
  }
  return 0;
}

/** The fewest digits of the next group of a number: dates are in groups of two, and begin with one. */
const leastDigits = (number: string): number => (number.length < 4 ? 3 : 2);

/** Ten digits are whole in a few areas, unless one more group follows. */
function isWhole(number: string, { end }: DigitGroup, next: DigitGroup | undefined): boolean {
  if (number.length === 11) return true;
  const continues = next && next.digits.length < 3 && next.start - end === 1;
  return number.length === 10 && /^0(?:1|800)/.test(number) && !continues;
}

const domain = /\s?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24})(?![\w@])/iy;

function* emails(text: string): Generator<DetailMatch> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = nameBefore(text, text[at - 1] === ' ' ? at - 1 : at);
    domain.lastIndex = at + 1;
    const found = start === undefined ? null : domain.exec(text);
    if (start !== undefined && found) yield { kind: 'email', start, end: domain.lastIndex };
  }
}

const spelledAt = /\s?[([{<]at[)\]}>]\s?|\sat\s/gi;
const label = '[a-z0-9-]{1,63}';
const dot = '(?:\\.|\\sdot\\s|\\s?[([{<]dot[)\\]}>]\\s?)';
const spelledDomain = new RegExp(
  `${label}(?:${dot}${label}){0,4}${dot}(?:uk|com|org|net|gov|info|eu|me)(?![\\w@/-])`,
  'iy',
);
const cue = /\b(?:e-?mail(?:ed|s|ing)?|contact(?:ed)?|write to|wrote to|reach)\b[^.]{0,30}$/i;

/** Addresses that are spelled out: “jane.smith at council.gov.uk”, “jsmith (at) council (dot) org”. */
function* spelledEmails(text: string): Generator<DetailMatch> {
  for (const { 0: at, index } of text.matchAll(spelledAt)) {
    spelledDomain.lastIndex = index + at.length;
    const found = spelledDomain.exec(text);
    const start = found ? nameBefore(text, index) : undefined;
    if (!found || start === undefined || /^www\b/i.test(found[0])) continue;
    // “It is published at council.gov.uk” is nobody's address.
    const plainAt = /^\sat\s$/i.test(at);
    const telling = /[._\d-]/.test(text.slice(start, index)) || /dot/i.test(found[0]);
    if (plainAt && !telling && !cue.test(text.slice(Math.max(0, start - 40), start))) continue;
    yield { kind: 'email', start, end: spelledDomain.lastIndex };
  }
}

/** The offset of the name that ends at `end`, at most 64 characters before; undefined if there is none. */
function nameBefore(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < 64 && /[\w.%+'-]/.test(text[start - 1] ?? '')) start--;
  while (start < end && /[.'_%+-]/.test(text[start] ?? '')) start++;
  return start < end ? start : undefined;
}
