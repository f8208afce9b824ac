import type { Span } from '../text/span';

/** An item of a completion list, with the replacement that writes it. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'citation';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation: string;
  /** On one line, around the cursor. */
  readonly replace: Span;
  readonly text: string;
  /** The text that an editor compares with the typed one. */
  readonly filter: string;
  /** A text that sorts like the item's place in the list. */
  readonly order: string;
}

export interface CompletionList {
  readonly items: readonly Completion[];
  /** The items depend on the typed text, so that the next character may bring others. */
  readonly incomplete: boolean;
}

export interface CompletionOptions {
  /** A person asked; it was not the editor, at a character typed. */
  readonly explicit?: boolean;
}

export const nothing: CompletionList = { items: [], incomplete: false };

/** An index (0-based) as a text that sorts like it. */
export const order = (index: number): string => String(index).padStart(3, '0');
