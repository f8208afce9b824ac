import { readFileSync } from 'node:fs';
import type { Prose } from './prose';
import { proseOf, tableFiles } from './tables';

const text = (name: string): string =>
  readFileSync(new URL(`../generated/language/${name}`, import.meta.url), 'utf8');

/** The product’s own tables, as a check of the text has them. */
export const testProse: Prose = proseOf({
  words: text(tableFiles.words),
  counts: text(tableFiles.counts),
  givenNames: text(tableFiles.givenNames),
  places: text(tableFiles.places),
  localities: text(tableFiles.localities),
  terms: text(tableFiles.terms),
  acronyms: text(tableFiles.acronyms),
  pairs: text(tableFiles.pairs),
});
