import type { MappedText } from '../../text/mapped';
import { isCitation } from './certainty';
import type { ProvisionCitation } from './citation';
import { instrumentAfter, instrumentBefore } from './instruments';
import { readList } from './provision-list';
import { readSchedule } from './schedules';
import { type UnitWord, unitWords } from './units';

const ownDocument =
  /^,? (?:of|in|on) (?:the|this|our|that|their|his|her|your|each|a|an) (?:\w+ )?(?:report|form|plan|document|letter|assessment|template|policy|handbook|self-evaluation|questionnaire|chronology|file|record|book|statement|evaluation|application|tool|guidance)\b/;

/** The citations of provisions in a text. */
export function provisionCitations(text: MappedText): ProvisionCitation[] {
  const found: { start: number; end: number; citation: ProvisionCitation }[] = [];
  for (const head of unitWords) {
    for (const word of text.text.matchAll(head.word)) {
      const read = readProvisions(text, head, word);
      if (read) found.push(read);
    }
  }
  // The paragraph of a schedule, or a standard's number behind its instrument, is part of the longer citation.
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.start - b.start)
    .map(({ citation }) => citation);
}

const covers = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start;

/** The citation that a word and a number behind it begin; undefined where they are prose. */
function readProvisions(text: MappedText, { unit, number }: UnitWord, word: RegExpExecArray) {
  const { index, 0: said } = word;
  const plural = /s\.? ?$/.test(said) && !/^[Ss][ .]*$/.test(said);
  const list = readList(text, index + said.length, number, plural);
  if (!list) return undefined;
  const part = unit === 'schedule' ? readSchedule(text, index, index + said.length, list) : undefined;
  const { provisions, end: last } = part ?? list;
  const rest = text.text.slice(last);
  const on = unit === 'paragraph' ? /^,? (?:on )?(?:page|p\.?) ?(\d{1,3})/.exec(rest) : null;
  const page = word.groups?.page ?? on?.[1];
  const end = last + (on?.[0].length ?? 0);
  const behind = instrumentAfter(text, end);
  // “Fostering Services National Minimum Standards 7”: the name goes on into the word.
  const name = index + (/^.*inimum [Ss]tandards/.exec(said)?.[0].length ?? 0);
  const ahead = behind ? undefined : instrumentBefore(text, name);
  if (ownDocument.test(text.text.slice(end))) return undefined;
  const named = behind?.named ?? ahead?.named;
  const certain = named !== undefined || part !== undefined || page !== undefined;
  if (!isCitation(text.text, unit, said, provisions, end, certain)) return undefined;
  const start = ahead?.start ?? part?.start ?? index;
  const until = behind?.end ?? end;
  const citation: ProvisionCitation = {
    kind: 'provision',
    unit,
    provisions,
    ...(page !== undefined && { page }),
    ...(named && { instrument: named }),
    span: text.span(start, until),
    text: text.text.slice(start, until),
  };
  return { start, end: until, citation };
}
