import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver';

/** The place that a list is for. */
interface ListCursor {
  readonly position: Position;
  /** The text around the cursor, on its line. */
  readonly before: string;
  readonly after: string;
}

/**
 * A list in the form that a client takes best: what all items have in common is sent once. Items never have characters that
 * accept them, because a full stop or a bracket that is typed in prose must stay what it is.
 */
export function listFor(
  list: CompletionList,
  place: ListCursor,
  { textDocument }: ClientCapabilities,
): CompletionList {
  const { completionItem, completionList } = textDocument?.completion ?? {};
  const wide = completionItem?.insertReplaceSupport === true ? withRestOfWord(list.items, place) : list.items;
  const defaults = completionList?.itemDefaults ?? [];
  const takes = (name: string): boolean => defaults.includes(name);
  const first = wide[0];
  if (!first) return list;
  const range = takes('editRange') ? rangeOf(first) : undefined;
  const format = takes('insertTextFormat') ? sharedBy(wide, 'insertTextFormat') : undefined;
  const data: unknown = takes('data') ? sharedBy(wide, 'data') : undefined;
  const itemDefaults = {
    ...(range && { editRange: range }),
    ...(format !== undefined && { insertTextFormat: format }),
    ...(data !== undefined && { data }),
  };
  if (Object.keys(itemDefaults).length === 0) return { ...list, items: wide };
  const items = wide.map((item): CompletionItem => {
    const { textEdit, insertTextFormat, data: own, ...rest } = item;
    const isShared = range !== undefined && textEdit && isSame(rangeOf(item), range);
    return {
      ...rest,
      ...(isShared ? { textEditText: textEdit.newText } : textEdit && { textEdit }),
      ...(format === undefined && insertTextFormat !== undefined && { insertTextFormat }),
      ...(data === undefined && own !== undefined && { data: own }),
    };
  });
  return { ...list, items, itemDefaults };
}

type EditRange = Range | { readonly insert: Range; readonly replace: Range };

function rangeOf({ textEdit }: CompletionItem): EditRange | undefined {
  if (!textEdit) return undefined;
  return 'range' in textEdit ? textEdit.range : { insert: textEdit.insert, replace: textEdit.replace };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What all items have in a field. An item without it must not get it from others. */
function sharedBy<Field extends 'insertTextFormat' | 'data'>(
  items: readonly CompletionItem[],
  field: Field,
): CompletionItem[Field] | undefined {
  const value = items[0]?.[field];
  return value !== undefined && items.every((item) => isSame(item[field], value)) ? value : undefined;
}

/**
 * Lets an editor that is set to replace take away the rest of a word as well. One that is set to insert leaves it: that is what
 * an item does in editors without the choice.
 */
function withRestOfWord(
  items: readonly CompletionItem[],
  { position: { line, character }, before, after }: ListCursor,
): CompletionItem[] {
  const rest = /[\p{L}\p{N}]$/u.test(before) ? (/^[\p{L}\p{N}]+/u.exec(after)?.[0].length ?? 0) : 0;
  if (rest === 0) return [...items];
  const isAtCursor = ({ end }: Range): boolean => end.line === line && end.character === character;
  return items.map((item) => {
    const { textEdit } = item;
    if (!textEdit || !isPlain(textEdit) || !isAtCursor(textEdit.range)) return item;
    const { range, newText } = textEdit;
    const replace = { start: range.start, end: { line, character: character + rest } };
    return { ...item, textEdit: { newText, insert: range, replace } };
  });
}

const isPlain = (edit: NonNullable<CompletionItem['textEdit']>): edit is TextEdit => 'range' in edit;
