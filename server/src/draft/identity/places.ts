import type { DetailMatch } from './detail';

/** The postcodes and addresses in a text, in no order. */
export function placesIn(text: string): DetailMatch[] {
  return [...postcodes(text), ...addresses(text)];
}

// The letters that the postcodes of the United Kingdom begin with.
const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
);
const postcode = /(?<![\w/@#=])([a-z]{1,2})(\d[\da-hjkmnpr-y]?)(\s{0,2})(\d[abd-hjlnp-uw-z]{2})(?!\w)/gi;
const girobank = /(?<!\w)GIR\s?0AA(?!\w)/g;

function* postcodes(text: string): Generator<DetailMatch> {
  for (const { 0: whole, index, 1: area = '', 2: district = '', 3: space = '', 4: end = '' } of text.matchAll(
    postcode,
  )) {
    if (!areas.has(area.toUpperCase())) continue;
    const upper = area === area.toUpperCase() && end === end.toUpperCase();
    const lower = area === area.toLowerCase() && end === end.toLowerCase();
    // “e2 1st” is no postcode. One without a space has to be as long as most postcodes are.
    if (!upper && /(?:1st|2nd|3rd|[04-9]th)$/i.test(end)) continue;
    const fullLength = area.length + district.length >= 3;
    if (upper || lower ? space !== '' || (upper && fullLength) : space !== '' && fullLength)
      yield { kind: 'postcode', start: index, end: index + whole.length };
  }
  for (const { 0: whole, index } of text.matchAll(girobank))
    yield { kind: 'postcode', start: index, end: index + whole.length };
}

const sure = 'Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews';
const unsure = 'Court|Place|Square|Hill|Way|Walk|Rise|View|Park|Row|Green|House|Lodge|Cottages?|Croft|Parade';
const streetWord = new RegExp(`(?:${sure}|${unsure}|road|street|lane|avenue|crescent|terrace)(?![\\w])`);
const name = "(?:\\p{Lu}[\\p{L}’'.-]{1,20}\\s){1,3}";
const flat = '(?:Flat|Apartment|Apt\\.?)\\s(?:\\d{1,4}[A-Za-z]?|[A-Z]),?\\s';
const houseNumber = '\\d{1,4}[A-Za-z]?(?:\\s?[-–/]\\s?\\d{1,4}[A-Za-z]?)?';
const numbered = new RegExp(
  [
    '(?<![\\w£$€/%–-]|\\d[.,])',
    `(${flat})?(${houseNumber}(,?)\\s)?(${name})`,
    `(?:(${sure})|(${unsure}))(?![\\p{L}\\d])`,
  ].join(''),
  'gu',
);
const lowerCase = new RegExp(
  [
    '(?<=\\b(?:at|address is|address:|number|no\\.)\\s)\\d{1,4}[a-z]?,?\\s',
    "(?!(?:the|this|that|our|its|each|an?)\\s)[a-z’']{2,20}\\s(?:[a-z]{2,20}\\s)?",
    '(?:road|street|lane|avenue|crescent|terrace)\\b',
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
const led = /\b(?:at|address(?:\sis|:|\sof)?|live[sd]?\sin|moved\sto|moved\sfrom|number|no\.)\s*$/i;
const courts = /(?:Famil|Crown|Magistrates|Coroner|High|Youth|County|Alcohol|Supreme|Tribunal)\S{0,20}\s$/;

function* addresses(text: string): Generator<DetailMatch> {
  if (!streetWord.test(text)) return;
  for (const found of text.matchAll(numbered)) {
    const { 0: whole, index, 1: inFlat, 2: number = '', 3: comma, 4: names = '', 5: strong, 6: weak } = found;
    if (!inFlat && number === '') continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + whole.length, index + whole.length + 2);
    const year = /^(?:19|20)\d\d\D/.test(number) && (comma !== '' || beforeYear.test(before));
    const saint = strong === 'St' && /^\s\p{Lu}/u.test(after);
    const court = weak === 'Court' && courts.test(names);
    const doubtful = weak !== undefined && !inFlat && !led.test(before);
    if (notAHouse.test(before) || year || saint || court || doubtful) continue;
    yield { kind: 'address', start: index, end: index + whole.length };
  }
  for (const { 0: whole, index } of text.matchAll(lowerCase))
    yield { kind: 'address', start: index, end: index + whole.length };
}

const street = new RegExp(
  `(?<=\\b(?:on|in|at|off|near|along|from|to)\\s(?:the\\s)?)${name}(?:Road|Street|Lane|Avenue)(?![\\p{L}\\d])`,
  'gu',
);

/** The streets without a number that a text says something is in, in its order; not a high street. */
export function streetsIn(text: string): DetailMatch[] {
  if (!/(?:Road|Street|Lane|Avenue)(?!\w)/.test(text)) return [];
  return [...text.matchAll(street)].flatMap(({ 0: whole, index }) =>
    /^(?:The\s)?High\sStreet/.test(whole)
      ? []
      : [{ kind: 'street', start: index, end: index + whole.length }],
  );
}
