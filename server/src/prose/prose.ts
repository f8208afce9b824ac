import type { AcronymFinder } from './house/acronyms';
import type { TermFinder } from './house/terms';
import type { AuthorityFinder } from './names/authorities';
import type { LocalityFinder } from './names/localities';
import type { NearMissFinder } from './names/near-misses';
import type { PersonFinder } from './names/persons';
import type { WordPairFinder } from './pairs/word-pairs';
import type { ConfusableFinder } from './slips/confusable';
import type { PatternSlip } from './slips/patterns';
import type { Speller } from './speller';
import type { TeamWords } from './team';

type GrammarSearch = (text: string) => readonly PatternSlip[];

/** Searches by what they find. */
interface GrammarSearches {
  /** Verbs and nouns that do not agree. */
  readonly agreement: GrammarSearch;
  /** Places where a small word is missing. */
  readonly missingWords: GrammarSearch;
  /** Articles without a noun. */
  readonly articlesAlone: GrammarSearch;
}

/**
 * The tools of the rules on the text itself. A check without them leaves the text unchecked, such as the first of the two
 * checks after a keystroke.
 */
export interface Prose {
  readonly speller: Speller;
  readonly persons: PersonFinder;
  readonly nearMisses: NearMissFinder;
  readonly localities: LocalityFinder;
  readonly authorities: AuthorityFinder;
  readonly terms: TermFinder;
  readonly acronyms: AcronymFinder;
  readonly confusables: ConfusableFinder;
  readonly wordPairs: WordPairFinder;
  /** Searches for slips of grammar. They are part of the tools because their patterns are loaded with the tables. */
  readonly grammar: GrammarSearches;
  /** The words of the draft's team. */
  readonly team: TeamWords;
}
