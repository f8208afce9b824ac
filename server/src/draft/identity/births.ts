import type { DetailMatch } from './identity';

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const date = `(?:${dayOfMonth}(?:\\sof)?\\s${month}(?:,?\\s(?:\\d{4}|[’']?\\d\\d))?|${month}\\s${dayOfMonth}(?:,?\\s\\d{4})?|\\d{1,2}[./\\s-]\\d{1,2}[./\\s-](?:\\d{4}|\\d\\d)|\\d{4}-\\d{1,2}-\\d{1,2})(?![\\w/])`;

const cue =
  /(?<![\p{L}\d-])(?:born|birthday|birth[-\s]?date|date[-\s]of[-\s]birth|d\.\s?o\.\s?b\.?|dob|\(b\.)(?!\p{L})/giu;
// What may stand between the words and the date; a full stop may not.
const joining =
  /(?:['’]s)?(?:[\s:;,(=–—|*_-]|\b(?:on|is|was|of|falls|recorded|given|as|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b){0,12}/iy;
const dateHere = new RegExp(date, 'iy');
const dateBefore = new RegExp(
  `(?<![\\w/.])${date}[\\s,(–-]{0,3}(?:(?:is|was)\\s)?(?:(?:his|her|their|(?:the|a)\\s[a-z]{3,6}[’']s)\\s)?$`,
  'i',
);

/** The dates that a text says somebody was born on, in its order. Other dates are none of these. */
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
    const written = before && new RegExp(`^${date}`, 'i').exec(before[0]);
    if (before && written) {
      const at = from + before.index;
      yield { kind: 'date-of-birth', start: at, end: at + written[0].length };
    }
  }
}
