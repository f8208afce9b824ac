import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import { birthsIn } from './births';
import { contactsIn } from './contacts';
import { type KnownName, knownIn } from './known-names';
import { placesIn, streetsIn } from './places';

export type { KnownName } from './known-names';

/** What a text can identify a person or a place by; `street` is a street without a number. */
export type IdentifyingKind =
  | 'postcode'
  | 'address'
  | 'street'
  | 'telephone'
  | 'email'
  | 'date-of-birth'
  | 'home'
  | 'home-address'
  | 'manager';

/** A detail in a text: 0-based UTF-16 offsets into that text. */
export interface DetailMatch {
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
}

export interface IdentifyingDetail extends DetailMatch {
  /** Its place in the source of the text. */
  readonly span: Span;
}

// Most paragraphs of a report have no digit, at sign or domain, and cost no more than this one look.
const marks = /[\d@]|\.[a-z]|dot[ )\]]|DOT |Flat /;

/**
 * The identifying details that a text holds, in its order, none overlapping another: an address with its postcode is one.
 * Needs no draft, so that it serves selections and snippets too.
 * @param known names that must not stand in it
 * @param streets whether streets without a number count: they tell where a home is, and of most texts nothing
 */
export function identifyingDetailsIn(
  text: MappedText,
  known: readonly KnownName[] = [],
  streets = known.length > 0,
): readonly IdentifyingDetail[] {
  const written = text.text;
  const look = marks.test(written);
  if (!look && !streets && known.length === 0) return [];
  const found = [
    ...knownIn(written, known),
    ...(streets ? streetsIn(written) : []),
    ...(look ? [...placesIn(written), ...contactsIn(written), ...birthsIn(written)] : []),
  ];
  if (found.length === 0) return [];
  return withoutOverlaps(found, written).map((one) => ({ ...one, span: text.span(one.start, one.end) }));
}

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

/** Makes one of those that overlap, and of an address and the postcode that ends it. */
function withoutOverlaps(found: readonly DetailMatch[], text: string): DetailMatch[] {
  const sorted = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || weight[b.kind] - weight[a.kind],
  );
  const kept: DetailMatch[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last && (one.start < last.end || belongs(last, one, text.slice(last.end, one.start)))) {
      kept[kept.length - 1] = {
        kind: kindOf(last, one),
        start: last.start,
        end: Math.max(last.end, one.end),
      };
    } else kept.push(one);
  }
  return kept;
}

// The sorted first is the longer where both begin together: an address that begins with the home's name is an address.
const kindOf = (a: DetailMatch, b: DetailMatch): IdentifyingKind =>
  a.kind === 'home-address' || weight[a.kind] >= weight[b.kind] ? a.kind : b.kind;

const places: readonly IdentifyingKind[] = ['home-address', 'address', 'street', 'postcode'];

/** Whether what stands between two places is the rest of one address: capitalised words with commas. */
function belongs(a: DetailMatch, b: DetailMatch, between: string): boolean {
  if (!places.includes(a.kind) || !places.includes(b.kind) || a.kind === 'postcode') return false;
  const parts = between.split(/[\s,]+/).filter((word) => word !== '');
  return (
    between.length <= 60 && parts.length <= 6 && parts.every((word) => /^\p{Lu}[\p{L}’'-]*$/u.test(word))
  );
}
