import type { ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { unitOfWord } from '../../../knowledge/search/search-query';
import { tellingWords } from '../../../knowledge/search/search-words';

// What in a line of prose announces a citation. Each is looked for in the text before the cursor.

/** A citation that has been begun. */
export interface BegunCitation {
  readonly kind: ProvisionKind;
  /** The word that announces it, as it stands there; empty where it is one more of a list. */
  readonly word: string;
  /** What is typed behind it. */
  readonly typed: string;
  /** Whether prose goes on behind it: “regulation of”. */
  readonly prose: boolean;
}

const number = '\\d{1,3}[A-Za-z]{0,4}(?:\\.\\d{1,2})?(?:\\s?\\(\\w{1,4}\\))*';
const typedNumber = '\\d{1,3}[A-Za-z]{0,4}(?:\\.\\d{0,2})?(?:\\s?\\(\\w{1,4}\\))*(?:\\s?\\(\\w{0,4})?';
const words = "[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*){0,2} ?";
const unit =
  '(?:[Rr]egulations?|[Rr]egs?\\.?|r\\.?|[Ss]ections?|ss?\\.?|(?:[Nn]ational )?[Mm]inimum [Ss]tandards?|[Ss]tandards?|NMS,?|[Oo]utcomes?|[Ee]nablers?|[Pp]rinciples?|[Pp]aragraphs?|[Pp]aras?\\.?)';
const begun = new RegExp(
  `(?<![\\w’'-])(?<unit>${unit})(?![A-Za-z])(?<gap> ?)(?<list>(?:${number}(?:, ?| and | or | to ))*)(?<typed>${typedNumber}|${words})?$`,
);
const determined =
  /\b(?:a|an|the|this|that|these|those|each|every|any|no|its|their|our|his|her|same|which|what|last|next|first|previous|following|high|low|good|poor|better|best|expected|required|another|other|new|final|one) $/i;

const introduced =
  /(?:^|[([.,;:] |[([]|\b(?:under|of|by|with|to|from|in|on|and|or|for|through|using|per|see|meet|meets|met|breach|breached|breaches) )$/i;

/** A unit and what is typed behind it: “regulation 12(2)(”, “regulations 12 and 1”, “s.4”, “reg missing”. */
export function begunCitation(before: string, explicit: boolean): BegunCitation | undefined {
  const found = begun.exec(before);
  if (!found?.groups) return undefined;
  const { unit: said = '', gap = '', list = '', typed = '' } = found.groups;
  const kind = kindOf(said);
  if (!kind) return undefined;
  const digits = /^\d/.test(typed) || list !== '';
  // “regulation” alone is a word; “s.20” and “reg12” are numbers.
  if (gap === '' && !digits && !(explicit && typed === '') && !/\.$/.test(said)) return undefined;
  if (gap === '' && typed !== '' && !digits) return undefined;
  if (!digits && !explicit && goesOn(said, before.slice(0, found.index))) return undefined;
  // “regulation 12, the protection of children”: only “regulations 12 and” waits for another number.
  if (list !== '' && !/^\d/.test(typed) && !(typed === '' && (explicit || plural(said)))) return undefined;
  const prose = !digits && typed !== '' && tellingWords(typed.split(' ')[0] ?? '').length === 0;
  return { kind, word: list === '' ? said + gap : '', typed, prose };
}

/** Whether a unit without a number is prose: “these regulations”, “a good standard”, “outcomes”, “the last section”. */
const goesOn = (said: string, head: string): boolean =>
  plural(said) || determined.test(head) || (/^section/i.test(said) && !introduced.test(head));

const plural = (said: string): boolean => said.length > 2 && /[^s]s$/.test(said) && !/^NMS/.test(said);

function kindOf(said: string): ProvisionKind | undefined {
  if (/minimum/i.test(said)) return 'standard';
  const kind = unitOfWord(said.replace(/[.,]$/, ''));
  return kind === 'page' || kind === 'quality-standard' ? undefined : kind;
}

const ofGuide = new RegExp(
  `(?<![\\w’'-])(?<name>Guide)(?<gap>,? )(?<typed>(?:pages? \\d{0,3},? ?)?(?:para(?:graph)?s? )?(?:\\d{1,2}(?:\\.\\d{0,2})?)?|${words})$`,
);

/** The Guide, and what is typed behind it: “Guide, page 22, paragraph 4.”. */
export function begunGuide(before: string, explicit: boolean): { word: string; typed: string } | undefined {
  const found = ofGuide.exec(before);
  if (!found?.groups) return undefined;
  const { name = '', gap = '', typed = '' } = found.groups;
  // “The Guide says” is prose.
  if (!explicit && !gap.startsWith(',') && !/\d/.test(typed)) return undefined;
  return { word: name + gap, typed };
}

const behindName = new RegExp(
  `^(?<head>.*\\S), (?<typed>(?:(?:regulation|section|standard|paragraph) )?(?:${typedNumber}|${words})?)$`,
);

/** What is typed behind a comma, which may follow the name of an instrument: “Children Act 1989, section 4”. */
export function afterComma(before: string): { head: string; typed: string } | undefined {
  const found = behindName.exec(before);
  return found?.groups ? { head: found.groups.head ?? '', typed: found.groups.typed ?? '' } : undefined;
}

/** What is typed behind a bracket that is open: “(”, “(outcome”, “(safe”. */
export const afterBracket = (before: string): string | undefined =>
  new RegExp(`(?:^|[\\s.;,])\\((?<typed>${typedNumber}|(?:${words})?\\d{0,2})$`).exec(before)?.groups?.typed;

/** The last words before the cursor, longest first, each beginning with one that tells something. */
export function lastWords(before: string): string[] {
  const found = /(?:[\p{L}\p{N}’'-]+ ){0,2}[\p{L}\p{N}’'-]+ ?$/u.exec(before)?.[0] ?? '';
  const parts = found.split(/(?<= )(?=\S)/);
  return parts
    .map((_, at) => parts.slice(at).join(''))
    .filter((text) => tellingWords(text.split(' ')[0] ?? '').length > 0);
}
