import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../config/config';
import { configFindings } from '../config/findings';
import { configName } from '../config/paths';
import { configCompletions } from '../language/config/completion';
import { configHover } from '../language/config/hover';
import { LineIndex, overlaps } from '../text/span';
import { toCompletionItem, toDiagnostic, toTextEdits } from './convert';
import type { Workspace } from './workspace';

/** Whether a URI is of a config. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

/** What can be written at a place of a config. */
export async function provideConfigCompletion(
  document: TextDocument,
  position: Position,
  { files }: Pick<Workspace, 'files'>,
): Promise<CompletionItem[]> {
  const { knowledge } = await readConfig(document.uri, document.getText(), files);
  const lines = new LineIndex(document.getText());
  const items = configCompletions(document.getText(), lines.offset(position), knowledge);
  return items.map((item) => toCompletionItem(item, lines));
}

/** What stands at a place of a config, explained. */
export async function provideConfigHover(
  document: TextDocument,
  position: Position,
  { files }: Pick<Workspace, 'files'>,
): Promise<Hover | null> {
  const { knowledge } = await readConfig(document.uri, document.getText(), files);
  const lines = new LineIndex(document.getText());
  const found = configHover(document.getText(), lines.offset(position), knowledge);
  return (
    (found && {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: lines.range(found.span),
    }) ??
    null
  );
}

/** What can be done about what is wrong at a place of a config, as it is in the editor. */
export async function configActions(
  document: TextDocument,
  range: Range,
  { files }: Pick<Workspace, 'files'>,
): Promise<CodeAction[]> {
  const { uri } = document;
  const text = document.getText();
  const lines = new LineIndex(text);
  const at = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const findings = configFindings(await readConfig(uri, text, files)).get(uri) ?? [];
  return findings
    .filter(({ span }) => overlaps(span, at))
    .flatMap((finding) =>
      (finding.fixes ?? []).map(({ title, edits }, index) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, { uri, lines, docs: undefined })],
        isPreferred: index === 0 && title.startsWith('Change'),
        edit: { changes: { [uri]: toTextEdits(edits, lines) } },
      })),
    );
}
