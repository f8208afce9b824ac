// Recipients in a table above “Dear …”: one in each row or in each cell, with the date of the letter or without.

import type { SourceTable } from '../../documents/document';
import { readOneDay } from '../facts/dates';
import { isRole } from '../facts/persons';
import { cellLinesOf } from './cell-lines';
import { isRecipientName, postalAddressIn, postcode } from './recipients';

/** What a table above the salutation says. */
export interface RecipientTable {
  readonly recipients: readonly string[];
  /** The texts that are dates. */
  readonly dates: readonly string[];
  /** The postal addresses and labels, which are left out. */
  readonly leftOut: readonly string[];
}

/** Words that only say what is in the cells next to them or below. */
const label = /^(?:to|date|names?|recipients?|addressees?|by e-?mail(?: only)?):?$/i;

/** Reads a table of recipients; undefined if there is more in it than that. */
export function recipientsInTable(table: SourceTable): RecipientTable | undefined {
  const all = cellLinesOf(table);
  const [[[first = ''] = []] = []] = all ?? [];
  const isHead = /^(?:name|recipient)s?$/i.test(first);
  const rows = (isHead ? all?.slice(1) : all) ?? [];
  const dates: string[] = [];
  const leftOut: string[] = [];
  const recipients: string[] = [];
  for (const row of rows) {
    dates.push(...row.flat().filter(isDay));
    const cells = row.map((lines) => lines.filter((line) => !isDay(line) && !label.test(line)));
    const named = cells.filter((lines) => lines.length > 0);
    const texts = named.every(isNamed) ? named : [named.flat()].filter(isNamed);
    if (named.length > 0 && texts.length === 0) return undefined;
    for (const lines of texts) {
      const end = endOf(lines);
      if (end === undefined) return undefined;
      recipients.push(lines.slice(0, end).join(', '));
      if (end < lines.length) leftOut.push(lines.slice(end).join(', '));
    }
  }
  return recipients.length > 0 && dates.length < 2 ? { recipients, dates, leftOut } : undefined;
}

const isDay = (text: string): boolean => readOneDay(text) !== undefined;

const isNamed = ([name = '']: readonly string[]): boolean => isRecipientName(name.split(',')[0] ?? '');

/** Where a postal address begins in the lines of a recipient; undefined if it is in a line with the post. */
function endOf(lines: readonly string[]): number | undefined {
  const end = postalAddressIn(lines) ?? lines.length;
  const isMixed = lines.slice(0, end).some((line) => postcode.test(line)) || lines.slice(end).some(isRole);
  return isMixed ? undefined : end;
}
