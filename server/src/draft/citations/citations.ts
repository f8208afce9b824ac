import { MappedBuilder, MappedText } from '../../text/mapped';
import type { Citation, InstrumentCitation, Unit } from './citation';
import { frameworkCitation, frameworkCitations } from './framework';
import { provisionCitations } from './provisions';

const guidance = /\bWorking Together(?: to [Ss]afeguard [Cc]hildren)?,? ?\(?(?:19|20)\d{2}\b\)?/g;

// Nearly every paragraph has none of these, and need not be read for citations of every kind.
const digit = /\d/;
const numbers = /\d+/g;
const provisionWords = 'regulations?|regs?|sections?|ss?|sch(?:edules?)?|standards?|nms|para(?:graph)?s?';
const provisionWord = new RegExp(`\\b(?:${provisionWords})[.,]{0,2}\\s?$`, 'i');
// One after the other they are found three times as quick as alternatives.
const [outcome, enabler, principle] = [/outcome/i, /enabler/i, /principle/i];
const hasTarget = (text: string): boolean => outcome.test(text) || enabler.test(text) || principle.test(text);
const targetContext = /[([]|national\sframework/i;

const citationsRead = new WeakMap<MappedText, readonly Citation[]>();

/** The citations in a piece of prose, in the order of the text. The same prose always gives the same list. */
export function citationsIn(prose: MappedText): readonly Citation[] {
  const known = citationsRead.get(prose);
  if (known) return known;
  const all = readCitations(prose, false);
  citationsRead.set(prose, all);
  return all;
}

/** @param value the text is the value of a key that cites */
function readCitations(prose: MappedText, value: boolean): readonly Citation[] {
  const provisions = hasProvision(prose.text);
  const targets = hasTarget(prose.text) && targetContext.test(prose.text);
  const instruments = prose.text.includes('Working');
  const text = provisions || targets || instruments ? onOneLine(prose) : prose;
  const all: Citation[] = [
    ...(targets ? frameworkCitations(text) : []),
    ...(provisions ? provisionCitations(text, value) : []),
  ];
  const alone = ({ span }: Citation) =>
    !all.some((longer) => longer.span.start <= span.start && span.end <= longer.span.end);
  if (instruments) all.push(...instrumentCitations(text).filter(alone));
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** Tells whether a number has a word before it that begins citations. */
function hasProvision(text: string): boolean {
  if (!digit.test(text)) return false;
  for (const { index } of text.matchAll(numbers))
    if (provisionWord.test(text.slice(Math.max(0, index - 15), index))) return true;
  return false;
}

function instrumentCitations(text: MappedText): InstrumentCitation[] {
  return [...text.text.matchAll(guidance)].map(({ index, 0: title }) => {
    const span = text.span(index, index + title.length);
    return { kind: 'instrument', instrument: { text: title, as: 'title', span }, span, text: title };
  });
}

/** The same text with a space for each line break, because a citation may be wrapped. */
const onOneLine = ({ text, segments }: MappedText): MappedText =>
  new MappedText(text.replace(/\s/g, ' '), segments);

/**
 * Reads the value of a key as a citation: `12(2)(a)` under `regulation`, “Guide, page 22, paragraph 4.10” under
 * `source`, “outcome 3, national framework” under `citation`.
 * @param bare the unit that a number without a word cites
 */
export function parseCitation(value: MappedText | string, bare?: Unit): readonly Citation[] {
  const text = onOneLine(typeof value === 'string' ? MappedText.of(value) : value);
  const framework = frameworkCitation(text);
  if (framework) return [framework];
  const found = readCitations(text, true);
  if (found.length > 0 || !bare) return found;
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
