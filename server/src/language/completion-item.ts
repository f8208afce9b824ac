import type { Span } from '../text/span';

/** Something that can be written at a place, with the replacement that writes it. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'citation';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation: string;
  /** On one line, around the cursor. */
  readonly replace: Span;
  readonly text: string;
  /** What the typed text is compared with. */
  readonly filter: string;
  /** Sorts as text. */
  readonly order: string;
}

/** What can be written at a place. */
export interface CompletionList {
  readonly items: readonly Completion[];
  /** Whether they were searched by what is typed, so that the next character may bring others. */
  readonly incomplete: boolean;
}

export interface CompletionOptions {
  /** Whether a person asked for it, rather than a character that was typed. */
  readonly explicit?: boolean;
}

export const nothing: CompletionList = { items: [], incomplete: false };

/** The 0-based place in a list as a text that sorts like it. */
export const order = (index: number): string => String(index).padStart(3, '0');
