import type { Value } from '../../draft/yaml/value';
import type { FieldChoice, FieldInput } from './form-model';

/** A field that a form has, wherever its value is. */
export interface FactSpec {
  readonly path: readonly string[];
  readonly label: string;
  readonly input: FieldInput;
  readonly hint?: string;
  readonly choices?: readonly FieldChoice[];
  /** Without a value it is as good as with one, so that nobody is led to it. */
  readonly mayStayEmpty?: true;
}

/** A list of the form. */
export interface ListSpec {
  readonly path: readonly string[];
  readonly label: string;
  /** A word for an item, such as “requirement”. */
  readonly item: string;
  /** The fields of an item; undefined where it is not written yet. Paths begin at the item. */
  readonly fields: (item: Value | undefined) => readonly FactSpec[];
}

export interface GroupSpec {
  readonly title: string;
  readonly fields: readonly FactSpec[];
  readonly lists: readonly ListSpec[];
}

/** Dates may be typed in any usual form, and are written as drafts have them. */
export const dateHint = 'For example 8 June 2026.';
