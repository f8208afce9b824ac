import type { CompletionList, Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import { libraryCompletions } from '../../snippets/editing/completion';
import { libraryHover } from '../../snippets/editing/hover';
import type { LibraryFileKind } from '../../snippets/editing/shapes';
import type { SnippetLibrary } from '../../snippets/library/library';
import { LineIndex } from '../../text/span';
import { toCompletionItem, toHover } from '../convert';

/** A file of a snippet library that is open. */
export interface LibraryDocument {
  readonly document: TextDocument;
  readonly kind: LibraryFileKind;
  readonly knowledge: Knowledge;
  /** Its library as far as it is loaded. */
  readonly library: SnippetLibrary | undefined;
}

/** Completes keys and values of an open file of a library. */
export function completeLibraryFile(
  { document, ...file }: LibraryDocument,
  position: Position,
  today: Day,
): CompletionList {
  const text = document.getText();
  const lines = new LineIndex(text);
  const found = libraryCompletions(text, { ...file, offset: lines.offset(position), today });
  const items = found.items.map((item) => toCompletionItem(item, lines));
  return { isIncomplete: found.incomplete, items };
}

/** Explains the key or value at a position of an open file of a library. */
export function explainLibraryFile(
  { document, ...file }: LibraryDocument,
  position: Position,
  today: Day,
): Hover | null {
  const text = document.getText();
  const lines = new LineIndex(text);
  return toHover(libraryHover(text, { ...file, offset: lines.offset(position), today }), lines);
}
