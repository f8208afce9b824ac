import type { LeftItem } from '../../../server/src/lsp/requests';

/** A place, its line and character from 0. */
type CursorPlace = LeftItem['range']['start'];

/** The first gap after the cursor; if there is none, the first of all. */
export function gapAfter(
  gaps: readonly LeftItem[],
  selection: { readonly active: CursorPlace } | undefined,
): LeftItem | undefined {
  if (!selection) return gaps[0];
  const { line, character } = selection.active;
  const isAfter = ({ range: { start, end } }: LeftItem): boolean => {
    // A gap that has the cursor at its start is the one that a person has just gone to.
    const isHere = start.line === line && start.character === character && end.character > character;
    return !isHere && (start.line > line || (start.line === line && start.character >= character));
  };
  const inOrder = [...gaps].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return inOrder.find(isAfter) ?? inOrder[0];
}

/** The line on which the text of a draft begins, after its facts. 0-based; the last line if there is no text. */
export function textStart(lines: readonly string[], language: string): number {
  const isStart =
    language === 'markdown'
      ? (line: string, index: number) => index > 0 && /^---\s*$/.test(line)
      : (line: string) => /^(?:summary|sections|areas-for-[a-z-]+):/.test(line);
  const found = lines.findIndex(isStart);
  return found < 0 ? Math.max(0, lines.length - 1) : found;
}
