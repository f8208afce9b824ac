import { MappedBuilder, MappedText } from '../../text/mapped';
import { foundNothing, noteNothing } from '../../text/searches';
import type { Span } from '../../text/span';
import type { Citation, Unit } from './citation';
import { frameworkCitation, frameworkCitations } from './framework';
import { provisionCitations } from './provisions';
import { namesInstrument, wholeInstruments } from './whole-instruments';

// Nearly every paragraph has none of these, and need not be read for citations of every kind.
const digit = /\d/;
const numbers = /\d+/g;
const provisionWords = [
  'regulations?|regs?|r{1,2}|rules?|sections?|ss?|sch(?:ed)?s?|schedules?|standards?|nms|para(?:graph)?s?',
  'parts?|chapters?',
].join('|');
const provisionWord = new RegExp(`\\b(?:${provisionWords})[.,]{0,2}\\s{0,4}$`, 'i');
/** A Part or chapter whose number has no digits. */
const partInWords =
  /\b(?:parts?|chapters?)\s(?:[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;
// One after the other they are found three times as quick as alternatives.
const [outcome, enabler, principle] = [/outcome/i, /enabler/i, /principle/i];
const hasTarget = (text: string): boolean => outcome.test(text) || enabler.test(text) || principle.test(text);
// Few texts have one, and those need no look for the words.
const targetContext = /[([]|national\sframework/i;

const citationsRead = new WeakMap<MappedText, readonly Citation[]>();
const search = {};
const none: readonly Citation[] = [];

/** The citations in a piece of prose, in the order of the text. The same prose always gives the same list. */
export function citationsIn(prose: MappedText): readonly Citation[] {
  const known = citationsRead.get(prose);
  if (known) return known;
  if (foundNothing(prose, search)) return none;
  const all = readCitations(prose, false);
  if (all.length === 0) noteNothing(prose, search);
  citationsRead.set(prose, all);
  return all;
}

/** @param value the text is the value of a key that cites */
function readCitations(prose: MappedText, value: boolean): readonly Citation[] {
  const instruments = namesInstrument(prose.text);
  const provisions = hasProvision(prose.text) || (instruments && partInWords.test(prose.text));
  const targets = targetContext.test(prose.text) && hasTarget(prose.text);
  const text = provisions || targets || instruments ? onOneLine(prose) : prose;
  const all: Citation[] = [
    ...(targets ? frameworkCitations(text) : []),
    ...(provisions ? provisionCitations(text, value) : []),
  ];
  if (instruments) all.push(...apartFrom(all, wholeInstruments(text)));
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** Tells whether a number has a word before it that begins citations. */
function hasProvision(text: string): boolean {
  if (!digit.test(text)) return false;
  for (const { index } of text.matchAll(numbers))
    if (provisionWord.test(text.slice(Math.max(0, index - 18), index))) return true;
  return false;
}

/** The citations that have no part in common with others. Both are in the order of the text. */
function apartFrom<C extends Citation>(others: readonly Citation[], citations: readonly C[]): C[] {
  const spans = others.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return citations.filter(({ span }) => {
    for (; (spans[next]?.start ?? Number.POSITIVE_INFINITY) < span.end; next++)
      end = Math.max(end, (spans[next] as Span).end);
    return end <= span.start;
  });
}

/** The same text with a space for each line break, because a citation may be wrapped. */
function onOneLine(written: MappedText): MappedText {
  const { text, segments } = severalSpaces.test(written.text) ? withSingleSpaces(written) : written;
  return new MappedText(text.replace(/\s/g, ' '), segments);
}

const severalSpaces = /\s\s/;

function withSingleSpaces(written: MappedText): MappedText {
  const builder = new MappedBuilder();
  for (const { index, 0: words } of written.text.matchAll(/\s?\S+/g))
    builder.addMapped(written.slice(index, index + words.length));
  return builder.done();
}

const valuesRead = new WeakMap<MappedText, Map<Unit | undefined, readonly Citation[]>>();

/**
 * Reads the value of a key as a citation: `12(2)(a)` under `regulation`, “Guide, page 22, paragraph 4.10” under
 * `source`, “outcome 3, national framework” under `citation`.
 * @param bare the unit that a number without a word cites
 */
export function parseCitation(value: MappedText | string, bare?: Unit): readonly Citation[] {
  if (typeof value === 'string') return readValue(MappedText.of(value), bare);
  // Several rules ask for the citations of each value.
  const known = valuesRead.get(value) ?? new Map<Unit | undefined, readonly Citation[]>();
  valuesRead.set(value, known);
  const citations = known.get(bare) ?? readValue(value, bare);
  known.set(bare, citations);
  return citations;
}

function readValue(value: MappedText, bare: Unit | undefined): readonly Citation[] {
  const text = onOneLine(value);
  const framework = frameworkCitation(text);
  if (framework) return [framework];
  const found = readCitations(text, true);
  // “12 of the Fostering Services (England) Regulations 2011” is more than the instrument.
  if (found.some(({ kind }) => kind !== 'instrument') || !bare) return found;
  // “12(2)(a)” and “r 12” are read with the word that they leave out, which is mapped to none of the source.
  const number = /^\s*(?:[rR]\.? ?)?(?=\d)/.exec(text.text)?.[0];
  if (number === undefined) return [];
  const builder = new MappedBuilder();
  builder.add(`${bare} `, text.source(number.length), 0);
  for (const { at, source, length, sourceLength } of text.slice(number.length, text.text.length).segments) {
    builder.add(text.text.slice(number.length + at, number.length + at + length), source, sourceLength);
  }
  return provisionCitations(builder.done()).map((citation) => ({
    ...citation,
    text: citation.text.replace(`${bare} `, ''),
  }));
}
