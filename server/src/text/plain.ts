/** A text as it is compared with others: lower case, straight quotes, single spaces instead of hyphens. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are as they should be, and are compared very often.
  const straight = curly.test(lower) ? lower.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : lower;
  return (otherSpaces.test(straight) ? straight.replace(/[\s-]+/g, ' ') : straight).trim();
}

const curly = /[‘’“”]/;
/** White space that is not a single space, and hyphens. */
const otherSpaces = /[^\S ]|-| {2}/;

/** A key as it is compared with others: leadInspector, lead_inspector and “Lead inspector” are lead-inspector. */
export const plainKey = (key: string): string =>
  otherKey.test(key)
    ? key
        .trim()
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/[\s_-]+/g, '-')
        .toLowerCase()
    : key;

/** What keys do not have as they should be written. Most do not, and are compared very often. */
const otherKey = /[^a-z\d/-]|--/;

/** A text as an id: small letters and digits with hyphens between, at most 80 characters; empty if it has neither. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');

/** A text as 16 hexadecimal digits, to compare long ones with: two FNV-1a sums over its UTF-16 units. */
export function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
