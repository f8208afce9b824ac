import type { Token } from 'markdown-it';
import { nestedHeading, underlinedHeading } from '../headings/blocks';
import { wideTable } from '../read-blocks';
import { type FoundSlip, mostRead } from '../slip';
import type { MarkdownView } from '../view';
import { fenceSlip, indentedSlip } from './code';
import { wideTableSlip } from './wide-table';

/**
 * The slips that the blocks of a text show: text that is read as code or as a heading by mistake, and headings that begin
 * no section.
 */
export function blockSlips(view: MarkdownView): FoundSlip[] {
  const { tokens } = view;
  const found: FoundSlip[] = [];
  for (let index = 0; index < tokens.length && found.length < mostRead; index++) {
    const slip = slipOfBlock(view, tokens[index] as Token, tokens[index + 1]);
    if (slip) found.push(slip);
  }
  return found;
}

function slipOfBlock(view: MarkdownView, token: Token, next: Token | undefined): FoundSlip | undefined {
  if (token.type === 'fence') return fenceSlip(view, token);
  if (token.type === 'paragraph_open' && token.markup === wideTable) return wideTableSlip(view, token);
  if (token.type === 'code_block') return indentedSlip(view, token);
  if (token.type !== 'heading_open' || !token.map) return undefined;
  if (!token.markup.startsWith('#')) return underlinedHeading(view, token, next?.content ?? '');
  return token.level > 0 ? nestedHeading(view, token.map[0]) : undefined;
}
