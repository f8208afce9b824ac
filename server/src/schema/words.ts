/** Names as a list in words: “a”, “b” and “c”. */
export function listed(names: readonly string[], joiner = 'and'): string {
  const marked = names.map((name) => `“${name}”`);
  const last = marked.pop() ?? '';
  return marked.length > 0 ? `${marked.join(', ')} ${joiner} ${last}` : last;
}

/** A noun with its article: “a requirement”, “an area for improvement”. */
export const one = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.toLowerCase()}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A value as a message quotes it: on one line, and not too long. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
}

/** A key as it is compared: leadInspector, lead_inspector and “Lead inspector” are lead-inspector. */
export const plainKey = (key: string): string =>
  key
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
