import { capital } from '../../text/words';
import type { VersionEntry } from './align';
import { isChange } from './changes';
import type { VersionComparison } from './compare-versions';
import { lineOfTokens, type ReportToken, textOfTokens } from './tokens';
import { wordChanges } from './words';

/** A comparison as a text: a summary, and the changes by section, with words that were [-removed-] or {+added+}. */
export function versionsText({ summary, judgements, requirements, entries }: VersionComparison): string {
  if (summary === '') return 'No changes. Both versions read the same.\n';
  const grades = judgements.map(
    ({ name, before = 'not judged', after = 'not judged' }) => `  ${name}: ${before} → ${after}`,
  );
  const dates = requirements.flatMap(({ due, text }) =>
    due ? [`  ${beginning(text)}: ${due.before || 'none'} → ${due.after || 'none'}`] : [],
  );
  return [
    `${summary}.`,
    ...(grades.length > 0 ? ['', 'Judgements', ...grades] : []),
    ...(dates.length > 0 ? ['', 'Due dates of requirements', ...dates] : []),
    ...changeLines(entries),
    '',
  ].join('\n');
}

const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** The changes a line each, under the headings of their sections. */
function changeLines(entries: readonly VersionEntry[]): string[] {
  const lines: string[] = [];
  let heading: string | undefined;
  for (const entry of entries) {
    const unit = entry.after ?? entry.before;
    const isHeading = unit.kind === 'heading';
    if (isHeading) heading = lineOfTokens(unit.cells[0]);
    if (!isChange(entry)) continue;
    // A heading that has changed is the heading of what follows.
    if (isHeading) lines.push('', `Heading ${nameOf(entry)}: ${wordsOf(entry)}`);
    else if (heading !== undefined) lines.push('', heading);
    else if (lines.length === 0) lines.push('');
    heading = undefined;
    if (!isHeading) lines.push(`  ${capital(nameOf(entry))}: ${wordsOf(entry)}`);
  }
  return lines;
}

/** The kind of change, with the number of a paragraph or footnote. */
function nameOf({ is, after, before }: VersionEntry): string {
  const { number, kind } = after ?? before;
  if (number === undefined) return is;
  const from = is === 'moved' && before.number !== undefined ? ` from ${before.number}` : '';
  return `${is}${from}${from ? ' to' : `, ${kind === 'note' ? 'footnote' : 'paragraph'}`} ${number}`;
}

function wordsOf({ is, before, after }: VersionEntry): string {
  const unit = after ?? before;
  return unit.cells
    .map((tokens, column) => {
      const earlier = before?.cells[column] ?? [];
      return is === 'changed' || is === 'moved' ? changedText(earlier, tokens) : textOfTokens(tokens);
    })
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' | ');
}

function changedText(before: readonly ReportToken[], after: readonly ReportToken[]): string {
  return wordChanges(before, after)
    .map(({ is, tokens }) => {
      const words = textOfTokens(tokens);
      if (is === 'same') return words;
      const lead = words.startsWith(' ') ? ' ' : '';
      return `${lead}${is === 'removed' ? `[-${words.trim()}-]` : `{+${words.trim()}+}`}`;
    })
    .join('');
}
