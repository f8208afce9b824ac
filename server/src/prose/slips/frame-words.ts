/**
 * The words that a frame has right after a wrong word, of which a text must have one; undefined if the frame does not name them.
 * To look for them is far faster than to make and try the frame's pattern, which hardly any text fits.
 * @param after what the frame has after the wrong word (knowledge/language/confusables.tsv)
 */
export function wordsAfter(after: string): ReadonlySet<string> | undefined {
  const first = firstPart.exec(after);
  if (!first) return undefined;
  // If nothing follows, the pattern ends at the end of a word only where the frame ends with a letter.
  if (first[0].length === after.length && !/\w\)?$/.test(after)) return undefined;
  return wordsOf(first, /^([a-z]+\??)(?:'[a-z]+)?(?= |$)/);
}

/** The words that a frame has right before a wrong word, as `wordsAfter`. */
export function wordsBefore(before: string): ReadonlySet<string> | undefined {
  const last = lastPart.exec(before);
  // The pattern begins at the beginning of a word only where the frame begins with a letter.
  if (!last || (last.index === 0 && !/^ |^\(?\w/.test(before))) return undefined;
  return wordsOf(last, /(?:^|[ '])([a-z]+\??)$/);
}

/** What is in a group, which may have groups within it. */
const choices = '((?:[^()]|\\([^()]*\\))*)';
const part = `(?:\\(${choices}\\)|([a-z?']+))`;
const firstPart = new RegExp(`^ ${part}(?= |$)`);
const lastPart = new RegExp(`(?:^| )${part} $`);

/** The words that a pattern takes from all choices of a group, or from a word; undefined if one of them has no such word. */
function wordsOf([, group, single]: RegExpExecArray, pattern: RegExp): ReadonlySet<string> | undefined {
  const all = group === undefined ? [single ?? ''] : group.replace(/\([^()]*\)/g, '()').split('|');
  const words = new Set<string>();
  for (const each of all) {
    const word = pattern.exec(each)?.[1];
    if (word === undefined) return undefined;
    words.add(word.replace('?', ''));
    if (word.endsWith('?')) words.add(word.slice(0, -2));
  }
  return words;
}
