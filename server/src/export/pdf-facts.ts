// Facts about a PDF from its dictionaries, which Chromium leaves uncompressed.

/** The version of Chromium that printed a PDF; undefined if the PDF does not have it. */
export function printedBy(pdf: Uint8Array): number | undefined {
  const version = /\/Producer \(Skia\/PDF m(\d+)/.exec(latin(pdf))?.[1];
  return version === undefined ? undefined : Number(version);
}

/** The titles in a PDF, of the document and in its outline, each with single spaces. */
export function titlesOf(pdf: Uint8Array): string[] {
  const found = latin(pdf).matchAll(/\/Title\s*(?:<([0-9A-Fa-f]*)>|\(((?:\\[\s\S]|[^\\()])*)\))/g);
  return [...found].map(([, hex, literal]) =>
    text(hex === undefined ? literalBytes(literal ?? '') : hexBytes(hex))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const hexBytes = (hex: string): number[] => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string between parentheses, by its escapes. */
function literalBytes(literal: string): number[] {
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
  return [...plain].map((character) => character.charCodeAt(0) & 0xff);
}

/** Text strings are UTF-16 if they begin with its byte order mark, and one byte a character otherwise. */
function text(bytes: readonly number[]): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return String.fromCharCode(...bytes);
  const units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  }
  return String.fromCharCode(...units);
}
