import { addressesIn } from '../addresses';
import type { DetailMatch } from '../detail';
import { fold } from '../fold';
import { postcodesIn } from '../postcodes';
import { buildings, isPartOfName, nameAfter, sureStreets } from '../street-words';
import { homeFinder } from './homes';
import { managerFinder } from './managers';
import { escaped, matches, type NameFinder, pattern, whole, words } from './pattern';
import { privateFinder } from './private-words';

/** A name that must not be in a text: of the home, its manager or its address, or a private name of the draft. */
export interface KnownName {
  readonly kind: 'home' | 'home-address' | 'manager' | 'private';
  readonly text: string;
}

/** A name that is ready to be looked for. */
interface PreparedName {
  readonly kind: KnownName['kind'];
  /** Words of the name in small letters: most texts have none of them, and need no closer look. */
  readonly words: readonly string[];
  readonly find: NameFinder;
}

/** The names that must not be in the texts of a draft, ready to be looked for in each of them. */
export class KnownNames {
  readonly #names: readonly PreparedName[];
  readonly #printed: readonly RegExp[];

  /** @param printed names that the report prints and that may hold a known one: “Larkfield House Limited” */
  constructor(known: readonly KnownName[], printed: readonly string[] = []) {
    const plain = printed.map((name) => fold(name).text);
    this.#names = known.map(({ kind, text }) => prepared(kind, fold(text).text, plain));
    this.#printed = plain.map((name) => whole(pattern(words(name)), 'gi'));
  }

  /** True if one that no export may have is among them: all but the manager’s. */
  get hasGuarded(): boolean {
    return this.#names.some(({ kind }) => kind !== 'manager');
  }

  /** The names in a text, in no order. */
  in(text: string): DetailMatch[] {
    return this.#find(text, this.#names);
  }

  /** Those in a text that no export may have, in no order. */
  guardedIn(text: string): DetailMatch[] {
    return this.#find(
      text,
      this.#names.filter(({ kind }) => kind !== 'manager'),
    );
  }

  #find(text: string, names: readonly PreparedName[]): DetailMatch[] {
    if (names.length === 0) return [];
    const lower = text.toLowerCase();
    const found = names.flatMap((name) =>
      name.words.length === 0 || name.words.some((word) => lower.includes(word)) ? name.find(text) : [],
    );
    if (found.length === 0) return found;
    const stays = this.#printed.flatMap((name) => [...text.matchAll(name)]);
    return found.filter(
      ({ start, end }) => !stays.some(({ 0: name, index }) => index <= start && end <= index + name.length),
    );
  }
}

function prepared(kind: KnownName['kind'], name: string, printed: readonly string[]): PreparedName {
  const longer = name.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  return { kind, words: longer, find: finderOf(kind, name, printed) };
}

function finderOf(kind: KnownName['kind'], name: string, printed: readonly string[]): NameFinder {
  if (kind === 'home') return homeFinder(name, printed);
  if (kind === 'private') return privateFinder(name);
  return kind === 'manager' ? managerFinder(name, printed) : homeAddressFinder(name);
}

const house = new RegExp(`\\d|\\b(?:${sureStreets}|${buildings}|Court)s?$`, 'i');
const numberBefore = /^\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?,?\s/i;

/** The parts of an address that tell a place; a town alone may be mentioned for any other reason. */
function partsOf(address: string): string[] {
  const parts = address.split(/[,\n]/).map((part) => part.trim());
  const found = [...addressesIn(address), ...postcodesIn(address)].map(({ start, end }) =>
    address.slice(start, end),
  );
  const streets = [...parts, ...found].flatMap((part) => {
    const street = part.replace(numberBefore, '');
    return street !== part && house.test(street) ? [street] : [];
  });
  return [...new Set([...parts, ...found, ...streets])].filter((part) => part.length > 3);
}

const postcodeParts = /^([a-z]{1,2}\d[a-z\d]?)\s?(\d[a-z]{2})$/i;

function partPattern(part: string): string {
  const postcode = postcodeParts.exec(part);
  if (postcode) return `${escaped(postcode[1] ?? '')}[\\s._–-]{0,3}${escaped(postcode[2] ?? '')}`;
  return pattern(words(part));
}

function homeAddressFinder(address: string): NameFinder {
  const parts = partsOf(address).map((part) => ({
    found: whole(partPattern(part), 'gi'),
    isHouse: house.test(part),
    numbered: /\d/.test(part),
  }));
  return (text) => {
    const all = parts
      .flatMap(({ found, isHouse, numbered }) =>
        matches(text, 'home-address', found).map((match) => ({
          ...match,
          own: isHouse && (numbered || !isPartOfName(text.slice(match.end, match.end + nameAfter))),
        })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const joined: (DetailMatch & { own: boolean })[] = [];
    for (const part of all) {
      const last = joined.at(-1);
      if (last && (part.start < last.end || /^[\s,.;]{0,4}$/.test(text.slice(last.end, part.start))))
        joined[joined.length - 1] = { ...last, end: Math.max(last.end, part.end), own: last.own || part.own };
      else joined.push(part);
    }
    return joined.filter(({ own }) => own).map(({ kind, start, end }) => ({ kind, start, end }));
  };
}
