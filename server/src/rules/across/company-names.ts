import { capitals, letters } from '../../text/letters';
import { companyForms } from '../../text/names/name-parts';
import type { Span } from '../../text/span';

/** A name of a company by its form. Offsets are 0-based UTF-16 units. */
export interface CompanyName extends Span {
  /** Its words in small letters, without the form of company. */
  readonly words: readonly string[];
}

/** The forms of companies as they are listed, in capitals, and “plc”. */
const forms = `(?:${[...companyForms, ...companyForms.map((form) => form.toUpperCase()), 'plc'].join('|')})`;
const anyForm = new RegExp(`\\b${forms}\\b`);
const word = `[${capitals}\\d][${letters}\\d’'.-]{0,30}`;
const name = new RegExp(
  `(?<![${letters}\\d])${word}(?: (?:(?:&|and|of|for|the|in|on) )?${word}){0,6},? ?\\(?${forms}(?![${letters}\\d])`,
  'g',
);
const ending = new RegExp(`[, (]{0,4}${forms}$`);
const starting = [
  'The|At|In|From|By|With|And|Staff|Leaders|Managers|Since|For|When|While|As',
  'Senior|Directors|Children|Both|Our|This|To|Of',
].join('|');
const before = new RegExp(`^(?:(?:${starting}) (?:(?:of|for|in|on|and) )?(?:the )?){1,3}`);

/** The names of companies in a text. */
export function* companiesIn(text: string): Generator<CompanyName> {
  if (!anyForm.test(text)) return;
  for (const { 0: found, index } of text.matchAll(name)) {
    const skipped = before.exec(found)?.[0].length ?? 0;
    const written = found.slice(skipped);
    const words = companyWords(written);
    if (words.length > 0) yield { words, start: index + skipped, end: index + found.length };
  }
}

/** The words of a company’s name that tell it from others. */
export const companyWords = (written: string): string[] =>
  written
    .trim()
    .replace(/\.$/, '')
    .replace(ending, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '' && part !== 'and' && part !== 'the');
