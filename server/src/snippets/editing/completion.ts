import { parseDraft } from '../../draft/draft';
import { type Completion, type CompletionList, nothing, order } from '../../language/completion-item';
import { type YamlCursor, yamlCursor, yamlItem } from '../../language/cursor/yaml-cursor';
import { citationsFor } from './citations';
import { valueUnder } from './place';
import { type SchemaDescription, shapeAt } from './shapes';
import { type EditingContext, type LibraryWord, valuesFor } from './values';
import { type VariablePlace, variableAt, variables } from './variables';

/** The completions at a place of a library's file. */
export function libraryCompletions(text: string, from: Omit<EditingContext, 'draft'>): CompletionList {
  const draft = parseDraft(text, 'yaml');
  const around: EditingContext = { ...from, draft };
  const { offset, kind } = around;
  const variable = kind === 'snippets' ? variableAt(draft, offset) : undefined;
  if (variable) return listed(variables().map((word, index) => variableItem(word, variable, index)));
  const cursor = yamlCursor(draft, offset);
  const item = yamlItem(draft, offset);
  const citing = kind === 'snippets' && citingCursor(cursor, item);
  if (citing) return citationsFor(citing, around);
  if (cursor?.at === 'value')
    return listed(items(valuesFor(cursor.path, cursor.key ?? '', around), cursor, 'value'));
  const values = item ? valuesFor(item.path.slice(0, -1), item.path.at(-1) ?? '', around) : [];
  if (item && values.length > 0) return listed(items(values, item, 'value'));
  return cursor ? listed(items(keysFor(cursor, around), cursor, 'key')) : nothing;
}

const listed = (all: readonly Completion[]): CompletionList => ({ items: all, incomplete: false });

/** The cursor where a citation is written: after `citations:`, or in an item of its list. */
function citingCursor(cursor: YamlCursor | undefined, item: YamlCursor | undefined): YamlCursor | undefined {
  if (item?.path.join('.') === 'snippets.citations') return item;
  const afterKey =
    cursor?.at === 'value' && cursor.key === 'citations' && cursor.path.join('.') === 'snippets';
  return afterKey ? cursor : undefined;
}

/** The keys that the map does not have yet, the required ones first. */
function keysFor({ path, replace }: YamlCursor, { draft, kind, offset }: EditingContext): LibraryWord[] {
  const { properties = {}, required = [] } = shapeAt(kind, path) ?? {};
  const map = valueUnder(draft, offset, path);
  const written = map?.kind === 'map' ? map.entries : [];
  const other = written.filter(({ keySpan }) => keySpan.end < replace.start || keySpan.start > replace.end);
  const needed = (key: string): number => (required.includes(key) ? 0 : 1);
  return Object.entries(properties)
    .filter(([key]) => !other.some((entry) => entry.key === key))
    .sort(([a], [b]) => needed(a) - needed(b))
    .map(([text, shape]) => ({ text, about: shape.description ?? '', suffix: suffixOf(text, shape) }));
}

/** The characters after a key: a colon, with a space or the sign of a block if the value begins on the same line. */
function suffixOf(key: string, { properties, $ref, items: listed }: SchemaDescription): string {
  if (key === 'body') return ': |';
  return properties || $ref || listed?.$ref ? ':' : ': ';
}

function items(words: readonly LibraryWord[], cursor: YamlCursor, kind: 'key' | 'value'): Completion[] {
  const { quote, replace, colon, space } = cursor;
  return words.map(({ text, about, suffix = ':' }, index) => ({
    label: text,
    kind,
    documentation: about,
    replace,
    text: kind === 'key' ? `${text}${colon ? '' : suffix}` : `${space ? ' ' : ''}${quote}${text}${quote}`,
    filter: quote + text,
    order: order(index),
  }));
}

const variableItem = (
  { text, about }: LibraryWord,
  { span, open }: VariablePlace,
  index: number,
): Completion => ({
  label: text,
  kind: 'value',
  documentation: about,
  replace: span,
  text: open ? `${text}}` : text,
  filter: text,
  order: order(index),
});
