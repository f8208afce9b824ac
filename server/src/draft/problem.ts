import type { NamedMessage } from '../text/messages';
import type { Span } from '../text/span';

/** A fault that kept a part of a draft from being read, in words that an inspector understands. */
export interface SyntaxProblem extends NamedMessage {
  readonly code: 'yaml' | 'duplicate-key' | 'conflict-marker' | 'front-matter' | 'character' | 'comment';
  readonly span: Span;
  /** A text looks like this while it is being typed, so that it may be no slip. */
  readonly unfinished?: boolean;
  /** The change that very probably repairs it. */
  readonly fix?: {
    readonly title: string;
    readonly span: Span;
    readonly text: string;
    /** Nothing else can be meant. */
    readonly safe?: boolean;
  };
  /** The other place that the message is about. */
  readonly related?: { readonly span: Span; readonly message: string };
}
