/**
 * JSON without the keys of its maps that hold nothing yet; the same object if there are none. Items of lists stay,
 * so that the others keep their numbers.
 */
export function withoutEmpty(json: unknown): unknown {
  if (Array.isArray(json)) {
    const items = json.map(withoutEmpty);
    return items.every((item, index) => item === json[index]) ? json : items;
  }
  if (typeof json !== 'object' || json === null) return json;
  const before = Object.entries(json);
  const after = before
    .filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === ''))
    .map(([key, value]) => [key, withoutEmpty(value)] as const);
  const same = after.length === before.length && after.every(([, value], at) => value === before[at]?.[1]);
  return same ? json : Object.fromEntries(after);
}
