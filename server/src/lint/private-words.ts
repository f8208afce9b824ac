import type { Draft } from '../draft/draft';
import { identifyingDetailsIn } from '../draft/identity/identity';
import { inspectorateContacts } from '../knowledge/inspectorates';
import type { PersonFinder } from '../prose/names/persons';
import { oneDraft, perText } from '../prose/per-text';
import type { Prose } from '../prose/prose';
import { guardedDetails } from '../report/provider-details';
import type { Report } from '../report/report';
import type { Finding } from '../rules/finding';
import { isPrintedName, printedWords } from '../rules/identity/printed-names';
import { guardsIdentity } from '../rules/rule-ids';
import { once } from '../schema/once';
import type { MappedText } from '../text/mapped';
import type { Span } from '../text/span';
import { composed, namesIn, otherForms, type PersonInText } from './name-forms';

/** A text without any of these has no detail and no name. */
const mayBePrivate = /[\d@.\p{Lu}]|^\P{L}{0,3}\p{L}{3}[^.]{0,60}$/u;

/**
 * The words of a draft that nothing repeats: what it keeps private, contact details and dates of birth, and names of persons that
 * its report does not print. A message may quote an entry that no rule on identity reads, such as a stage, and somebody may have
 * written a telephone number there.
 */
export class PrivateWords {
  /** The private words at the top of the draft, in small letters. */
  readonly guarded: () => readonly string[];
  readonly #printed: () => ReadonlySet<string>;

  /** @param prose without it, no names of persons are found */
  constructor(
    draft: Draft,
    report: Report | undefined,
    readonly prose?: Prose,
  ) {
    this.guarded = once(() =>
      guardedDetails(draft.data, report)
        .map(({ value }) => inSmallLetters(value.text.text.trim()))
        .filter((word) => word.length > 2),
    );
    this.#printed = once(() => (report ? printedWords(report) : new Set()));
  }

  /** The places of details and names in a text, apart from the private words at the top. */
  spansIn(text: string): Span[] {
    if (!mayBePrivate.test(text)) return [];
    const details = detailsOf(text);
    if (!this.prose) return [...details];
    const names = namesBy(this.prose.persons)(text);
    const unprinted = names.filter(({ name }) => !isPrintedName(name, this.#printed()));
    return [...details, ...unprinted.map(({ span }) => span)];
  }

  /** A text with blocks in place of private words. */
  without(text: string): string {
    return text === '' ? text : withBlocks(text, [...this.guarded(), ...this.#wordsIn(text)]);
  }

  /** The details and names in the words that a message quotes, in small letters. */
  quotedBy({ rule, words }: Pick<Finding, 'rule' | 'words'>): string[] {
    return guardsIdentity(rule) ? [] : words.flatMap((text) => this.#wordsIn(text));
  }

  /** A finding whose message and titles repeat no private word. */
  withoutIn(finding: Finding): Finding {
    const words = [...this.guarded(), ...this.quotedBy(finding)];
    if (words.length === 0) return finding;
    const { message, related, fixes } = finding;
    return {
      ...finding,
      message: withBlocks(message, words),
      ...(related && {
        related: related.map((place) => ({ ...place, message: withBlocks(place.message, words) })),
      }),
      // A fix that findings share stays one object.
      ...(fixes?.some(({ title }) => withBlocks(title, words) !== title) && {
        fixes: fixes.map((fix) => ({ ...fix, title: withBlocks(fix.title, words) })),
      }),
    };
  }

  /** The details and names in a text, in small letters. */
  #wordsIn(text: string): string[] {
    return this.spansIn(text).map(({ start, end }) => inSmallLetters(text.slice(start, end)));
  }
}

/** The places of details in a text, in all forms. Many findings quote the same words, and again at each keystroke. */
const detailsOf = perText((text: string): readonly Span[] => {
  const read = composed(text);
  return [read, ...otherForms(read)].flatMap(detailsIn);
});

/** The names that a finder of persons finds in a text. */
type NamesOf = (text: string) => readonly PersonInText[];

const namesOfFinders = new WeakMap<PersonFinder, NamesOf>();

function namesBy(persons: PersonFinder): NamesOf {
  const known = namesOfFinders.get(persons);
  if (known) return known;
  const namesOf = perText((text) => [...namesIn(composed(text), persons)], oneDraft);
  namesOfFinders.set(persons, namesOf);
  return namesOf;
}

const detailsIn = (text: MappedText): Span[] =>
  identifyingDetailsIn(text, { contacts: inspectorateContacts() }).map(({ span }) => span);

/** The longest first: a name that was found alone and with a surname is hidden with its surname. */
const withBlocks = (text: string, words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).reduce(withWordBlocked, text);

const withWordBlocked = (text: string, word: string): string =>
  placesOf(word, text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + '█'.repeat(end - start) + masked.slice(end),
    text,
  );

/** A text in small letters, each at its place. The few letters that change their length with their case stay: “İ”. */
function inSmallLetters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** The places of a whole word in a text, whatever its case. */
export function placesOf(word: string, text: string): Span[] {
  const lower = inSmallLetters(text);
  const spans: Span[] = [];
  for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + word.length)) {
    const end = start + word.length;
    const isPart =
      /[\p{L}\p{N}]$/u.test(lower.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{N}]/u.test(lower.slice(end, end + 2));
    if (!isPart) spans.push({ start, end });
  }
  return spans;
}
