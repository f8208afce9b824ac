import type { Journal } from './journal';
import type { Random } from './random';

/** The kinds of text that are tried. */
export const inputKinds = ['draft', 'config', 'library', 'instrument'] as const;
export type InputKind = (typeof inputKinds)[number];

/** A text to change and try. */
export interface Input {
  readonly kind: InputKind;
  /** The name of its file, without a folder. */
  readonly name: string;
  readonly text: string;
}

/** Does with a text all that the product does with one of its kind. */
export type Trial = (input: Input, journal: Journal, random: Random) => Promise<void>;
