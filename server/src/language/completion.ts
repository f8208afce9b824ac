import type { Span } from '../draft/span';
import { type Value, valueAt } from '../draft/value';
import type { Checked } from '../lint/check';
import { type YamlCursor, yamlCursor } from './cursor';
import { keysAt, listedValues } from './keys';
import { valuesOf, type Word } from './vocabulary';

/** Something that can be written at a place, with the replacement that writes it. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation: string;
  /** On one line, around the cursor. */
  readonly replace: Span;
  readonly text: string;
  /** What the typed text is compared with. */
  readonly filter: string;
  /** Sorts as text. */
  readonly order: string;
}

/**
 * Keys and values that can be written in the YAML of a draft, in official order.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function completions(checked: Checked, offset: number): Completion[] {
  const { draft, report } = checked;
  const cursor = yamlCursor(draft, offset);
  if (!cursor) return [];
  if (cursor.at === 'value') {
    const { path, key: name = '' } = cursor;
    const known = valuesOf(checked, path, name);
    const words = known.length > 0 ? known : listedValues(report, path, name);
    return words.map((word, index) => value(word, cursor, index));
  }
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

const order = (index: number): string => String(index).padStart(3, '0');

function key(word: Word, cursor: YamlCursor, index: number, column: number): Completion {
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

function value(word: Word, cursor: YamlCursor, index: number): Completion {
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
