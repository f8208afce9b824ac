import { capitals, letters } from '../../text/letters';
import type { DetailMatch } from './detail';

// A run of digits and the signs that separate them, which is then read group by group.
const run = /(?<![\w£$€+]|\d[.,/-])(?:\(?\+ ?44|00 ?44|\(?0)[\d()\s./–-]{7,60}/g;
const countryCode = /^(?:\(?\+ ?44|00 ?44)\)?[\s.-]?(?:\(0\)\s?)?/;

/** Numbers that only organisations have. */
const shared = /^(?:\+44|0044|44)?\(?0?\)?(?:300|303|800|808)/;
const lines = '(?:[Hh]elp|[Hh]ot|[Aa]dvice |[Ss]upport |[Cc]risis |[Ii]nformation )lines?|[Ff]reephone';
const bodies =
  "Childline|Samaritans|Ofsted|Ombudsman|Commissioner|Citizens Advice|Office|Barnardo[’']s|council|police";
const acronym = `(?<![${letters}\\d])[${capitals}]{3,8}(?![${letters}\\d])`;
const publicLine = new RegExp(`${lines}|${bodies}|${acronym}`);

/**
 * The telephone numbers of the United Kingdom in a text, and those of other countries that begin with +, in no order.
 * Not the helpline of a public body or charity: a freephone or 0300 number in a sentence that says so.
 */
export function* telephonesIn(text: string): Generator<DetailMatch> {
  for (const found of numbersIn(text)) if (!isPublicLine(found, text)) yield found;
}

function isPublicLine({ start, end }: DetailMatch, text: string): boolean {
  if (!shared.test(text.slice(start, end).replace(/[\s.()–-]/g, ''))) return false;
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[.!?]\s|\n\s*\n/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 30).split(/[.!?\n]/)[0] ?? '';
  return publicLine.test(before) || publicLine.test(after);
}

function* numbersIn(text: string): Generator<DetailMatch> {
  const written = withZeros(text);
  // Few texts have so many digits, and the others need no closer look.
  if (/\d(?:[\s()./–-]{0,3}\d){5}/.test(written)) {
    for (const { 0: digits, index } of written.matchAll(run)) yield* inRun(digits, index);
    yield* inOtherForms(written);
    yield* afterWords(written);
  }
  if (/(?:oh|zero|nought)[\s,-]/i.test(written))
    for (const found of written.matchAll(inWords)) yield match(found);
}

const match = ({ 0: whole, index }: RegExpExecArray): DetailMatch => ({
  kind: 'telephone',
  start: index,
  end: index + whole.length,
});

/** The text with the letter O as a zero where it is one. */
const withZeros = (text: string): string =>
  /\d\s?O|O\s?\d/.test(text)
    ? text.replace(/(?<=\d[\s-]?|\dO)O(?=[\s-]?[\dO])|(?<![\p{L}\d])O(?=[1237][\dO])/gu, '0')
    : text;

/** Neighbouring digits, with their place in the run. */
interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

function* inRun(digits: string, index: number): Generator<DetailMatch> {
  const prefix = countryCode.exec(digits)?.[0].length ?? 0;
  const groups = [...digits.slice(prefix).matchAll(/\d+/g)].map((group) => ({
    start: prefix + group.index,
    end: prefix + group.index + group[0].length,
    digits: group[0],
  }));
  for (let at = 0; at < groups.length; at++) {
    const abroad = at === 0 && prefix > 0;
    // The digits after a point are of a fraction.
    if (/\d[.,]$/.test(digits.slice(0, groups[at]?.start))) continue;
    const taken = telephoneLength(digits, groups.slice(at, at + 7), abroad);
    const first = groups[at];
    const last = groups[at + taken - 1];
    if (taken === 0 || !first || !last) continue;
    const inBrackets = digits[first.start - 1] === '(' && digits.slice(first.start, last.end).includes(')');
    const opened = inBrackets ? first.start - 1 : first.start;
    yield { kind: 'telephone', start: index + (abroad ? 0 : opened), end: index + last.end };
    at += taken - 1;
  }
}

/**
 * The number of groups from the first that make a telephone number, at most six; 0 if they make none.
 * @param abroad the number begins with the code of the country, instead of its 0
 */
function telephoneLength(run: string, groups: readonly DigitGroup[], abroad: boolean): number {
  let number = abroad ? '0' : '';
  for (const [index, group] of groups.slice(0, 6).entries()) {
    const previous = groups[index - 1];
    const between = previous ? run.slice(previous.end, group.start) : '';
    const least = previous ? leastDigits(number) : 3 - number.length;
    if (group.digits.length < least || between.length > 3 || /\.\s/.test(between)) return 0;
    number += group.digits;
    if (!/^0[12378]/.test(number)) return 0;
    if (isWhole(number, group, { first: groups[0], next: groups[index + 1] })) return index + 1;
  }
  return 0;
}

/** The fewest digits of the next group of a number: dates are in groups of two, and begin with one. */
const leastDigits = (number: string): number => (number.length < 3 ? 3 : 2);

interface Neighbours {
  readonly first: DigitGroup | undefined;
  readonly next: DigitGroup | undefined;
}

/** Ten digits are whole in a few areas, unless one more group follows. */
function isWhole(number: string, { end }: DigitGroup, { first, next }: Neighbours): boolean {
  if (number.length === 11) return true;
  const continues = next && next.digits.length < 3 && next.start - end === 1;
  const area = (first?.digits.length ?? 0) > 3 || number.startsWith('0800');
  return number.length === 10 && /^0(?:1|800)/.test(number) && area && !continues;
}

const otherForms = [
  // Mobile numbers with the code of the country and no plus.
  /(?<![\w£$€+]|\d[.,/-])44[\s-]?7\d{3}[\s-]?\d{3}[\s-]?\d{3}(?![\w/-])/g,
  // One digit after the other.
  /(?<![\w£$€+.,/-]|\d )0[ -][1237](?:[ -]\d){9}(?![ -]?\w)/g,
  // Other countries.
  /(?<![\w+])\+(?!44)[1-9]\d{0,2}[\s(.-]{0,2}\d(?:[\s().-]{0,2}\d){8,11}(?!\w)/g,
];

function* inOtherForms(text: string): Generator<DetailMatch> {
  for (const form of otherForms) for (const found of text.matchAll(form)) yield match(found);
}

const device = '(?:tele)?phones?|tel|mobiles?|mob|cell|landlines?|fax|whatsapp';
const verb =
  'ring|rings|rang|rung|dial(?:s|led|ling)?|call(?:s|ed|ing)?|text(?:s|ed|ing)?|contact(?:s|ed|ing)?';
const between =
  'numbers?|no\\.?|on|at|is|was|are|him|her|them|us|me|his|their|staff|the|home|manager|office|duty|team';
const joining = `(?:\\.?\\s?[:–—=-]\\s?|\\.?\\s(?:(?:${between})(?:\\s|:\\s?)){0,4})`;
/** Words that announce a number: then it needs no code of an area. */
const announced = new RegExp(`\\b(?:(${device})|${verb})${joining}(?=[+(]?\\d)`, 'gi');
const spaced = /\(?\d(?:[\s().-]{0,2}\d){5,13}(?![\d%/]|[.,]\d|-\d)/y;
const count = /^\s(?:times|people|children|families|calls|visits|pounds|homes|per\b)/;
const year = '(?:19|20)\\d\\d';
const dates = [
  '\\d{1,2}[\\s.-]\\d{1,2}[\\s.-](?:\\d{4}|\\d\\d)',
  `${year}[\\s-]\\d{1,2}[\\s-]\\d{1,2}`,
  `${year}[\\s-]?${year}[\\s-]?`,
];
const datelike = new RegExp(`^(?:${dates.join('|')})$`);

/** Numbers after “phone”, “ring” and the like, also without the code of the area. */
function* afterWords(text: string): Generator<DetailMatch> {
  for (const cue of text.matchAll(announced)) {
    spaced.lastIndex = cue.index + cue[0].length;
    const whole = spaced.exec(text)?.[0];
    if (whole === undefined) continue;
    // Leave out a bracket around the number.
    const written = whole.includes(')') ? whole : whole.replace('(', '');
    if (datelike.test(written)) continue;
    const end = spaced.lastIndex;
    const start = end - written.length;
    if (isLocal(written.replace(/\D/g, ''), cue[1] !== undefined) && !count.test(text.slice(end, end + 12)))
      yield { kind: 'telephone', start, end };
  }
}

/** Short numbers of six digits that begin with 1 are helplines; a whole number begins with 0 and has ten digits or more. */
function isLocal(digits: string, ofDevice: boolean): boolean {
  if (digits.startsWith('0')) return digits.length >= 10 && digits.length <= 11 && /^0[12378]/.test(digits);
  if (digits.startsWith('1')) return digits.length >= 7 && digits.length <= 8;
  return digits.length >= (ofDevice ? 6 : 7) && digits.length <= 8;
}

const digitWord = 'zero|oh|nought|one|two|three|four|five|six|seven|eight|nine';
const inWords = new RegExp(
  `(?<![${letters}\\d])(?:oh|zero|nought)(?:[\\s,-]{1,2}(?:double[\\s-]|triple[\\s-])?(?:${digitWord})){7,10}(?![${letters}\\d])`,
  'gi',
);
