// The page counts words of what is printed, the editor words of the source: marks such as ** are none in either, and
// an address in a link is left out here, because it is not printed.
const words = /[\p{L}\p{N}]+/gu;
const addresses = /\]\([^)\s]*\)|\[\^[^\]]*\]/g;

/** The 0-based place of the word before which so many stand; the end of the last one where there are fewer. */
export function placeOfWord(source: string, before: number): number {
  const hidden = source.replace(addresses, (found) => ' '.repeat(found.length));
  const all = [...hidden.matchAll(words)];
  const found = all[before];
  if (found) return found.index;
  const last = all.at(-1);
  return last ? last.index + last[0].length : 0;
}
