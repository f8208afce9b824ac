// The footnotes that a reviewer added or deleted. Their marks in the text have no words, so no comparison of texts sees them.

import type { SourceChange } from '../documents/document';
import { comparable } from '../render/review/comparable';
import type { CopyParagraph } from './copy';
import type { DraftView } from './draft-view';
import type { Matching } from './match';

export interface NoteChanges {
  /** Footnotes of the draft that are gone from the copy: all their paragraphs, and who deleted them, if that was tracked. */
  readonly deleted: readonly { readonly leaves: readonly number[]; readonly by?: SourceChange }[];
  /** Footnotes that the draft does not have: their words, and the paragraph of the copy that refers to them. */
  readonly added: readonly { readonly text: string; readonly at: number; readonly by?: SourceChange }[];
  /** The paragraphs of these notes in the copy. */
  readonly copied: ReadonlySet<number>;
}

/** A note of a copy: the indexes of its paragraphs, and the marks that refer to it. */
interface CopyNote {
  readonly paragraphs: number[];
  readonly marks: {
    readonly at: number;
    readonly inserted?: SourceChange;
    readonly deleted?: SourceChange;
  }[];
}

/** Finds the footnotes that a reviewer added or deleted. */
export function noteChanges(
  copy: readonly CopyParagraph[],
  matching: Matching,
  view: DraftView,
): NoteChanges {
  const finder = new NoteChangeFinder(copy, matching, view);
  for (const note of notesIn(copy)) finder.read(note);
  finder.readMissing();
  return finder;
}

class NoteChangeFinder implements NoteChanges {
  readonly deleted: NoteChanges['deleted'][number][] = [];
  readonly added: NoteChanges['added'][number][] = [];
  readonly copied = new Set<number>();
  /** The numbers of the deleted notes. */
  readonly #gone = new Set<number>();

  constructor(
    readonly copy: readonly CopyParagraph[],
    readonly matching: Matching,
    readonly view: DraftView,
  ) {}

  read(note: CopyNote): void {
    const { paragraphs, marks } = note;
    const leaves = paragraphs.flatMap((at) => this.matching.matches[at]?.leaves ?? []);
    const texts = paragraphs.map((at) => this.copy[at] as CopyParagraph);
    const isEmptied = isBlank(texts, 'accepted') && !isBlank(texts, 'base');
    const isNew = leaves.length === 0 && !paragraphs.some((at) => this.matching.orphans.includes(at));
    if (isEmptied || marks.every(({ deleted }) => deleted)) this.#delete(note, leaves, texts);
    else if (isNew) this.#add(note, texts);
  }

  /** Notes that are in neither the text nor the notes of the copy, because nobody tracked it. */
  readMissing(): void {
    const { missing } = this.matching;
    for (const number of new Set(missing.flatMap((leaf) => this.view.paragraphs[leaf]?.note ?? []))) {
      const leaves = leavesOf(number, this.view);
      // A note that is still referred to has only lost some of its paragraphs.
      if (!this.#gone.has(number) && leaves.every((leaf) => missing.includes(leaf)))
        this.deleted.push({ leaves });
    }
  }

  #delete({ paragraphs, marks }: CopyNote, leaves: readonly number[], texts: readonly CopyParagraph[]): void {
    for (const at of paragraphs) this.copied.add(at);
    const [number] = leaves.flatMap((leaf) => this.view.paragraphs[leaf]?.note ?? []);
    if (number === undefined) return;
    this.#gone.add(number);
    const by = marks.find((mark) => mark.deleted)?.deleted ?? changeIn(texts, 'deleted');
    this.deleted.push({ leaves: leavesOf(number, this.view), ...(by && { by }) });
  }

  #add({ paragraphs, marks }: CopyNote, texts: readonly CopyParagraph[]): void {
    for (const at of paragraphs) this.copied.add(at);
    const text = texts.map(({ accepted }) => comparable(accepted).text).join('\n');
    const mark = marks.find(({ deleted }) => !deleted);
    const by = mark?.inserted ?? changeIn(texts, 'inserted');
    this.added.push({ text, at: mark?.at ?? 0, ...(by && { by }) });
  }
}

/** The notes that the text of a copy refers to. */
function notesIn(copy: readonly CopyParagraph[]): Iterable<CopyNote> {
  const notes = new Map<string, CopyNote>();
  const noteOf = (id: string): CopyNote => {
    const note = notes.get(id) ?? { paragraphs: [], marks: [] };
    notes.set(id, note);
    return note;
  };
  for (const [at, { note: own, segments }] of copy.entries()) {
    if (own !== undefined) noteOf(own).paragraphs.push(at);
    else
      for (const { note, inserted, deleted } of segments)
        if (note !== undefined)
          noteOf(note).marks.push({ at, ...(inserted && { inserted }), ...(deleted && { deleted }) });
  }
  // A note within another note has no mark in the text.
  return [...notes.values()].filter(({ marks }) => marks.length > 0);
}

const isBlank = (paragraphs: readonly CopyParagraph[], which: 'accepted' | 'base'): boolean =>
  paragraphs.every((paragraph) => paragraph[which].trim() === '');

const changeIn = (
  paragraphs: readonly CopyParagraph[],
  which: 'inserted' | 'deleted',
): SourceChange | undefined =>
  paragraphs.flatMap(({ segments }) => segments.flatMap((segment) => segment[which] ?? []))[0];

const leavesOf = (number: number, { paragraphs }: DraftView): number[] =>
  [...paragraphs.entries()].flatMap(([leaf, { note }]) => (note === number ? [leaf] : []));
