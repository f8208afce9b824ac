import type { Draft } from '../draft/draft';
import { type Entry, entryOf, isEmpty, type ListValue } from '../draft/yaml/value';
import { span } from '../text/span';
import type { Edit } from './finding';
import { addTopKeys } from './key-places';

/** Adds an item to a list at the top of a draft, with the key if the draft has none; undefined where it cannot be added. */
export function addItem(draft: Draft, key: string, lines: readonly string[]): Edit | undefined {
  const item = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  const entry = entryOf(draft.data, key);
  if (!entry) return addTopKeys(draft, [`${key}:`, ...item.map((line) => `  ${line}`)]);
  if (isEmpty(entry.value)) return fill(draft, entry, item);
  return entry.value.kind === 'list' ? append(draft, entry.value, item) : undefined;
}

/** Writes the first item after a key without a value or with an empty list. A comment there stays in its line. */
function fill(draft: Draft, { keySpan, value }: Entry, item: readonly string[]): Edit | undefined {
  if (draft.data?.kind !== 'map' || draft.data.flow) return undefined;
  if (value.kind === 'scalar' && value.style !== 'plain') return undefined;
  const { line, character } = draft.lines.position(keySpan.start);
  const end = draft.lines.end(line);
  const rest = draft.text.slice(keySpan.end, end);
  const match = /^\s*:\s*(?:(?:\[\s*\]|~|null)(?!\S)\s*)?((?<=\s)#.*)?$/.exec(rest);
  if (!match) return undefined;
  const indent = ' '.repeat(character + 2);
  const text = `:${match[1] ? ` ${match[1]}` : ''}${item.map((itemLine) => `\n${indent}${itemLine}`).join('')}`;
  return { span: span(keySpan.end, end), text };
}

/** Writes an item after the last of a list in lines. */
function append(draft: Draft, list: ListValue, item: readonly string[]): Edit | undefined {
  const { start, end } = list.span;
  if (list.flow || draft.text[start] !== '-') return undefined;
  const { character } = draft.lines.position(start);
  const last = start + draft.text.slice(start, end).trimEnd().length;
  const at = draft.lines.end(draft.lines.line(last));
  return { span: span(at, at), text: item.map((line) => `\n${' '.repeat(character)}${line}`).join('') };
}
