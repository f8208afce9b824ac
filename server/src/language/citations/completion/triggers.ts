import type { ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { unitOfWord } from '../../../knowledge/search/search-query';
import { tellingWords } from '../../../knowledge/search/search-words';

// Text in a line of prose that announces a citation. Each function looks at the text before the cursor.

/** The beginning of a citation: a unit, and the text typed after it. */
export interface BegunCitation {
  readonly kind: ProvisionKind;
  /** The unit as written; empty for a further number of a list. */
  readonly word: string;
  /** The text after the unit. */
  readonly typed: string;
  /** The text after the unit is prose, not the beginning of a heading: “regulation of”. */
  readonly prose: boolean;
}

const number = '\\d{1,3}[A-Za-z]{0,4}(?:\\.\\d{1,2})?(?:\\s?\\(\\w{1,4}\\))*';
const typedNumber = '\\d{1,3}[A-Za-z]{0,4}(?:\\.\\d{0,2})?(?:\\s?\\(\\w{1,4}\\))*(?:\\s?\\(\\w{0,4})?';
const words = "[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*){0,2} ?";
const unitWords = [
  '[Rr]egulations?',
  '[Rr]egs?\\.?',
  'r\\.?',
  '[Ss]ections?',
  'ss?\\.?',
  '(?:[Nn]ational )?[Mm]inimum [Ss]tandards?',
  '[Ss]tandards?',
  'NMS,?',
  '[Oo]utcomes?',
  '[Ee]nablers?',
  '[Pp]rinciples?',
  '[Pp]aragraphs?',
  '[Pp]aras?\\.?',
];
const notAfterLetter = "(?<![\\w’'-])";
const earlierNumbers = `(?<list>(?:${number}(?:,? (?:and|or|to) |, ?))*)`;

const unitPattern = new RegExp(
  [
    notAfterLetter,
    `(?<unit>${unitWords.join('|')})(?![A-Za-z])`,
    '(?<gap> ?)',
    earlierNumbers,
    `(?<typed>${typedNumber}|${words})?$`,
  ].join(''),
);

const wordBeforeNoun = [
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'each', 'every', 'any', 'no'],
  ...['its', 'their', 'our', 'his', 'her', 'same', 'which', 'what'],
  ...['last', 'next', 'first', 'previous', 'following', 'final', 'another', 'other', 'new', 'one'],
  ...['high', 'low', 'good', 'poor', 'better', 'best', 'expected', 'required'],
];
const endsBeforeNoun = new RegExp(`\\b(?:${wordBeforeNoun.join('|')}) $`, 'i');

const wordBeforeCitation = [
  ...['under', 'of', 'by', 'with', 'to', 'from', 'in', 'on', 'and', 'or', 'for', 'through', 'using', 'per'],
  ...['see', 'meet', 'meets', 'met', 'breach', 'breached', 'breaches'],
];
const endsBeforeCitation = new RegExp(`(?:^|[([.,;:] |[([]|\\b(?:${wordBeforeCitation.join('|')}) )$`, 'i');

/** A unit and the text typed after it: “regulation 12(2)(”, “regulations 12 and 1”, “s.4”, “reg missing”. */
export function begunCitation(before: string, explicit: boolean): BegunCitation | undefined {
  const match = unitPattern.exec(before);
  if (!match?.groups) return undefined;
  const { unit = '', gap = '', list = '', typed = '' } = match.groups;
  const kind = kindOf(unit);
  if (!kind) return undefined;
  const hasDigits = /^\d/.test(typed) || list !== '';
  // “regulation” alone is a word; “s.20” and “reg12” are numbers.
  if (gap === '' && !hasDigits && !(explicit && typed === '') && !/\.$/.test(unit)) return undefined;
  if (gap === '' && typed !== '' && !hasDigits) return undefined;
  if (!hasDigits && !explicit && isNoun(unit, before.slice(0, match.index))) return undefined;
  // “regulation 12, the protection of children” is complete: only “regulations 12 and” lacks another number.
  const lacksNumber = typed === '' && (explicit || isPlural(unit));
  if (list !== '' && !/^\d/.test(typed) && !lacksNumber) return undefined;
  const prose = !hasDigits && typed !== '' && !isTelling(typed);
  return { kind, word: list === '' ? unit + gap : '', typed, prose };
}

/** Tells a unit that is a noun of the sentence: “these regulations”, “a good standard”, “outcomes”, “the last section”. */
const isNoun = (unit: string, head: string): boolean =>
  isPlural(unit) || endsBeforeNoun.test(head) || (/^section/i.test(unit) && !endsBeforeCitation.test(head));

const isPlural = (unit: string): boolean => unit.length > 2 && /[^s]s$/.test(unit) && !/^NMS/.test(unit);

/** Tells a text whose first word can find a provision. */
const isTelling = (text: string): boolean => tellingWords(text.split(' ')[0] ?? '').length > 0;

function kindOf(unit: string): ProvisionKind | undefined {
  if (/minimum/i.test(unit)) return 'standard';
  const kind = unitOfWord(unit.replace(/[.,]$/, ''));
  return kind === 'page' || kind === 'quality-standard' ? undefined : kind;
}

const pageAndParagraph = '(?:pages? \\d{0,3},? ?)?(?:para(?:graph)?s? )?(?:\\d{1,2}(?:\\.\\d{0,2})?)?';
const guidePattern = new RegExp(
  `${notAfterLetter}(?<name>Guide)(?<gap>,? )(?<typed>${pageAndParagraph}|${words})$`,
);

/** A page without the name of a document, which is the Guide’s. */
const beforePage = '(?:^|[(;:.] ?|\\b(?:[Ss]ee|[Oo]n|[Aa]t) )';
const pagePattern = new RegExp(
  `${beforePage}(?<typed>pages? \\d{1,3},? ?para(?:graph)?s? (?:\\d{1,2}(?:\\.\\d{0,2})?)?)$`,
);

/** The Guide, and the text typed after it: “Guide, page 22, paragraph 4.”. */
export function begunGuide(before: string, explicit: boolean): { word: string; typed: string } | undefined {
  const paged = pagePattern.exec(before)?.groups?.typed;
  if (paged !== undefined) return { word: '', typed: paged };
  const match = guidePattern.exec(before);
  if (!match?.groups) return undefined;
  const { name = '', gap = '', typed = '' } = match.groups;
  // “Guide to the children’s homes” is its title.
  if (/^to /.test(typed)) return undefined;
  // “The Guide says” is prose.
  if (!explicit && !gap.startsWith(',') && !/\d/.test(typed)) return undefined;
  return { word: name + gap, typed };
}

const commaPattern = new RegExp(
  `^(?<head>.*\\S), (?<typed>(?:(?:regulation|section|standard|paragraph) )?(?:${typedNumber}|${words})?)$`,
);

/** The text typed after a comma, which may follow the name of an instrument: “Children Act 1989, section 4”. */
export function afterComma(before: string): { head: string; typed: string } | undefined {
  const groups = commaPattern.exec(before)?.groups;
  return groups && { head: groups.head ?? '', typed: groups.typed ?? '' };
}

const bracketPattern = new RegExp(`(?:^|[\\s.;,])\\((?<typed>${typedNumber}|(?:${words})?\\d{0,2})$`);

/** The text typed after an open bracket: “(”, “(outcome”, “(safe”. */
export const afterBracket = (before: string): string | undefined =>
  bracketPattern.exec(before)?.groups?.typed;

/** The last words before the cursor, longest first, each beginning with one that can find a provision. */
export function lastWords(before: string): string[] {
  const last = /(?<![\p{L}\p{N}’'-])(?:[\p{L}\p{N}’'-]+ ){0,2}[\p{L}\p{N}’'-]+ ?$/u.exec(before)?.[0] ?? '';
  const parts = last.split(/(?<= )(?=\S)/);
  return parts.map((_, index) => parts.slice(index).join('')).filter(isTelling);
}
