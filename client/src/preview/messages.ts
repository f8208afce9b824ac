import type { Preview } from '../../../server/src/render/preview';

/** A message of VS Code to the page. Positions are 0-based UTF-16 offsets into the draft. */
export type ToPage =
  | { readonly type: 'update'; readonly preview: Preview }
  /** There is nothing to show: the file is not a draft, or could not be opened. */
  | { readonly type: 'nothing'; readonly message: string }
  /** The cursor has moved to this offset, which is scrolled into view. */
  | { readonly type: 'cursor'; readonly offset: number }
  /** The editor was scrolled to this offset, which is at its top. */
  | { readonly type: 'top'; readonly offset: number };

export const exportNames = ['html', 'docx', 'pdf'] as const;
export type ExportName = (typeof exportNames)[number];

/** A message of the page to VS Code. */
export type FromPage =
  | { readonly type: 'ready' }
  /** The last update is shown, with so many blocks that have a place in the draft, and marks in the margin. */
  | { readonly type: 'rendered'; readonly blocks: number; readonly marks: number }
  /** A block was clicked after so many of its words. With `open` the editor gets the focus. */
  | {
      readonly type: 'go';
      readonly start: number;
      readonly end: number;
      readonly words: number;
      readonly open: boolean;
    }
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'export'; readonly to: ExportName }
  | { readonly type: 'problems' };

/** The state of a page that VS Code restores after a restart. */
export interface PageState {
  readonly uri: string;
  /** The version that the draft is compared with. */
  readonly version?: string;
  /** True if findings are shown in the margin. */
  readonly findings: boolean;
  /** The scroll position in pixels. */
  readonly scroll: number;
}

/** Reads a message of the page; undefined for anything else. */
export function readMessage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, start, end, words, open, offset, to, blocks, marks } = message as Record<string, unknown>;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  if (type === 'ready' || type === 'problems') return { type };
  if (type === 'go' && isCount(start) && isCount(end) && isCount(words))
    return { type, start, end, words, open: open === true };
  if (type === 'rendered' && isCount(blocks) && isCount(marks)) return { type, blocks, marks };
  if (type === 'scrolled' && isCount(offset)) return { type, offset };
  const format = exportNames.find((name) => name === to);
  return type === 'export' && format ? { type, to: format } : undefined;
}
