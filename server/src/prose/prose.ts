import type { AcronymFinder } from './house/acronyms';
import type { TermFinder } from './house/terms';
import type { AuthorityFinder } from './names/authorities';
import type { LocalityFinder } from './names/localities';
import type { NearMissFinder } from './names/near-misses';
import type { PersonFinder } from './names/persons';
import type { WordPairFinder } from './pairs/word-pairs';
import type { ConfusableFinder } from './slips/confusable';
import type { Speller } from './speller';
import type { TeamWords } from './team';

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
  /** The words of the draft's team. */
  readonly team: TeamWords;
}
