import type { Preview } from '../../../server/src/render/preview';

/** What VS Code tells the page. Positions are 0-based UTF-16 offsets into the draft. */
export type ToPage =
  | { readonly type: 'update'; readonly preview: Preview }
  /** Nothing to show: the file is no draft, or could not be opened. */
  | { readonly type: 'nothing'; readonly message: string }
  /** The cursor is there: it is brought into view if it is not. */
  | { readonly type: 'cursor'; readonly offset: number }
  /** The editor was scrolled: this place stands at its top. */
  | { readonly type: 'top'; readonly offset: number };

export const exportNames = ['html', 'docx', 'pdf'] as const;
export type ExportName = (typeof exportNames)[number];

/** What the page tells VS Code. */
export type FromPage =
  | { readonly type: 'ready' }
  /** The last update is to be seen; `blocks` are those with a place in the draft, `marks` those in the margin. */
  | { readonly type: 'rendered'; readonly blocks: number; readonly marks: number }
  /** A place was clicked; `words` words of its block stand before it. `open` asks for the editor itself. */
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

/** What a page keeps, so that it is there again after a restart. */
export interface PageState {
  readonly uri: string;
  /** Whether findings are shown in the margin. */
  readonly findings: boolean;
  /** How far it was scrolled, in pixels. */
  readonly scroll: number;
}

/** Reads a message of the page; undefined for anything else. */
export function readMessage(given: unknown): FromPage | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { type, start, end, words, open, offset, to, blocks, marks } = given as Record<string, unknown>;
  const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  if (type === 'ready' || type === 'problems') return { type };
  if (type === 'go' && whole(start) && whole(end) && whole(words))
    return { type, start, end, words, open: open === true };
  if (type === 'rendered' && whole(blocks) && whole(marks)) return { type, blocks, marks };
  if (type === 'scrolled' && whole(offset)) return { type, offset };
  const format = exportNames.find((name) => name === to);
  return type === 'export' && format ? { type, to: format } : undefined;
}
