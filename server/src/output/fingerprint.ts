/**
 * Names findings of one file so that tools recognise them later: by file, rule and key, but not by the line or the wording
 * of the message. Findings that are alike in all of these are counted in the order of the text.
 * @param path is made the same on every system
 * @param keys each finding's rule, and its key as a baseline has it
 */
export function fingerprints(
  path: string,
  keys: readonly (readonly [rule: string, key: string])[],
): string[] {
  const seen = new Map<string, number>();
  return keys.map((parts) => {
    const key = [path.replaceAll('\\', '/'), ...parts].join('\n');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${hash(key)}:${nth}`;
  });
}

/** FNV-1a over UTF-16 units, in two halves that begin differently: 64 bits as 16 hexadecimal digits. */
export function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (at & 0xffff), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
