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
  const isMoved = (path: string): boolean => path === from || path.startsWith(`${from}/`);
  if (from === to || !Object.keys(baseline.files).some(isMoved)) return baseline;
  /** The moved entries are last, so that one replaces that of a file that is written over. */
  const moved = <T>(all: Readonly<Record<string, T>>): Record<string, T> => {
    const entries = Object.entries(all);
    const renamed = entries.flatMap(([path, entry]) =>
      isMoved(path) ? [[to + path.slice(from.length), entry] as const] : [],
    );
    return Object.fromEntries([...entries.filter(([path]) => !isMoved(path)), ...renamed]);
  };
  const { files, contents } = baseline;
  return { files: moved(files), ...(contents && { contents: moved(contents) }) };
}
