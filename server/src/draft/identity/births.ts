import type { DetailMatch } from './detail';

const fullMonth = 'january|february|march|april|may|june|july|august|september|october|november|december';
const shortMonth = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const month = `(?:${fullMonth}|${shortMonth})`;
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const dates = [
  `${dayOfMonth}(?:\\sof)?\\s${month}(?:,?\\s(?:\\d{4}|[’']?\\d\\d))?`,
  `${month}\\s${dayOfMonth}(?:,?\\s\\d{4})?`,
  '\\d{1,2}[./\\s-]\\d{1,2}[./\\s-](?:\\d{4}|\\d\\d)',
  '\\d{4}-\\d{1,2}-\\d{1,2}',
];
const date = `(?:${dates.join('|')})(?![\\w/])`;

const cues = [
  'born',
  'birthday',
  'birth[-\\s]?date',
  'date[-\\s]of[-\\s]birth',
  'd\\.\\s?o\\.\\s?b\\.?',
  'dob',
  '\\(b\\.',
];
const cue = new RegExp(`(?<![\\p{L}\\d-])(?:${cues.join('|')})(?!\\p{L})`, 'giu');

// The words and signs between a cue and its date; a full stop is not among them.
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const joiningWord = `\\b(?:on|is|was|of|falls|recorded|given|as|the|${weekday})\\b`;
const joining = new RegExp(`(?:['’]s)?(?:[\\s:;,(=–—|*_-]|${joiningWord}){0,12}`, 'iy');

const dateHere = new RegExp(date, 'iy');
const dateAtStart = new RegExp(`^${date}`, 'i');
const owner = "(?:his|her|their|(?:the|a)\\s[a-z]{3,6}[’']s)";
const dateBefore = new RegExp(`(?<![\\w/.])${date}[\\s,(–-]{0,3}(?:(?:is|was)\\s)?(?:${owner}\\s)?$`, 'i');

/** The dates of birth in a text, in its order: dates next to words such as “born” or “DOB”, and no others. */
export function* birthsIn(text: string): Generator<DetailMatch> {
  for (const { 0: words, index } of text.matchAll(cue)) {
    joining.lastIndex = index + words.length;
    dateHere.lastIndex = joining.lastIndex + (joining.exec(text)?.[0].length ?? 0);
    const start = dateHere.lastIndex;
    if (dateHere.test(text)) {
      yield { kind: 'date-of-birth', start, end: dateHere.lastIndex };
      continue;
    }
    const from = Math.max(0, index - 50);
    const before = /^(?:born|\(b)/i.test(words) ? null : dateBefore.exec(text.slice(from, index));
    const written = before && dateAtStart.exec(before[0]);
    if (before && written) {
      const at = from + before.index;
      yield { kind: 'date-of-birth', start: at, end: at + written[0].length };
    }
  }
}
