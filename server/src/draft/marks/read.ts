import type { Token } from 'markdown-it';
import type { MappedText } from '../../text/mapped';
import { span } from '../../text/span';
import { commentSlips } from './blocks/comment-slips';
import { commentsIn, type MarkdownComment } from './blocks/comments';
import { htmlSlips } from './blocks/html';
import { blockSlips } from './blocks/slips';
import { headingSlips } from './headings/marks';
import { joinedLines } from './joined';
import { breakSlips } from './lines/breaks';
import { fenceMarkSlips } from './lines/fences';
import { inlineSlips } from './lines/inline';
import { tableSlips } from './lines/tables';
import { listSlips } from './lists/slips';
import { blocksOf } from './reader';
import { type FoundSlip, firstSlips, type MarkEdit, type MarkSlip, mostSlips } from './slip';
import { type MarkSource, SlipCollector } from './slip-collector';
import { type MarkdownView, viewOf } from './view';

/** A Markdown text with the marks that its writer intended. */
export interface MarkedText {
  /** The text without comments and with its slips repaired, mapped to the same source. */
  readonly markdown: MappedText;
  readonly tokens: readonly Token[];
  /** The slips, with their places in the source. */
  readonly slips: readonly MarkSlip[];
}

// A repair can lead to another one: below a fence that was never closed there are lines to look at.
const rounds = 4;

/** Reads the marks of a Markdown text. Never throws. */
export function readMarks(written: MappedText, source: MarkSource): MarkedText {
  const comments = commentsIn(written.text);
  const slips = new SlipCollector(source);
  slips.add(written, firstSlips(commentSlips(written.text, comments)));
  let markdown = comments.length === 0 ? written : written.replace(comments.map(hidden(written.text)));
  const joined = joinedLines(markdown, source);
  slips.add(markdown, joined);
  markdown = markdown.replace(joined.flatMap(({ repair }) => repair));
  let tokens = blocksOf(markdown.text);
  for (let round = 0; round < rounds; round++) {
    const found = slipsIn(viewOf(markdown.text, tokens));
    slips.add(markdown, found);
    const edits = apart(found.flatMap(({ repair }) => repair));
    if (edits.length === 0) break;
    markdown = markdown.replace(edits);
    tokens = blocksOf(markdown.text);
    if (found.length >= mostSlips) break;
  }
  return { markdown, tokens, slips: slips.done(markdown.text) };
}

/** Replaces a comment by its line breaks. */
const hidden =
  (text: string) =>
  ({ start, end }: MarkdownComment): MarkEdit => ({
    span: span(start, end),
    text: text.slice(start, end).replace(/[^\r\n]+/g, ''),
  });

/** All slips of a text. Of those in one line that its characters explain, blocks are none. */
function slipsIn(view: MarkdownView): FoundSlip[] {
  const fences = fenceMarkSlips(view);
  const ofLines = [
    ...firstSlips(headingSlips(view)),
    ...firstSlips(listSlips(view)),
    ...firstSlips(inlineSlips(view)),
    ...tableSlips(view),
    ...firstSlips(breakSlips(view)),
    ...fences,
  ];
  const linesOf = ({ repair }: FoundSlip): number[] =>
    repair.map(({ span: { start } }) => view.lines.line(start));
  const explained = new Set(ofLines.flatMap(linesOf));
  const ofBlocks = firstSlips(blockSlips(view)).filter(
    (slip) => !linesOf(slip).some((line) => explained.has(line)),
  );
  // After a fence that is not read, another one seems to be open.
  return [...ofLines, ...(fences.length > 0 ? [] : ofBlocks), ...firstSlips(htmlSlips(view))];
}

/** Edits in the order of the text, without those that overlap one before. */
function apart(edits: readonly MarkEdit[]): MarkEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let at = 0;
  return sorted.filter((edit) => {
    if (edit.span.start < at) return false;
    at = edit.span.end;
    return true;
  });
}
