import type { Connection } from 'vscode-languageserver';
import type { Checked } from '../../lint/check';
import { compareRequest } from '../requests';

/** Gives the drafts beside a document that may be on earlier inspections of the same. */
export type OtherDrafts = (uri: string) => readonly Checked[] | Promise<readonly Checked[]>;

/** Answers requests for comparisons. What renders them is loaded with the first. */
export function provideComparisons(
  connection: Connection,
  checkedOf: (uri: string) => Checked | null,
  others: OtherDrafts,
): void {
  connection.onRequest(compareRequest, async (given: unknown): Promise<object | null> => {
    const { uri } = (given ?? {}) as { uri?: unknown };
    if (typeof uri !== 'string' || !checkedOf(uri)) return null;
    const [{ comparisonPage }, found] = await Promise.all([import('../../render/compare/page'), others(uri)]);
    // The text as it is by now.
    const checked = checkedOf(uri);
    return checked && comparisonPage(checked, found);
  });
}
