import { parseCitation } from '../draft/citations/citations';
import { type CitationTarget, covers } from './citations/target';
import type { DraftFacts, RequirementFacts } from './draft-facts';

/** A requirement as a list shows it. */
export interface RequirementSymbol {
  /** “Regulation 12(2)(a): The registered person must …” */
  readonly name: string;
  readonly requirement: RequirementFacts;
}

/**
 * The requirements of a draft that a query is about: “12”, “reg 12(2)” or “12(2)(a)” those on that regulation or a part of
 * it, words those whose text has all of them; an empty one all.
 */
export function requirementSymbols({ requirements }: DraftFacts, query: string): RequirementSymbol[] {
  const numbers = numbersIn(query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return requirements.flatMap((requirement) => {
    const said = regulationsOf(requirement);
    const whole = `${said}: ${requirement.text}`;
    const fits =
      numbers.some((wanted) =>
        requirement.targets.some((one) => covers({ ...wanted, instrument: one.instrument }, one)),
      ) ||
      // “1” is in 12 and in 2021; of a number the regulation alone counts.
      (numbers.length === 0 && words.every((word) => whole.toLowerCase().includes(word)));
    return fits
      ? [{ name: requirement.text ? shown(said, requirement.text, words) : said, requirement }]
      : [];
  });
}

/** What rests on no regulation says so; a number alone is called what it is, as whoever looks for it may. */
const regulationsOf = ({ regulation }: RequirementFacts): string =>
  regulation === ''
    ? 'No regulation'
    : /^\d/.test(regulation)
      ? `Regulation${/,| and | to /.test(regulation) ? 's' : ''} ${regulation}`
      : regulation;

/** VS Code compares what is typed with so many characters of a name, and hides what it does not find there. */
const compared = 128;
/** So many characters are left around a word that is looked for, where the text between is left out. */
const around = 24;

/** A name in which the words of a query are near enough to the beginning to be found, and seen. */
function shown(said: string, text: string, words: readonly string[]): string {
  const name = `${said}: ${text}`;
  const lower = name.toLowerCase();
  if (words.every((word) => lower.indexOf(word) + word.length <= compared)) return name;
  const inText = text.toLowerCase();
  const places = words
    .map((word) => ({ start: inText.indexOf(word), length: word.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  let cut = `${said}: `;
  let end = 0;
  for (const [index, { start, length }] of places.entries()) {
    // From the beginning of a word.
    const from = Math.max(end, text.lastIndexOf(' ', Math.max(0, start - around)) + 1);
    const last = index === places.length - 1;
    const until = last ? text.length : Math.max(end, start + length + around);
    cut += (from > end ? '…' : '') + text.slice(from, until);
    end = until;
  }
  return cut;
}

/** The regulations that a query names, and nothing beside them. */
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
