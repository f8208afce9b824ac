import type { Span } from '../../text/span';

/** A slip in a text. Offsets are 0-based UTF-16 units of the text. */
export interface ProseSlip extends Span {
  /** What to write instead. */
  readonly instead?: string;
  /** The replacement is always right. */
  readonly safe?: boolean;
}
