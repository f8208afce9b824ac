import type { Speller } from './speller';
import type { TeamWords } from './team';

/**
 * What the rules on the text itself work with. A check without it leaves the text unchecked, such as the first of the two
 * checks after a keystroke.
 */
export interface Prose {
  readonly speller: Speller;
  /** The words of the draft's team. */
  readonly team: TeamWords;
}
