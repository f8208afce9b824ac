import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { commentFileOf } from '../../draft/sniff';
import { LineIndex, overlaps } from '../../text/span';
import { toWorkspaceEdit } from '../convert';
import type { FeatureContext, OpenDraft } from '../feature';

/** The actions that resolve the comments in a selection: they write so in the file of comments. */
export async function resolveActions(
  { range, context: { only } }: CodeActionParams,
  { document, checked }: OpenDraft,
  { comments, client, documents }: FeatureContext,
): Promise<CodeAction[]> {
  if (only && !only.includes(CodeActionKind.QuickFix)) return [];
  const { lines } = checked.draft;
  const selected = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const all = comments.findings(document.uri, checked, 'complete');
  const found = all.filter(({ span }) => overlaps(span, selected));
  const text = found.length > 0 ? await comments.textOf(document.uri) : undefined;
  if (text === undefined) return [];
  const { withResolved } = await import('./report-code');
  const uri = commentFileOf(document.uri);
  const version = documents.get(uri)?.version ?? null;
  const whole = new LineIndex(text).range({ start: 0, end: text.length });
  const diagnostics = comments.diagnostics(document.uri, checked, found);
  return found.flatMap((finding, at): CodeAction[] => {
    const newText = withResolved(text, finding.situation ?? '');
    const diagnostic = diagnostics[at];
    if (newText === undefined || !diagnostic) return [];
    const edit = toWorkspaceEdit({ uri, version }, [{ range: whole, newText }], client);
    return [{ title: 'Resolve comment', kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
  });
}
