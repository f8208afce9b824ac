// The page counts the words of the rendered text, this file those of the source. Marks such as ** are words in neither,
// and the address of a link is skipped here, because it is not rendered.
const words = /[\p{L}\p{N}]+/gu;
const addresses = /\]\([^)\]\s]*\)|\[\^[^[\]]*\]/g;

/**
 * The 0-based offset of a word; the end of the last one if there are fewer.
 * @param index how many words come before it
 */
export function placeOfWord(source: string, index: number): number {
  const hidden = source.replace(addresses, (found) => ' '.repeat(found.length));
  const all = [...hidden.matchAll(words)];
  const found = all[index];
  if (found) return found.index;
  const last = all.at(-1);
  return last ? last.index + last[0].length : 0;
}
