// The form of a text as the server makes it, bundled by facts-page.mjs.
import { factsForm } from '../../server/src/language/facts/facts-form';
import type { FactsForm } from '../../server/src/language/facts/form-model';
import { check } from '../../server/src/lint/check';

export const formOf = (text: string, name: string): FactsForm => factsForm(check(text, name));
