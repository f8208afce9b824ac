import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsAt, fixAll, refactoringsAt } from '../../language/actions';
import type { Edit } from '../../rules/finding';
import { encodingRule } from '../../rules/rule-ids';
import { overlaps, type Span } from '../../text/span';
import { fixConfig } from '../config-document';
import { toDiagnostic, toSnippetEdits, toTextEdits } from '../convert';
import type { Feature, FeatureContext, OpenDraft } from '../feature';

const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;
const refactorings = { rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract };

/** Fixes of findings, and refactorings of citations. */
export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...Object.values(refactorings)],
    },
  },
  register(context) {
    context.connection.onCodeAction(
      context.byKind<CodeActionParams, CodeAction[]>({
        draft: (params, draft) => new DraftActions(params, draft, context).all(),
        config: ({ range, context: { only } }, document) =>
          !only || only.includes(CodeActionKind.QuickFix)
            ? fixConfig(document, range, context.workspace.files)
            : [],
      }),
    );
  },
};

/** The code actions for a selection in a draft. */
class DraftActions {
  readonly #only: readonly string[] | undefined;
  readonly #selectsPlaceholders: boolean;
  readonly #docs: string | undefined;
  readonly #encodingCommand: string | undefined;

  constructor(
    readonly params: CodeActionParams,
    readonly draft: OpenDraft,
    { client, workspace }: FeatureContext,
  ) {
    this.#only = params.context.only;
    this.#selectsPlaceholders = client.workspace?.workspaceEdit?.snippetEditSupport === true;
    this.#docs = workspace.options.docs;
    this.#encodingCommand = workspace.options.encodingCommand;
  }

  all(): CodeAction[] {
    return [...this.#quickFixes(), ...this.#refactorings(), ...this.#fixAll()];
  }

  #quickFixes(): CodeAction[] {
    if (!this.#isWanted(CodeActionKind.QuickFix)) return [];
    const { checked, document } = this.draft;
    const { lines } = checked.draft;
    const { start, end } = this.params.range;
    const selected = { start: lines.offset(start), end: lines.offset(end) };
    const fixes = actionsAt(checked, selected).map(({ finding, fix, preferred, placeholder }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, { uri: document.uri, lines, docs: this.#docs })],
      isPreferred: preferred,
      edit: this.#toEdit(fix.edits, placeholder),
    }));
    return [...this.#reopening(selected), ...fixes];
  }

  /** Lost characters come back only when the file is read again, which is the client's to do. */
  #reopening(selected: Span): CodeAction[] {
    const { checked, document } = this.draft;
    const command = this.#encodingCommand;
    const finding = checked.findings.find(
      ({ rule, span }) => rule === encodingRule && overlaps(span, selected),
    );
    if (command === undefined || !finding) return [];
    const title = 'Reopen with Encoding…';
    const diagnostic = toDiagnostic(finding, {
      uri: document.uri,
      lines: checked.draft.lines,
      docs: this.#docs,
    });
    const kind = CodeActionKind.QuickFix;
    return [{ title, kind, diagnostics: [diagnostic], isPreferred: true, command: { title, command } }];
  }

  #refactorings(): CodeAction[] {
    if (!Object.values(refactorings).some((kind) => this.#isWanted(kind))) return [];
    const { checked } = this.draft;
    return refactoringsAt(checked, checked.draft.lines.offset(this.params.range.start))
      .filter(({ kind }) => this.#isWanted(refactorings[kind]))
      .map(({ title, kind, edit }) => ({ title, kind: refactorings[kind], edit: this.#toEdit([edit]) }));
  }

  /** Only when asked for by name (on save, or by the command): it would be in the way among the quick fixes. */
  #fixAll(): CodeAction[] {
    if (!this.#only || !this.#isWanted(fixAllKind)) return [];
    const edits = fixAll(this.draft.checked);
    if (edits.length === 0) return [];
    return [{ title: 'Fix all that is certain', kind: fixAllKind, edit: this.#toEdit(edits) }];
  }

  #isWanted(kind: string): boolean {
    return !this.#only || this.#only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  }

  /** @param placeholder words in the new text that are selected afterwards, where the client can do that */
  #toEdit(edits: readonly Edit[], placeholder?: string): WorkspaceEdit {
    const { uri, version } = this.draft.document;
    const { lines } = this.draft.checked.draft;
    if (!this.#selectsPlaceholders || placeholder === undefined)
      return { changes: { [uri]: toTextEdits(edits, lines) } };
    const textDocument = { uri, version };
    return { documentChanges: [{ textDocument, edits: toSnippetEdits(edits, lines, placeholder) }] };
  }
}
