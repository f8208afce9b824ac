import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../config/config';
import type { Files } from '../config/files';
import { configFindings } from '../config/findings';
import { configCompletions } from '../language/config/completion';
import { configHover } from '../language/config/hover';
import { LineIndex, overlaps } from '../text/span';
import { toCompletionItem, toDiagnostic, toHover, toTextEdits, toWorkspaceEdit } from './convert';

/** Completes keys and values of a config that is open. */
export async function completeConfig(
  document: TextDocument,
  position: Position,
  files: Files,
): Promise<CompletionItem[]> {
  const text = document.getText();
  const config = await readConfig(document.uri, text, files);
  const lines = new LineIndex(text);
  const items = configCompletions(text, lines.offset(position), config);
  return items.map((item) => toCompletionItem(item, lines));
}

/** Explains the key or value at a position of a config that is open. */
export async function explainConfig(
  document: TextDocument,
  position: Position,
  files: Files,
): Promise<Hover | null> {
  const text = document.getText();
  const config = await readConfig(document.uri, text, files);
  const lines = new LineIndex(text);
  return toHover(configHover(text, lines.offset(position), config), lines);
}

/** Offers the fixes of the findings in a range of a config that is open. */
export async function fixConfig(
  document: TextDocument,
  range: Range,
  { files, client }: { readonly files: Files; readonly client: ClientCapabilities },
): Promise<CodeAction[]> {
  const { uri } = document;
  // The document object changes with its text.
  const { version } = document;
  const text = document.getText();
  const lines = new LineIndex(text);
  const selected = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const findings = configFindings(await readConfig(uri, text, files)).get(uri) ?? [];
  return findings
    .filter(({ span }) => overlaps(span, selected))
    .flatMap((finding) =>
      (finding.fixes ?? []).map(({ title, edits }, index) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, { uri, lines, docs: undefined })],
        isPreferred: index === 0 && title.startsWith('Change'),
        edit: toWorkspaceEdit({ uri, version }, toTextEdits(edits, lines), client),
      })),
    );
}
