// The changes that a reviewer made in a copy, as edits of the printed paragraphs of the draft.

import type { SourceChange, SourceDocument } from '../documents/document';
import { type ComparableText, comparable, paragraphBreak } from '../render/review/comparable';
import { hashesIn, hashOf } from '../render/review/marks';
import { type CopyParagraph, type CopySegment, copyParagraphs } from './copy';
import type { DraftView } from './draft-view';
import { type Match, type Matching, matchParagraphs } from './match';
import { noteChanges } from './notes';
import { byRows } from './row-leaves';
import { isStranger } from './stranger';
import type { ConflictReason } from './types';
import { type CopyUnit, streamOf, unitsOf, withMerged } from './units';
import { likeness, moved, type TextEdit, trimmed, wordEdits } from './word-edits';

export interface CopyChange {
  /** The paragraphs of the draft, which follow each other. */
  readonly leaves: readonly number[];
  /** An edit of their text, with a paragraph break between each two. */
  readonly edit: TextEdit;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly isTracked: boolean;
  readonly isUnsure: boolean;
  /** The paragraph of the draft that was moved here. */
  readonly movedFrom?: number;
  /** True if the paragraphs are a whole footnote, which was deleted. */
  readonly isNote?: boolean;
}

/** A change that cannot be made, with the words of both sides. */
export interface Clash {
  readonly reason: ConflictReason;
  readonly leaf: number | undefined;
  readonly authors: readonly string[];
  readonly draft: string;
  readonly reviewer: string;
}

/** A copy with its paragraphs matched, and the changes in it. */
export interface ReadCopy {
  readonly source: SourceDocument;
  readonly paragraphs: readonly CopyParagraph[];
  readonly matching: Matching;
  readonly changes: readonly CopyChange[];
  readonly clashes: readonly Clash[];
}

/** Finds the changes in a copy; undefined if it is not a copy of the draft. */
export function readCopy(source: SourceDocument, view: DraftView): ReadCopy | undefined {
  const paragraphs = copyParagraphs(source);
  const hashes = hashesIn(source.properties);
  if (isStranger({ paragraphs, hashes }, view)) return undefined;
  const matching = matchParagraphs(paragraphs, view, hashes);
  const reader = new ChangeReader(paragraphs, view, matching);
  reader.read();
  const { changes, clashes } = reader;
  return { source, paragraphs, matching, changes, clashes };
}

interface Who {
  readonly authors: readonly string[];
  readonly date?: string;
}

class ChangeReader {
  readonly changes: CopyChange[] = [];
  readonly clashes: Clash[] = [];

  constructor(
    readonly copy: readonly CopyParagraph[],
    readonly view: DraftView,
    readonly matching: Matching,
  ) {}

  read(): void {
    const { copy, view } = this;
    const notes = noteChanges(copy, this.matching, view);
    const { units: first, moved: displaced, strays } = unitsOf(copy, this.matching, notes.copied);
    const textOf = (leaf: number): string => view.texts[leaf] ?? '';
    const accepted = (unit: CopyUnit): string => acceptedOf(streamOf(unit, copy));
    const ofNotes = new Set(notes.deleted.flatMap(({ leaves }) => leaves));
    const others = this.matching.missing.filter((leaf) => !ofNotes.has(leaf));
    const { units, missing } = withMerged(first, others, { accepted, textOf });
    for (const unit of units) this.#unit(unit);
    for (const { leaves, by } of notes.deleted) this.#deletedNote(leaves, by);
    for (const { text, at, by } of notes.added) this.#addedNote(text, this.matching.matches[at], by);
    for (const leaves of byRows(missing, view)) this.#missing(leaves);
    for (const { copied, leaf, after } of displaced) this.#moved(copied, leaf, after);
    for (const at of strays) this.#lost(at, undefined);
    for (const at of this.matching.orphans) {
      if (notes.copied.has(at)) continue;
      const { base, accepted: words } = copy[at] as CopyParagraph;
      if (base !== words) this.#lost(at, undefined);
    }
  }

  #unit(unit: CopyUnit): void {
    const { view } = this;
    const stream = streamOf(unit, this.copy);
    const text = view.textOf(unit.leaves);
    const base = comparable(baseOf(stream));
    const accepted = comparable(acceptedOf(stream)).text;
    if (accepted === text) return;
    const tracked = trackedEdits(stream, base);
    if (base.text === text) {
      for (const [edit, who] of tracked) this.#add(unit, edit, { ...who, isTracked: true });
      return;
    }
    const stored = unit.leaves.map((leaf) => this.matching.hashOf(leaf));
    const parts = base.text.split(paragraphBreak);
    if (parts.length === stored.length && parts.every((part, at) => hashOf(part) === stored[at])) {
      this.#rebased(unit, tracked, base.text);
    } else if (unit.leaves.every((leaf, at) => stored[at] === view.hashes[leaf])) {
      this.#untracked(unit, { tracked, base: base.text, accepted });
    } else this.#clash('draft-changed', unit, { authors: authorsOf(tracked), reviewer: accepted });
  }

  /** Tracked changes of a paragraph that the draft has changed, too: those of other words can still be made. */
  #rebased(unit: CopyUnit, tracked: readonly [TextEdit, Who][], base: string): void {
    const text = this.view.textOf(unit.leaves);
    const through = wordEdits(base, text);
    const isMade = (edit: TextEdit): boolean =>
      through.some(
        ({ start, end, text: words }) => start === edit.start && end === edit.end && words === edit.text,
      );
    for (const [edit, who] of tracked) {
      const rebased = moved(edit, through);
      if (rebased) this.#add(unit, rebased, { ...who, isTracked: true });
      else if (!isMade(trimmed(base, edit))) {
        const reviewer = base.slice(0, edit.start) + edit.text + base.slice(edit.end);
        this.#clash('draft-changed', unit, { authors: who.authors, reviewer });
      }
    }
  }

  /** Changes without tracking, of a paragraph that the draft still has as it was exported; some may be tracked, too. */
  #untracked(
    unit: CopyUnit,
    { tracked, base, accepted }: { tracked: readonly [TextEdit, Who][]; base: string; accepted: string },
  ): void {
    const text = this.view.textOf(unit.leaves);
    const back = wordEdits(base, text);
    const rebased = tracked.map(([edit, who]) => [moved(edit, back), who] as const);
    if (rebased.every(([edit]) => edit !== undefined)) {
      for (const edit of paragraphEdits(text, base)) this.#add(unit, edit, { authors: [], isTracked: false });
      for (const [edit, who] of rebased) if (edit) this.#add(unit, edit, { ...who, isTracked: true });
      return;
    }
    const authors = authorsOf(tracked);
    for (const edit of paragraphEdits(text, accepted)) this.#add(unit, edit, { authors, isTracked: true });
  }

  #missing(leaves: readonly number[]): void {
    const { view } = this;
    const unit = { leaves, isUnsure: false };
    if (leaves.every((leaf) => this.matching.hashOf(leaf) === view.hashes[leaf]))
      this.#add(
        unit,
        { start: 0, end: view.textOf(leaves).length, text: '' },
        { authors: [], isTracked: false },
      );
    else this.#clash('draft-changed', unit, { authors: [], reviewer: '' });
  }

  #deletedNote(leaves: readonly number[], by: SourceChange | undefined): void {
    const { matching, view } = this;
    const who = by ? whoOf(by) : { authors: [] };
    const unit = { leaves, isUnsure: leaves.some((leaf) => matching.hashOf(leaf) === undefined) };
    const isChanged = leaves.some((leaf) => matching.hashOf(leaf) !== view.hashes[leaf]);
    if (isChanged && (!unit.isUnsure || by === undefined)) {
      this.#clash('draft-changed', unit, { authors: who.authors, reviewer: '' });
      return;
    }
    const edit = { start: 0, end: view.textOf(leaves).length, text: '' };
    this.changes.push({ ...unit, edit, ...who, isTracked: by !== undefined, isNote: true });
  }

  #addedNote(text: string, match: Match | undefined, by: SourceChange | undefined): void {
    const authors = by ? whoOf(by).authors : [];
    this.clashes.push({ reason: 'note-added', leaf: match?.leaves[0], authors, draft: '', reviewer: text });
  }

  #moved(at: number, leaf: number, after: number | undefined): void {
    const words = comparable((this.copy[at] as CopyParagraph).accepted).text;
    const text = this.view.texts[leaf] ?? '';
    const unit = { leaves: [leaf], isUnsure: false };
    if (this.matching.hashOf(leaf) !== this.view.hashes[leaf] || after === undefined) {
      this.#clash('draft-changed', unit, { authors: [], reviewer: words });
      return;
    }
    const end = this.view.texts[after]?.length ?? 0;
    const edit = { start: end, end, text: paragraphBreak + words };
    const who = { authors: [], isTracked: false, isUnsure: false };
    this.changes.push({ leaves: [after], edit, ...who, movedFrom: leaf });
    this.#add(unit, { start: 0, end: text.length, text: '' }, who);
  }

  #lost(at: number, leaf: number | undefined): void {
    const { accepted, segments } = this.copy[at] as CopyParagraph;
    const authors = [...new Set(segments.flatMap(({ inserted, deleted }) => inserted ?? deleted ?? []))];
    this.clashes.push({
      reason: 'not-found',
      leaf,
      authors: [...new Set(authors.map(({ author }) => author))],
      draft: '',
      reviewer: comparable(accepted).text,
    });
  }

  #add(
    { leaves, isUnsure }: Pick<CopyUnit, 'leaves' | 'isUnsure'>,
    edit: TextEdit,
    who: Who & Pick<CopyChange, 'isTracked'>,
  ): void {
    const text = this.view.textOf(leaves);
    const least = withSpace(text, slid(text, trimmed(text, edit)));
    if (text.slice(least.start, least.end) === least.text) return;
    this.changes.push({ leaves, edit: least, isUnsure, ...who });
  }

  #clash(
    reason: ConflictReason,
    { leaves }: Pick<CopyUnit, 'leaves'>,
    { authors, reviewer }: { authors: readonly string[]; reviewer: string },
  ): void {
    const shown = (text: string): string => text.replaceAll(paragraphBreak, '\n');
    const isUnknown = reason === 'draft-changed' && this.matching.isUnmarked;
    this.clashes.push({
      reason: isUnknown ? 'unmarked' : reason,
      leaf: leaves[0],
      authors,
      draft: shown(this.view.textOf(leaves)),
      reviewer: shown(reviewer),
    });
  }
}

const baseOf = (stream: readonly CopySegment[]): string =>
  stream.map(({ inserted, text }) => (inserted ? '' : text)).join('');
const acceptedOf = (stream: readonly CopySegment[]): string =>
  stream.map(({ deleted, text }) => (deleted ? '' : text)).join('');

const whoOf = ({ author, date }: SourceChange): Who => ({
  authors: author ? [author] : [],
  ...(date && { date }),
});

const authorsOf = (tracked: readonly [TextEdit, Who][]): string[] => [
  ...new Set(tracked.flatMap(([, { authors }]) => authors)),
];

/** The tracked changes of a stream as edits of its base: what one author changed in one place is one. */
function trackedEdits(stream: readonly CopySegment[], base: ComparableText): [TextEdit, Who][] {
  const all: [{ start: number; end: number; text: string }, Who][] = [];
  let at = 0;
  let isOpen = false;
  for (const { text, inserted, deleted } of stream) {
    const change = inserted ?? deleted;
    // What was inserted and deleted again is nobody’s change.
    if (inserted && deleted) continue;
    if (!change) {
      at += text.length;
      isOpen &&= text === '';
      continue;
    }
    const last = isOpen ? all.at(-1) : undefined;
    const who = whoOf(change);
    const open = last && last[1].authors[0] === who.authors[0] ? last[0] : { start: at, end: at, text: '' };
    if (open !== last?.[0]) all.push([open, who]);
    isOpen = true;
    if (inserted) open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return all.map(([{ start, end, text }, who]) => {
    const from = offsetIn(base, start);
    return [{ start: from, end: Math.max(from, offsetIn(base, end)), text: spaced(text) }, who];
  });
}

/** The offset in a comparable text of an offset into the full one. */
function offsetIn({ starts, text }: ComparableText, offset: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text with single spaces, those at its ends included. */
const spaced = (text: string): string =>
  text
    .split(paragraphBreak)
    .map((part) => part.replace(/\s+/g, ' '))
    .join(paragraphBreak);

/** Edits between texts of paragraphs. New paragraphs before or after the known ones are kept apart from changes of words. */
function paragraphEdits(before: string, after: string): TextEdit[] {
  if (after.startsWith(before + paragraphBreak))
    return [{ start: before.length, end: before.length, text: after.slice(before.length) }];
  if (after.endsWith(paragraphBreak + before))
    return [{ start: 0, end: 0, text: after.slice(0, after.length - before.length) }];
  const parts = after.split(paragraphBreak);
  const count = before.split(paragraphBreak).length;
  if (parts.length > count) {
    const head = parts.slice(0, count).join(paragraphBreak);
    const rest = parts.slice(count).join(paragraphBreak);
    // If the words after the first paragraphs are new ones, these were not divided.
    if (likeness(before, head) >= likeness(before, after)) {
      const end = before.length;
      return [...wordEdits(before, head), { start: end, end, text: paragraphBreak + rest }];
    }
  }
  return wordEdits(before, after);
}

/** Puts a space between the words of two paragraphs that are merged without one. */
function withSpace(text: string, edit: TextEdit): TextEdit {
  const isMerge = text.slice(edit.start, edit.end) === paragraphBreak && edit.text === '';
  return isMerge && edit.start > 0 && edit.end < text.length ? { ...edit, text: ' ' } : edit;
}

/** An edit that only adds or removes, moved along equal characters so that it begins with a paragraph break, if it can. */
function slid(text: string, edit: TextEdit): TextEdit {
  const isInsertion = edit.start === edit.end;
  const words = isInsertion ? edit.text : text.slice(edit.start, edit.end);
  if (!words.includes(paragraphBreak) || (!isInsertion && edit.text !== '')) return edit;
  const by = words.indexOf(paragraphBreak);
  const next = text.slice(edit.end, edit.end + by);
  if (by > 0 && words.slice(0, by) === next) {
    const turned = words.slice(by) + words.slice(0, by);
    return { start: edit.start + by, end: edit.end + by, text: isInsertion ? turned : '' };
  }
  const tail = words.slice(words.indexOf(paragraphBreak));
  if (by > 0 && text.slice(0, edit.start).endsWith(tail)) {
    const start = edit.start - tail.length;
    return { start, end: edit.end - tail.length, text: isInsertion ? tail + words.slice(0, by) : '' };
  }
  return edit;
}
