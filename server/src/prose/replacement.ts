import { capital } from '../text/words';
import { type Inflection, inflected } from './inflections';
import type { FoundPhrase, Phrase } from './phrases';

/** A phrase that was found in a text. */
interface FoundIn {
  readonly text: string;
  readonly found: FoundPhrase<Phrase>;
}

/** Before the first word of a sentence, a heading or a list item. */
const sentenceStart = /(?:^|[.?!:]["'”’)\]*_]{0,4}\s|\n)[\s>#*+_"'“‘(\d.)-]{0,12}$/;

/** Words that begin what depends on the word before them: “child in care”, “refer to”. */
const prepositions: ReadonlySet<string> = new Set(
  'about after as at before by during for from in into of on out over to under up with without'.split(' '),
);

/**
 * Words to write in the form of those that they replace: “looked after children” becomes “children in care”.
 * @param isWord tells English words from forms that are none
 * @returns undefined where the form is not certain
 */
export function inForm(
  write: string,
  { found, text }: FoundIn,
  isWord: (word: string) => boolean,
): string | undefined {
  const { inflectedWords, phrase, start } = found;
  const [first, second] = inflectedWords;
  if (second) return undefined;
  const replaced = first ? inflectedLike(write, { ...first, phrase: phrase.text }, isWord) : write;
  // A phrase with a capital says nothing of its place, so the text before it does.
  const startsSentence = /^[A-Z]/.test(phrase.text)
    ? sentenceStart.test(text.slice(Math.max(0, start - 40), start))
    : /^[A-Z]/.test(text.slice(start, start + 1));
  return startsSentence ? capital(replaced) : replaced;
}

interface InflectedPhrase {
  readonly phrase: string;
  readonly index: number;
  readonly inflection: Inflection;
}

function inflectedLike(
  write: string,
  { phrase, index, inflection }: InflectedPhrase,
  isWord: (word: string) => boolean,
): string {
  const words = write.split(' ');
  const base = phrase.split(/\s+/)[index]?.toLowerCase();
  const same = words.findIndex((word) => word.toLowerCase() === base);
  const preposition = words.findIndex((word, at) => at > 0 && prepositions.has(word));
  const head = preposition > 0 ? preposition - 1 : words.length - 1;
  const at = same >= 0 ? same : head;
  const forms = inflected(words[at] as string, inflection);
  const form = forms.find((candidate) => isWord(candidate.toLowerCase())) ?? forms[0] ?? '';
  return words.with(at, form).join(' ');
}
