import type { MappedText } from '../../text/mapped';
import { isCitation } from './certainty';
import type { ProvisionCitation } from './citation';
import { type OtherDocument, otherDocumentAfter, otherDocumentBefore } from './documents';
import { instrumentAfter, instrumentBefore } from './instruments';
import { readList } from './provision-list';
import { readSchedule } from './schedules';
import { type UnitWord, unitWords } from './units';

// “Section 3 of the report”: a part of a document that is no law.
const possessives = 'the|this|our|that|their|his|her|your|each|a|an';
const documents = [
  'report|form|plan|document|letter|assessment|template|policy|handbook|guidance|statement|evaluation',
  'self-evaluation|questionnaire|chronology|file|record|book|application|tool',
].join('|');
const ownDocument = new RegExp(
  `^,? (?:of|in|on) (?:${possessives}) (?:[\\w’'-]{1,40} ){0,4}(?:${documents})\\b`,
);

/** A citation with where it starts and ends in the text itself. */
interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly citation: ProvisionCitation;
}

/**
 * The citations of provisions in a text.
 * @param value the text is the value of a key that cites, so that all its words belong to citations
 */
export function provisionCitations(text: MappedText, value = false): ProvisionCitation[] {
  const found: FoundCitation[] = [];
  for (const unitWord of unitWords) {
    for (const match of text.text.matchAll(unitWord.word)) {
      const read = readProvisions({ text, value }, unitWord, match);
      if (read) found.push(read);
    }
  }
  // The paragraph of a schedule, or a standard's number after its instrument, is part of the longer citation.
  const longestFirst = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let outer: FoundCitation | undefined;
  return longestFirst.flatMap((candidate) => {
    if (outer && candidate.end <= outer.end && length(candidate) < length(outer)) return [];
    outer = candidate;
    return [candidate.citation];
  });
}

const length = ({ start, end }: FoundCitation): number => end - start;

/** A text that cites; `value` if it is the value of a key. */
interface CitingText {
  readonly text: MappedText;
  readonly value: boolean;
}

/** The citation that a word and a number after it begin; undefined if they are prose. */
function readProvisions(
  { text, value }: CitingText,
  { unit, number }: UnitWord,
  match: RegExpExecArray,
): FoundCitation | undefined {
  const { index, 0: word } = match;
  const plural = /s\.? ?$/.test(word) && !/^[Ss][ .]*$/.test(word);
  const numberAt = index + word.length;
  const list = readList(text, numberAt, { number, plural });
  if (!list) return undefined;
  const part = unit === 'schedule' ? readSchedule(text, { start: index, number: numberAt }, list) : undefined;
  const { provisions, end: last } = part ?? list;
  const onPage =
    unit === 'paragraph' ? /^,? (?:on )?(?:page|p\.?) ?(\d{1,3})/.exec(text.text.slice(last)) : null;
  const page = match.groups?.page ?? onPage?.[1];
  const end = last + (onPage?.[0].length ?? 0);
  const after = instrumentAfter(text, end);
  // “Fostering Services National Minimum Standards 7”: the name goes on into the word.
  const nameEnd = index + (/^.*inimum [Ss]tandards/.exec(word)?.[0].length ?? 0);
  const before = after ? undefined : instrumentBefore(text, nameEnd);
  const rest = text.text.slice(end);
  if (ownDocument.test(rest)) return undefined;
  const other =
    after || before || unit !== 'paragraph' ? undefined : otherDocument({ text, value }, index, end);
  const instrument = after?.named ?? before?.named ?? other?.named;
  const certain = after !== undefined || before !== undefined || part !== undefined || page !== undefined;
  if (!isCitation({ unit, word, provisions, rest, certain })) return undefined;
  const start = before?.start ?? other?.start ?? part?.start ?? index;
  const until = after?.end ?? end;
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions,
    ...(page !== undefined && { page }),
    ...(instrument && { instrument }),
    span: text.span(start, until),
    text: text.text.slice(start, until),
  };
  return { start, end: until, citation };
}

/** The document other than the Guide that is named next to a page or paragraph. */
function otherDocument({ text, value }: CitingText, at: number, end: number): OtherDocument | undefined {
  const named = otherDocumentAfter(text, end);
  return named ? { named, start: at } : otherDocumentBefore(text, { at, value });
}
