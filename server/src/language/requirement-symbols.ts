import { parseCitation } from '../draft/citations';
import type { DraftFacts, FoundRequirement } from './draft-facts';
import { covers, type Subject } from './subject';

/** A requirement as a list shows it. */
export interface RequirementSymbol {
  /** “12(2)(a): The registered person must …” */
  readonly name: string;
  readonly requirement: FoundRequirement;
}

/**
 * The requirements of a draft that a query is about: “12”, “reg 12(2)” or “12(2)(a)” those on that regulation or a part of
 * it, words those whose text has all of them; an empty one all.
 */
export function requirementSymbols({ requirements }: DraftFacts, query: string): RequirementSymbol[] {
  const numbers = numbersIn(query);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return requirements.flatMap((requirement) => {
    const name = nameOf(requirement);
    const fits =
      numbers.some((wanted) =>
        requirement.subjects.some((one) => covers({ ...wanted, instrument: one.instrument }, one)),
      ) ||
      // “1” is in 12 and in 2021; of a number the regulation alone counts.
      (numbers.length === 0 && words.every((word) => name.toLowerCase().includes(word)));
    return fits ? [{ name, requirement }] : [];
  });
}

const nameOf = ({ regulation, text }: FoundRequirement): string =>
  [regulation || 'No regulation', text].filter(Boolean).join(': ');

/** The regulations that a query names, and nothing beside them. */
function numbersIn(query: string): Subject[] {
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
