import { type CompletionItem, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../draft/span';
import { configCompletions } from '../language/config-completion';
import { configHover } from '../language/config-hover';
import { configName } from '../lint/config';
import { toCompletionItem } from './convert';

/** Whether a URI is of a config. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

/** What can be written at a place of a config. */
export function provideConfigCompletion(document: TextDocument, position: Position): CompletionItem[] {
  const lines = new LineIndex(document.getText());
  const items = configCompletions(document.getText(), lines.offset(position));
  return items.map((item) => toCompletionItem(item, lines));
}

/** What stands at a place of a config, explained. */
export function provideConfigHover(document: TextDocument, position: Position): Hover | null {
  const lines = new LineIndex(document.getText());
  const found = configHover(document.getText(), lines.offset(position));
  return (
    (found && {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: lines.range(found.span),
    }) ??
    null
  );
}
