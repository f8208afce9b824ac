import { letters } from '../../text/letters';
import type { DetailMatch } from './detail';

const fullMonth = 'january|february|march|april|may|june|july|august|september|october|november|december';
const shortMonth = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const month = `(?:${fullMonth}|${shortMonth})`;
const tens = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const teens =
  'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth';
const ordinal = `(?:${tens}|${teens}|twentieth|thirtieth|twenty[\\s-](?:${tens})|thirty[\\s-]first)`;
const dayOfMonth = `(?:\\d{1,2}(?:\\s?(?:st|nd|rd|th))?|${ordinal})`;
const year = "(?:\\d{4}|[’']?\\d\\d)";
const sign = '\\s?[./·–-]\\s?';
const dates = [
  `${dayOfMonth}(?:\\sof)?[\\s-]${month}(?:,?[\\s-]${year})?`,
  `${month}\\s(?:the\\s)?${dayOfMonth}(?:,?\\s\\d{4})?`,
  `\\d{1,2}(?:${sign}|\\s)\\d{1,2}(?:${sign}|\\s)(?:\\d{4}|\\d\\d)`,
  `\\d{4}${sign}\\d{1,2}${sign}\\d{1,2}`,
];
const date = `(?:${dates.join('|')})(?![\\w/])`;
const monthOfYear = `(?:(?:(?:early|mid|late)[\\s-])?${month},?\\s(?:of\\s)?|\\d{1,2}${sign})(?:19|20)\\d\\d(?![\\w/])`;
/** The parts of a date of birth that a form may hold without the rest. */
const partOfDate = `(?:(?:\\d{1,2}${sign})?(?:19|20)\\d\\d|${monthOfYear})(?![\\w/])`;

const born = 'born';
const formed = [
  'birth[-\\s]?date',
  'date[-\\s]of[-\\s]birth',
  'd[.-]?\\s?o[.-]?\\s?b\\.?',
  'dob',
  '(?:year|month)\\sof\\sbirth',
];
// “b.” may number an item, as in “a. the visit; b. 3 May”.
const marked = [`(?<=[${letters}\\d,(–-]\\s)b\\.(?=\\s?\\d)`, '(?<=^|\\n)b\\.(?=\\s?\\d{1,2}[./-]\\d)'];
const cues = [born, 'birthday', ...formed, '\\(b\\.?', ...marked];
const cue = new RegExp(`(?<![${letters}\\d-])(?:${cues.join('|')})(?![${letters}])`, 'gi');
/** Few texts have one of these, and the others need no closer look. */
const anyCue = /born|birth|d[.-]?\s?o[.-]?\s?b|\(b|\bb\./i;
const isForm = new RegExp(`^(?:${formed.join('|')})$`, 'i');

const age =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[\\s-]one)?)';
const turning = 'turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|becom(?:es?|ing)|became|will be';
const old = '(?:\\syears?\\s(?:old|of\\sage))?';
/** Few texts have an age on a day, and the others need no closer look. */
const anyAge = new RegExp(`(?:${turning})\\s[\\w-]{1,14}${old}\\son\\s`, 'i');
const nobody = '(?<!\\b(?:it|there|this|that|number|total|figure|rate)\\s)';
const turned = new RegExp(`${nobody}\\b(?:${turning})\\s${age}${old}\\son\\s(?:the\\s)?(?=${date})`, 'gi');

// The words and signs between a cue and its date; a full stop is not among them.
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const joiningWord = `\\b(?:on|is|was|of|falls|recorded|given|as|the|${weekday})\\b`;
const joining = new RegExp(`(?:['’]s)?(?:[\\s:;,(=–—|*_-]|${joiningWord}){0,12}`, 'iy');
const stretch = '(?:at|towards|near)?\\s?the\\s(?:end|start|beginning|middle|first\\sweek|last\\sweek)\\sof';
const during = `(?:in|during|around|about|is|was|recorded|as|${stretch})`;
const joiningMonth = new RegExp(`[\\s:;,(=–—|*_-]{0,4}(?:\\b${during}[\\s:]{1,2}){0,3}`, 'iy');
// “born prematurely in Leeds on 3 May”: words that begin no other statement.
const other =
  'and|but|or|was|were|is|are|has|had|when|who|which|that|after|before|until|since|so|as|then|plan';
const wordsBetween = new RegExp(
  `(?:\\s(?!(?:${other})\\b)[${letters}\\d’'-]{1,20}){1,6}?\\son\\s(?:the\\s)?(?=${date})`,
  'iy',
);

const dateHere = new RegExp(date, 'iy');
const monthHere = new RegExp(monthOfYear, 'iy');
const partHere = new RegExp(partOfDate, 'iy');
const dateAtStart = new RegExp(`^${date}`, 'i');
const owner = "(?:his|her|their|(?:the|a)\\s[a-z]{3,6}[’']s)";
const dateBefore = new RegExp(`(?<![\\w/.])${date}[\\s,(–-]{0,3}(?:(?:is|was)\\s)?(?:${owner}\\s)?$`, 'i');
// “Children born in May 2010” are a group.
const several = 'children|babies|those|pupils|people|infants|anyone|everyone|boys|girls';
const group = new RegExp(`\\b(?:${several})\\s(?:(?:who|that)\\s(?:were|are)\\s)?$`, 'i');

/** The dates of birth in a text, in its order: dates next to words such as “born” or “DOB”, and no others. */
export function* birthsIn(text: string): Generator<DetailMatch> {
  if (anyCue.test(text)) {
    for (const { 0: words, index } of text.matchAll(cue)) {
      const found = after(text, index, words) ?? before(text, index, words);
      if (found) yield { kind: 'date-of-birth', ...found };
    }
  }
  if (!anyAge.test(text)) return;
  for (const { 0: words, index } of text.matchAll(turned)) {
    const found = matchAt(dateHere, text, index + words.length);
    if (found) yield { kind: 'date-of-birth', ...found };
  }
}

type BirthPlace = Pick<DetailMatch, 'start' | 'end'>;

function matchAt(pattern: RegExp, text: string, start: number): BirthPlace | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? { start, end: pattern.lastIndex } : undefined;
}

/** The end of the words that a pattern finds at a place; the place itself if it finds none. */
const skip = (pattern: RegExp, text: string, at: number): number => matchAt(pattern, text, at)?.end ?? at;

function after(text: string, index: number, words: string): BirthPlace | undefined {
  const from = index + words.length;
  const whole = matchAt(dateHere, text, skip(joining, text, from));
  if (whole) return whole;
  if (isForm.test(words)) {
    const part =
      matchAt(partHere, text, skip(joining, text, from)) ??
      matchAt(partHere, text, skip(joiningMonth, text, from));
    if (part) return part;
  }
  if (words.toLowerCase() !== born) return undefined;
  const between = matchAt(wordsBetween, text, from);
  if (between) return matchAt(dateHere, text, between.end);
  if (group.test(text.slice(Math.max(0, index - 30), index))) return undefined;
  return matchAt(monthHere, text, skip(joiningMonth, text, from));
}

function before(text: string, index: number, words: string): BirthPlace | undefined {
  if (/^(?:born|\(?b\b)/i.test(words)) return undefined;
  const from = Math.max(0, index - 50);
  const found = dateBefore.exec(text.slice(from, index));
  const written = found && dateAtStart.exec(found[0]);
  if (!found || !written) return undefined;
  const start = from + found.index;
  return { start, end: start + written[0].length };
}
