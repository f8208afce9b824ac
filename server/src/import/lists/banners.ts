import type { SourceRow, SourceTable } from '../../documents/document';

/** The rows of a table from its heads on. At most two rows with the title of the table may be above them. */
export function belowBanners(
  { rows }: SourceTable,
  isHead: (row: SourceRow) => boolean,
): readonly SourceRow[] {
  const at = rows.slice(0, 3).findIndex(isHead);
  return at < 0 ? [] : rows.slice(at);
}
