// The head of a letter: its date, and the people whom it is addressed to.

import { type SourceBlock, type SourceTable, textOf } from '../../documents/document';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';
import { readOneDay } from './dates';
import { isRole } from './persons';
import { isBody, isRecipientName, recipientsIn } from './recipients';

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
  const recipients = all.slice(0, end);
  return {
    date: dated && readOneDay(dated.text),
    addressee: [...(isJoint ? recipientsIn(recipients) : recipients), ...inTables(reading, salute)],
  };
}

/** “To:” and “By email”, which say nothing of who is addressed. They are claimed. */
function isManner(reading: Reading, { plain: text, block }: ImportedLine): boolean {
  if (!/^(?:to|by (?:e-?mail|post)(?: only)?|via e-?mail|sent by e-?mail)[:.]?$/.test(text)) return false;
  reading.claim(block);
  reading.leftOut.push(textIn([block]));
  return true;
}

/** The recipients in tables above the salutation, one in each row. */
function inTables(reading: Reading, salute: ImportedLine): string[] {
  const above = reading.blocks
    .slice(0, salute.at)
    .filter((block): block is SourceTable => block.type === 'table' && !reading.isClaimed(block));
  return above.flatMap((table) => {
    const rows = table.rows.map(({ cells }) => cells.map(({ blocks }) => partsIn(blocks)));
    const people = rows.filter(([name = ''], at) => at > 0 || !/^(?:name|recipient)s?$/i.test(name));
    const isPerson = ([name = '']: readonly string[]): boolean => isRecipientName(name.split(',')[0] ?? '');
    if (!people.every(isPerson) || hasNotes(table)) return [];
    reading.claim(table);
    return people.map((cells) => cells.filter((cell) => cell !== '').join(', '));
  });
}

const hasNotes = ({ rows }: SourceTable): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ blocks }) =>
      blocks.some((block) => block.type === 'table' || block.runs.some(({ note }) => note !== undefined)),
    ),
  );

/** The paragraphs and lines of a cell, with commas between them. */
const partsIn = (blocks: readonly SourceBlock[]): string =>
  blocks
    .flatMap((block): readonly SourceBlock[] => (block.type === 'paragraph' ? linesOf(block) : [block]))
    .map((block) => textIn([block]))
    .join(', ');

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const building = /\b(?:offices?|house|hall|centre|buildings?|floor)\b/i;

/** The index of the first line of the postal address that ends the lines; undefined if they do not end with one. */
function postalAddressIn(lines: readonly string[]): number | undefined {
  if (lines.filter((line) => postcode.test(line)).length !== 1 || !postcode.test(lines.at(-1) ?? ''))
    return undefined;
  const isWho = (line: string): boolean =>
    (isBody(line) || isRole(line)) && !building.test(line) && !postcode.test(line);
  return Math.max(0, lines.findLastIndex(isWho)) + 1;
}

const isAddress = ({ text, block }: ImportedLine): boolean =>
  text.length < 400 && block.level === undefined && !/[.!?]$/.test(text);
