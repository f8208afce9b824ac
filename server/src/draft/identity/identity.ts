import type { MappedText } from '../../text/mapped';
import { birthsIn } from './births';
import { contactsIn } from './contacts';
import type { DetailMatch, IdentifyingDetail, IdentifyingKind } from './detail';
import { type KnownName, knownIn } from './known-names';
import { placesIn, streetsIn } from './places';

export type { KnownName } from './known-names';

/** The facts about a draft that tell which details in its text may identify somebody. */
export interface IdentityFacts {
  /** Names that must not be in the text. */
  readonly known?: readonly KnownName[];
  /** Names that the report prints, which may be in the text. */
  readonly printed?: readonly string[];
  /** Finds streets without a number too, which give away the place of a home. */
  readonly streets?: boolean;
}

// Most paragraphs of a report have no digit, at sign or domain: for them this is all that is looked for.
const marks = /[\d@]|\.[a-z]|dot[ )\]]|DOT |Flat /;

/**
 * The identifying details in a text, in its order, none overlapping another: an address with its postcode is one.
 * Needs no draft, so that selections and snippets can be searched too.
 */
export function identifyingDetailsIn(
  text: MappedText,
  { known = [], printed, streets = known.length > 0 }: IdentityFacts = {},
): readonly IdentifyingDetail[] {
  const written = text.text;
  const marked = marks.test(written);
  if (!marked && !streets && known.length === 0) return [];
  const found = [
    ...knownIn(written, known, printed),
    ...(streets ? streetsIn(written) : []),
    ...(marked ? [...placesIn(written), ...contactsIn(written), ...birthsIn(written)] : []),
  ];
  if (found.length === 0) return [];
  return withoutOverlaps(found, written).map((match) => ({
    ...match,
    span: text.span(match.start, match.end),
  }));
}

/** The names and addresses of a home in a text, in its order, none overlapping another. */
export const guardedIn = (text: string, { known = [], printed }: IdentityFacts): readonly DetailMatch[] =>
  withoutOverlaps(
    knownIn(
      text,
      known.filter(({ kind }) => kind !== 'manager'),
      printed,
    ),
    text,
  );

const weight: Readonly<Record<IdentifyingKind, number>> = {
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
