import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { Published } from '../document';
import type { CommentThread } from '../review/comment-thread';

type NumberingDefinition = INumberingOptions['config'][number];

/** A comment with the ids that it and its replies have in the file. */
export interface NumberedComment extends CommentThread {
  readonly ids: readonly number[];
}

/** The state of one document while it is written. */
export interface DocxContext {
  readonly published: Published;
  /** True if it is marked as a draft: with a page before the title, and marks on open points. */
  readonly marked: boolean;
  readonly definitions: NumberingDefinition[];
  /** Width of the text, in twips. */
  readonly width: number;
  /** The list that the numbered paragraphs are in, and the number that Word gives to its next. */
  paragraphs: { reference: string; next: number } | undefined;
  /** The footnotes that the text has referred to so far. */
  readonly noted: Set<number>;
  /** The names of the bookmarks round paragraphs, by the blocks, columns or rows that they are written from. */
  readonly bookmarks: Map<object, string>;
  /** The comments on paragraphs, by the same. */
  readonly comments: ReadonlyMap<object, readonly NumberedComment[]>;
}

/** The surroundings of blocks. */
export interface DocxScope {
  /** Style of their paragraphs; Word's Normal if absent. */
  readonly style?: string;
  /** The number of lists around them. */
  readonly depth: number;
  /** Indent of the text around them, in twips. */
  readonly indent: number;
  /** True if paragraphs begin at `indent`: those that continue a list's item. */
  readonly within?: boolean;
  readonly inNote?: boolean;
}

/** The body of the document, or of a cell. */
export const top: DocxScope = { depth: 0, indent: 0 };

export interface NumberedPlace {
  readonly reference: string;
  readonly level: number;
}

/** Width of a paragraph's number with its space, and of an item's mark, in twips. */
export const numberWidth = 567;
const markWidth = 397;
const deepest = 8;

/** The place of a numbered paragraph in its list: a new list begins if the number does not follow the last one. */
export function numberOf(context: DocxContext, number: number): NumberedPlace {
  if (context.paragraphs?.next !== number) {
    context.paragraphs = { reference: newNumbering(context, number), next: number };
  }
  context.paragraphs.next += 1;
  return { reference: context.paragraphs.reference, level: 0 };
}

/** A new list of numbered paragraphs. Returns its name. */
export function newNumbering({ definitions }: Pick<DocxContext, 'definitions'>, start: number): string {
  const reference = `paragraphs-${definitions.length}`;
  const format = LevelFormat.DECIMAL;
  const levels = [level(0, { format, text: '%1.', start, left: numberWidth, hanging: numberWidth })];
  definitions.push({ reference, levels });
  return reference;
}

/**
 * A new list.
 * @returns its place, with the indent of its text from the margin, in twips
 */
export function newList(
  context: Pick<DocxContext, 'definitions'>,
  list: { readonly ordered: boolean; readonly start: number },
  { depth, indent }: DocxScope,
): NumberedPlace & { readonly left: number } {
  const deepestLevel = Math.min(depth, deepest);
  const reference = `list-${context.definitions.length}`;
  const [format, text] = list.ordered
    ? [LevelFormat.DECIMAL, `%${deepestLevel + 1}.`]
    : [LevelFormat.BULLET, deepestLevel % 2 ? '–' : '•'];
  const start = list.ordered ? Math.min(Math.max(list.start, 0), 32767) : 1;
  const hanging = markWidth + (list.ordered ? 60 : 0);
  const left = indent + hanging;
  // Word has a level above for each list around this one.
  const levels = Array.from({ length: deepestLevel + 1 }, (_, at) =>
    at === deepestLevel
      ? level(at, { format, text, start, left, hanging })
      : level(at, { format, text: `%${at + 1}.`, start: 1, left, hanging }),
  );
  context.definitions.push({ reference, levels });
  return { reference, level: deepestLevel, left };
}

interface LevelOptions {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: string;
  readonly start: number;
  readonly left: number;
  readonly hanging: number;
}

function level(
  at: number,
  { format, text, start, left, hanging }: LevelOptions,
): NumberingDefinition['levels'][number] {
  const style = { paragraph: { indent: { left, hanging } } };
  return { level: at, format, text, start, alignment: AlignmentType.LEFT, style };
}
