import { capitals, letters } from '../../text/letters';
import type { DetailMatch } from './detail';
import {
  buildings,
  isPartOfName,
  nameAfter,
  nameWords,
  shortStreets,
  sureStreets,
  unsureStreets,
} from './street-words';

const inCapitals = sureStreets.toUpperCase();
const sure = `${sureStreets}|${shortStreets}|${inCapitals}`;
const unsure = `${unsureStreets}|${buildings}`;
const plainStreets = 'road|street|lane|avenue|crescent|terrace|grove|mews';
/** Any name of a street or building. Few texts have one, and the others need no closer look. */
const anyName = new RegExp(`[A-Z][${letters}’'.-]{0,20}\\s(?:${sure}|${unsure})(?![${letters}])`);
const anyPlainName = new RegExp(
  `\\d[a-z]?,?\\s[a-z’']{2,20}\\s(?:[a-z]{2,20}\\s)?(?:${plainStreets})\\b`,
  'i',
);

const ones = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Words with a small or a capital first letter. */
const eitherCase = (words: readonly string[]): string =>
  words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|');
const numberWord = `(?:(?:${eitherCase(tens)})(?:[\\s-](?:${eitherCase(ones)}))?|${eitherCase([...teens, ...ones])})`;

const dwelling =
  '(?:[Ff]lat|FLAT|[Aa]partment|Apt\\.?|Unit|Suite|Maisonette|Bedsit|Studio|Caravan|Chalet|Plot)';
const dwellingNumber = `(?:[Nn]umber\\s|[Nn]o\\.?\\s)?(?:\\d{1,4}[A-Za-z]?|[A-Z]|${numberWord})`;
const flat = `${dwelling}\\s${dwellingNumber},?\\s`;
const houseNumber = '\\d{1,4}[A-Za-z]?(?:\\s?[-–/]\\s?\\d{1,4}[A-Za-z]?)?';
const notBefore = '(?<![\\w£$€/%–-]|\\d[.,])';
const numbered = new RegExp(
  [
    notBefore,
    `(${flat})?(${houseNumber}(,?)\\s)?(${nameWords})`,
    `(?:(${sure})|(${unsure}))(?![${letters}\\d])`,
  ].join(''),
  'g',
);
/** A flat in a building, with its street or without. */
const inBuilding = new RegExp(
  [
    `${notBefore}${flat}(?:[Tt]he\\s)?(?:${nameWords})?(?:${buildings}|${unsureStreets})(?![${letters}\\d])`,
    `(?:,?\\s(?:${houseNumber},?\\s)?${nameWords}(?:${sureStreets}|${unsureStreets})(?![${letters}\\d]))?`,
  ].join(''),
  'g',
);
const flatOfName = new RegExp(
  `${notBefore}${flat}(?:[${capitals}][${letters}’'.-]{1,20}\\s?){1,3},\\s${nameWords}(?:${sureStreets})(?![${letters}\\d])`,
  'g',
);
const wordNumbered = new RegExp(
  `${notBefore}(?:[Nn]umber|[Nn]o\\.?)\\s${numberWord},?\\s${nameWords}(?:${sure}|${unsure})(?![${letters}\\d])`,
  'g',
);
const wordLed = new RegExp(
  `(?<=\\b(?:at|address\\sis|address:|live[sd]?\\s(?:at|in|on)|living\\s(?:at|in|on)|moved\\s(?:to|from|into))\\s)${numberWord}\\s(?![${letters}]+s\\s)${nameWords}(?:${sureStreets})(?![${letters}\\d])`,
  'g',
);
const numberAfter = new RegExp(
  `(?<![${letters}\\d])${nameWords}(?:${sureStreets}),?\\s\\(?(?:number|no\\.?|nos\\.?)\\s?\\d{1,4}[A-Za-z]?(?![${letters}\\d])`,
  'g',
);
const lowerCase = new RegExp(
  [
    '(?<=\\b(?:at|address is|address:|number|no\\.|lives? in|moved to)\\s)\\d{1,4}[a-z]?,?\\s',
    "(?!(?:the|this|that|our|its|each|an?)\\s)[a-z’']{2,20}\\s(?:[a-z]{2,20}\\s)?",
    `(?:${plainStreets})\\b`,
  ].join(''),
  'gi',
);
// Words before a number that is of a page, a year or a child's age, and of no house.
const numberedParts = 'stage|sections?|regulations?|paragraphs?|pages?|table|figure|phase|part';
const frameworkParts = 'outcome|enabler|principle|standard';
const notAHouse = new RegExp(`\\b(?:years?|aged?|${numberedParts}|${frameworkParts})\\s*$`, 'i');
const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
const beforeYear = new RegExp(
  `\\b(?:in|since|until|from|by|of|after|before|during|and|to|${month})\\s*$`,
  'i',
);
const leads = [
  'at|address(?:\\sis|\\swas|:|\\sof)?|number|no\\.|placed\\s(?:at|in)|home\\s(?:is|was)(?:\\s(?:at|in|on))?',
  '(?:live[sd]?|living|stay(?:s|ed|ing)?|based|located|situated)\\s(?:in|on)|moved\\s(?:to|from|into|out\\sof)|to\\slet',
].join('|');
const led = new RegExp(`\\b(?:${leads})\\s*$`, 'i');
const courts = /(?:Famil|Crown|Magistrates|Coroner|High|Youth|County|Alcohol|Supreme|Tribunal)\S{0,20}\s$/;

const match = ({ 0: whole, index }: RegExpExecArray): DetailMatch => ({
  kind: 'address',
  start: index,
  end: index + whole.trimEnd().length,
});

/** The addresses in a text, in no order: a number or a flat with a street or a building. */
export function* addressesIn(text: string): Generator<DetailMatch> {
  if (anyPlainName.test(text)) for (const found of text.matchAll(lowerCase)) yield match(found);
  if (!anyName.test(text)) return;
  for (const found of text.matchAll(numbered)) if (isAddress(found, text)) yield match(found);
  for (const pattern of [inBuilding, flatOfName, wordNumbered, wordLed, numberAfter])
    for (const found of text.matchAll(pattern)) yield match(found);
}

function isAddress(found: RegExpExecArray, text: string): boolean {
  const { 0: whole, index, 1: inFlat, 2: number = '', 3: comma, 4: names = '', 5: strong, 6: weak } = found;
  if (!inFlat && number === '') return false;
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(index + whole.length, index + whole.length + nameAfter);
  if (!inFlat && isPartOfName(after)) return false;
  const year = /^(?:19|20)\d\d\D/.test(number) && (comma !== '' || beforeYear.test(before));
  const shortened = /^(?:St|Dr)$/.test(strong ?? '') && /^\.?\s\p{Lu}/u.test(after);
  const court = weak === 'Court' && courts.test(names);
  const doubtful = weak !== undefined && !inFlat && !led.test(before);
  return !(notAHouse.test(before) || year || shortened || court || doubtful);
}
