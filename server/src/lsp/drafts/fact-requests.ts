import type { FactsForm } from '../../language/facts/form-model';
import type { Range } from '../../text/span';

/**
 * The facts of a draft as a form. Takes `{uri}` of an open document and gives a `FactsFormAnswer`, or null if it is not a draft.
 * Details that no report prints are among the facts: the form is for the draft’s own editor, and is kept nowhere.
 */
export const factsFormRequest = 'inspectionReport/factsForm';

export interface FactsFormAnswer {
  readonly version: number;
  readonly form: FactsForm;
}

/**
 * The edits that change one fact. Takes `{uri, id, value?}` of an open document: the id of a field and its text, or without a
 * value the id of an item to remove. Gives a `FactEditAnswer`, or null if it is not a draft.
 */
export const factEditRequest = 'inspectionReport/factEdit';

/** Edits of this version of the draft, none if nothing changes; or a sentence on why the form cannot make the change. */
export type FactEditAnswer =
  | {
      readonly version: number;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
    }
  | { readonly refused: string };
