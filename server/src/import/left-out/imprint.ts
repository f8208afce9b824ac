// The publisher’s imprint at the end of a report or the head of a letter: its address, telephone numbers and licence. It is
// the same in every report, and no part of what inspectors found. Its words are in knowledge/inspectorates.

import { textOf } from '../../documents/document';
import { inspectorateImprint } from '../../knowledge/imprint';
import { plain } from '../../text/plain';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';

/** Claims the imprint: several of its lines near each other. A town alone may be the addressee’s. */
export function claimImprint(reading: Reading): void {
  const imprint = new Imprint();
  claimHead(reading, imprint);
  for (const lines of groupsOf(reading.open().filter((line) => imprint.has(line)))) {
    const count = lines.reduce((sum, { block }) => sum + linesOf(block).length, 0);
    if (count < 3 || !lines.some(({ plain: text }) => imprint.isCertain(text))) continue;
    reading.claim(...lines.map(({ block }) => block));
    for (const { text } of lines) reading.leftOut.push(text);
  }
}

/** Words before a contact detail. */
const labels: ReadonlySet<string> = new Set(
  't|tel|telephone|textphone|switchboard|f|fax|e|email|w|web|website'.split('|'),
);

class Imprint {
  readonly #beginnings: readonly string[];
  readonly #names: readonly string[];
  /** Contact details and parts of addresses, the longest first. */
  readonly #details: readonly string[];
  /** Parts of addresses that no one else has: the first of each. */
  readonly #places: readonly string[];
  /** Ends of mailboxes, such as “@example.org”. */
  readonly #mailboxes: readonly string[];

  constructor() {
    const { names, imprint, addresses, telephones, emails, websites } = inspectorateImprint();
    const parts = addresses.map((address) => address.split(', ').map(plain));
    const isShared = (email: string): boolean => email.startsWith('@');
    const own = emails.filter((email) => !isShared(email));
    this.#beginnings = imprint.map(plain);
    this.#names = names.map(plain);
    this.#details = [...parts.flat(), ...[...telephones, ...own, ...websites].map(plain)].sort(
      (a, b) => b.length - a.length,
    );
    this.#places = parts.flatMap(([first]) => first ?? []);
    this.#mailboxes = emails.filter(isShared).map(plain);
  }

  /** True for a line of the imprint, and for a paragraph that has it on its lines. */
  has({ plain: text, block }: ImportedLine): boolean {
    if (this.#isLine(text)) return true;
    const lines = linesOf(block);
    return lines.length > 1 && lines.every((line) => this.#isLine(plain(oneLine(textOf(line)))));
  }

  #isLine(text: string): boolean {
    return (
      this.isName(text) || this.#beginnings.some((words) => text.startsWith(words)) || this.#isContact(text)
    );
  }

  /** True for contact details with their labels, and nothing else. */
  #isContact(text: string): boolean {
    if (text.length > 200) return false;
    const rest = this.#details.reduce((left, detail) => left.replaceAll(detail, ' '), text);
    const words = rest.split(/[\s:;,|]+/).map((word) => word.replace(/\.$/, ''));
    const isMailbox = (word: string): boolean => this.#mailboxes.some((end) => word.endsWith(end));
    const isKnown = (word: string): boolean => word === '' || labels.has(word) || isMailbox(word);
    return words.every(isKnown) && (rest !== text || words.some(isMailbox));
  }

  isName = (text: string): boolean => this.#names.includes(text);

  /** True for words that only an inspectorate has: without them, lines may be somebody else’s address. */
  isCertain(text: string): boolean {
    return [...this.#names, ...this.#beginnings, ...this.#places].some((words) => text.includes(words));
  }

  /** True for a text with the place of an inspectorate. */
  hasPlace(text: string): boolean {
    return this.#places.some((place) => plain(text).includes(place));
  }
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
function claimHead(reading: Reading, imprint: Imprint): void {
  const [table] = reading.tables;
  const text = table && textIn([table]);
  if (!text || text.length > 300 || !imprint.hasPlace(text)) return;
  const above = reading
    .open()
    .find(({ at, plain: words }) => reading.blocks[at + 1] === table && imprint.isName(words));
  reading.claim(...(above ? [above.block] : []), table);
  reading.leftOut.push(...(above ? [above.text] : []), text);
}
