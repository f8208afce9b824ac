import type { DetailMatch } from './detail';

/** A name that must not be in a text: of the home, its manager, or its address. */
export interface KnownName {
  readonly kind: 'home' | 'home-address' | 'manager';
  readonly text: string;
}

/**
 * The known names in a text, in no order.
 * @param printed names that the report prints and that may hold a known one: “Larkfield House Limited”
 */
export function knownIn(
  text: string,
  known: readonly KnownName[],
  printed: readonly string[] = [],
): DetailMatch[] {
  if (known.length === 0) return [];
  const lower = text.toLowerCase();
  const found = known.flatMap(({ kind, text: name }) => {
    // Most texts have none of the name's longer words, and need no closer look.
    const longer = name.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
    if (longer.length > 0 && !longer.some((word) => lower.includes(word))) return [];
    if (kind === 'home') return homes(text, name);
    return kind === 'manager' ? managers(text, name) : addresses(text, name);
  });
  if (found.length === 0) return found;
  const stays = printed.flatMap((name) => [...text.matchAll(whole(pattern(words(name)), 'giu'))]);
  return found.filter(
    ({ start, end }) => !stays.some(({ 0: name, index }) => index <= start && end <= index + name.length),
  );
}

const words = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '');
const escaped = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");
const pattern = (parts: readonly string[]): string => parts.map(escaped).join('[\\s_-]{1,3}');
const whole = (inside: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${inside}(?![\\p{L}\\d])`, flags);

const matches = (text: string, kind: DetailMatch['kind'], found: RegExp): DetailMatch[] =>
  [...text.matchAll(found)].map(({ 0: match, index }) => ({ kind, start: index, end: index + match.length }));

const describes = /\s(?:residential\s)?(?:secure\s)?(?:children['’]?s['’]?\shome|residential\shome)$/i;

// A name of one word may be an ordinary word at the start of a sentence or in lower case: only a capital within a
// sentence makes it a name.
function homes(text: string, name: string): DetailMatch[] {
  const own = words(
    name
      .trim()
      .replace(/^the\s/i, '')
      .replace(describes, ''),
  );
  const first = own[0] ?? '';
  if (own.length > 1) return matches(text, 'home', whole(pattern(own), 'giu'));
  if (first.length < 3) return [];
  const article = /^the\s/i.test(name.trim());
  return matches(text, 'home', whole(pattern(own), 'gu')).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 6), start);
    return article ? /\bthe\s$/i.test(before) : /[\p{L}\d,;:]['’”)]?\s$/u.test(before);
  });
}

const titles = '(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s';
const titleAtStart = new RegExp(`^\\s*${titles}`, 'i');
const nobody = /vacan|applic|\bnone\b|confirm|\bnot\b|\btb[ac]\b|absent|interim|\bno\b|manager/i;

function managers(text: string, names: string): DetailMatch[] {
  return names.split(/\s(?:and|&)\s|[,;/\n]/).flatMap((person) => {
    const parts = words(person.replace(titleAtStart, ''));
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (nobody.test(person) || !parts.every((part) => /^\p{Lu}/u.test(part))) return [];
    const surname = last.length > 1 ? [whole(`${titles}${escaped(last)}`, 'gu')] : [];
    if (parts.length < 2) return surname.flatMap((found) => matches(text, 'manager', found));
    const short = [whole(`${escaped(first)}\\s${escaped(last)}`, 'giu')];
    const byRole =
      first.length > 1 ? [new RegExp(`(?<=\\bmanager,?\\s)${escaped(first)}(?![\\p{L}\\d])`, 'gu')] : [];
    return [whole(pattern(parts), 'giu'), ...(parts.length > 2 ? short : []), ...surname, ...byRole].flatMap(
      (found) => matches(text, 'manager', found),
    );
  });
}

const streetWords = 'Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews';
const buildings = 'House|Lodge|Cottage|Farm|Court|Hall|Villa';
const house = new RegExp(`\\d|\\b(?:${streetWords}|${buildings})s?$`, 'i');

/** The parts of an address that are in the text; a town alone may be mentioned for any other reason. */
function addresses(text: string, address: string): DetailMatch[] {
  const parts = address.split(/[,\n]/).map((part) => part.trim());
  const found = parts
    .filter((part) => part.length > 3)
    .flatMap((part) =>
      matches(text, 'home-address', whole(pattern(words(part)), 'giu')).map((match) => ({
        ...match,
        own: house.test(part),
      })),
    )
    .sort((a, b) => a.start - b.start);
  const joined: (DetailMatch & { own: boolean })[] = [];
  for (const part of found) {
    const last = joined.at(-1);
    if (last && /^[\s,.;]{0,4}$/.test(text.slice(last.end, part.start)))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, part.end), own: last.own || part.own };
    else joined.push(part);
  }
  return joined.filter(({ own }) => own).map(({ kind, start, end }) => ({ kind, start, end }));
}
