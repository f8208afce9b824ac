import type { Span } from '../../text/span';

/** The kinds of detail that can identify a person or a place; `street` is a street without a number. */
export type IdentifyingKind =
  | 'postcode'
  | 'address'
  | 'street'
  | 'telephone'
  | 'email'
  | 'date-of-birth'
  | 'home'
  | 'home-address'
  | 'manager'
  | 'private';

/** A detail in a text: 0-based UTF-16 offsets into that text. */
export interface DetailMatch {
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
}

export interface IdentifyingDetail extends DetailMatch {
  /** Its place in the source of the text. */
  readonly span: Span;
}
