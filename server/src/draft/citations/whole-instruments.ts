import type { MappedText } from '../../text/mapped';
import type { InstrumentCitation } from './citation';
import { properName } from './instruments';
import { isOwnRules, names } from './names';

/** The place of a name in a text. */
interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly doubtful: boolean;
  /** Its full name where the text has only a part: “2004” in “the Children Acts 1989 and 2004”. */
  readonly name?: string;
}

// Nearly every paragraph names no instrument. Names without a capital are looked for on their own, because a pattern that
// may begin with many letters takes three times as long.
const withCapital = new RegExp(
  [
    'Acts?\\b|Reg(?:ulation)?s\\b|Rules\\b|Working\\s[Tt]|WT\\s?20|Keeping\\s[Cc]|KCSIE|SEND?\\s[Cc]|NMS|Order\\s\\(?\\d',
    'S\\.?I\\.?\\s?(?:No|20|19)|[AR]\\s?(?:19|20|[‘’]?\\d\\d)|Care:?\\sNat|Minimum\\s|Needs\\s|Disability\\s[Cc]ode|[Gg]uide\\sto\\s',
  ].join('|'),
);
const withoutCapital = [
  ...['minimum standards', 'disability code', 'care national framework', 'ational framework for children'],
  ...['working together to safeguard children', 'keeping children safe in education'],
];
/** Looked for first: few texts have one. */
const year = /(?:19|20)\d{2}/;
const smallKind = /(?:ct|tions|egs|ules),?\s(?:19|20)\d{2}/;
const smallKindWithYear = /\b(?:act|regulations|regs|rules),? (?:19|20)\d{2}(?!\d)/gi;

/** Tells whether a text may name an instrument. */
export const namesInstrument = (text: string): boolean =>
  withCapital.test(text) ||
  withoutCapital.some((name) => text.includes(name)) ||
  (year.test(text) && smallKind.test(text));

// The word for the kind ends a title, and its words are looked for before it.
const kinds = `(?:(?:Acts?|Regulations|Regs|Rules)\\b|Order(?=,? ${names.year}))`;
const titleEnd = new RegExp(`(?<=[\\w)’'.] )${kinds}${names.notLonger}(?:,? ${names.year})?`, 'g');
const titleBefore = new RegExp(`${names.words}$`);
const mostCharacters = 180;

const guidance = new RegExp(`(?<!\\w)${names.guidance}(?!\\w)`, 'g');
const minimumStandards = '[Nn]ational [Mm]inimum [Ss]tandards\\b';
const service = [
  '(?:[A-Z][A-Za-z]{1,20}(?:(?: [A-Z][A-Za-z]{1,20}){0,4}:?|(?: (?!the )[a-z]{2,20}){0,5}?)',
  '|(?:fostering|adoption|boarding|residential)(?: [a-z]{2,20}){0,4}?:?)',
].join('');
const framework = "[Cc]hildren[’']s [Ss]ocial [Cc]are:? [Nn]ational [Ff]ramework\\b";
/** Names that only a known instrument makes certain. */
const doubtfulNames = [
  `(?<!\\w)(?:${names.initials})(?!\\w)`,
  `(?<=\\b[Tt]he )${names.byYear}\\b`,
  `(?<!\\w)${framework}`,
  "(?<!\\w)[Nn]ational [Ff]ramework for [Cc]hildren[’']s [Ss]ocial [Cc]are\\b",
  `(?<!\\w)${names.statutory}(?!\\d)`,
  `(?<!\\w)${names.shortStandards}(?! ?\\d)`,
  `(?<!\\w)${service} ${minimumStandards}(?! for\\b)(?:,? ${names.year})?`,
  `(?<!\\w)${names.standardsFor}\\b`,
  `(?<!\\w)${names.otherGuide}\\b`,
].map((pattern) => new RegExp(pattern, 'g'));
const guideToRegulations = new RegExp(`(?<!\\w)${names.longGuide}(?!\\w)`, 'g');

/** The instruments that a text names as a whole: “the Children Act 1989”, “Working Together”, “the SEND code of practice”. */
export function wholeInstruments(text: MappedText): InstrumentCitation[] {
  const { text: all } = text;
  const found = [
    ...pluralTitles(all),
    ...titles(all),
    ...guidanceNames(all),
    ...matches(all, guideToRegulations, false),
  ];
  found.push(...smallTitles(all, found));
  for (const pattern of doubtfulNames) found.push(...matches(all, pattern, true));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.flatMap(({ start, end, doubtful, name: full }) => {
    if (start < last) return [];
    last = end;
    const span = text.span(start, end);
    const written = all.slice(start, end);
    const instrument = { text: full ?? written, as: 'title', span } as const;
    return [{ kind: 'instrument', instrument, ...(doubtful && { doubtful }), span, text: written }];
  });
}

const matches = (all: string, pattern: RegExp, doubtful: boolean): FoundName[] =>
  [...all.matchAll(pattern)].map(({ index: start, 0: name }) => ({
    start,
    end: start + name.length,
    doubtful,
  }));

const severalYears =
  /\b(Act|Regulation)s (?:of )?(?:19|20)\d{2}(?:(?:,|,? and|,? or| &) (?:19|20)\d{2}){1,5}(?!\d)/g;

/** “The Children Acts 1989 and 2004”: an instrument of each year. */
function* pluralTitles(all: string): Generator<FoundName> {
  for (const { index, 0: written, 1: word = '' } of all.matchAll(severalYears)) {
    const before = titleBefore.exec(all.slice(Math.max(0, index - mostCharacters), index))?.[0];
    const title = before && properName(`${before}Act`).slice(0, -'Act'.length);
    if (!title) continue;
    const kind = word === 'Act' ? 'Act' : 'Regulations';
    let start = index - title.length;
    for (const year of written.matchAll(/\d{4}/g)) {
      const end = index + year.index + year[0].length;
      yield { start, end, doubtful: false, name: `${title}${kind} ${year[0]}` };
      start = end;
      while (!/\d/.test(all[start] ?? '0')) start++;
    }
  }
}

function* titles(all: string): Generator<FoundName> {
  for (const { index, 0: kind } of all.matchAll(titleEnd)) {
    const end = index + kind.length;
    const from = Math.max(0, index - mostCharacters);
    const before = titleBefore.exec(all.slice(from, index))?.[0];
    const name = before && properName(before + kind);
    // “Act 1989” alone, “the Regulations” and what a volume of guidance is called are not names.
    if (!name || name.length <= kind.length || name.startsWith('(') || isOwnRules(name) || isOther(all, end))
      continue;
    if (!/\d/.test(kind) && isWorkOfArt(all, end - name.length, end)) continue;
    yield { start: end - name.length, end, doubtful: !/\d/.test(kind) };
  }
}

/** What a volume of guidance is called has the title of the Act in it, and an award may. */
const isOther = (all: string, end: number): boolean =>
  / guidance/.test(all.slice(end, end + 10)) || productAfter.test(all.slice(end, end + 20));

const smallTitleAtEnd = new RegExp(`(?<![\\w’'-])${names.smallTitle}$`);

/** Titles in small letters, where no other title ends. */
function* smallTitles(all: string, titled: readonly FoundName[]): Generator<FoundName> {
  const ends = new Set(titled.map(({ end }) => end));
  for (const { index, 0: kind } of all.matchAll(smallKindWithYear)) {
    const end = index + kind.length;
    if (ends.has(end) || isOther(all, end)) continue;
    const name = smallTitleAtEnd.exec(all.slice(Math.max(0, index - mostCharacters), end))?.[0];
    if (name !== undefined) yield { start: end - name.length, end, doubtful: true };
  }
}

const arts =
  'films?|movies?|novels?|books?|dramas?|plays?|audiobooks?|DVDs?|watch(?:ed|ing)?|titled|entitled|called';
const artBefore = new RegExp(`\\b(?:${arts})[,:]? [‘“"'*_]{0,3}(?:the )?$`, 'i');
const shown = '(?:by|starring) [A-Z]|(?:at|in) the cinema|on (?:DVD|TV|television|Netflix)';
const artAfter = new RegExp(
  `^[’”"'*_]{0,3},? ?(?:(?:\\([^()]{0,30}\\) )?(?:${shown})|\\((?:\\d{4} )?(?:film|book|novel|play)\\b)`,
);
const quoteBefore = /[‘“"'*_](?:The )?$/;
const quoteAfter = /^[’”"'*_]/;

/** Tells the title of a film or book, “The Children Act”, from that of an Act. */
function isWorkOfArt(all: string, start: number, end: number): boolean {
  const [before, after] = [all.slice(Math.max(0, start - 40), start), all.slice(end, end + 80)];
  return (
    artBefore.test(before) || artAfter.test(after) || (quoteBefore.test(before) && quoteAfter.test(after))
  );
}

const verbs = 'see|follow(?:s|ed|ing)?|meets?';
/** Before a name within a sentence, in quotes or in brackets. */
const announced = new RegExp(
  `(?:[‘'“"(]|\\b(?:of|in|under|by|with|to|from|${verbs}|and|on|per|both|the)\\s(?:the )?)$`,
  'i',
);
const products = [
  'programme|project|team|group|board|partnership|forum|event|conference|course|app|strategy|charity|hub|service|award',
  'toolkit|newsletter|campaign|initiative|pledge|panel|meeting|model|approach|caf|club|day|week|workshop|session|scheme',
  'fund|network|show|night|concert|poster|booklet|leaflet|display',
].join('|');
const productAfter = new RegExp(`^[’'”"]? (?:${products})s?\\b`);
const calledSo = /^[’'”"]? (?:is|was) (?:the|its|their|our) (?:name|title|motto|theme|slogan|newsletter)\b/;
const nameAfter = /^[’'”"]? (?:[A-Z]|(?:for|with|to|as|on|at)\b)/;

/** Others may be called so: “the Working Together programme”. */
const isShort = /^Working Together(?! to)/;

function* guidanceNames(all: string): Generator<FoundName> {
  for (const { index: start, 0: name } of all.matchAll(guidance)) {
    const end = start + name.length;
    const dated = /\d{4}/.test(name);
    const inSmall = /[a-z] (?:together|children|safe)\b/.test(name);
    const begins = !/[\p{L}\d,;(‘'“"]\s?$/u.test(all.slice(Math.max(0, start - 2), start));
    // “Keeping children safe in education is a priority”.
    if (!dated && inSmall && begins) continue;
    const before = all.slice(Math.max(0, start - 20), start);
    const after = all.slice(end, end + 40);
    const isProduct =
      productAfter.test(after) ||
      calledSo.test(after) ||
      (!dated && (nameAfter.test(after) || !announced.test(before)));
    if (isShort.test(name) && isProduct) continue;
    yield { start, end, doubtful: false };
  }
}
