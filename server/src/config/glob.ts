import { messagesOf, type NamedMessage } from '../text/messages';

/** The most characters of a pattern. No real folder needs more. */
const mostCharacters = 200;
/** The most patterns that the braces of one pattern may expand to. */
const mostAlternatives = 64;

const messages = messagesOf({
  longPattern: (pattern: string) =>
    `Shorten the pattern “${pattern}”, or name a folder. A pattern can have at most ${mostCharacters} characters.`,
  outsidePattern: (pattern: string) =>
    `Write the pattern “${pattern}” as a path from the folder of this config, with “/” between folders.`,
  manyAlternatives: (pattern: string) =>
    `Split the pattern “${pattern}”. Its braces stand for more than ${mostAlternatives} patterns.`,
});

/**
 * The reason why a pattern cannot be used; undefined if it can. A pattern may have `*` (within a name), `**` (any folders),
 * `?` (one character), `{a,b}`, and `!` at its start; everything else is literal.
 */
export function globProblem(pattern: string): NamedMessage | undefined {
  const plain = pattern.replace(/^!/, '');
  const shown = pattern.slice(0, 40);
  if (plain.length > mostCharacters) return messages.longPattern(shown);
  if (/^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(plain)) return messages.outsidePattern(shown);
  if (alternatives(plain) === undefined) return messages.manyAlternatives(shown);
  return undefined;
}

/**
 * Matches a path against patterns. The last pattern that fits decides: one that starts with `!` excludes the path again. A
 * pattern without wildcards in its last name also fits a folder and everything below it. The time is in proportion to the
 * length of path and pattern, whatever they are.
 * @param path with slashes, from the folder of the patterns
 */
export function matches(patterns: readonly string[], path: string): boolean {
  for (const pattern of [...patterns].reverse()) {
    const negated = pattern.startsWith('!');
    if (fits(negated ? pattern.slice(1) : pattern, path)) return !negated;
  }
  return false;
}

function fits(pattern: string, path: string): boolean {
  const names = path.split('/');
  return (alternatives(pattern) ?? []).some((alternative) => {
    const parts = alternative.replace(/^\.\//, '').replace(/\/$/, '').split('/');
    const isFolder = alternative.endsWith('/') || !/[*?]/.test(parts.at(-1) ?? '');
    return fitsWithStars(parts, names, folders) || (isFolder && isBelow(parts, names));
  });
}

const isBelow = (parts: readonly string[], names: readonly string[]): boolean =>
  fitsWithStars([...parts, '*', '**'], names, folders);

/** The pieces in which a path or a name is matched, and the piece of a pattern that fits any number of them. */
interface Pieces {
  readonly star: string;
  readonly fit: (pattern: string, text: string) => boolean;
}

const letters: Pieces = { star: '*', fit: (pattern, letter) => pattern === '?' || pattern === letter };

const folders: Pieces = {
  star: '**',
  fit: (pattern, name) => pattern === name || fitsWithStars([...pattern], [...name], letters),
};

/** Matches piece by piece; on a mismatch only the last star takes one piece more, which is enough. */
function fitsWithStars(pattern: readonly string[], text: readonly string[], { star, fit }: Pieces): boolean {
  let at = 0;
  let from = 0;
  let lastStar: { at: number; from: number } | undefined;
  while (from < text.length) {
    const piece = pattern[at];
    if (piece === star) {
      lastStar = { at: ++at, from };
    } else if (piece !== undefined && fit(piece, text[from] as string)) {
      at++;
      from++;
    } else if (lastStar) {
      lastStar = { at: lastStar.at, from: lastStar.from + 1 };
      ({ at, from } = lastStar);
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}

/** The patterns that one with braces expands to; undefined if they are too many. */
function alternatives(pattern: string): readonly string[] | undefined {
  let patterns = [pattern];
  for (;;) {
    const index = patterns.findIndex((candidate) => braces.test(candidate));
    if (index < 0) return patterns;
    const expanded = expandBraces(patterns[index] as string);
    patterns = [...patterns.slice(0, index), ...expanded, ...patterns.slice(index + 1)];
    if (patterns.length > mostAlternatives) return undefined;
  }
}

const braces = /\{([^{},]*,[^{}]*)\}/;

/** Expands the first innermost braces of a pattern. */
function expandBraces(pattern: string): string[] {
  const match = braces.exec(pattern);
  if (!match) return [pattern];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  return (match[1] as string).split(',').map((word) => before + word + after);
}
