/** Characters at the most; nobody's folders need longer ones. */
const longest = 200;
/** What braces may stand for, all in all. */
const mostAlternatives = 64;

/**
 * Why a pattern cannot be used, as a sentence about “it”; undefined where it can. Patterns know `*` (within a name),
 * `**` (any folders), `?` (one character), `{a,b}` and a `!` in front; everything else stands for itself.
 */
export function globProblem(pattern: string): string | undefined {
  const plain = pattern.replace(/^!/, '');
  if (plain.length > longest) return `it has more than ${longest} characters; name a folder instead`;
  if (/^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(plain))
    return 'it has to be a path from the folder of this config, with “/” between folders';
  if (alternatives(plain) === undefined)
    return `its braces stand for more than ${mostAlternatives} patterns; divide it`;
  return undefined;
}

/**
 * Whether the last of the patterns that fit a path takes it in: one with `!` in front leaves out again what an earlier
 * one took. A pattern without wildcards in its last name stands for a folder with all that is in it too. Takes time in
 * proportion to the length of path and pattern, whatever they are.
 * @param path with slashes, from the folder that the patterns are of
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
  return (alternatives(pattern) ?? []).some((one) => {
    const parts = one.replace(/^\.\//, '').replace(/\/$/, '').split('/');
    const folder = !/[*?]/.test(parts.at(-1) ?? '');
    return wild(parts, names, '**', fitsName) || ((folder || one.endsWith('/')) && below(parts, names));
  });
}

const below = (parts: readonly string[], names: readonly string[]): boolean =>
  wild([...parts, '*', '**'], names, '**', fitsName);

const fitsName = (part: string, name: string): boolean =>
  part === name || wild([...part], [...name], '*', (a, b) => a === '?' || a === b);

/** Matches piece by piece; on a mismatch only the last star takes one piece more, which is enough. */
function wild(
  pattern: readonly string[],
  text: readonly string[],
  star: string,
  same: (pattern: string, text: string) => boolean,
): boolean {
  let at = 0;
  let from = 0;
  let back: { at: number; from: number } | undefined;
  while (from < text.length) {
    const piece = pattern[at];
    if (piece === star) {
      back = { at: ++at, from };
    } else if (piece !== undefined && same(piece, text[from] as string)) {
      at++;
      from++;
    } else if (back) {
      back = { at: back.at, from: back.from + 1 };
      ({ at, from } = back);
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}

/** What a pattern with braces stands for; undefined where that is too much. */
function alternatives(pattern: string): readonly string[] | undefined {
  let open = [pattern];
  for (;;) {
    const at = open.findIndex((one) => /\{[^{}]*,[^{}]*\}/.test(one));
    if (at < 0) return open;
    const one = open[at] as string;
    const found = /\{([^{}]*,[^{}]*)\}/.exec(one);
    if (!found) return open;
    const { index } = found;
    const written = (found[1] as string).split(',');
    const filled = written.map((part) => one.slice(0, index) + part + one.slice(index + found[0].length));
    open = [...open.slice(0, at), ...filled, ...open.slice(at + 1)];
    if (open.length > mostAlternatives) return undefined;
  }
}
