// The head of a letter: its date, and the people whom it is addressed to.

import { textOf } from '../../documents/document';
import { linesOf } from '../source/prepare';
import { oneLine, type Reading, type TextLine } from '../source/reading';
import { readOneDay } from './dates';

/** The head of a letter. */
export interface LetterHead {
  readonly date?: string | undefined;
  /** The lines above the salutation. */
  readonly addressee: readonly string[];
}

const salutation = /^Dear \S/;

/** Reads and claims the lines above “Dear …”. The salutation stays in the text. */
export function readLetterHead(reading: Reading): LetterHead | undefined {
  const lines = reading.open().slice(0, 40);
  const dear = lines.findIndex(({ text }) => salutation.test(text) && text.length < 120);
  if (dear < 0) return undefined;
  const above = lines.slice(0, dear);
  const dated = above.find(({ text }) => readOneDay(text) !== undefined);
  const named = above.filter((line) => line !== dated);
  const addressee = named.length <= 25 && named.every(isAddress) ? named : [];
  reading.claim(...[dated ?? [], addressee].flat().map(({ block }) => block));
  const [first] = named;
  if (first && addressee.length === 0)
    reading.gap(first.block, 'move the people whom this letter is addressed to to “addressee”');
  return {
    date: dated && readOneDay(dated.text),
    addressee: addressee.flatMap(({ block }) => linesOf(block).map((line) => oneLine(textOf(line)))),
  };
}

const isAddress = ({ text, block }: TextLine): boolean =>
  text.length < 400 && block.level === undefined && !/[.!?]$/.test(text);
