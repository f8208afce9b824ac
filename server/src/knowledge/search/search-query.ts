import type { ProvisionKind } from '../instruments/reference-types';
import { wordsOf } from './search-words';

/** The search of a person, as far as it is typed. */
export interface ProvisionQuery {
  /** The number of the provision: 12, 22c, 4.10; in lower case. */
  readonly number?: string;
  /** The labels in brackets after it. */
  readonly path: readonly string[];
  /** The kind of thing that has the number. */
  readonly kind?: ProvisionKind | 'page' | 'quality-standard';
  /** The page that is written with a paragraph's number. */
  readonly page?: number;
  /** The words that are left, in lower case. */
  readonly words: readonly string[];
}

const units: readonly (readonly [RegExp, ProvisionKind | 'page' | 'quality-standard'])[] = [
  [/^(?:regulations?|regs?|r)$/, 'regulation'],
  [/^(?:sections?|sec|ss?)$/, 'section'],
  [/^(?:quality standards?|qs)$/, 'quality-standard'],
  [/^(?:minimum standards?|standards?|std|nms)$/, 'standard'],
  [/^rules?$/, 'rule'],
  [/^outcomes?$/, 'outcome'],
  [/^enablers?$/, 'enabler'],
  [/^principles?$/, 'principle'],
  [/^(?:paragraphs?|paras?)$/, 'paragraph'],
  [/^chapters?$/, 'chapter'],
  [/^(?:pages?|pp?)$/, 'page'],
];

const unitWord =
  'quality standards?|minimum standards?|regulations?|regs?|sections?|sec|standards?|std|nms|qs|rules?|outcomes?|enablers?|principles?|paragraphs?|paras?|chapters?|pages?|pp?|ss?|r';
const number = '\\d{1,3}(?!\\d)(?:\\.\\d{1,2}(?!\\d))?[a-z]{0,4}(?![a-z\\d])';
const brackets = '(?:\\s*\\(\\s*[a-z0-9]{1,4}\\s*\\))*';
const numbered = new RegExp(
  `(?<![a-z0-9])(?:(?<unit>${unitWord})\\b\\.?,?\\s*|(?<joined>${unitWord})(?=\\d))?(?<found>${number})(?<brackets>${brackets})(?:\\s*\\([a-z0-9]{0,4}$)?`,
  'g',
);

/** The kind that a word or abbreviation counts: “reg” and “regulation” count regulations; undefined for other words. */
export const unitOfWord = (word: string): ProvisionQuery['kind'] =>
  units.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];

/** Characters of a query that are read. Nobody looks for more. */
const longestQuery = 300;

/** Reads “reg 12”, “12(2)(a)”, “section 20 children act”, “Guide, page 22, paragraph 4.10”, “restraint”. */
export function readQuery(text: string): ProvisionQuery {
  const lower = text.slice(0, longestQuery).normalize('NFKC').toLowerCase().trim();
  let query: Omit<ProvisionQuery, 'words'> = { path: [] };
  let page: number | undefined;
  let rest = '';
  let end = 0;
  for (const { 0: whole, index, groups = {} } of lower.matchAll(numbered)) {
    const kind = unitOfWord(groups.unit ?? groups.joined ?? '');
    rest += lower.slice(end, index);
    end = index + whole.length;
    if (kind === 'page') {
      page = Number.parseInt(groups.found ?? '', 10);
      rest += ' ';
    } else if (query.number === undefined) {
      const path = [...(groups.brackets ?? '').matchAll(/[a-z0-9]+/g)].map(([step]) => step);
      query = { number: groups.found ?? '', path, ...(kind && { kind }) };
      rest += ' ';
    } else {
      // The first number is the provision; another one is a word that may be in its heading.
      rest += whole;
    }
  }
  rest += lower.slice(end);
  if (page !== undefined) {
    query = query.number === undefined ? { path: [], kind: 'page', page } : { ...query, page };
  }
  return { ...query, words: wordsOf(rest) };
}
