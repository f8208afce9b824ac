import { readFileSync } from 'node:fs';
import type { Prose } from './prose';
import { Speller } from './speller';
import { readTables, tableFiles } from './tables';
import { noTeamWords } from './team';

const text = (name: string): string =>
  readFileSync(new URL(`../generated/language/${name}`, import.meta.url), 'utf8');

/** The product’s own tables, as a check of the text has them. */
export const testProse: Prose = {
  speller: new Speller(readTables({ words: text(tableFiles.words), counts: text(tableFiles.counts) })),
  team: noTeamWords,
};
