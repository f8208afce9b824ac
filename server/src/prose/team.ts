import type { Span } from '../text/span';

/** A team's own words, from its config and the packs that this extends. */
export interface TeamWords {
  /** Words that are spelt right, with small letters. */
  readonly words: ReadonlySet<string>;
  /** Finds capitalised names that are not a person's, such as those of schemes and teams. */
  readonly names: { readonly in: (text: string) => readonly Span[] };
  /** Finds the words to avoid and to write of the team's own terms, which decide before the product's. */
  readonly terms: { readonly in: (text: string) => readonly Span[] };
  /** Acronyms of the team, each with its words in full; empty where it needs none. */
  readonly acronyms: ReadonlyMap<string, string>;
}

/** The words of a team that has none. */
export const noTeamWords: TeamWords = {
  words: new Set(),
  names: { in: () => [] },
  terms: { in: () => [] },
  acronyms: new Map(),
};
