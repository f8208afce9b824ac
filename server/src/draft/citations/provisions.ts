import type { MappedText } from '../../text/mapped';
import { isCitation } from './certainty';
import type { CitedProvision, NamedInstrument, ProvisionCitation, Unit } from './citation';
import { type OtherDocument, otherDocumentAfter, otherDocumentBefore } from './documents';
import {
  type InstrumentAfter,
  type InstrumentBefore,
  instrumentAfter,
  instrumentAfterNoun,
  instrumentBefore,
  rulesNamedBefore,
} from './instruments';
import { isOwnRules } from './names';
import { hasOtherSense } from './other-senses';
import { type ProvisionList, readList } from './provision-list';
import { paragraphsAfter, readSchedule } from './schedules';
import { partNumberOf, type UnitWord, unitWords } from './units';

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
  unitWord: UnitWord,
  match: RegExpExecArray,
): FoundCitation | undefined {
  const { index, 0: word } = match;
  const list = readNumbers(text, unitWord, match);
  if (!list) return undefined;
  const { page, part, start, end } = list;
  const after = instrumentAfter(text, end);
  const { provisions, end: last } = withParagraphsAfter(text, unitWord, { list, after });
  // “Fostering Services National Minimum Standards 7”: the name goes on into the word.
  const nameEnd = index + (/^.*inimum [Ss]tandards/.exec(word)?.[0].length ?? 0);
  const before = after ? undefined : nameBefore(text, unitWord, { index, nameEnd });
  const sides = { before: text.text.slice(Math.max(0, index - 80), index), rest: text.text.slice(end) };
  const name = after?.named ?? before?.named ?? instrumentAfterNoun(text, end);
  const unit = unitOf(unitWord.unit, word, name);
  if (name ? isOwnRules(name.text) : hasOtherSense({ unit, word, value, ...sides })) return undefined;
  const other = name || unit !== 'paragraph' ? undefined : otherDocument({ text, value }, index, end);
  const instrument = name ?? other?.named;
  const certain = (name !== undefined && mayBeOf(unit, name)) || part || page !== undefined;
  if (!isCitation({ unit, word, provisions, ...sides, certain })) return undefined;
  const closed = before?.inBracket && text.text[end] === ')' ? end + 1 : end;
  const [from, until] = [before?.start ?? other?.start ?? start, after ? last : closed];
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions,
    ...(page !== undefined && { page }),
    ...(instrument && { instrument }),
    span: text.span(from, until),
    text: text.text.slice(from, until),
  };
  return { start: from, end: until, citation };
}

/** The numbers of a list, and where its citation ends, with the paragraphs that follow the instrument of a schedule. */
function withParagraphsAfter(
  text: MappedText,
  { unit }: UnitWord,
  { list, after }: { readonly list: NumbersRead; readonly after: InstrumentAfter | undefined },
): ProvisionList {
  const end = after?.end ?? list.end;
  const paragraphs = after && unit === 'schedule' ? paragraphsAfter(text, end, list.provisions) : undefined;
  return paragraphs ?? { provisions: list.provisions, end };
}

const nameBefore = (
  text: MappedText,
  { unit }: UnitWord,
  { index, nameEnd }: { readonly index: number; readonly nameEnd: number },
): InstrumentBefore | undefined =>
  instrumentBefore(text, nameEnd) ?? (unit === 'rule' ? rulesNamedBefore(text, index) : undefined);

/** The numbers after a word, with their place in the text. */
interface NumbersRead extends ProvisionList {
  /** The page of a paragraph in guidance. */
  readonly page?: string;
  /** They are of the paragraph of a schedule. */
  readonly part: boolean;
  readonly start: number;
}

function readNumbers(
  text: MappedText,
  { unit, number }: UnitWord,
  { index, 0: word, groups }: RegExpExecArray,
): NumbersRead | undefined {
  const plural = /(?:s\.? ?|^[Rr]{2}\.? ?|^NMS,? ?)$/.test(word) && !/^[Ss][ .]*$/.test(word);
  const numberAt = index + word.length;
  const list = readList(text, numberAt, { number, plural });
  if (!list) return undefined;
  const part = unit === 'schedule' ? readSchedule(text, { start: index, number: numberAt }, list) : undefined;
  const { provisions, end } = part ?? list;
  const onPage =
    unit === 'paragraph' ? /^,? (?:on )?(?:page|p\.?) ?(\d{1,3})/.exec(text.text.slice(end)) : null;
  const page = groups?.page ?? onPage?.[1];
  return {
    provisions: unit === 'part' || unit === 'chapter' ? provisions.map(inDigits) : provisions,
    ...(page !== undefined && { page }),
    part: part !== undefined,
    start: part?.start ?? index,
    end: end + (onPage?.[0].length ?? 0),
  };
}

const inDigits = ({ number, to, ...provision }: CitedProvision): CitedProvision => ({
  ...provision,
  number: partNumberOf(number),
  ...(to && { to: { ...to, number: partNumberOf(to.number) } }),
});

/** “r 37 of the Secure Training Centre Rules 1998” is a rule. */
const unitOf = (unit: Unit, word: string, instrument: NamedInstrument | undefined): Unit =>
  /^[Rr]{1,2}\.? ?$/.test(word) && /\bRules\b/.test(instrument?.text ?? '') ? 'rule' : unit;

/** Tells whether an instrument makes a unit certain: “rule 5 of the Rules” may be of a house. */
const mayBeOf = (unit: Unit, { as, text }: NamedInstrument): boolean =>
  unit !== 'rule' || (as === 'title' && /\bRules\b|R ?\d{4}$/.test(text));

/** The document other than the Guide that is named next to a page or paragraph. */
function otherDocument({ text, value }: CitingText, at: number, end: number): OtherDocument | undefined {
  const named = otherDocumentAfter(text, end);
  return named ? { named, start: at } : otherDocumentBefore(text, { at, value });
}
