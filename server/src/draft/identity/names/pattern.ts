import { letters } from '../../../text/letters';
import type { DetailMatch } from '../detail';

export const words = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '');

/** A word as a pattern: with either apostrophe. */
export const escaped = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");

/** Words one after the other, also with the signs of a file name or an address between them. */
export const pattern = (parts: readonly string[]): string => parts.map(escaped).join('[\\s_-]{1,3}');

export const whole = (inside: string, flags: string): RegExp =>
  new RegExp(`(?<![${letters}\\d])(?:${inside})(?![${letters}\\d])`, flags);

export const matches = (text: string, kind: DetailMatch['kind'], found: RegExp): DetailMatch[] =>
  [...text.matchAll(found)].map(({ 0: match, index }) => ({ kind, start: index, end: index + match.length }));

/** Finds one name in a text. */
export type NameFinder = (text: string) => DetailMatch[];

const prepositions = 'At|In|On|From|To|Near|For|With|Of|By|Since|As';
const others = 'The|And|But|When|While|If|Both|Then|Although|Because|Living|Leaving|Manager';
/** A capitalised word that begins a sentence, before the name itself. */
export const startWord = new RegExp(`(?:^|\\s)(?:${prepositions}|${others})\\s$`);
