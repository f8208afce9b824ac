import { parseCitation } from '../draft/citations/citations';
import { type CitationTarget, covers } from './citations/target';
import type { DraftFacts, RequirementFacts } from './draft-facts';

/** A requirement as an editor lists it. */
export interface RequirementSymbol {
  /** “Regulation 12(2)(a): The registered person must …” */
  readonly name: string;
  readonly requirement: RequirementFacts;
}

/**
 * The requirements of a draft that match a query. “12”, “reg 12(2)” and “12(2)(a)” match requirements on that regulation
 * or a part of it; words match texts that have all of them; an empty query matches all.
 */
export function requirementSymbols(
  { requirements }: Omit<DraftFacts, 'compared'>,
  query: string,
): RequirementSymbol[] {
  const numbers = numbersIn(query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return requirements.flatMap((requirement) => {
    const label = regulationLabel(requirement);
    const { text } = requirement;
    const whole = `${label}: ${text}`.toLowerCase();
    // “1” is in 12 and in 2021, so that a number is looked for in the regulations alone.
    const matches =
      numbers.length > 0
        ? numbers.some((wanted) => isOn(requirement, wanted))
        : words.every((word) => whole.includes(word));
    return matches ? [{ name: text ? shortenName(label, text, words) : label, requirement }] : [];
  });
}

/** Tells a requirement on a number, in any instrument. */
const isOn = ({ targets }: RequirementFacts, wanted: CitationTarget): boolean =>
  targets.some((target) => covers({ ...wanted, instrument: target.instrument }, target));

/** The regulations as written; a number alone gets its unit, because people search for that. */
function regulationLabel({ regulation }: RequirementFacts): string {
  if (regulation === '') return 'No regulation';
  if (!/^\d/.test(regulation)) return regulation;
  return `Regulation${/,| and | to /.test(regulation) ? 's' : ''} ${regulation}`;
}

/** Characters of a name that VS Code compares with the query; it hides a name without a match in them. */
const comparedLength = 128;
/** Characters kept around a matching word if the text between is left out. */
const contextLength = 24;

/** A name with the words of a query near enough to its beginning to be found and seen. */
function shortenName(label: string, text: string, words: readonly string[]): string {
  const name = `${label}: ${text}`;
  const lowerName = name.toLowerCase();
  if (words.every((word) => lowerName.indexOf(word) + word.length <= comparedLength)) return name;
  const lowerText = text.toLowerCase();
  const matches = words
    .map((word) => ({ start: lowerText.indexOf(word), length: word.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  let shortened = `${label}: `;
  let end = 0;
  for (const [index, { start, length }] of matches.entries()) {
    // A part begins with a whole word.
    const from = Math.max(end, text.lastIndexOf(' ', Math.max(0, start - contextLength)) + 1);
    const isLast = index === matches.length - 1;
    const until = isLast ? text.length : Math.max(end, start + length + contextLength);
    shortened += (from > end ? '…' : '') + text.slice(from, until);
    end = until;
  }
  return shortened;
}

/** The regulations that a query names; none if it has other words too. */
function numbersIn(query: string): CitationTarget[] {
  const [citation, ...more] = parseCitation(query.trim(), 'regulation');
  if (citation?.kind !== 'provision' || citation.instrument || more.length > 0) return [];
  if (citation.span.start > 0 || citation.span.end < query.trim().length) return [];
  return citation.provisions.map(({ number, path }) => ({
    instrument: '',
    unit: citation.unit,
    number: number.toUpperCase(),
    path,
  }));
}
