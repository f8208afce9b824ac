import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Span } from '../../text/span';
import { inflect } from '../../text/words';

const messages = messagesOf({
  more: (count: number) => moreSlips(count, ''),
  atLeastMore: (count: number) => moreSlips(count, 'at least '),
});

const moreSlips = (count: number, least: string): string =>
  `Correct the mistakes above first. There ${inflect(count, 'is', 'are')} ${least}${count.toLocaleString('en')} similar ${inflect(count, 'mistake', 'mistakes')} below.`;

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
export interface MarkSlip extends NamedMessage {
  readonly code: SlipCode;
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

/** Slips beyond those that are listed are counted up to here. */
export const mostRead = 4000;

/** The first slips of a kind, and one that counts the rest. */
export function firstSlips(found: readonly FoundSlip[]): readonly FoundSlip[] {
  if (found.length <= mostSlips) return found;
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start);
  const next = sorted[mostSlips] as FoundSlip;
  const more = found.length - mostSlips;
  const named = found.length >= mostRead ? messages.atLeastMore(more) : messages.more(more);
  return [...sorted.slice(0, mostSlips), { ...next, ...named, fixes: [], repair: [] }];
}

/** A slip whose repair is its only fix. */
export const repairedBy = (slip: Omit<MarkSlip, 'fixes'>, fix: MarkFix): FoundSlip => ({
  ...slip,
  fixes: [fix],
  repair: fix.edits,
});
