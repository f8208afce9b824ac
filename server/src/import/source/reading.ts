import {
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
  textOf,
} from '../../documents/document';
import { plain } from '../../text/plain';
import type { Confidence, FoundFact } from '../imported';
import { prepared } from './prepare';
import { withoutStruck } from './struck';

/** A paragraph with its words as they are compared. */
export interface ImportedLine {
  readonly block: SourceParagraph;
  /** Its index among the blocks. */
  readonly at: number;
  /** On one line, as printed, without its number or bullet. */
  readonly text: string;
  /** In lower case, with straight quotes. */
  readonly plain: string;
}

/**
 * A document while facts are looked for in it. What was recognised in full is claimed: it is in the front matter and not in
 * the body. Everything else stays in the body, in its place.
 */
export class Reading {
  readonly blocks: readonly SourceBlock[];
  readonly lines: readonly ImportedLine[];
  readonly found: FoundFact[] = [];
  readonly missing: string[] = [];
  readonly leftOut: string[] = [];
  readonly gaps: string[] = [];
  readonly #noteNumbers = new Map<string, number>();
  readonly #claimed = new Set<SourceBlock>();
  /** What is left of blocks that are claimed in part. */
  readonly #rests = new Map<SourceBlock, readonly SourceBlock[]>();
  /** Words of gaps, by the block that they come before. */
  readonly #marks = new Map<SourceBlock, string[]>();

  /** Blocks with the text that is struck through in them, by those without it. */
  readonly #withStruck = new Map<SourceBlock, SourceBlock>();

  constructor(readonly source: SourceDocument) {
    this.blocks = prepared(source).map((block) => {
      const kept = withoutStruck(block);
      if (kept !== block) this.#withStruck.set(kept, block);
      return kept;
    });
    this.lines = this.blocks.flatMap((block, at) =>
      block.type === 'paragraph' && block.runs.length > 0 ? lineOf(block, at) : [],
    );
  }

  get tables(): readonly SourceTable[] {
    return this.blocks.filter((block) => block.type === 'table');
  }

  /** Text that is struck through is in no fact, so its block stays. */
  claim(...blocks: readonly SourceBlock[]): void {
    for (const block of blocks) {
      if (this.#withStruck.has(block)) this.gap(block, 'check this, because some of it is struck through');
      else this.#claimed.add(block);
    }
  }

  /** Claims a block but for a rest of it, which stays in its place. */
  claimAllBut(block: SourceBlock, rest: readonly SourceBlock[]): void {
    if (rest.length === 0 || this.#withStruck.has(block)) this.claim(block);
    else this.#rests.set(block, rest);
  }

  /** A block with the text that is struck through in it. */
  withStruck = (block: SourceBlock): SourceBlock => this.#withStruck.get(block) ?? block;

  /** What is left of a block that is not claimed. */
  restOf = (block: SourceBlock): readonly SourceBlock[] => this.#rests.get(block) ?? [this.withStruck(block)];

  isClaimed = (block: SourceBlock): boolean => this.#claimed.has(block);

  /** True if no part of a block is claimed. */
  isWhole = (block: SourceBlock): boolean => !this.#claimed.has(block) && !this.#rests.has(block);

  /** The lines that are not claimed. */
  open(): ImportedLine[] {
    return this.lines.filter(({ block }) => !this.#claimed.has(block));
  }

  /**
   * Marks text that stays in the draft although it belongs into the front matter.
   * @param reported what the report of the import says, if the words are those of the document
   */
  gap(block: SourceBlock, words: string, reported = words): void {
    const marks = this.#marks.get(block) ?? [];
    if (marks.includes(words)) return;
    this.#marks.set(block, [...marks, words]);
    this.gaps.push(reported);
  }

  /** The mark of a footnote. Footnotes are numbered in the order in which they are written. */
  noteMark = (note: string): string => {
    const number = this.#noteNumbers.get(note) ?? this.#noteNumbers.size + 1;
    this.#noteNumbers.set(note, number);
    return `[^${number}]`;
  };

  /** The notes that have a mark, in the order of their numbers. */
  get markedNotes(): readonly string[] {
    return [...this.#noteNumbers.keys()];
  }

  gapsAt = (block: SourceBlock): readonly string[] => this.#marks.get(block) ?? [];

  add(name: string, value: string | undefined, confidence: Confidence = 'sure'): void {
    this.found.push({ name, ...(value !== undefined && { value }), confidence });
  }
}

function lineOf(block: SourceParagraph, at: number): ImportedLine {
  const text = oneLine(textOf(block));
  return { block, at, text, plain: plain(text) };
}

/** A text on one line, with single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of some blocks, on one line. */
export const textIn = (blocks: readonly SourceBlock[]): string =>
  oneLine(blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : tableText(block))).join(' '));

const tableText = ({ rows }: SourceTable): string =>
  rows.flatMap(({ cells }) => cells.map(({ blocks }) => textIn(blocks))).join(' ');
