import { readFileSync } from 'node:fs';
import type { Prose } from './prose';
import { type TableTexts, tableFiles } from './table-files';
import { proseOf } from './tables';

const textOf = (file: string): string =>
  readFileSync(new URL(`../generated/language/${file}`, import.meta.url), 'utf8');

const texts = Object.entries(tableFiles).map(([name, file]) => [name, textOf(file)] as const);

/** The product’s own tables, as a check of the text has them. */
export const testProse: Prose = proseOf(Object.fromEntries(texts) as TableTexts);
