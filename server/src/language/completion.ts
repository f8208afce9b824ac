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
import { rewrite } from './cursor/yaml-text';
import { completeEvidence } from './evidence/completion';
import { headingsAt } from './headings/completion';
import { keysAt, listedValues } from './keys';
import { completeTerm } from './known-terms';
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

/** The same as a list that tells whether the next character may bring other items. */
export function completionList(
  checked: Checked,
  offset: number,
  { explicit = false }: CompletionOptions = {},
): CompletionList {
  const { draft } = checked;
  const inText = textCursor(draft, offset);
  const evidence = inText ? completeEvidence(draft, inText, offset) : [];
  if (evidence.length > 0) return { items: evidence, incomplete: false };
  const cursor = yamlCursor(draft, offset);
  const citations = citationsInYaml(checked, offset, cursor);
  if (citations) return citations;
  const items = cursor ? yamlWords(checked, offset, cursor) : [];
  if (items.length > 0) return { items, incomplete: false };
  if (!inText) return nothing;
  const headings = headingsAt(checked, inText.before, offset);
  if (headings.length > 0) return { items: headings, incomplete: false };
  const cited = asWritten(checked, citationsInProse(checked, { offset, cursor: inText, explicit }));
  const terms = explicit ? completeTerm(checked, inText.before, offset) : [];
  return terms.length > 0 ? { ...cited, items: [...terms, ...cited.items] } : cited;
}

/** Completions as YAML has them, without those that would end the value they are in: a plain one ends at a colon and a space. */
const asWritten = ({ draft }: Checked, list: CompletionList): CompletionList => ({
  ...list,
  items: list.items.flatMap((item) => {
    const { start, end } = item.replace;
    const edit = rewrite(draft, item.replace, item.text);
    const isThere = edit?.span.start === start && edit.span.end === end;
    return isThere ? [{ ...item, text: edit.text }] : [];
  }),
});

/** The citations of a key that is there for citations; undefined in any other. */
function citationsInYaml(
  checked: Checked,
  offset: number,
  cursor: YamlCursor | undefined,
): CompletionList | undefined {
  if (cursor?.at === 'value' && cursor.key !== undefined) return citationsInKey(checked, offset, cursor);
  const item = yamlItem(checked.draft, offset);
  return item && citationsInKey(checked, offset, item);
}

const yamlWords = (checked: Checked, offset: number, cursor: YamlCursor): Completion[] =>
  cursor.at === 'value' ? values(checked, cursor) : keys(checked, offset, cursor);

function values(checked: Checked, cursor: YamlCursor): Completion[] {
  const { path, key = '' } = cursor;
  const known = valuesOf(checked, path, key);
  const words = known.length > 0 ? known : listedValues(checked.report, path, key);
  return words.map((word, index) => valueItem(word, cursor, index));
}

function keys({ draft, report }: Checked, offset: number, cursor: YamlCursor): Completion[] {
  const { start, end } = cursor.replace;
  const typed = draft.text.slice(start, end);
  const map = mapAround(valueAt(draft.data, ...cursor.path), offset);
  // The word being typed is read as a key too, and must not hide itself.
  const others = map?.kind === 'map' ? map.entries.filter(({ keySpan }) => keySpan.start !== start) : [];
  const taken = new Set(others.map(({ key }) => key));
  const words = keysAt(report, cursor.path).filter(({ text }) => !taken.has(text) || text === typed);
  const indent = ' '.repeat(draft.lines.position(start).character + 2);
  return words.map((word, index) => keyItem(word, index, { cursor, indent }));
}

/** The map at an offset: the value itself, or the list item around the offset. */
function mapAround(value: Value | undefined, offset: number): Value | undefined {
  // A line after the item may be its next key.
  return value?.kind === 'list' ? value.items.findLast(({ span }) => span.start <= offset) : value;
}

/** @param indent of the keys below the completed one */
function keyItem(
  word: YamlWord,
  index: number,
  { cursor, indent }: { readonly cursor: YamlCursor; readonly indent: string },
): Completion {
  const colon = word.map && !cursor.flow ? `:\n${indent}` : ': ';
  return {
    label: word.text,
    kind: 'key',
    ...(word.detail && { detail: word.detail }),
    documentation: word.about,
    replace: cursor.replace,
    text: word.text + (cursor.colon ? '' : colon),
    filter: word.text,
    order: order(index),
  };
}

function valueItem(word: YamlWord, cursor: YamlCursor, index: number): Completion {
  // Other tools would read digits alone as a number. A value that begins with a quote keeps it.
  const quote = cursor.quote || (/^\d+$|: | #/.test(word.text) ? "'" : '');
  const written = quote === "'" ? word.text.replaceAll("'", "''") : word.text;
  return {
    label: word.text,
    kind: 'value',
    ...(word.detail && { detail: word.detail }),
    documentation: word.about,
    replace: cursor.replace,
    text: `${cursor.space ? ' ' : ''}${quote}${written}${quote}`,
    filter: cursor.quote + word.text,
    order: order(index),
  };
}
