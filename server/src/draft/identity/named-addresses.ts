import { capitals, letters } from '../../text/letters';
import type { DetailMatch } from './detail';
import { buildings, isPartOfName, nameAfter, nameWords, sureStreets, unsureStreets } from './street-words';

/** Nouns that are the name of a street after a number and “The”: “7 The Green”. */
const places = [
  'Hollow|Ridings?|Glebe|Limes|Beeches|Elms|Oaks|Poplars|Firs|Pines|Willows|Hollies|Laurels|Cedars|Chestnuts|Hawthorns',
  'Nook|Dell|Leas?|Leys|Lawns?|Strand|Cloisters?|Ropewalk|Shires|Pastures?|Warren|Orchards|Mall|Brambles|Banks|Fields',
  'Larches|Birches|Maples|Sycamores|Brow|Brook|Haven|Mound|Moorings|Sidings|Crofts|Knoll|Shrubbery|Parklands',
].join('|');
const streets = `${sureStreets}|${unsureStreets}`;
const end = `(?![${letters}\\d])`;
// A number is looked for first, and the words around it only where there is one: each of these patterns by itself would be
// tried at every character.
const number = /(?<![\w£$€/%–-]|\d[.,])\d{1,4}[A-Za-z]?,?\s(?=[A-Zt])/g;
const afterNumber = (words: string, flags = ''): RegExp => new RegExp(`${words}${end}`, `y${flags}`);
const withArticle = afterNumber(
  `[Tt]he\\s(?:[${capitals}][${letters}’'-]{1,20}\\s)?(?:${streets}|${places}|${buildings})`,
);
/** Words after which whatever has a number and a capital is an address. */
const dwells = [
  '(?:live[sd]?|living|stay(?:s|ed|ing)?|reside[sd]?|residing|placed)\\sat',
  'moved\\s(?:to|from|into|out\\sof)|address(?:\\sis|\\swas|:)|(?:home|house|flat)\\s(?:is|was)\\sat',
].join('|');
const led = new RegExp(`\\b(?:${dwells})\\s$`);
const ledInAnyCase = new RegExp(led.source, 'i');
const inSmallLetters = afterNumber(`the\\s(?:Green|Paddocks?|Copse|${places})`, 'i');
const capital = `[${capitals}][${letters}’'-]{2,20}`;
const withCapitals = afterNumber(`${capital}(?:\\s${capital}){0,2}`);
const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
const noName = new RegExp(`^\\d+,?\\s(?:${month}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Plus)\\b`);

const schools = /\s(?:Schools?|Academy|College|Nursery|University|Hospital|Surgery|Centre)$/;

const building = `(?:[Tt]he\\s)?(?:${nameWords})?(?:${buildings})`;
const onStreet = new RegExp(
  `(?<![${letters}\\d])${building},\\s(?:[Tt]he\\s)?(?:${nameWords})(?:${sureStreets})${end}`,
  'g',
);
const inVillage = new RegExp(
  `(?<=\\b(?:${dwells}|(?:live[sd]?|living)\\sin)\\s)${building},\\s(?:The\\s)?${capital}(?:\\s(?:${capital}|on|in|by|under)){0,3}${end}`,
  'g',
);
// The comma is found first, as it is rare.
const anyBuilding = new RegExp(`,(?<=(?:${buildings}),)\\s[A-Zt]`);
/** Buildings that are open to everybody. */
const publicBuilding = new RegExp(
  `\\b(?:Town|City|County|Village|Church|Concert|Guild|Market|Civic|Methodist|Parish|Council|Alton)\\s(?:${buildings})\\b`,
);

/** Addresses that have no word for a street, or no number, in no order: “7 The Green”, “The Old Rectory, Mill Lane”. */
export function* namedAddressesIn(text: string): Generator<DetailMatch> {
  for (const { 0: numbered, index: start } of text.matchAll(number)) {
    const end = endOfPlace(text, start, start + numbered.length);
    if (end !== undefined && !isOther(text.slice(start, end), start, text))
      yield { kind: 'address', start, end };
  }
  if (!mayNameBuilding(text)) return;
  for (const pattern of [onStreet, inVillage])
    for (const { 0: whole, index } of text.matchAll(pattern))
      if (!publicBuilding.test(whole) && !goesOn(text, index + whole.length))
        yield { kind: 'address', start: index, end: index + whole.length };
}

/** The end of the words after a number that make it an address. */
function endOfPlace(text: string, start: number, at: number): number | undefined {
  const before = text.slice(Math.max(0, start - 24), start);
  const patterns = [
    withArticle,
    ...(ledInAnyCase.test(before) ? [inSmallLetters] : []),
    ...(led.test(before) ? [withCapitals] : []),
  ];
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return undefined;
}

/** True for a text that has a building and what may be its place. Most have none, and need no closer look. */
export const mayNameBuilding = (text: string): boolean => anyBuilding.test(text);

const parts =
  'stage|sections?|regulations?|paragraphs?|pages?|table|figure|phase|part|chapter|appendix|annex|item';
const notAHouse = new RegExp(
  `\\b(?:years?|aged?|${parts}|outcome|enabler|principle|standard|group|class)\\s*$`,
  'i',
);
const goesOn = (text: string, at: number): boolean => isPartOfName(text.slice(at, at + nameAfter));

const isOther = (whole: string, at: number, text: string): boolean =>
  noName.test(whole) ||
  schools.test(whole) ||
  /^(?:19|20)\d\d,?\s/.test(whole) ||
  notAHouse.test(text.slice(Math.max(0, at - 24), at)) ||
  goesOn(text, at + whole.length);
