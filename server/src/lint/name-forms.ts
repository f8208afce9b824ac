import type { PersonFinder } from '../prose/names/persons';
import { MappedBuilder, MappedText } from '../text/mapped';
import type { Span } from '../text/span';

/** A run of letters, digits and the signs that join words in a web address, an anchor or a name of a file. */
const run = /[\p{L}\p{M}\p{N}_./+#=~:'’%-]+/gu;
/** Two words that are joined in it: “zadie-smith”, “ZadieSmith”, “zadie_smith”. */
const joint = /[\p{L}\p{M}\p{N}](?:[-_./+#=~:'’]|%20)[\p{L}\p{M}\p{N}]|\p{Ll}[\p{Lu}\d]|\d\p{Lu}\p{Ll}/u;
/** Separators of such words; after a slash another part begins. */
const separator = /%20|[-_.+#=~]|\/|:/g;
/** A place where two words were run together. */
const inside = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L}{3})(?=\d)|(?<=\d)(?=\p{Lu}\p{Ll})/gu;
/** Names are looked for in so many words without a capital. */
const fewWords = 5;
/** Parts of a text beyond this length are no words. */
const longest = 300;

/** A text with composed letters, mapped to itself: “e” with an accent after it is one letter. */
export function composed(text: string): MappedText {
  if (!/\p{M}/u.test(text)) return MappedText.of(text);
  const built = new MappedBuilder();
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu))
    built.add(sign.normalize('NFC'), index, sign.length);
  return built.done();
}

/** Brackets, and quotation marks around words: before them a name or a postcode is not read as one. */
const marks = /[<>{}[\]^`#"“”]|(?<!\p{L})['‘’]|['’](?!\p{L})/gu;

/** A text without the marks around its words, of the same length. */
const unmarked = (text: MappedText): MappedText =>
  new MappedText(text.text.replace(marks, '|'), text.segments);

/** Words with a space between them and a capital at the beginning. */
function spread(words: MappedText): MappedText {
  const apart = [...words.text.matchAll(separator)].map(({ 0: sign, index }) => ({
    span: { start: index, end: index + sign.length },
    text: sign === '/' || sign === ':' ? '|' : ' ',
  }));
  const separated = words.replace(apart);
  const gaps = [...separated.text.matchAll(inside)].map(({ index }) => ({
    span: { start: index, end: index },
    text: ' ',
  }));
  const spaced = separated.replace(gaps);
  const beginnings = [...spaced.text.matchAll(/(?<![\p{L}\p{M}\p{N}'’])\p{Ll}/gu)].flatMap(
    ({ 0: small, index }) => {
      const text = small.toUpperCase();
      return text.length === small.length
        ? [{ span: { start: index, end: index + small.length }, text }]
        : [];
    },
  );
  return spaced.replace(beginnings);
}

/** The other forms of a text in which something private may be read. */
export function* otherForms(text: MappedText): Generator<MappedText> {
  const plain = unmarked(text);
  if (plain.text !== text.text) yield plain;
  yield* spreadForms(text);
}

/** Words that are joined, and few words without a capital, as words with a space between them and a capital. */
function* spreadForms(text: MappedText): Generator<MappedText> {
  const written = text.text;
  if (!/\p{Lu}/u.test(written) && written.split(/\s+/, fewWords + 2).length <= fewWords) yield spread(text);
  for (const { 0: words, index } of written.matchAll(run))
    if (words.length <= longest && joint.test(words)) yield spread(text.slice(index, index + words.length));
}

/** The name of a person at its place in a text. */
export interface PersonInText {
  readonly name: string;
  readonly span: Span;
}

/** The places of the names in a text, whatever the form that they are written in. */
export function* namesIn(text: MappedText, persons: PersonFinder): Generator<PersonInText> {
  const { text: words } = unmarked(text);
  for (const { start, end } of persons.anywhere(words))
    yield { name: words.slice(start, end), span: text.span(start, end) };
  for (const form of spreadForms(text))
    for (const { start, end } of persons.inCapitals(form.text))
      yield { name: form.text.slice(start, end), span: form.span(start, end) };
}
