import type { Draft } from '../../draft/draft';
import { type CommentWord, type Suppression, suppressionCommands } from '../../draft/suppression';
import type { Rule } from '../rule';
import type { SuppressionLimits } from './limits';

/** The range of a suppression for one of its rules. It covers findings that begin from `start` to `end` (0-based offsets). */
export interface SuppressionReach {
  readonly by: Suppression;
  readonly rule: CommentWord;
  readonly start: number;
  readonly end: number;
  /** The “enable” that ends it. */
  readonly closedBy?: Suppression;
}

/** A draft's suppressions after they were applied to the findings of all other rules. */
export interface SuppressionInput {
  readonly draft: Draft;
  readonly reaches: readonly SuppressionReach[];
  /** The names of rules in suppressions that suppressed a finding. */
  readonly used: ReadonlySet<CommentWord>;
  /** The ids of the rules for drafts, in their order. */
  readonly ruleIds: readonly string[];
  /** Tests if a rule ran on this draft. If not, it is not known whether its suppression is needed. */
  readonly ran: (rule: string) => boolean;
  readonly reason: 'required' | 'optional';
  readonly limits: SuppressionLimits;
}

/** A rule about the suppressions of a draft. It runs after all others. */
export type SuppressionRule = Rule<SuppressionInput>;

/** A finding is suppressed only by a comment, not by a heading, and with a command that exists. */
export const isEffective = ({ command, misplaced }: Suppression): boolean =>
  !misplaced && suppressionCommands.some((name) => name === command.text);

/** The words after the last rule, if they look like a reason without the “--” before it. */
export function unmarkedReason({ reason, rules }: Suppression): readonly CommentWord[] {
  if (reason !== undefined) return [];
  const last = rules.findLastIndex(({ text }) => text.includes('/'));
  const rest = rules.slice(last + 1);
  return last >= 0 && rest.some(({ text }) => /\p{L}/u.test(text)) ? rest : [];
}
