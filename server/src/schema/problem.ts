import type { NamedMessage } from '../text/messages';
import type { Span } from '../text/span';

/** A fault in the shape of a draft, in words an inspector understands. */
export interface SchemaProblem extends NamedMessage {
  readonly category: 'unknown-key' | 'missing-key' | 'wrong-type' | 'not-allowed';
  readonly span: Span;
  readonly suggestion?: Suggestion;
}

/** A replacement that fixes it. */
export interface Suggestion {
  readonly title: string;
  readonly span: Span;
  readonly text: string;
  /** Nothing else can be meant, so that it may be applied unasked. */
  readonly certain: boolean;
}
