import { type CompletionList, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { libraryCompletions } from '../../snippets/editing/completion';
import { libraryHover } from '../../snippets/editing/hover';
import { LineIndex } from '../../text/span';
import { toCompletionItem } from '../convert';
import { today } from '../today';
import type { LibraryDocument } from './library-diagnostics';

/** What can be written at a place of a file of snippets, or of library.yaml. */
export function provideLibraryCompletion(
  { document, ...file }: LibraryDocument,
  position: Position,
): CompletionList {
  const text = document.getText();
  const lines = new LineIndex(text);
  const found = libraryCompletions(text, { ...file, offset: lines.offset(position), today: today() });
  const items = found.items.map((item) => toCompletionItem(item, lines));
  return { isIncomplete: found.incomplete, items };
}

/** What stands at a place of such a file, explained. */
export function provideLibraryHover(
  { document, ...file }: LibraryDocument,
  position: Position,
): Hover | null {
  const text = document.getText();
  const lines = new LineIndex(text);
  const found = libraryHover(text, { ...file, offset: lines.offset(position), today: today() });
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: lines.range(found.span),
  };
}
