/** Bytes that are encoded at once: a multiple of three, so that the encoded parts can be joined. */
const chunk = 3 * 4096;

/** Bytes as a message to the server has them. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunk))));
  return parts.join('');
}
