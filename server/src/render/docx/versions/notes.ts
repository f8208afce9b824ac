import { FootnoteReferenceRun, type Paragraph, type ParagraphChild } from 'docx';
import type { VersionEntry } from '../../versions/align';
import type { ReportToken } from '../../versions/tokens';
import { presenceOf } from './pieces';
import type { Presence, Revisions } from './revisions';
import { textRun } from './revisions';

/** The numbers that one mark of a footnote has in both versions; absent where it is not in one. */
export interface NoteNumbers {
  readonly before?: number;
  readonly after?: number;
}

type VersionSide = 'before' | 'after';

/** Writes the words of a footnote as paragraphs. */
type WriteNote = (
  before: readonly ReportToken[] | undefined,
  after: readonly ReportToken[] | undefined,
) => Paragraph[];

/**
 * The footnotes of a comparison. Each mark in the text has its own note, with the changes in it: two marks cannot share one in
 * Word. Further marks of a note are its number.
 */
export class VersionNotes {
  /** The notes by their ids in the file. */
  readonly written: Record<string, { children: Paragraph[] }> = {};
  readonly #words: Readonly<Record<VersionSide, ReadonlyMap<number, readonly ReportToken[]>>>;
  /** The numbers of notes that are in both versions. */
  readonly #pairs: ReadonlySet<string>;
  readonly #noted: Readonly<Record<VersionSide, Set<number>>> = { before: new Set(), after: new Set() };

  constructor(
    entries: readonly VersionEntry[],
    readonly revisions: Revisions,
  ) {
    const wordsIn = (side: VersionSide): Map<number, readonly ReportToken[]> =>
      new Map(
        entries.flatMap((entry) => {
          const unit = entry[side];
          return unit?.kind === 'note' ? [[unit.number ?? 0, unit.cells[0] ?? []] as const] : [];
        }),
      );
    this.#words = { before: wordsIn('before'), after: wordsIn('after') };
    this.#pairs = new Set(
      entries.flatMap(({ before, after }) =>
        before?.kind === 'note' && after ? [`${before.number} ${after.number}`] : [],
      ),
    );
  }

  /** True if two marks, one of each version, are of one note, whose words may have changed. */
  isOneNote(before: ReportToken | undefined, after: ReportToken | undefined): boolean {
    if (!before || !after || !isNote(before) || !isNote(after)) return false;
    return this.#pairs.has(`${before.text} ${after.text}`);
  }

  /** The runs of a mark. */
  mark({ before, after }: NoteNumbers, write: WriteNote): readonly ParagraphChild[] {
    const [isFirstBefore, isFirst] = [this.#isFirst('before', before), this.#isFirst('after', after)];
    if (before !== undefined && after !== undefined) {
      if (isFirstBefore && isFirst) return this.#reference({ before, after }, write);
      if (!isFirstBefore && !isFirst && before === after) return this.#number(after, 'same');
    }
    return [...this.#oneSide({ before }, isFirstBefore, write), ...this.#oneSide({ after }, isFirst, write)];
  }

  /** The numbers of a mark within a note, where Word has no further notes. */
  numbers({ before, after }: NoteNumbers): readonly ParagraphChild[] {
    if (before !== undefined && before === after) return this.#number(before, 'same');
    return [
      ...(before === undefined ? [] : this.#number(before, 'removed')),
      ...(after === undefined ? [] : this.#number(after, 'added')),
    ];
  }

  /** The notes that no mark in the text refers to. */
  unreferenced(entries: readonly VersionEntry[]): NoteEntry[] {
    return entries.flatMap((entry): NoteEntry[] => {
      const is = presenceOf(entry);
      const of = (side: VersionSide): number | undefined => {
        const unit = entry[side];
        if (unit?.kind !== 'note' || unit.number === undefined) return undefined;
        return this.#noted[side].has(unit.number) ? undefined : unit.number;
      };
      const before = is === 'added' ? undefined : of('before');
      const after = is === 'removed' ? undefined : of('after');
      if (before === undefined && after === undefined) return [];
      const tokens = (side: VersionSide, number: number | undefined) =>
        number === undefined ? undefined : labelled(number, this.#words[side].get(number) ?? []);
      return [{ before: tokens('before', before), after: tokens('after', after) }];
    });
  }

  /** Notes that a mark refers to for the first time. */
  #isFirst(side: VersionSide, number: number | undefined): boolean {
    if (number === undefined || this.#noted[side].has(number)) return false;
    this.#noted[side].add(number);
    return true;
  }

  #oneSide(
    { before, after }: { readonly before?: number | undefined; readonly after?: number | undefined },
    isFirst: boolean,
    write: WriteNote,
  ): readonly ParagraphChild[] {
    if (before === undefined && after === undefined) return [];
    const is = before === undefined ? 'added' : 'removed';
    if (!isFirst) return this.#number(before ?? after ?? 0, is);
    const numbers = before === undefined ? { after: after ?? 0 } : { before };
    return this.revisions.track(is, this.#reference(numbers, write));
  }

  #reference({ before, after }: NoteNumbers, write: WriteNote): readonly ParagraphChild[] {
    const id = Object.keys(this.written).length + 1;
    const wordsOf = (side: VersionSide, number: number | undefined) =>
      number === undefined ? undefined : (this.#words[side].get(number) ?? []);
    this.written[id] = { children: [] };
    this.written[id] = { children: write(wordsOf('before', before), wordsOf('after', after)) };
    return [new FootnoteReferenceRun(id)];
  }

  #number(number: number, is: Presence): readonly ParagraphChild[] {
    return this.revisions.track(is, [textRun(String(number), { style: 'FootnoteReference' }, is)]);
  }
}

/** A note with its label, in both versions or one. */
export interface NoteEntry {
  readonly before: readonly ReportToken[] | undefined;
  readonly after: readonly ReportToken[] | undefined;
}

/** True for the mark of a footnote. */
export const isNote = ({ marks }: ReportToken): boolean => marks[0]?.type === 'note';

/** A note that has its number as text. */
function labelled(number: number, tokens: readonly ReportToken[]): ReportToken[] {
  const label: ReportToken = { text: String(number), key: `label ${number}`, spaced: false, marks: [] };
  return [label, ...tokens.map((token, at) => (at === 0 ? { ...token, spaced: true } : token))];
}
