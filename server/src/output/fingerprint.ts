/** The parts of a finding that stay the same when other parts of the draft are edited. */
interface LastingParts {
  readonly rule: string;
  readonly message: string;
  /** The text of the line that it begins on. */
  readonly line: string;
}

/**
 * Names findings of one file so that tools recognise them later: by file, rule, message without its numbers, and the text
 * of the line, but not its number. Findings that are alike in all of these are counted in the order of the text.
 * @param path is made the same on every system
 */
export function fingerprints(path: string, findings: readonly LastingParts[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, line }) => {
    const key = [path.replaceAll('\\', '/'), rule, message.replace(/\d+/g, '0'), line.trim()].join('\n');
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
