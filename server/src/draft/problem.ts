import type { Span } from '../text/span';

/** What kept a part of a draft from being read, in words an inspector understands. */
export interface SyntaxProblem {
  readonly code: 'yaml' | 'duplicate-key' | 'conflict-marker' | 'front-matter';
  readonly message: string;
  readonly span: Span;
  /** Whether it is what a text looks like while it is typed, and no slip yet. */
  readonly unfinished?: boolean;
  /** What would very probably mend it. */
  readonly fix?: { readonly title: string; readonly span: Span; readonly text: string };
  /** The other place that the message speaks of. */
  readonly related?: { readonly span: Span; readonly message: string };
}
