import type { Value } from '../../draft/yaml/value';

/** A value as JSON, with numbers as numbers where JSON writes them so: 5, and not 0123 or 4.10. */
export function toData(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(toData);
  if (value.kind === 'map')
    return Object.fromEntries(
      value.entries.map((entry) => [entry.key, toData(entry.value)] as const).reverse(),
    );
  const { value: text, style } = value;
  if (style !== 'plain' || text === null) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}
