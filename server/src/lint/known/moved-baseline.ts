import { type Baseline, baselineText, readBaseline } from './baseline';

/** A file or folder that gets another path, from the baseline’s folder. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/** The text of a baseline with the entries of files that were renamed or moved; undefined if it has none of them. */
export function movedBaseline(text: string, moves: readonly PathMove[]): string | undefined {
  const baseline = readBaseline(text);
  if (!baseline) return undefined;
  const moved = moves.reduce(withMove, baseline);
  return moved === baseline ? undefined : baselineText(moved);
}

function withMove(baseline: Baseline, { from, to }: PathMove): Baseline {
  const entries = Object.entries(baseline.files);
  const isMoved = (path: string): boolean => path === from || path.startsWith(`${from}/`);
  const moved = entries.filter(([path]) => isMoved(path));
  if (moved.length === 0 || from === to) return baseline;
  const renamed = moved.map(([path, known]) => [to + path.slice(from.length), known] as const);
  return { files: Object.fromEntries([...entries.filter(([path]) => !isMoved(path)), ...renamed]) };
}
