// Makes blocks of the model from paragraphs: headings by size and weight, items by labels and indentation.
import type { SourceItem, SourceParagraph } from '../document';
import { type HyphenWords, type NoteFinder, runsOf } from './join';
import type { PdfLine } from './lines';
import type { Measures } from './measures';
import type { PdfParagraph } from './paragraphs';

export interface BlockTools {
  readonly measures: Measures;
  readonly words: HyphenWords;
  readonly noteOf: (line: PdfLine) => NoteFinder;
}

/** The blocks of paragraphs that follow each other. */
export function blocksOf(paragraphs: readonly PdfParagraph[], tools: BlockTools): SourceParagraph[] {
  const levels = levelsOf(paragraphs, tools.measures);
  const depths = depthsOf(paragraphs);
  return paragraphs.map((paragraph, index) => {
    const block = blockOf(paragraph, tools);
    const level = levels[index];
    const depth = depths[index] ?? 0;
    return {
      ...block,
      ...(level !== undefined && { level }),
      ...(block.item && { item: { ...block.item, depth } }),
    };
  });
}

/** The paragraph as a block, without the level of a heading and the depth of an item, which depend on others. */
export function blockOf({ label, lines }: PdfParagraph, { words, noteOf }: BlockTools): SourceParagraph {
  const runs = runsOf(
    lines.map(({ line, pieces, isBroken }) => ({ pieces, isBroken, noteOf: noteOf(line) })),
    words,
  );
  const role = lines[0]?.line.tag?.role ?? '';
  const item: SourceItem | undefined = label && {
    depth: 0,
    label: label.label,
    ...(label.number !== undefined && { number: label.number }),
  };
  return { type: 'paragraph', runs, ...(item && { item }), ...(/^H\d?$/.test(role) && { style: role }) };
}

/** How a heading looks: larger, then bolder. */
interface HeadingLook {
  readonly size: number;
  readonly bold: boolean;
}

/** The level of each paragraph that looks like a heading; the largest are of level 1. */
function levelsOf(paragraphs: readonly PdfParagraph[], measures: Measures): (number | undefined)[] {
  const looks = paragraphs.map((paragraph) => lookOf(paragraph, measures));
  const keys = looks.flatMap((look) => (look ? [keyOf(look)] : []));
  const sorted = [...new Set(keys)].sort((a, b) => b - a);
  return looks.map((look) => (look ? Math.min(9, sorted.indexOf(keyOf(look)) + 1) : undefined));
}

const keyOf = ({ size, bold }: HeadingLook) => Math.round(size * 2) * 2 + (bold ? 1 : 0);

/** Set if a paragraph looks like a heading. */
function lookOf({ label, lines }: PdfParagraph, { bodySize }: Measures): HeadingLook | undefined {
  const [first] = lines;
  if (!first || label || lines.length > 6) return undefined;
  const text = lines.map(({ line }) => line.text).join(' ');
  const bold = lines.every(({ line }) => line.bold);
  const { size } = first.line;
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > 300) return undefined;
  // Where tables have more letters than the text, that of the text is larger than most.
  const isSentence = !bold && size < 1.25 * bodySize && /[.;,]$/.test(text.trimEnd());
  if (size > 1.08 * bodySize) return isSentence ? undefined : { size, bold };
  if (!/\p{L}/u.test(text)) return undefined;
  const isShortText = text.length < 160 && !/[.;,]$/.test(text.trimEnd());
  return bold && isShortText && size > 0.95 * bodySize ? { size: bodySize, bold } : undefined;
}

/** The depth of each item: how many labels of its list are further to the left. */
function depthsOf(paragraphs: readonly PdfParagraph[]): number[] {
  let open: number[] = [];
  return paragraphs.map(({ label, lines }) => {
    const x = label?.x ?? lines[0]?.line.x ?? 0;
    const slack = 0.4 * (lines[0]?.line.size ?? 12);
    open = open.filter((left) => left < x - slack);
    const depth = open.length;
    if (label) open.push(x);
    return depth;
  });
}
