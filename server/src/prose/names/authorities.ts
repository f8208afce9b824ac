import { letters } from '../../text/letters';
import type { Span } from '../../text/span';
import { perText } from '../per-text';
import type { WordList } from '../word-list';
import { withoutCode } from '../words';

/** A local authority that a text names. Offsets are 0-based UTF-16 units; the word “Council” is within them. */
export interface AuthorityName extends Span {
  /** The name as it is listed. */
  readonly name: string;
  /** The offset after the name itself. */
  readonly nameEnd: number;
}

const capitalWord = new RegExp(`(?<![${letters}\\d’'-])[A-Z][${letters}]+`, 'g');
const more = new RegExp(`^[${letters}\\d-]`);
const kinds = '(?:City|County|Borough|Metropolitan|District|Unitary)';
/** The words after a name that make it that of the authority itself. */
const council = new RegExp(`^(?: ${kinds}){0,3} (?:Council|Authority)(?![${letters}])`);
const services = [
  'Children|Safeguarding|Local Authority|Family|Families|Early Help|Virtual School|MASH|Youth|Foster',
  'Care Leaver|Corporate|City(?! [A-Z])',
].join('|');
/** Other words with a capital after the name of the authority whose services they are. */
const service = new RegExp(`^(?: |[’']s )(?:${services})`);
/** A capital after a place makes it another name, such as that of a police force or a university. */
const otherName = /^(?: (?:& )?|-)[A-Z]/;
const placing = /\b(?:in|at|near|from|for|by|across|within|of|around|outside|into|to|than|and|with)\s$/i;
/** After a name that is also a word: it does something, or has something. */
const verb = /^(?:[’']s | (?:has|is|was|had) )/;
const begins = /(?:^|[.!?:]["'”’)\]*_]{0,4}\s|\n)[\s>#*_"“‘(\d.-]{0,12}$/;
const bodies = 'University|Universities|Diocese|Archdiocese|Bishop|Port|Duke|Duchess|Earl|Greater|Mayor';
/** Names that end in a place. */
const ofPlace = new RegExp(`\\b(?:${bodies}) (?:of )?$`);
/** The word before a name, if it has a capital. */
const capitalBefore = new RegExp(`(?:^|[^${letters}])([A-Z][${letters}]*)[ -]$`);
/** Words with a capital before a name that are no part of another one. */
const starting: ReadonlySet<string> = new Set(
  `A About Across After All Although Among An And Any As At Because Before Both But By Care Children Dear During Each Even Every Few
  For Foster From Given Here How However If In Inspectors It Its Leaders Like Many More Most Near No Not Of On One Other Our Outside Over
  Parents Partners Senior Since Social So Some Staff Such That The Their Then There These They This Those Through Throughout To
  Today Under Until Via What When Where Whereas While With Within Without Young`.split(/\s+/),
);

/** Finds the names of authorities in a text, once for each paragraph. */
export class AuthorityFinder {
  readonly in: (text: string) => readonly AuthorityName[];
  /** The forms of names that begin with a word, the longest first. */
  readonly #byFirst = new Map<string, { readonly form: string; readonly name: string }[]>();
  readonly #words: WordList;

  /** @param table a kind and a name on each line */
  constructor(table: string, words: WordList) {
    this.#words = words;
    const names = table.split('\n').flatMap((line) => (line.startsWith('authority\t') ? line.slice(10) : []));
    for (const name of names)
      for (const form of this.#formsOf(name, names)) {
        const first = firstWord.exec(form)?.[0] ?? form;
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { form, name }]);
      }
    for (const forms of this.#byFirst.values()) forms.sort((a, b) => b.form.length - a.form.length);
    this.in = perText((text) => this.#search(text));
  }

  /** A name as it is listed, with “&”, and by its first town alone. */
  #formsOf(name: string, names: readonly string[]): string[] {
    const town = name.split(joining)[0] ?? name;
    const isSure = name.includes('-on-') || !this.#isWord(town);
    const isTown = town !== name && !names.includes(town) && isSure && !compass.test(town);
    return [
      name,
      ...(name.includes(' and ') ? [name.replace(' and ', ' & ')] : []),
      ...(isTown ? [town] : []),
    ];
  }

  #isWord = (name: string): boolean => this.#words.has(name.toLowerCase());

  #search(source: string): AuthorityName[] {
    const text = withoutCode(source);
    const found: AuthorityName[] = [];
    let last = 0;
    for (const { 0: word, index } of text.matchAll(capitalWord)) {
      if (index < last) continue;
      const match = this.#byFirst
        .get(word)
        ?.find(
          ({ form }) =>
            text.startsWith(form, index) &&
            !more.test(text.slice(index + form.length, index + form.length + 1)),
        );
      if (!match) continue;
      const nameEnd = index + match.form.length;
      last = nameEnd;
      const after = text.slice(nameEnd, nameEnd + 60);
      const before = text.slice(Math.max(0, index - 40), index);
      if (!this.#isMeant(match.form, before, after)) continue;
      found.push({
        name: match.name,
        start: index,
        nameEnd,
        end: nameEnd + (council.exec(after)?.[0].length ?? 0),
      });
    }
    return found;
  }

  #isMeant(form: string, before: string, after: string): boolean {
    if (ofPlace.test(before)) return false;
    const word = capitalBefore.exec(before)?.[1];
    if (word !== undefined && !starting.has(word)) return false;
    if (council.test(after) || service.test(after)) return true;
    if (otherName.test(after)) return false;
    // “Reading” and “bury” are other words.
    if (!this.#isWord(form)) return true;
    if (begins.test(before) && form.endsWith('ing')) return /^[’']s /.test(after);
    if (begins.test(before)) return verb.test(after);
    return verb.test(after) || placing.test(before);
  }
}

const firstWord = new RegExp(`^[A-Z][${letters}]+`);
const joining = / (?:and|with|upon) |-on-|, | Borough$/;
const compass = /^(?:North|South|East|West|Central)\b/;
