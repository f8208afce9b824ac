// The table of contents of a document. It only repeats the headings, and exports make their own.

import { textOf } from '../../documents/document';
import type { ImportedLine, Reading } from '../source/reading';

/** An entry with dots or a tab before the number of its page. */
const entry = /(?<![ .…\t])([ .…\t]+)\d{1,3}$/;
const leader = /\.{3}|…{2}|\t/;

/** Claims the table of contents: paragraphs in Word’s styles for it, or several in a row that end in the number of a page. */
export function claimContents(reading: Reading): void {
  const entries = reading.lines.filter((line) => hasStyle(line) || endsInPage(textOf(line.block)));
  const places = new Set(entries.map(({ at }) => at));
  const rows = entries.filter(({ at }) => places.has(at - 1) || places.has(at + 1));
  if (rows.length < 3 && !rows.every(hasStyle)) return;
  const first = rows[0]?.at ?? 0;
  const title = reading.lines.find(
    ({ at, plain }) => at === first - 1 && /^(?:table of )?contents:?$/.test(plain),
  );
  for (const { block, text } of [...(title ? [title] : []), ...rows]) {
    reading.claim(block);
    reading.leftOut.push(text);
  }
}

const hasStyle = ({ block }: ImportedLine): boolean => /^(?:toc|contents) ?\d/i.test(block.style ?? '');

function endsInPage(text: string): boolean {
  const [, between = ''] = entry.exec(text.trimEnd()) ?? [];
  return leader.test(between);
}
