// Requirements, standards and recommendations: blocks of text with a citation in brackets at their end.

import type { SourceBlock, SourceParagraph, SourceRun } from '../../documents/document';
import { oneLine } from '../source/reading';
import { MarkdownWriter } from '../write/blocks';
import { lastBracket } from './brackets';

/** A text with what its brackets have. */
export interface CitedText {
  /** Markdown. */
  readonly text: string;
  readonly citation?: string;
  /** Words in brackets after the citation, such as the name of a building. */
  readonly after?: string;
}

/** Tells the words of a citation from others in brackets. */
export type IsCitation = (words: string) => boolean;

/** True if a footnote is referred to, so that the text has to stay in the body. */
export const hasNote = (blocks: readonly SourceBlock[]): boolean =>
  blocks.some((block) =>
    block.type === 'paragraph'
      ? block.runs.some(({ note }) => note !== undefined)
      : block.rows.some(({ cells }) => cells.some((cell) => hasNote(cell.blocks))),
  );

/** Takes the citation from the end of the last paragraph that has one, and writes the rest as Markdown. */
export function citedText(blocks: readonly SourceBlock[], isCitation: IsCitation): CitedText {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    const found = block?.type === 'paragraph' ? cutCitation(block, isCitation) : undefined;
    if (!found) continue;
    const { paragraph, ...parts } = found;
    const rest = [...blocks.slice(0, at), ...(paragraph ? [paragraph] : []), ...blocks.slice(at + 1)];
    return { text: markdownOf(rest), ...parts };
  }
  return { text: markdownOf(blocks) };
}

/** Markdown for the front matter, which has no footnotes: see `hasNote`. */
export function markdownOf(blocks: readonly SourceBlock[]): string {
  const writer = new MarkdownWriter(() => '');
  for (const block of blocks) writer.block(block);
  return writer.text.trimEnd();
}

interface CutParagraph {
  /** Without its citation; undefined if it had nothing else. */
  readonly paragraph: SourceParagraph | undefined;
  readonly citation: string;
  readonly after?: string;
}

function cutCitation(paragraph: SourceParagraph, isCitation: IsCitation): CutParagraph | undefined {
  const text = paragraph.runs.map((run) => run.text).join('');
  const last = lastBracket(text);
  if (last && isCitation(last.inner))
    return { paragraph: cut(paragraph, last.text.length), citation: oneLine(last.inner) };
  const before = last && lastBracket(last.text);
  if (!before || !isCitation(before.inner)) return cutRegulation(paragraph, isCitation);
  return {
    paragraph: cut(paragraph, before.text.length),
    citation: oneLine(before.inner),
    after: oneLine(last.inner),
  };
}

/** A regulation that is a sentence at the end, without brackets around it: “… are trained. Regulation 33(4)(b)”. */
const regulationAtEnd =
  /(?<=[.;]\s{1,3})(regulations? \d{1,3}[A-Z]{0,2}(?:\s?\([^() ]{1,8}\)){0,8})[.\s]{0,3}$/i;

function cutRegulation(paragraph: SourceParagraph, isCitation: IsCitation): CutParagraph | undefined {
  const text = paragraph.runs.map((run) => run.text).join('');
  const found = regulationAtEnd.exec(text);
  const citation = oneLine(found?.[1] ?? '');
  if (!found || !isCitation(citation)) return undefined;
  return { paragraph: cut(paragraph, text.slice(0, found.index).trimEnd().length), citation };
}

/** The first characters of a paragraph, and all its marks of notes. */
function cut(paragraph: SourceParagraph, length: number): SourceParagraph | undefined {
  let left = length;
  const runs: SourceRun[] = [];
  for (const run of paragraph.runs) {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    if (text !== '' || run.note !== undefined) runs.push({ ...run, text });
  }
  return runs.length > 0 ? { ...paragraph, runs } : undefined;
}
