import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { Published } from '../document';

type Definition = INumberingOptions['config'][number];

/** What grows while one document is written. */
export interface Context {
  readonly published: Published;
  /** Whether it is marked as a draft: with a page before the title, and marks on what is open. */
  readonly marked: boolean;
  readonly definitions: Definition[];
  /** Width of the text, in twips. */
  readonly width: number;
  /** The list that the numbered paragraphs are in, and the number that Word gives to its next. */
  paragraphs: { reference: string; next: number } | undefined;
  /** The footnotes that have been led to. */
  readonly noted: Set<number>;
}

export interface Numbered {
  readonly reference: string;
  readonly level: number;
}

/** Width of a paragraph's number with its space, and of an item's mark, in twips. */
export const numberWidth = 567;
const markWidth = 397;
const deepest = 8;

/** The place of a numbered paragraph in its list: a new one begins where the number is not the next. */
export function numberOf(context: Context, number: number): Numbered {
  if (context.paragraphs?.next !== number) {
    const reference = `paragraphs-${context.definitions.length}`;
    context.definitions.push({
      reference,
      levels: [level(0, LevelFormat.DECIMAL, '%1.', number, numberWidth, numberWidth)],
    });
    context.paragraphs = { reference, next: number };
  }
  context.paragraphs.next += 1;
  return { reference: context.paragraphs.reference, level: 0 };
}

/**
 * A new list.
 * @param depth 0 for a list that is in no other
 * @param indent of the text around it, in twips
 * @returns with the place of its text from the margin, in twips
 */
export function newList(
  context: Context,
  list: { ordered: boolean; start: number },
  depth: number,
  indent: number,
): Numbered & { readonly left: number } {
  const at = Math.min(depth, deepest);
  const reference = `list-${context.definitions.length}`;
  const [format, text] = list.ordered
    ? [LevelFormat.DECIMAL, `%${at + 1}.`]
    : [LevelFormat.BULLET, at % 2 ? '–' : '•'];
  const start = list.ordered ? Math.min(Math.max(list.start, 0), 32767) : 1;
  const hanging = markWidth + (list.ordered ? 60 : 0);
  const left = indent + hanging;
  const levels = Array.from({ length: at + 1 }, (_, one) =>
    level(one, format, one === at ? text : `%${one + 1}.`, one === at ? start : 1, left, hanging),
  );
  context.definitions.push({ reference, levels });
  return { reference, level: at, left };
}

function level(
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start: number,
  left: number,
  hanging: number,
): Definition['levels'][number] {
  const style = { paragraph: { indent: { left, hanging } } };
  return { level: at, format, text, start, alignment: AlignmentType.LEFT, style };
}
