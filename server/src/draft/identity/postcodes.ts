import type { DetailMatch } from './detail';

// The letters that the postcodes of the United Kingdom begin with.
const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
);
/** Signs instead of the space. */
const sign = '\\s?[-–—./_·]\\s?';
const inward = '[\\doil][abd-hjlnp-uw-z]{2}';
const postcode = new RegExp(
  `(?<![\\w/@#=])([a-z]{1,2})(\\d[\\da-hjkmnpr-y]?)(\\s{0,2}|${sign})(${inward})(?!\\w)`,
  'gi',
);
const apart = /(?<![\w/@#=])([A-Z]{2})[\s-]{1,2}\d{1,2}[A-Z]?[\s-]{1,2}(\d[ABD-HJLNP-UW-Z]{2})(?!\w)/g;
const lastLetter = '[ABD-HJLNP-UW-Z]';
const letterByLetter = new RegExp(
  `(?<![\\w/@#=])(?<!\\b\\w )([A-Z])(?: ([A-Z]))? \\d(?: \\d)?(?: [A-Z])? {1,2}\\d ${lastLetter} ${lastLetter}(?! ?\\w)`,
  'g',
);
const girobank = /(?<!\w)GIR\s?0AA(?!\w)/g;
const ordinal = /(?:1st|2nd|3rd|[04-9]th)$/i;
/** Words that a second half with a letter O or I may be instead. */
const word = /^(?:odd|off|old|one|our|out|own|owl|oat|oar|inn|ill|its)$/i;

/** The postcodes in a text, in no order: with any separator instead of their space. */
export function* postcodesIn(text: string): Generator<DetailMatch> {
  if (!/\d ?[a-zOI]/i.test(text)) return;
  for (const found of text.matchAll(postcode)) {
    if (isPostcode(found)) yield match(found);
  }
  for (const found of text.matchAll(apart)) {
    if (areas.has(found[1] ?? '') && !ordinal.test(found[2] ?? '')) yield match(found);
  }
  for (const found of text.matchAll(letterByLetter)) {
    if (areas.has(`${found[1]}${found[2] ?? ''}`)) yield match(found);
  }
  for (const found of text.matchAll(girobank)) yield match(found);
}

const match = ({ 0: whole, index }: RegExpExecArray): DetailMatch => ({
  kind: 'postcode',
  start: index,
  end: index + whole.length,
});

function isPostcode([, area = '', district = '', space = '', end = '']: RegExpExecArray): boolean {
  if (!areas.has(area.toUpperCase())) return false;
  const letters = area + end.slice(1);
  const upper = letters === letters.toUpperCase();
  const lower = letters === letters.toLowerCase();
  // One that is not written as most are has to be as long as most are.
  const fullLength = area.length + district.length >= 3;
  const digit = /^\d/.test(end);
  if (!digit) return upper && fullLength && /^\s+$/.test(space) && /^[OIl]/.test(end) && !word.test(end);
  // “e2 1st” is not a postcode.
  if (!upper && ordinal.test(end)) return false;
  if (space === '') return fullLength && (upper || (lower && area.length === 2));
  if (space.trim() !== '')
    return !ordinal.test(end) && ((fullLength && (upper || lower)) || (upper && /[-–]/.test(space)));
  return upper || lower || fullLength;
}
