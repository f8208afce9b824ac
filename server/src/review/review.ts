// Reads what reviewers wrote in their copies of an exported draft.

import type { SourceDocument } from '../documents/document';
import type { Checked } from '../lint/check';
import { paragraphBreak } from '../render/review/comparable';
import { draftTitle } from '../render/review/marks';
import type { Edit } from '../rules/finding';
import { generator } from '../text/file-kind';
import { type Clash, type CopyChange, type ReadCopy, readCopy } from './changes';
import { commentsIn } from './comments';
import { DraftView } from './draft-view';
import { noteRemovals } from './edits/note-edits';
import { candidateEdits, wholeReplacements } from './edits/source-edits';
import { type Proposal, type TriedProposal, triedProposals } from './trial';
import type { Conflict, PlacedComment, Review, ReviewedChange, SuggestionKind, UnmarkedCopy } from './types';
import { edited } from './word-edits';

/**
 * Reads the copies of reviewers, one or several of one draft. Nothing is changed.
 * @param checked the draft as it is now, checked without known findings
 */
export function readReview(sources: readonly SourceDocument[], checked: Checked): Review {
  const view = new DraftView(checked);
  const read = sources.map((source) => readCopy(source, view));
  const stranger = read.indexOf(undefined);
  if (stranger >= 0) return { comments: [], suggestions: [], conflicts: [], stranger };
  const copies = read.filter((copy) => copy !== undefined);
  const comments = joinedComments(copies.flatMap((copy) => commentsIn(copy, view)));
  const { agreed, clashing } = combined(
    copies.map(({ changes }) => changes),
    view,
  );
  const clashes = [...copies.flatMap((copy) => copy.clashes), ...clashing];
  const proposals = withMoves(agreed, view);
  const done = triedProposals(proposals, view);
  const failed = proposals.filter((proposal) => !done.some((trial) => trial.proposal === proposal));
  const { trials, left } = wholeParagraphs(failed, done, view);
  const all = withoutOverlaps([...done, ...trials]);
  const suggestions = suggestionsOf(all.kept, view);
  const unplaced = [...left, ...all.overlapping.map(({ proposal }) => proposal)].map((proposal) =>
    notText(proposal, view),
  );
  const conflicts = [...clashes, ...unplaced].map((clash) => conflictOf(clash, view));
  const unmarked = unmarkedIn(copies);
  return { comments, suggestions, conflicts: inOrder(conflicts), ...(unmarked.length > 0 && { unmarked }) };
}

/** The files without marks. A draft says so in its title. */
const unmarkedIn = (copies: readonly ReadCopy[]): UnmarkedCopy[] =>
  copies.flatMap(({ matching, source: { origin } }, file) =>
    matching.isUnmarked
      ? [{ file, isFinal: origin?.creator === generator && !origin.title.startsWith(draftTitle) }]
      : [],
  );

/** Comments that are in several copies, once. */
function joinedComments(all: readonly PlacedComment[]): PlacedComment[] {
  const byId = new Map<string, PlacedComment>();
  for (const comment of all) {
    const known = byId.get(comment.id);
    byId.set(comment.id, known ? { ...known, ...better(known, comment) } : comment);
  }
  return inOrder([...byId.values()]);
}

const better = (a: PlacedComment, b: PlacedComment): PlacedComment => {
  const place = a.isUnsure && !b.isUnsure ? b : a;
  const isKnown = (reply: { author: string; text: string }): boolean =>
    a.replies.some(({ author, text }) => author === reply.author && text === reply.text);
  const replies = [...a.replies, ...b.replies.filter((reply) => !isKnown(reply))];
  return { ...place, replies, isResolved: a.isResolved || b.isResolved };
};

const inOrder = <T extends { readonly span?: { readonly start: number } }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));

/** A place of a change in the text of all paragraphs. */
interface PlacedChange {
  readonly change: CopyChange;
  readonly copy: number;
  readonly start: number;
  readonly end: number;
}

/** The changes of several copies: the same change once, with all its authors. Changes of the same words clash. */
function combined(
  copies: readonly (readonly CopyChange[])[],
  view: DraftView,
): { readonly agreed: readonly CopyChange[]; readonly clashing: readonly Clash[] } {
  const starts: number[] = [];
  let length = 0;
  for (const text of view.texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const byEdit = new Map<string, PlacedChange>();
  for (const [copy, changes] of copies.entries()) {
    for (const change of changes) {
      const from = starts[change.leaves[0] ?? 0] ?? 0;
      const [start, end] = [from + change.edit.start, from + change.edit.end];
      const key = `${start} ${end} ${change.movedFrom ?? ''} ${change.edit.text}`;
      const known = byEdit.get(key)?.change;
      byEdit.set(key, { copy, start, end, change: known ? both(known, change) : change });
    }
  }
  const all = [...byEdit.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const wrong = new Set<PlacedChange>();
  let widest: PlacedChange | undefined;
  for (const next of all) {
    const isSame = widest !== undefined && widest.start === next.start && widest.end === next.end;
    if (widest && (next.start < widest.end || isSame)) {
      wrong.add(widest);
      wrong.add(next);
    }
    if (!widest || next.end >= widest.end) widest = next;
  }
  const clashing = [...wrong].map(({ change }) => clashOf(change, 'reviewers', view));
  return { agreed: all.filter((placed) => !wrong.has(placed)).map(({ change }) => change), clashing };
}

const both = (a: CopyChange, b: CopyChange): CopyChange => {
  const dates = [a.date, b.date].filter((date) => date !== undefined).sort();
  return {
    ...a,
    authors: [...new Set([...a.authors, ...b.authors])],
    isTracked: a.isTracked || b.isTracked,
    isUnsure: a.isUnsure && b.isUnsure,
    ...(dates[0] && { date: dates[0] }),
  };
};

/** Proposals from changes: a paragraph that is deleted in one place and inserted in another was moved. */
function withMoves(changes: readonly CopyChange[], view: DraftView): Proposal[] {
  const rest = new Set(changes);
  const proposals: Proposal[] = [];
  for (const inserted of changes) {
    const from = inserted.movedFrom ?? sourceOfMove(inserted, rest, view);
    const deleted =
      from === undefined ? undefined : [...rest].find((change) => deletedLeaf(change, view) === from);
    if (from === undefined || !deleted) continue;
    rest.delete(inserted);
    rest.delete(deleted);
    const pair = [deleted, { ...inserted, movedFrom: from }];
    const [deletions, insertions] = pair.map((change) => candidateEdits(change, view));
    const choices = (deletions ?? [])
      .slice(0, 2)
      .flatMap((a) => (insertions ?? []).slice(0, 4).map((b) => [a, b]));
    proposals.push({ changes: pair, choices });
  }
  for (const change of rest) {
    const choices = change.isNote
      ? noteRemovals(change, view)
      : candidateEdits(change, view).map((edit) => [edit]);
    proposals.push({ changes: [change], choices });
  }
  return proposals;
}

/** The paragraph that is deleted as a whole. */
function deletedLeaf({ leaves, edit, isNote }: CopyChange, view: DraftView): number | undefined {
  if (edit.text !== '' || isNote) return undefined;
  const words = view.textOf(leaves).slice(edit.start, edit.end).replaceAll(paragraphBreak, '');
  return leaves.find((leaf) => view.texts[leaf] === words && words !== '');
}

function sourceOfMove(
  inserted: CopyChange,
  changes: Iterable<CopyChange>,
  view: DraftView,
): number | undefined {
  const words = inserted.edit.text.replaceAll(paragraphBreak, '');
  if (inserted.edit.start !== inserted.edit.end || !inserted.edit.text.includes(paragraphBreak))
    return undefined;
  for (const change of changes) {
    const leaf = deletedLeaf(change, view);
    if (leaf !== undefined && view.texts[leaf] === words && sameAuthors(change, inserted)) return leaf;
  }
  return undefined;
}

const sameAuthors = (a: CopyChange, b: CopyChange): boolean => a.authors.join('\n') === b.authors.join('\n');

/** The changes of words that could not be made in place, as a replacement of the whole paragraph. */
function wholeParagraphs(
  failed: readonly Proposal[],
  done: TriedProposal[],
  view: DraftView,
): { readonly trials: readonly TriedProposal[]; readonly left: readonly Proposal[] } {
  const left: Proposal[] = [];
  const byLeaf = new Map<number, CopyChange[]>();
  for (const proposal of failed) {
    const [change, more] = proposal.changes;
    const leaf = change?.leaves[0];
    if (
      !change ||
      more ||
      change.isNote ||
      leaf === undefined ||
      change.leaves.length > 1 ||
      change.edit.text.includes(paragraphBreak)
    )
      left.push(proposal);
    else byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), change]);
  }
  const proposals = [...byLeaf].map(([leaf, changes]): Proposal => {
    const others = done.filter(({ proposal }) => proposal.changes.every((change) => isWordsOf(leaf, change)));
    const all = [...changes, ...others.flatMap(({ proposal }) => proposal.changes)];
    const text = view.texts[leaf] ?? '';
    const after = edited(
      text,
      all.map(({ edit }) => edit).sort((a, b) => a.start - b.start),
    );
    const whole = all.reduce(both);
    const change: CopyChange = { ...whole, edit: { start: 0, end: text.length, text: after } };
    return { changes: [change], choices: wholeReplacements(leaf, after, view).map((edit) => [edit]) };
  });
  const trials = triedProposals(proposals, view);
  const replaced = new Set(trials.map(({ proposal }) => proposal.changes[0]?.leaves[0]));
  // What the replacement of a paragraph contains need not be suggested again.
  for (const trial of [...done])
    if (
      trial.proposal.changes.some(
        ({ leaves }) =>
          leaves.length === 1 && replaced.has(leaves[0]) && isWordsOf(leaves[0], trial.proposal.changes[0]),
      )
    )
      done.splice(done.indexOf(trial), 1);
  left.push(...proposals.filter((proposal) => !trials.some((trial) => trial.proposal === proposal)));
  return { trials, left };
}

const isWordsOf = (leaf: number | undefined, change: CopyChange | undefined): boolean =>
  change?.leaves.length === 1 && change.leaves[0] === leaf && !change.edit.text.includes(paragraphBreak);

/** Trials whose edits share a place in the draft cannot both be offered. */
function withoutOverlaps(trials: readonly TriedProposal[]): {
  readonly kept: TriedProposal[];
  readonly overlapping: TriedProposal[];
} {
  const spans = trials
    .flatMap((trial) => trial.edits.map(({ span }) => ({ trial, span })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const overlapping = new Set<TriedProposal>();
  let end = -1;
  for (const { trial, span } of spans) {
    if (span.start < end) overlapping.add(trial);
    else end = span.end;
  }
  return { kept: trials.filter((trial) => !overlapping.has(trial)), overlapping: [...overlapping] };
}

function suggestionsOf(trials: readonly TriedProposal[], view: DraftView): ReviewedChange[] {
  const found = trials.map(({ proposal, edits }): Omit<ReviewedChange, 'id'> => {
    const [change] = proposal.changes as [CopyChange];
    const text = view.textOf(change.leaves);
    const shown = (words: string): string => words.replaceAll(paragraphBreak, '\n').trim();
    const isMove = proposal.changes.length > 1;
    const old = text.slice(change.edit.start, change.edit.end);
    return {
      authors: change.authors,
      ...(change.date && { date: change.date }),
      kind: isMove ? 'move' : kindOf(change, old, text),
      isTracked: change.isTracked,
      span: spanOf(edits),
      edits,
      before: shown(old),
      after: shown(isMove ? old : change.edit.text),
      isUnsure: change.isUnsure,
    };
  });
  return inOrder(found).map((suggestion, at) => ({ id: String(at + 1), ...suggestion }));
}

/** The place of the first edit. */
const spanOf = (edits: readonly Edit[]) => edits[0]?.span ?? { start: 0, end: 0 };

function kindOf({ edit, leaves, isNote }: CopyChange, old: string, text: string): SuggestionKind {
  if (isNote) return 'delete-note';
  const isWhole = leaves.length === 1 && edit.start === 0 && edit.end === text.length;
  if (edit.text === '' && (old.includes(paragraphBreak) ? old !== paragraphBreak : isWhole)) return 'delete';
  if (old.includes(paragraphBreak)) return 'merge';
  if (!edit.text.includes(paragraphBreak)) return isWhole ? 'paragraph' : 'words';
  return edit.text.startsWith(paragraphBreak) === edit.text.endsWith(paragraphBreak) ? 'split' : 'insert';
}

function clashOf(change: CopyChange, reason: Clash['reason'], view: DraftView): Clash {
  const { leaves, authors, edit } = change;
  const text = view.textOf(leaves);
  const shown = (words: string): string => words.replaceAll(paragraphBreak, '\n');
  return { reason, leaf: leaves[0], authors, draft: shown(text), reviewer: shown(edited(text, [edit])) };
}

function notText({ changes }: Proposal, view: DraftView): Clash {
  const change = changes[0] as CopyChange;
  return clashOf(change, change.isNote ? 'note-deleted' : 'not-text', view);
}

function conflictOf({ leaf, ...clash }: Clash, view: DraftView): Conflict {
  return { ...clash, span: view.placeOf(leaf) };
}
