// Notes that the product prints in exports of unfinished drafts: a page with what is still to be done.

import type { Reading } from '../source/reading';

const notes = /^(?:draft: not for publication|nothing to finish, and no errors\.)$/;
const lists = /^(?:\d+ items? still to finish:|\d+ errors? to correct:|line \d+: .*)$/;

/** Claims the page before a draft, if the document begins with it. */
export function claimOwnNotes(reading: Reading): void {
  if (reading.lines[0]?.plain !== 'draft: not for publication') return;
  const end = reading.lines.findIndex(({ plain }) => !notes.test(plain) && !lists.test(plain));
  const own = reading.lines.slice(0, end < 0 ? undefined : end);
  reading.claim(...own.map(({ block }) => block));
  reading.leftOut.push(...own.map(({ text }) => text));
}
