// The report of an import, as a page in Markdown.

import { plural } from '../text/words';
import type { FoundFact, ImportReport } from './imported';
import { escapeInline } from './write/escape';

/** Sections with the facts that were found, those that were not, and what is not in the draft. */
export function importPage(report: ImportReport): string {
  const { found, missing, gaps, leftOut, leftOutCount } = report;
  const kept =
    leftOutCount > leftOut.length ? [plural(leftOutCount, 'running header, footer or similar')] : leftOut;
  const parts = [
    section('Not found', missing.map(escapeInline), 'Add these to the draft.'),
    section('Marked with TODO in the draft', gaps.map(escapeInline)),
    table(found),
    section(
      'Left out',
      kept.map(escapeInline),
      'Running headers, footers, page numbers, the imprint of the publisher, and postal addresses.',
    ),
    section('Also', notes(report)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function section(heading: string, items: readonly string[], introduction = ''): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `- ${item.replace(/\s+/g, ' ')}`).join('\n');
  return [`## ${heading}`, introduction, list].filter((part) => part !== '').join('\n\n');
}

function table(found: readonly FoundFact[]): string {
  if (found.length === 0) return '';
  const rows = found.map(({ name, value = 'found', confidence }) => {
    const cell = escapeInline(value).replace(/\s+/g, ' ');
    return `| ${escapeInline(name)} | ${cell} | ${confidence === 'likely' ? 'check this' : ''} |`;
  });
  return ['## Found', '', '| | | |', '| --- | --- | --- |', ...rows].join('\n');
}

const notes = ({ losses, counts: { changes, comments } }: ImportReport): string[] => [
  ...losses,
  ...(changes > 0 ? [`${plural(changes, 'tracked change')}: treated as accepted.`] : []),
  ...(comments > 0 ? [`${plural(comments, 'comment')}: not in the draft.`] : []),
];
