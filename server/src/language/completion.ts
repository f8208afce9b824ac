import { type Value, valueAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { citationsInKey } from './citations/completion/keys';
import { citationsInProse } from './citations/completion/prose';
import {
  type Completion,
  type CompletionList,
  type CompletionOptions,
  nothing,
  order,
} from './completion-item';
import { textCursor } from './cursor/text-cursor';
import { type YamlCursor, yamlCursor, yamlItem } from './cursor/yaml-cursor';
import { keysAt, listedValues } from './keys';
import { valuesOf, type YamlWord } from './vocabulary';

export type { Completion, CompletionList } from './completion-item';

/**
 * Keys and values that can be written in the YAML of a draft, in official order; citations there and in prose, best first.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export const completions = (
  checked: Checked,
  offset: number,
  options: CompletionOptions = {},
): readonly Completion[] => completionList(checked, offset, options).items;

/** The same, and whether what is typed next may bring others. */
export function completionList(
  checked: Checked,
  offset: number,
  { explicit = false }: CompletionOptions = {},
): CompletionList {
  const { draft } = checked;
  const cursor = yamlCursor(draft, offset);
  const cited = citationsInYaml(checked, offset, cursor);
  if (cited) return cited;
  const items = cursor
    ? cursor.at === 'value'
      ? values(checked, cursor)
      : keys(checked, offset, cursor)
    : [];
  if (items.length > 0) return { items, incomplete: false };
  const text = textCursor(draft, offset);
  return text ? citationsInProse(checked, offset, text, explicit) : nothing;
}

/** In a key that is there for citations; undefined in any other. */
function citationsInYaml(
  checked: Checked,
  offset: number,
  cursor: YamlCursor | undefined,
): CompletionList | undefined {
  if (cursor?.at === 'value' && cursor.key !== undefined) {
    return citationsInKey(checked, offset, [...cursor.path, cursor.key], cursor);
  }
  const item = yamlItem(checked.draft, offset);
  return item && citationsInKey(checked, offset, item.path, item);
}

function values(checked: Checked, cursor: YamlCursor): Completion[] {
  const { path, key: name = '' } = cursor;
  const known = valuesOf(checked, path, name);
  const words = known.length > 0 ? known : listedValues(checked.report, path, name);
  return words.map((word, index) => value(word, cursor, index));
}

function keys({ draft, report }: Checked, offset: number, cursor: YamlCursor): Completion[] {
  const typed = draft.text.slice(cursor.replace.start, cursor.replace.end);
  const parent = mapAround(valueAt(draft.data, ...cursor.path), offset);
  // What is typed is read as a key too; it must not hide itself.
  const there =
    parent?.kind === 'map'
      ? parent.entries.filter(({ keySpan }) => keySpan.start !== cursor.replace.start)
      : [];
  const taken = new Set(there.map(({ key }) => key));
  const words = keysAt(report, cursor.path).filter(({ text }) => !taken.has(text) || text === typed);
  return words.map((word, index) =>
    key(word, cursor, index, draft.lines.position(cursor.replace.start).character),
  );
}

/** The map at a place: the value itself, or the item of a list that the place is in. */
function mapAround(value: Value | undefined, offset: number): Value | undefined {
  // A line below the item may be its next key.
  return value?.kind === 'list' ? value.items.findLast(({ span }) => span.start <= offset) : value;
}

function key(word: YamlWord, cursor: YamlCursor, index: number, column: number): Completion {
  const below = `\n${' '.repeat(column + 2)}`;
  const behind = cursor.colon ? '' : word.map && !cursor.flow ? `:${below}` : ': ';
  return {
    label: word.text,
    kind: 'key',
    ...(word.detail && { detail: word.detail }),
    documentation: word.about,
    replace: cursor.replace,
    text: word.text + behind,
    filter: word.text,
    order: order(index),
  };
}

function value(word: YamlWord, cursor: YamlCursor, index: number): Completion {
  // Digits alone would be a number for other tools; a value that was begun with a quote keeps it.
  const quote = cursor.quote || (/^\d+$/.test(word.text) ? "'" : '');
  return {
    label: word.text,
    kind: 'value',
    ...(word.detail && { detail: word.detail }),
    documentation: word.about,
    replace: cursor.replace,
    text: `${cursor.space ? ' ' : ''}${quote}${word.text}${quote}`,
    filter: cursor.quote + (word.filter ?? word.text),
    order: order(index),
  };
}
