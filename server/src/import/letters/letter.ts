// The head of a letter: its date, and the people whom it is addressed to.

import { textOf } from '../../documents/document';
import { readOneDay } from '../facts/dates';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';
import { type RecipientTable, recipientsInTable } from './recipient-table';
import { postalAddressIn, recipientsIn } from './recipients';

/** The head of a letter. */
export interface ImportedLetterHead {
  readonly date?: string | undefined;
  /** The lines above the salutation. */
  readonly addressee: readonly string[];
}

const salutation = /^Dear \S/;

/**
 * Reads the lines above “Dear …”, and takes them out of the text. The salutation stays. A postal address is not part of who is
 * addressed, and is left out. `isJoint` is true for letters to several recipients.
 */
export function readLetterHead(reading: Reading, isJoint = false): ImportedLetterHead | undefined {
  const lines = reading.open().slice(0, 40);
  const dear = lines.findIndex(({ text }) => salutation.test(text) && text.length < 120);
  const salute = lines[dear];
  if (!salute) return undefined;
  const above = lines.slice(0, dear);
  const dated = above.find(({ text }) => readOneDay(text) !== undefined);
  const named = above.filter((line) => line !== dated && !isManner(reading, line));
  const addressee = named.length <= 25 && named.every(isAddress) ? named : [];
  reading.claim(...[dated ?? [], addressee].flat().map(({ block }) => block));
  const [first] = named;
  if (first && addressee.length === 0)
    reading.gap(first.block, 'move the recipients of this letter to “addressee”');
  if (addressee.some(({ block }) => block.runs.some(({ note }) => note !== undefined)))
    reading.gap(salute.block, 'move the footnote on the recipients into the text, or delete it');
  const all = addressee.flatMap(({ block }) => linesOf(block).map((line) => oneLine(textOf(line))));
  const end = postalAddressIn(all) ?? all.length;
  if (end < all.length) reading.leftOut.push(all.slice(end).join(', '));
  const inLines = all.slice(0, end);
  const recipients = isJoint ? recipientsIn(inLines) : inLines;
  const tables = inTables(reading, salute);
  const before = tables.filter(({ at }) => at < (first?.at ?? 0));
  const inOrder = [before, tables.filter((table) => !before.includes(table))].map((part) =>
    part.flatMap((table) => table.recipients),
  );
  const [date = dated?.text] = tables.flatMap(({ dates }) => dates);
  return {
    date: date === undefined ? undefined : readOneDay(date),
    addressee: [inOrder[0] ?? [], recipients, inOrder[1] ?? []].flat(),
  };
}

/** “To:” and “By email”, which say nothing of who is addressed. They are claimed. */
function isManner(reading: Reading, { plain: text, block }: ImportedLine): boolean {
  if (!/^(?:to|by (?:e-?mail|post)(?: only)?|via e-?mail|sent by e-?mail)[:.]?$/.test(text)) return false;
  reading.claim(block);
  reading.leftOut.push(textIn([block]));
  return true;
}

/** The tables above the salutation that have recipients and nothing else. They are claimed. */
function inTables(
  reading: Reading,
  salute: ImportedLine,
): readonly (RecipientTable & { readonly at: number })[] {
  return reading.blocks.slice(0, salute.at).flatMap((table, at) => {
    const read = table.type === 'table' && !reading.isClaimed(table) ? recipientsInTable(table) : undefined;
    if (!read) return [];
    reading.claim(table);
    reading.leftOut.push(...read.leftOut);
    return [{ ...read, at }];
  });
}

/** A date among the words is from a column next to the address. */
const isAddress = ({ text, block }: ImportedLine): boolean =>
  text.length < 400 && block.level === undefined && !/[.!?]$|\d \p{Lu}\p{L}{2,8} \d{4}\b/u.test(text);
