import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { actionsAt, fixAll, refactoringsAt } from '../../language/actions';
import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';
import { configActions } from '../config-document';
import { toDiagnostic, toSnippetEdits, toTextEdits } from '../convert';
import type { Feature } from './feature';

const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;
const refactorings = { rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract };

/** Fixes of findings, and what can be done with a citation. */
export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...Object.values(refactorings)],
    },
  },
  register({ client, connection, onDraft, configDocument, workspace }) {
    connection.onCodeAction(({ textDocument, range, context }) => {
      const config = configDocument(textDocument.uri);
      if (config) {
        const fixes = !context.only || context.only.some((one) => one === CodeActionKind.QuickFix);
        return fixes ? configActions(config, range, workspace()) : [];
      }
      return onDraft(textDocument.uri, (checked, { uri, version }) => {
        const { lines } = checked.draft;
        const at: Span = { start: lines.offset(range.start), end: lines.offset(range.end) };
        const wanted = (kind: string) =>
          !context.only || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
        const selects = client().workspace?.workspaceEdit?.snippetEditSupport === true;
        const edit = (edits: readonly Edit[], placeholder?: string): WorkspaceEdit =>
          selects && placeholder !== undefined
            ? {
                documentChanges: [
                  { textDocument: { uri, version }, edits: toSnippetEdits(edits, lines, placeholder) },
                ],
              }
            : { changes: { [uri]: toTextEdits(edits, lines) } };
        const actions: CodeAction[] = [];
        if (wanted(CodeActionKind.QuickFix)) {
          for (const { finding, fix, preferred, placeholder } of actionsAt(checked, at)) {
            actions.push({
              title: fix.title,
              kind: CodeActionKind.QuickFix,
              diagnostics: [toDiagnostic(finding, { uri, lines, docs: workspace().options.docs })],
              isPreferred: preferred,
              edit: edit(fix.edits, placeholder),
            });
          }
        }
        if (Object.values(refactorings).some(wanted)) {
          for (const { title, kind, edit: change } of refactoringsAt(checked, at.start)) {
            if (wanted(refactorings[kind])) {
              actions.push({ title, kind: refactorings[kind], edit: edit([change]) });
            }
          }
        }
        const all = fixAll(checked);
        // Asked for by name only (on save, or by the command): in the list of quick fixes it would be in the way.
        if (context.only && wanted(fixAllKind) && all.length > 0) {
          actions.push({ title: 'Fix all that is certain', kind: fixAllKind, edit: edit(all) });
        }
        return actions;
      });
    });
  },
};
