// The publisher’s imprint at the end of a report or the head of a letter: its address, telephone numbers and licence. It is
// the same in every report, and no part of what inspectors found.

import { textOf } from '../../documents/document';
import { plain } from '../../text/plain';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';

const signs: readonly RegExp[] = [
  /^the office for standards in education, children'?s services and skills\b/,
  /^ofsted$/,
  /\bpiccadilly gate\b/,
  /^store street\b/,
  /^manchester(?:,? (?:m1 2wd|enquiries@|textphone).{0,60})?$/,
  /^m1 2wd\b/,
  /^(?:aviation house|125 kingsway|london|wc2b 6se|clive house|70 petty france|sw1h 9ex)$/,
  /^(?:royal exchange buildings|st ann'?s square|m2 7la|7th floor|agora)$/,
  /^(?:6 cumberland place|nottingham|ng1 6hj)$/,
  /^(?:t|telephone|textphone|switchboard|fax):? ?0\d{2,4} ?\d{3}/,
  /^(?:e|email|w|website):? ?(?:enquiries@|https?:|www\.)/,
  /^if you would like a copy of this document in a different format\b/,
  /^you may (?:reuse|copy|use) (?:this information|all or parts of this document)\b/,
  /^this (?:report|document|publication|letter) is available at\b/,
  /^interested in our work\?/,
  /^(?:to view this licence|the information policy team|licence, visit)\b/,
  /^(?:©|\(c\)) ?crown copyright/,
  /^(?:no|ref|reference)\.? ?(?:no\.?)? ?\d{6}$/,
  /^www\.(?:gov\.uk\/ofsted|ofsted\.gov\.uk)$/,
  /^enquiries@ofsted\.gov\.uk$/,
];

/** Claims the imprint: several of its lines near each other. A town alone may be the addressee’s. */
export function claimImprint(reading: Reading): void {
  claimHead(reading);
  for (const lines of groupsOf(reading.open().filter(isSign))) {
    const isCertain = lines.some(({ plain: text }) => certain.test(text));
    const count = lines.reduce((sum, { block }) => sum + linesOf(block).length, 0);
    if (count < 3 || !isCertain) continue;
    reading.claim(...lines.map(({ block }) => block));
    for (const { text } of lines) reading.leftOut.push(text);
  }
}

const certain = /ofsted|crown copyright|piccadilly gate/;
const isSign = (line: ImportedLine): boolean => signOn(line.plain) || isWholeImprint(line);
const signOn = (text: string): boolean => signs.some((sign) => sign.test(text));

/** A paragraph that has the imprint on its lines. */
function isWholeImprint({ block }: ImportedLine): boolean {
  const lines = linesOf(block);
  return lines.length > 1 && lines.every((line) => signOn(plain(oneLine(textOf(line)))));
}

/** Lines with at most two others between them. */
function groupsOf(lines: readonly ImportedLine[]): ImportedLine[][] {
  const groups: ImportedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.at - (last.at(-1)?.at ?? 0) <= 3) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The head of a letter may be a table of the address and the telephone numbers. */
function claimHead(reading: Reading): void {
  const [table] = reading.tables;
  const text = table && textIn([table]);
  if (!text || text.length > 300 || !/piccadilly gate|aviation house|clive house/i.test(text)) return;
  reading.claim(table);
  reading.leftOut.push(text);
}
