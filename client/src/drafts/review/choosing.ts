// Choosing among the changes of reviewers, without VS Code.

import type { ReviewSuggestion } from '../../../../server/src/lsp/requests';
import { listed } from '../../../../server/src/text/words';

/** The changes of one reviewer, or of several who made the same ones. */
export interface ReviewerGroup {
  /** The names; empty for changes that were not tracked. */
  readonly who: string;
  readonly suggestions: readonly ReviewSuggestion[];
}

/** The changes by reviewer, in the order in which they first come in the draft. */
export function groupsOf(suggestions: readonly ReviewSuggestion[]): readonly ReviewerGroup[] {
  const groups = new Map<string, ReviewSuggestion[]>();
  for (const suggestion of suggestions) {
    const who = listed(suggestion.authors);
    groups.set(who, [...(groups.get(who) ?? []), suggestion]);
  }
  return [...groups].map(([who, all]) => ({ who, suggestions: all }));
}

/** A row of the list: a change, or all changes of a group. */
export type ChoiceRow =
  | { readonly group: ReviewerGroup }
  | { readonly group: ReviewerGroup; readonly suggestion: ReviewSuggestion };

/** The rows of the list. A group of one change needs no row for all. */
export const rowsOf = (groups: readonly ReviewerGroup[]): readonly ChoiceRow[] =>
  groups.flatMap((group) => [
    ...(group.suggestions.length > 1 ? [{ group }] : []),
    ...group.suggestions.map((suggestion) => ({ group, suggestion })),
  ]);

/**
 * The rows that are selected after a person changed the selection: the row of a group selects or clears its changes, and is
 * selected while all of them are.
 */
export function settled<Row extends ChoiceRow>(
  rows: readonly Row[],
  before: readonly Row[],
  now: readonly Row[],
): readonly Row[] {
  const [was, is] = [new Set(before), new Set(now)];
  const chosen = new Set<string>();
  const isAll = (row: Row): boolean => !('suggestion' in row);
  for (const row of rows) {
    if (!('suggestion' in row)) continue;
    const head = rows.find((other) => isAll(other) && other.group === row.group);
    const isToggled = head !== undefined && was.has(head) !== is.has(head);
    if (isToggled ? is.has(head) : is.has(row)) chosen.add(row.suggestion.id);
  }
  return rows.filter((row) =>
    'suggestion' in row
      ? chosen.has(row.suggestion.id)
      : row.group.suggestions.every(({ id }) => chosen.has(id)),
  );
}

/** The changes of the rows that are selected, in the order of the draft. */
export const chosenOf = (rows: readonly ChoiceRow[]): readonly ReviewSuggestion[] =>
  rows.flatMap((row) => ('suggestion' in row ? [row.suggestion] : []));

type Position = ReviewSuggestion['range']['start'];

/**
 * The text with some changes made.
 * @param offsetAt the place of a position in the text
 */
export function withChanges(
  text: string,
  suggestions: readonly ReviewSuggestion[],
  offsetAt: (position: Position) => number,
): string {
  const edits = suggestions
    .flatMap((suggestion) => suggestion.edits)
    .map(({ range, newText }) => ({ start: offsetAt(range.start), end: offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let [result, at] = ['', 0];
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
