import { letters } from '../../text/letters';
import type { DetailMatch } from './detail';
import { isPartOfName, nameAfter, nameWords, sureStreets, unsureStreets } from './street-words';

// “Gardens” are visited, too.
const sure = sureStreets.replace('|Gardens', '');
const unsure = `${unsureStreets}|Gardens`;
/** Any name of a street. Few texts have one, and the others need no closer look. */
const anyName = new RegExp(
  `[A-Z][${letters}’'.-]{0,20}\\s(?:${sure}|${unsure}|${sure.toUpperCase()})(?![${letters}])`,
);

const places =
  'on|in|at|off|near|along|from|to|down|up|opposite|behind|beside|outside|around|towards?|onto|into|past|by|across|between';
const parts = '(?:corner|end|side|top|bottom|middle|part|residents|neighbours|houses?)\\sof';
const labels = 'address(?:\\sis|\\swas|:)|called|named|(?:Road|Street|Lane|Avenue)\\sand';
const leads = `${places}|${parts}|${labels}`;
/** The words in small letters, with a capital at the start of a sentence, and in capitals. */
const anyCase = (words: string): string => {
  const start = words.replace(/(^|\|)[a-z]/g, (letter) => letter.toUpperCase());
  return `${words}|${start}|${words.toUpperCase().replaceAll('\\S', '\\s')}`;
};
const street = new RegExp(
  `(?<=(?<![${letters}\\d])(?:${anyCase(leads)})\\s(?:[Tt]he\\s)?)${nameWords}(?:${sure}|${sure.toUpperCase()})(?!-?[${letters}\\d])`,
  'g',
);
const lives = 'live[sd]?|living|reside[sd]?|located|situated|based|stands|moved|lies';
const things =
  '(?:home|house|property|building|address|bungalow|flat)\\s(?:is|was)(?:\\s(?:now|located|situated))?';
const residence = new RegExp(
  `(?<=\\b(?:${lives}|${things})\\s(?:on|in|at|off|near|to|into|from)\\s)${nameWords}(?:${unsure})(?!-?[${letters}\\d])`,
  'g',
);
const days = 'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun';
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** First words of names that are not streets of a home. “Staying Close” is support for care leavers. */
const known = 'Coronation|Sesame|Downing|Fleet|Wall|Easy|Memory|Penny|(?:The\\s)?Yellow\\sBrick';
const noStreet = new RegExp(
  `^(?:(?:The\\s)?High\\sStreet|Staying\\sClose|(?:${days})day\\s|(?:${months})\\s|(?:${known})\\s(?:Street|Lane|Road))`,
  'i',
);

/** The streets without a number in which a text places something, in no order, except high streets. */
export function* streetsIn(text: string): Generator<DetailMatch> {
  if (!anyName.test(text)) return;
  for (const pattern of [street, residence]) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const end = index + whole.length;
      if (noStreet.test(whole) || isPartOfName(text.slice(end, end + nameAfter))) continue;
      yield { kind: 'street', start: index, end };
    }
  }
}
