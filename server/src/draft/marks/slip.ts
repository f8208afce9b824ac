import type { Span } from '../../text/span';

/** The rule that reports a slip is `markdown/CODE`. */
type SlipCode = 'character' | 'heading' | 'list' | 'block';

/** A replacement in a Markdown text. */
export interface MarkEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change of a Markdown text that a person is offered. */
export interface MarkFix {
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly MarkEdit[];
}

/** A mark of Markdown that is not read as one, or text that is read as a mark. */
export interface MarkSlip {
  readonly code: SlipCode;
  readonly message: string;
  readonly span: Span;
  /** The text may be right as it is. */
  readonly doubtful?: boolean;
  readonly fixes: readonly MarkFix[];
}

/** A slip with its places in a Markdown text. */
export interface FoundSlip extends MarkSlip {
  /** The changes after which the text is read as its writer wants it. */
  readonly repair: readonly MarkEdit[];
}

/** No draft has as many slips of a kind. Below them a text is read as it is, so that nobody waits for it. */
export const mostSlips = 1000;

/** A slip whose repair is its only fix. */
export const repairedBy = (slip: Pick<MarkSlip, 'code' | 'span' | 'message'>, fix: MarkFix): FoundSlip => ({
  ...slip,
  fixes: [fix],
  repair: fix.edits,
});
