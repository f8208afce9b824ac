import type { MappedText } from '../../text/mapped';
import { addressesIn } from './addresses';
import { birthsIn } from './births';
import type { DetailMatch, IdentifyingDetail, IdentifyingKind } from './detail';
import { emailsIn } from './emails';
import { fold } from './fold';
import { mayNameBuilding, namedAddressesIn } from './named-addresses';
import type { KnownNames } from './names/known-names';
import { postcodesIn } from './postcodes';
import { isPublic, type PublicContacts } from './public-contacts';
import { streetsIn } from './streets';
import { telephonesIn } from './telephones';

export { type KnownName, KnownNames } from './names/known-names';
export type { PublicContacts } from './public-contacts';

/** The facts about a draft that decide which details in its text may identify somebody. */
export interface IdentityFacts {
  /** Names that must not be in the text. */
  readonly known?: KnownNames | undefined;
  /** Contacts that identify nobody. */
  readonly contacts?: PublicContacts;
  /** Finds streets without a number too, which give away the place of a home. */
  readonly streets?: boolean;
}

// Most paragraphs of a report have no digit, at sign or domain: for them this is all that is looked for.
// Without the flag for either case, and one after the other: both make the search several times as quick.
const marks = [/[\d@]/, /\.[A-Za-z]/, /[([{<] ?[Aa][Tt] ?[)\]}>]/, /[Dd][Oo][Tt][ )\]}>]/] as const;
const number = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((unit) => `${unit}teen`),
  ...['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].map((unit) => `${unit}ty`),
]
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
// Numbers in words, which are parts of an address, a telephone number or a date. Before a capital letter they are looked for
// from there: few words begin with one, and of those few come after the last two letters of a number.
const beforeCapital = [
  `(?<=(?:[env]e|wo|ur|ix|en|ht|ty)[ -,][ -]?.)(?<=\\b(?:${number})[ -,][ -]?.)`,
  '(?<=[ai]t .|nt .)(?<=\\b(?:[Ff]lat|[Aa]partment|Unit) .)',
  '(?<= of .)(?<=\\b(?:born|birth|birthday|turns|turned)\\b[^.]{0,40} of .)',
];
const wordsBeforeCapital = new RegExp(`[A-Z](?:${beforeCapital.join('|')})`);
const zeroInWords = new RegExp(`\\b(?:[Oo]h|[Zz]ero|[Nn]ought) (?:${number}|double|zero|oh)`);

function isMarked(text: string): boolean {
  const [digit, domain, at, dot] = marks;
  return (
    digit.test(text) ||
    domain.test(text) ||
    at.test(text) ||
    dot.test(text) ||
    wordsBeforeCapital.test(text) ||
    zeroInWords.test(text)
  );
}

/**
 * The identifying details in a text, in its order, none overlapping another: an address with its postcode is one.
 * Needs no draft, so that selections and snippets can be searched too.
 */
export function identifyingDetailsIn(
  text: MappedText,
  facts: IdentityFacts = {},
): readonly IdentifyingDetail[] {
  const { known, contacts, streets = known !== undefined } = facts;
  const { text: written, original } = fold(text.text);
  const marked = isMarked(written) || mayNameBuilding(written);
  if (!marked && !streets && !known) return [];
  const all = [
    ...(known?.in(written) ?? []),
    ...(streets ? streetsIn(written) : []),
    ...(marked ? markedIn(written) : []),
  ];
  const found = contacts ? withoutPublic(all, written, contacts) : all;
  if (found.length === 0) return [];
  return withoutOverlaps(found, written).map(({ kind, start: from, end: to }) => {
    const [start, end] = [original(from), original(to - 1) + 1];
    return { kind, start, end, span: text.span(start, end) };
  });
}

/** Details without those that everybody may know, and without an address that begins with the end of such a number. */
function withoutPublic(all: readonly DetailMatch[], text: string, contacts: PublicContacts): DetailMatch[] {
  const open = all.filter((match) => isPublic(match, text, contacts));
  if (open.length === 0) return [...all];
  return all.filter(
    (match) =>
      !open.includes(match) &&
      !(match.kind === 'address' && open.some(({ start, end }) => start < match.start && match.start < end)),
  );
}

const markedIn = (text: string): DetailMatch[] => [
  ...postcodesIn(text),
  ...addressesIn(text),
  ...namedAddressesIn(text),
  ...telephonesIn(text),
  ...emailsIn(text),
  ...birthsIn(text),
];

/** The private words of a draft and the names and addresses of a home in a text, in its order, none overlapping another. */
export function guardedIn(text: string, { known }: IdentityFacts): readonly DetailMatch[] {
  if (!known?.hasGuarded) return [];
  const { text: written, original } = fold(text);
  return withoutOverlaps(known.guardedIn(written), written).map(({ kind, start, end }) => ({
    kind,
    start: original(start),
    end: original(end - 1) + 1,
  }));
}

/** The same with their places in the source of the text. */
export const guardedDetailsIn = (text: MappedText, facts: IdentityFacts): readonly IdentifyingDetail[] =>
  guardedIn(text.text, facts).map((match) => ({ ...match, span: text.span(match.start, match.end) }));

const weight: Readonly<Record<IdentifyingKind, number>> = {
  private: 10,
  home: 9,
  'home-address': 8,
  manager: 7,
  email: 6,
  'date-of-birth': 5,
  telephone: 4,
  address: 3,
  postcode: 2,
  street: 1,
};

/** Joins matches that overlap, and an address and its postcode. */
function withoutOverlaps(found: readonly DetailMatch[], text: string): DetailMatch[] {
  const sorted = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || weight[b.kind] - weight[a.kind],
  );
  const kept: DetailMatch[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (last && (match.start < last.end || belongs(last, match, text.slice(last.end, match.start)))) {
      kept[kept.length - 1] = {
        kind: kindOf(last, match),
        start: last.start,
        end: Math.max(last.end, match.end),
      };
    } else kept.push(match);
  }
  return kept;
}

// Of two that begin together the longer comes first: an address that begins with the home's name is an address.
const kindOf = (a: DetailMatch, b: DetailMatch): IdentifyingKind =>
  a.kind === 'home-address' || weight[a.kind] >= weight[b.kind] ? a.kind : b.kind;

const places: readonly IdentifyingKind[] = ['home-address', 'address', 'street', 'postcode'];

/** Tells whether two places are parts of one address: only capitalised words and commas are between them. */
function belongs(a: DetailMatch, b: DetailMatch, between: string): boolean {
  if (!places.includes(a.kind) || !places.includes(b.kind) || a.kind === 'postcode') return false;
  const parts = between.split(/[\s,]+/).filter((word) => word !== '');
  return (
    between.length <= 60 && parts.length <= 6 && parts.every((word) => /^\p{Lu}[\p{L}’'-]*$/u.test(word))
  );
}
