import { capitals, letters } from '../../text/letters';
import type { Span } from '../../text/span';
import { perText } from '../per-text';
import type { WordList } from '../word-list';
import { withoutCode } from '../words';

/** A name that shows where a home is. Offsets are 0-based UTF-16 units. */
export interface Locality extends Span {
  readonly kind: 'authority' | 'town' | 'school';
}

const capitalWord = new RegExp(`(?<![${letters}\\d’'-])[A-Z][${letters}]+`, 'g');
const more = new RegExp(`^[${letters}\\d-]`);
const directions = 'the|central|north|south|east|west|nearby';
const placing = new RegExp(
  `\\b(?:in|at|near|from|around|outside|into)\\s(?:(?:${directions})\\s(?:town\\sof\\s)?)?$`,
  'i',
);
const council = /^ (?:(?:City |County |Borough |Metropolitan )*Council|Police)\b/;
const begins = /(?:^|[.!?:]["'”’)\]*_]{0,4}\s|\n)[\s>#*_"“‘(\d.-]{0,12}$/;

/** A school or college by the form of its name: capitals before the last word, one of which is no kind of school. */
const school = new RegExp(
  `(?<![${letters}\\d’'-])(?:(?:St\\.? |Saint )?[${capitals}][${letters}’'-]{1,24} ){1,5}(?:School|Academy|College|Nursery)(?![${letters}])`,
  'g',
);
/** Words that any school's name may have, or that a school is spoken of by. */
const generic: ReadonlySet<string> = new Set(
  `A Academy All Alternative Approved Art Boarding Business Care Catholic Centre Children Children’s Church City College Combined Community Day
  District Each Education Every Extended Faith First Free Further Government Grammar Head Headteacher Her High His Higher
  Independent Infant Infants International Junior Leadership Local Medical Middle Music National New Nursery One Our Pre Preparatory
  Primary Private Pupil Regional Research Residential Royal School Schools Secondary Sixth Form Sixth-Form Social Special Specialist
  Staff State Summer Sunday Teaching Technical Technology The Their These This Training Upper Virtual Work Workforce
  Practice Adult Learning Old London Police Online Open Forest After Breakfast In At From Near Visiting Attending`
    .split(/\s+/)
    .map((word) => word.trim()),
);

/** Finds authorities, towns and schools in a text, once for each paragraph. */
export class LocalityFinder {
  readonly in: (text: string) => readonly Locality[];
  /** The names that begin with a word, the longest first. */
  readonly #byFirst = new Map<string, { readonly name: string; readonly kind: 'authority' | 'town' }[]>();
  readonly #words: WordList;

  /** @param table a kind and a name on each line */
  constructor(table: string, words: WordList) {
    this.#words = words;
    for (const line of table.split('\n')) {
      const [kind, name = ''] = line.split('\t');
      if (kind !== 'authority' && kind !== 'town') continue;
      const first = firstWord.exec(name)?.[0] ?? name;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { name, kind }]);
    }
    for (const names of this.#byFirst.values()) names.sort((a, b) => b.name.length - a.name.length);
    this.in = perText((text) => this.#search(text));
  }

  #search(source: string): Locality[] {
    const text = withoutCode(source);
    const schools = schoolsIn(text);
    const found: Locality[] = [...schools];
    let last = 0;
    for (const { 0: word, index } of text.matchAll(capitalWord)) {
      if (index < last || schools.some(({ start, end }) => index >= start && index < end)) continue;
      const match = this.#byFirst
        .get(word)
        ?.find(({ name }) => text.startsWith(name, index) && !more.test(text.slice(index + name.length)));
      if (!match) continue;
      const end = index + match.name.length;
      const around = { before: text.slice(Math.max(0, index - 40), index), after: text.slice(end, end + 40) };
      if (!this.#isMeant(match, around)) continue;
      last = end;
      found.push({ kind: match.kind, start: index, end });
    }
    return found.sort((a, b) => a.start - b.start);
  }

  #isMeant({ name, kind }: { name: string; kind: string }, { before, after }: PlaceContext): boolean {
    const named = council.test(after);
    if (kind === 'town') return placing.test(before) && !otherName.test(after);
    // “Reading” and “York fruits” are other words.
    if (!named && (this.#words.has(name.toLowerCase()) || otherName.test(after)))
      return placing.test(before) && !otherName.test(after);
    return named || !begins.test(before) || !this.#words.has(name.toLowerCase());
  }
}

interface PlaceContext {
  readonly before: string;
  readonly after: string;
}

const firstWord = new RegExp(`^[A-Z][${letters}]+`);
/** A capital after a place makes it another name, such as that of a university. */
const otherName = /^(?: |[’']s )[A-Z]/;

/** Names of schools that have a word of their own. */
function schoolsIn(text: string): Locality[] {
  const found: Locality[] = [];
  for (const { 0: name, index } of text.matchAll(school)) {
    const words = name.split(' ');
    const own = words.findIndex((word) => !generic.has(word));
    if (own < 0 || own === words.length - 1) continue;
    const start = index + words.slice(0, own).join(' ').length + (own > 0 ? 1 : 0);
    found.push({ kind: 'school', start, end: index + name.length });
  }
  return found;
}
