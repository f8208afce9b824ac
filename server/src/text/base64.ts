// Bytes as text, for messages that only carry text. Browsers and Node have the same functions for it, which take text.

/** Bytes that are encoded at once: a multiple of three, so that the encoded parts can be joined. */
const chunk = 3 * 4096;

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunk))));
  }
  return parts.join('');
}

/** The bytes of a text in base64; undefined if it is not one. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
