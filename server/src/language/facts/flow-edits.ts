import type { Draft } from '../../draft/draft';
import type { ListValue, MapValue, ScalarValue, Value } from '../../draft/yaml/value';
import { quoted, scalar, type YamlValue } from '../../draft/yaml/write';
import type { Edit } from '../../rules/finding';
import { span } from '../../text/span';

// Edits of values in braces and brackets, which stay on their lines.

/** A value on one line. Marks that end a plain value in brackets need quotes. */
function flowText(value: YamlValue): string {
  if (typeof value === 'string') return flowScalar(value);
  if (Array.isArray(value)) return `[${(value as readonly YamlValue[]).map(flowText).join(', ')}]`;
  const entries = Object.entries((value ?? {}) as { readonly [key: string]: YamlValue });
  return `{ ${entries.map(([key, below]) => `${key}: ${flowText(below)}`).join(', ')} }`;
}

/** A scalar in braces or brackets. */
export const flowScalar = (text: string): string => (/[,[\]{}]/.test(text) ? quoted(text) : scalar(text));

/** The edit that adds a key to a map in braces that has others. */
export function addFlowEntry(map: MapValue, key: string, value: YamlValue): Edit | undefined {
  const last = map.entries.at(-1);
  if (!last) return undefined;
  const at = Math.max(last.keySpan.end, last.value.span.end);
  return { span: span(at, at), text: `, ${key}: ${flowText(value)}` };
}

/** The edit that adds an item to a list in brackets that has others. */
export function addFlowItem(list: ListValue, item: YamlValue): Edit | undefined {
  const last = list.items.at(-1);
  if (!last) return undefined;
  const at = last.span.end;
  return { span: span(at, at), text: `, ${flowText(item)}` };
}

/** The edit that removes an item from a list in brackets, with its comma. */
export function removeFlowItem({ text }: Draft, list: ListValue, index: number): Edit | undefined {
  const item = list.items[index];
  if (!item) return undefined;
  const next = list.items[index + 1];
  const before = list.items[index - 1];
  if (next) return { span: span(item.span.start, next.span.start), text: '' };
  if (before) return { span: span(before.span.end, item.span.end), text: '' };
  const comma = /^\s*,/.exec(text.slice(item.span.end))?.[0].length ?? 0;
  return { span: span(item.span.start, item.span.end + comma), text: '' };
}

/** The edits that make a map of a name in braces or brackets. */
export function flowNameToMap(value: ScalarValue, key: string, detail: YamlValue): Edit[] {
  const { start, end }: Value['span'] = value.span;
  return [
    { span: span(start, start), text: '{ name: ' },
    { span: span(end, end), text: `, ${key}: ${flowText(detail)} }` },
  ];
}
