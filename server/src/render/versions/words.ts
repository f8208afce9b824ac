import { partnersOf } from '../../text/sequences';
import { isWord, type ReportToken } from './tokens';

/** A run of tokens that both versions have, or only one of them. */
export type WordRun =
  | { readonly is: 'added' | 'removed'; readonly tokens: readonly ReportToken[] }
  /** `before` is as the earlier version has it, with its spaces, quotation marks and numbers of footnotes. */
  | { readonly is: 'same'; readonly tokens: readonly ReportToken[]; readonly before: readonly ReportToken[] };

/** The letters of the words that a shared run must have to be shown as such between two changes. */
const leastLetters = 4;

/**
 * The difference between two versions of a text in words. What is removed comes before what is added in its place.
 * A few words that happen to be shared within a rewritten sentence count as rewritten, because nobody can read it otherwise.
 */
export function wordChanges(before: readonly ReportToken[], after: readonly ReportToken[]): WordRun[] {
  return merged(readable(merged(allChanges(before, after))));
}

function allChanges(before: readonly ReportToken[], after: readonly ReportToken[]): WordRun[] {
  const keys = (tokens: readonly ReportToken[]): string[] => tokens.map(({ key }) => key);
  const partners = partnersOf(keys(before), keys(after));
  const pieces: WordRun[] = [];
  const removed = (from: number, to: number): void => {
    if (to > from) pieces.push({ is: 'removed', tokens: before.slice(from, to) });
  };
  let at = 0;
  for (const [index, token] of after.entries()) {
    const partner = partners[index] as number;
    if (partner < 0) pieces.push({ is: 'added', tokens: [token] });
    else {
      removed(at, partner);
      at = partner + 1;
      pieces.push({ is: 'same', tokens: [token], before: before.slice(partner, at) });
    }
  }
  removed(at, before.length);
  return pieces;
}

/** Brings pieces of one kind together: between two shared ones, everything removed, and then everything added. */
function merged(pieces: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  let [same, earlier, removed, added]: [ReportToken[], ReportToken[], ReportToken[], ReportToken[]] = [
    [],
    [],
    [],
    [],
  ];
  const flushChange = (): void => {
    if (removed.length > 0) result.push({ is: 'removed', tokens: removed });
    if (added.length > 0) result.push({ is: 'added', tokens: added });
    [removed, added] = [[], []];
  };
  const flushSame = (): void => {
    if (same.length > 0) result.push({ is: 'same', tokens: same, before: earlier });
    [same, earlier] = [[], []];
  };
  const append = (target: ReportToken[], tokens: readonly ReportToken[]): void => {
    for (const token of tokens) target.push(token);
  };
  for (const piece of pieces) {
    if (piece.is === 'same') {
      flushChange();
      append(same, piece.tokens);
      append(earlier, piece.before);
    } else {
      flushSame();
      append(piece.is === 'added' ? added : removed, piece.tokens);
    }
  }
  flushSame();
  flushChange();
  return result;
}

/** Turns a short shared run between two larger changes into a change. */
function readable(pieces: readonly WordRun[]): WordRun[] {
  return pieces.flatMap((piece, at): WordRun[] => {
    if (piece.is !== 'same' || at === 0 || at === pieces.length - 1) return [piece];
    const [left, right] = [changedLetters(pieces, at, -1), changedLetters(pieces, at, 1)];
    const letters = lettersOf(piece.tokens);
    const isShort =
      letters < leastLetters || (letters <= left && letters <= right && isFewWords(piece.tokens));
    if (!isShort) return [piece];
    return [
      { is: 'removed', tokens: piece.before },
      { is: 'added', tokens: piece.tokens },
    ];
  });
}

const isFewWords = (tokens: readonly ReportToken[]): boolean => tokens.filter(isWord).length <= 2;

const lettersOf = (tokens: readonly ReportToken[]): number =>
  tokens.reduce((sum, token) => sum + (isWord(token) ? token.text.length : 0), 0);

/** The letters of the larger side of the change next to a piece. */
function changedLetters(pieces: readonly WordRun[], at: number, step: 1 | -1): number {
  const next = [pieces[at + step], pieces[at + 2 * step]];
  const end = next.findIndex((piece) => piece === undefined || piece.is === 'same');
  const changes = end < 0 ? next : next.slice(0, end);
  return Math.max(0, ...changes.map((piece) => lettersOf(piece?.tokens ?? [])));
}
