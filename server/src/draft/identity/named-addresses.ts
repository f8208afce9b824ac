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
const number = '\\d{1,4}[A-Za-z]?,?\\s';
const notBefore = '(?<![\\w£$€/%–-]|\\d[.,])';
const end = `(?![${letters}\\d])`;
const withArticle = new RegExp(
  `${notBefore}${number}[Tt]he\\s(?:[${capitals}][${letters}’'-]{1,20}\\s)?(?:${streets}|${places}|${buildings})${end}`,
  'g',
);
/** Words after which whatever has a number and a capital is an address. */
const dwells = [
  '(?:live[sd]?|living|stay(?:s|ed|ing)?|reside[sd]?|residing|placed)\\sat',
  'moved\\s(?:to|from|into|out\\sof)|address(?:\\sis|\\swas|:)|(?:home|house|flat)\\s(?:is|was)\\sat',
].join('|');
const led = `(?<=\\b(?:${dwells})\\s)`;
const inSmallLetters = new RegExp(`${led}${number}the\\s(?:Green|Paddocks?|Copse|${places})${end}`, 'gi');
const capital = `[${capitals}][${letters}’'-]{2,20}`;
const withLead = new RegExp(`${led}${number}${capital}(?:\\s${capital}){0,2}${end}`, 'g');
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
const anyBuilding = new RegExp(`(?:${buildings}),\\s[A-Zt]`);
/** Buildings that are open to everybody. */
const publicBuilding = new RegExp(
  `\\b(?:Town|City|County|Village|Church|Concert|Guild|Market|Civic|Methodist|Parish|Council|Alton)\\s(?:${buildings})\\b`,
);

/** Addresses that have no word for a street, or no number, in no order: “7 The Green”, “The Old Rectory, Mill Lane”. */
export function* namedAddressesIn(text: string): Generator<DetailMatch> {
  if (/\d[A-Za-z]?,?\s[A-Zt]/.test(text))
    for (const pattern of [withArticle, inSmallLetters, withLead])
      for (const { 0: whole, index } of text.matchAll(pattern))
        if (!isOther(whole, index, text)) yield { kind: 'address', start: index, end: index + whole.length };
  if (!mayNameBuilding(text)) return;
  for (const pattern of [onStreet, inVillage])
    for (const { 0: whole, index } of text.matchAll(pattern))
      if (!publicBuilding.test(whole) && !goesOn(text, index + whole.length))
        yield { kind: 'address', start: index, end: index + whole.length };
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
