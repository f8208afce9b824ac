import { readFileSync } from 'node:fs';
import type { Prose } from './prose';
import { type TableTexts, tableFiles } from './table-files';
import { proseOf } from './tables';

const textOf = (file: string): string =>
  readFileSync(new URL(`../generated/language/${file}`, import.meta.url), 'utf8');

/** The texts of the product’s own tables. */
export const tableTexts = Object.fromEntries(
  Object.entries(tableFiles).map(([name, file]) => [name, textOf(file)]),
) as TableTexts;

/** The product’s own tables, as a check of the text has them. */
export const testProse: Prose = proseOf(tableTexts);
