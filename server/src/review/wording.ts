// What a suggestion or a conflict is called, in the editor and on the command line.

import { capital, excerpt, listed } from '../text/words';
import type { Conflict, ConflictReason, ReviewedChange, UnmarkedCopy } from './types';

/** A suggestion as an action, such as “Replace “often” with “weekly””. */
export function titleOf({ kind, before, after }: Pick<ReviewedChange, 'kind' | 'before' | 'after'>): string {
  const [old, words] = [`“${excerpt(before)}”`, `“${excerpt(after)}”`];
  switch (kind) {
    case 'insert':
      return `Insert a paragraph: ${words}`;
    case 'delete':
      return `Delete the paragraph ${old}`;
    case 'delete-note':
      return `Delete the footnote ${old}`;
    case 'move':
      return `Move the paragraph ${old}`;
    case 'split':
      return 'Split the paragraph';
    case 'merge':
      return 'Join two paragraphs';
    case 'paragraph':
      return `Replace the paragraph with ${words}`;
    case 'words':
      if (before === '') return `Insert ${words}`;
      return after === '' ? `Delete ${old}` : `Replace ${old} with ${words}`;
  }
}

/** Who made a change: names, or that nobody is named. */
export const whoOf = (authors: readonly string[]): string =>
  authors.length === 0 ? 'not tracked' : listed(authors);

const reasons: Readonly<Record<ConflictReason, (who: string) => string>> = {
  'draft-changed': (who) => `Compare both texts. The same words were changed in the draft and by ${who}.`,
  reviewers: (who) =>
    `Choose between the reviewers. ${capital(who)} changed words that another reviewer changed too.`,
  'not-text': (who) => `Make this change by hand. ${capital(who)} changed words that are added on export.`,
  'not-found': (who) => `Find the place by hand. The draft does not have the text that ${who} changed.`,
  'note-added': (who) => `Add this footnote by hand. ${capital(who)} added it to the paragraph here.`,
  'note-deleted': (who) => `Delete this footnote by hand. ${capital(who)} deleted it.`,
  unmarked: () => 'Compare both texts. The file has no hidden bookmarks, so either side may have changed.',
};

/** A sentence on why a change cannot be applied, and what to do. */
export const reasonOf = ({ reason, authors }: Pick<Conflict, 'reason' | 'authors'>): string =>
  reasons[reason](authors.length === 0 ? 'a reviewer' : listed(authors));

/** Why a file is not reviewed. */
export const strangerMessage =
  'Choose a copy of this draft. Most of the text of this file is not in the draft, so it may be another report.';

const withoutMarks =
  'Without them, paragraphs were found by their words. Changes that were not tracked are conflicts, because either side may have changed.';

/** What a person has to know about a file without marks, and what to do. */
export const unmarkedMessage = ({ isFinal }: UnmarkedCopy): string =>
  isFinal
    ? `This file was exported at stage “final”, so it has no hidden bookmarks. ${withoutMarks} For a full review, set the stage to “review” and export again.`
    : `This file has lost its hidden bookmarks. ${withoutMarks} For a full review, change a copy of the exported file in Word or LibreOffice.`;
