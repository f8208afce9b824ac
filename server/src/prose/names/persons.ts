import { letters } from '../../text/letters';
import { shortTitles } from '../../text/names/name-parts';
import type { Span } from '../../text/span';
import { formAt, perWord } from '../lexicon';
import { perText } from '../per-text';
import type { WordList } from '../word-list';
import { type Capital, type CapitalKind, type CapitalRun, capitalRuns, initials } from './capital-runs';
import { type NameContext, scoreOf } from './context';
import {
  abstractNames,
  noNames,
  organisationWords,
  otherCapitals,
  placeGivenNames,
  publicNames,
  roles,
  thingNouns,
  timesOfYear,
  titles,
  wordSurnames,
} from './name-words';
import { isSignature, schemesIn } from './no-names';

/** The words that names are told by. */
export interface NameTables {
  /** British English, in which names of places have their capitals. */
  readonly words: WordList;
  readonly givenNames: WordList;
  readonly places: WordList;
  /** Tells if a capital that begins a sentence is a misspelt word. */
  readonly isMisspelt: (word: string) => boolean;
}

/** A name of a person in a text. Offsets are 0-based UTF-16 units. */
export interface PersonName extends Span {
  /** The context leaves little doubt. */
  readonly certain: boolean;
}

/** The score from which a name is reported, and that from which it leaves little doubt. */
const likely = 2;
const certain = 3.5;

/** Finds names of persons, once for each paragraph. */
export class PersonFinder {
  readonly in: (text: string) => readonly PersonName[];
  readonly #tables: NameTables;

  constructor(tables: NameTables) {
    this.#tables = tables;
    this.in = perText((text) => this.#inProse(text));
  }

  /**
   * The names in a text that need not be prose, such as a value or a line of front matter: in quotation marks and in capitals too, and
   * words that no list has as a name if they are all of the text.
   */
  anywhere(text: string): readonly PersonName[] {
    const runs = capitalRuns(text).map((run) => this.#withSmallLetters(run, text, true));
    const found = this.#search(text, runs);
    return found.length === 0 && this.#isUnknownName(runs, text)
      ? [{ ...trimmedSpan(text), certain: false }]
      : found;
  }

  /** The names in a text whose words were all given a capital. Words that are names too are not among them. */
  inCapitals(text: string): readonly PersonName[] {
    return this.#search(text, capitalRuns(text)).filter(({ start, end }) => {
      const words = text.slice(start, end).split(' ');
      return shortTitles.includes(words[0] ?? '') || words.some((word) => this.#kindOf(word) === 'given');
    });
  }

  #inProse(text: string): PersonName[] {
    const written = capitalRuns(text);
    if (written.length === 0 || isSignature(text)) return [];
    const isQuiet = /[a-z]{3}/.test(text);
    const runs = isQuiet
      ? written.map((run) => (this.#isNoName(run) ? run : this.#withSmallLetters(run, text)))
      : written;
    return this.#search(text, runs, schemesIn(text));
  }

  #search(
    text: string,
    runs: readonly CapitalRun[],
    isInScheme: (run: CapitalRun) => boolean = () => false,
  ): PersonName[] {
    return runs.flatMap((run, index) => {
      if (this.#isNoName(run)) return [];
      const name = this.#nameIn(run, text);
      if (!name || isInScheme(run)) return [];
      const start = name.words[0]?.start ?? run.end;
      const score = scoreOf(name, { text, paired: this.#isPaired(runs, index, text) });
      const end = name.words.at(-1)?.end ?? run.end;
      return score >= likely ? [{ start, end, certain: score >= certain }] : [];
    });
  }

  /** Tells of most capitals, such as the first words of sentences, that no context makes a name of them. */
  #isNoName({ words }: CapitalRun): boolean {
    const word = words.length === 1 ? words[0]?.text : undefined;
    if (word === undefined || titles.has(word) || inCapitals.test(word)) return false;
    return this.#kindOf(word) === 'other';
  }

  /** Tells if a text is nothing but two or three capitals that no list has, or that are words too: “John Smith”. */
  #isUnknownName([run, other]: readonly CapitalRun[], text: string): boolean {
    if (!run || other || run.words.length < 2 || run.words.length > 3) return false;
    const { start, end } = trimmedSpan(text);
    if (run.words[0]?.start !== start || run.end !== end) return false;
    const kinds = run.words.map((word) => this.#kindOf(word.text));
    const isUnknown = (at: number): boolean =>
      kinds.at(at) === 'unknown' && !this.#tables.isMisspelt(run.words.at(at)?.text ?? '');
    const isSurname = isUnknown(-1) || wordSurnames.has(run.words.at(-1)?.text ?? '');
    return isSurname && (isUnknown(0) || kinds[0] === 'word');
  }

  /**
   * A run with names in capitals written as others are: “JOHN SMITH”. A single word may be an acronym, so it has to be a long
   * name, with a verb that only persons have.
   */
  #withSmallLetters(run: CapitalRun, text: string, alone = false): CapitalRun {
    const { words } = run;
    const first = words.findIndex(({ text }) => inCapitals.test(text));
    const beginning = words[first];
    if (!beginning) return run;
    const [name, next] = [inSmall(beginning.text), words[first + 1]];
    const isName = titles.has(name) || this.#isGivenName(name);
    const isFull = next !== undefined && inCapitals.test(next.text) && words.length - first <= 3;
    const isAlone =
      next === undefined && name.length > 4 && (alone || personal.test(text.slice(run.end, run.end + 30)));
    if (!isName || !(isFull || (isAlone && this.#kindOf(name) === 'given'))) return run;
    const spelt = words.map((word, at) => (at < first ? word : { ...word, text: inSmall(word.text) }));
    return { ...run, words: spelt };
  }

  /** The part of a run that may be a name. */
  #nameIn(run: CapitalRun, text: string): NameContext | undefined {
    const { words } = run;
    const kinds = words.map((word, at) => {
      if (isSurname(words, at)) return 'listed';
      const kind = this.#kindOf(word.text);
      // Within a sentence, hope and patience have no capital, and they own nothing.
      const isSure = run.possessive || !(run.begins && at === 0);
      const isName = kind === 'ambiguous' && isSure && isFeeling(word.text);
      return isName ? 'word' : kind;
    });
    // “Cyngor Sir Gâr” is a council.
    const title = words.findIndex(({ text: word }, at) => titles.has(word) && (at === 0 || word !== 'Sir'));
    if (title >= 0) return titled(run, title);
    const first = firstOfName(run, kinds);
    if (first < 0) return undefined;
    const name = words.slice(first);
    const alone = name[0]?.text ?? '';
    const isSlip = run.begins && words.length === 1 && kinds[first] === 'unknown' && !ofFamily.test(alone);
    if (isSlip && this.#tables.isMisspelt(alone)) return undefined;
    const nameKinds = kinds.slice(first);
    const last = name.at(-1);
    if (
      !last ||
      isThing(
        { words: name, kinds: nameKinds, possessive: run.possessive },
        text.slice(run.end, run.end + 40),
      )
    )
      return undefined;
    const before = words[first - 1]?.text;
    if (before !== undefined && places.has(before)) return undefined;
    if (
      timesOfYear.has(last.text) &&
      name.length === 1 &&
      afterMonth.test(text.slice(Math.max(0, last.start - 20), last.start))
    )
      return undefined;
    if (isInspector(text.slice(Math.max(0, run.end - 120), run.end))) return undefined;
    // “Vitamin D. Wood is …”
    const start = name[0]?.start ?? 0;
    if (isInitial(name[0]) && beforeLabel.test(text.slice(Math.max(0, start - 12), start))) return undefined;
    return {
      words: name,
      kinds: nameKinds,
      possessive: run.possessive,
      end: run.end,
      role: before !== undefined && roles.has(before.toLowerCase()),
      titled: false,
    };
  }

  /** Tells if a name is joined by “and” or a comma to another that is a given one. */
  #isPaired(runs: readonly CapitalRun[], index: number, text: string): boolean {
    const run = runs[index];
    if (!run) return false;
    const joined = (
      left: CapitalRun | undefined,
      right: CapitalRun | undefined,
      other: CapitalRun | undefined,
    ) => {
      const [from, to] = [left?.end, right?.words[0]?.start];
      if (from === undefined || to === undefined || to - from > 6) return false;
      const kind = this.#kindOf(other?.words.at(-1)?.text ?? '');
      return pairing.test(text.slice(from, to)) && kind === 'given';
    };
    return joined(run, runs[index + 1], runs[index + 1]) || joined(runs[index - 1], run, runs[index - 1]);
  }

  #kindOf(word: string): CapitalKind {
    return this.#kinds(formAt(word, 0, word.length));
  }

  readonly #kinds = perWord(({ written }) => this.#findKind(written));

  #findKind(word: string): CapitalKind {
    if (initials.test(word)) return 'unknown';
    if (word.length < 2 || !/[a-zà-öø-ÿ]/.test(word)) return 'other';
    const parts = word.split(/[‐‑-]/);
    if (parts.length > 1) return this.#kindOfParts(parts);
    // Acronyms and brands have capitals within: “IROs”, “LiquidLogic”.
    if (otherCapitals.has(word) || /[a-z]/.test(word[0] ?? '') || innerCapital.test(word)) return 'other';
    const { words, places } = this.#tables;
    const small = word.toLowerCase();
    const isWord = words.has(small);
    const isThing = places.has(word) || organisationWords.has(word);
    if (this.#isGivenName(word)) {
      if (isThing || abstractNames.has(word)) return 'ambiguous';
      return isWord || placeGivenNames.has(word) ? 'word' : 'given';
    }
    if (isWord || isThing || (small.endsWith('s') && words.has(small.slice(0, -1)))) return 'other';
    return words.has(word) && !ofFamily.test(word) ? 'listed' : 'unknown';
  }

  #isGivenName(word: string): boolean {
    const { givenNames } = this.#tables;
    return (givenNames.has(word) || givenNames.has(withoutAccents(word))) && !noNames.has(word);
  }

  #kindOfParts(parts: readonly string[]): CapitalKind {
    const [first = '', ...rest] = parts;
    // “Ye-jin”, but not “Kent-based”.
    if (rest.some((part) => !/^[A-ZÀ-Þ]/.test(part))) {
      const isName = rest.every((part) => part.length < 6 && !this.#tables.words.has(part));
      return isName ? this.#kindOf(first) : 'other';
    }
    const kinds = parts.map((part) => this.#kindOf(part));
    if (kinds.includes('given')) return 'given';
    if (kinds.includes('word') && !kinds.includes('other')) return 'given';
    return kinds.every((kind) => kind === 'other' || kind === 'listed') ? 'other' : 'unknown';
  }
}

/** “McKenzie”, “O'Shea”: a capital within that only names of families have. */
const ofFamily = /^(?:Ma?c|O'|D'|Fitz)[A-Z]/;

/** A word in capitals that is long enough for a name. */
const inCapitals = /^[A-ZÀ-Þ][A-ZÀ-Þ'-]{1,30}$/;

const personalVerbs = 'told|said|says|lives|lived|feels|felt|wants|wanted|loves|likes';
const personal = new RegExp(`^ (?:(?:also|still|now|often|always) )?(?:${personalVerbs})\\b`);

/** “O'NEILL-SMITH” as “O'Neill-Smith”. */
const inSmall = (word: string): string =>
  word.toLowerCase().replace(/(?<![a-zà-þ])[a-zà-þ]/g, (letter) => letter.toUpperCase());

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const isFeeling = (word: string): boolean =>
  abstractNames.has(word) && !timesOfYear.has(word) && !organisationWords.has(word);

const isGiven = (kind: CapitalKind | undefined): boolean =>
  kind === 'given' || kind === 'word' || kind === 'ambiguous';

/** The place of a text without the white space around it. */
const trimmedSpan = (text: string): Span => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
});

const innerCapital = /^(?!(?:Mc|Mac|O'|D'|De|Fitz|Al|El|N'|M')[A-Z]).+[A-Z]/;
const pairing = /^(?: and | & |, )$/;

/** The name after a title. */
function titled(run: CapitalRun, title: number): NameContext | undefined {
  const words = run.words.slice(title);
  const next = words[1];
  if (isPublic(words)) return undefined;
  if (!next || otherCapitals.has(next.text) || organisationWords.has(words.at(-1)?.text ?? ''))
    return undefined;
  return { words, kinds: [], possessive: run.possessive, end: run.end, role: false, titled: true };
}

/** The index of the word that a name begins with: names begin with no other word. */
function firstOfName({ words, begins }: CapitalRun, kinds: readonly CapitalKind[]): number {
  let first = kinds.findIndex((kind) => kind !== 'other');
  // “Child AB”: initials after a role.
  if (first < 0) {
    const last = words.length - 1;
    return /^[A-Z]{2}$/.test(words[last]?.text ?? '') ? last : -1;
  }
  // At the beginning of a sentence, “Will Mohammed” and “May Chen” begin with another word as often as with a name.
  if (begins && asks.has(words[first]?.text ?? '') && kinds[first + 1]) first++;
  first = withInitials(words, first, begins);
  return kinds[first] === 'other' && !isInitial(words[first]) ? -1 : first;
}

/** Tells a surname that is a word too, after an initial: “J. Smith”. “I” and an article at the beginning are none. */
const isSurname = (words: readonly Capital[], at: number): boolean => {
  const [word, before] = [words[at], words[at - 1]];
  return (
    at > 0 &&
    at === words.length - 1 &&
    wordSurnames.has(word?.text ?? '') &&
    (initials.test(before?.text ?? '') ||
      (isInitial(before) && (hasPoint(before, word) || !/^[AI]$/.test(before?.text ?? ''))))
  );
};

/** Words that a letter belongs to. */
const labels = [
  'vitamin|hepatitis|plan|option|grade|band|tier|group|level|part|appendix|annex|block|type|year|class|section|category',
  'form|unit|team|house|room|zone|phase|step|stage|point|item',
].join('|');
const beforeLabel = new RegExp(`\\b(?:${labels})s? $`, 'i');

/** Tells whether there is more than a space between a letter and the next word. */
const hasPoint = (letter: Capital | undefined, next: Capital | undefined): boolean =>
  (next?.start ?? 0) - (letter?.end ?? 0) > 1;

const isInitial = (word: Capital | undefined): boolean => /^[A-Z]$/.test(word?.text ?? '');

/** The index of the initials before a word: “A. J. Fernandes”, but not “Plan B. Fernandes”. */
function withInitials(words: readonly Capital[], first: number, begins: boolean): number {
  // “A Macmillan nurse” begins with an article, and “A. Khan” with an initial.
  const [article, next] = words;
  if (begins && first === 1 && article?.text === 'A' && !hasPoint(article, next)) return first;
  let at = first;
  while (at > 0 && isInitial(words[at - 1])) at--;
  const before = words[at - 1]?.text.toLowerCase();
  return before === undefined || roles.has(before) ? at : first;
}

const asks: ReadonlySet<string> = new Set(['Will', 'May', 'Mark', 'Said']);

/** “St George’s” and “Royal Ada” are buildings, and “Operation Amy” is a plan of the police. */
const places: ReadonlySet<string> = new Set([
  'St',
  'Saint',
  'Royal',
  'University',
  'Great',
  'Lake',
  'Mount',
  'Port',
  'Upon',
  'Operation',
  'Project',
  'Storm',
  'Hurricane',
  'Team',
  'Unit',
]);
/** “May and June saw a rise.” */
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const afterMonth = new RegExp(`\\b(?:${months}) (?:and|or|to) $`);

const inspectors = /\b(?:Majesty['’]s|[Ll]ead) [Ii]nspectors?\b/;

/** A report gives the names of its inspectors, in the sentence that says what they are. */
const isInspector = (before: string): boolean => inspectors.test(before.slice(before.lastIndexOf('.') + 1));

const isPublic = (words: readonly Capital[]): boolean =>
  publicNames.has(words.map(({ text }) => text).join('_'));

const nextWord = new RegExp(`^[ \\u00a0\\n]([${letters}-]+)`);

/** “Clare’s Law”, “12 Jan 2024”. */
const namedAfter = /^ (?:Law|Rule|guidelines|competen(?:ce|cy|t)|nurses?|\d{2,4}\b)/;

/** Tells if capitals are the name of an organisation, a scheme or a building. */
function isThing(
  { words, kinds, possessive }: Pick<NameContext, 'words' | 'kinds' | 'possessive'>,
  after: string,
): boolean {
  const last = words.at(-1)?.text ?? '';
  if (isPublic(words) || namedAfter.test(after)) return true;
  // “Jamie’s Farm” and “Kerry’s Place” are places.
  if (possessive && organisationWords.has(/^ ([A-Z][a-z]+)/.exec(after)?.[1] ?? '')) return true;
  if (words.length > 1 && organisationWords.has(last)) return true;
  if (words.length > 4) return true;
  // A surname may be any word, but after a given name alone.
  const other = words.some((word, at) => at > 0 && kinds[at] === 'other' && !isInitial(word));
  if (other && !isGiven(kinds[0])) return !/^[A-Z]$/.test(last);
  const next = nextWord.exec(after)?.[1];
  return !possessive && next !== undefined && thingNouns.has(next);
}
