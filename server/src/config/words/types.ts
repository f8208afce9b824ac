import type { TeamWords } from '../../prose/team';
import type { Rule } from '../../rules/rule';
import type { TeamTerm } from '../../rules/team/team-term';
import type { Condition } from '../overrides';

/** A team's words as rules use them. */
export interface TeamVocabulary {
  readonly team: TeamWords;
  readonly termRules: readonly Rule[];
}

/** A team's words in a config and those that it extends. */
export interface TeamWordParts {
  readonly words: readonly string[];
  readonly wordsFile?: string | undefined;
  readonly wordFiles: readonly string[];
  readonly names: readonly string[];
  readonly acronyms: readonly (readonly [string, string])[];
  readonly allow: readonly string[];
  readonly terms: readonly TeamTerm[];
}

export interface ReadTeamWords {
  readonly teamWords: TeamWordParts;
  readonly conditions: readonly Condition[];
  readonly sourceFiles: readonly string[];
  readonly missingPaths: readonly string[];
}
