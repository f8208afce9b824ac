import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DiagnosticSeverity,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../draft/span';
import { actionsAt, fixAll } from '../language/actions';
import { completions } from '../language/completion';
import { hover } from '../language/hover';
import type { Checked } from '../lint/check';
import { ruleList, rulePage } from '../rules/document';
import { rules } from '../rules/index';
import { pageOf } from '../rules/page';
import { toCompletionItem, toDiagnostic, toTextEdits } from './convert';
import { rulePageRequest } from './requests';
import { type Options, Workspace } from './workspace';

// An editor that is handed thousands of findings is of no use to anybody.
const most = 300;
const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;

/**
 * Answers a client until it closes the connection. The only place that knows LSP messages.
 * @param defaults used where the client names no options of its own
 */
export function serve(connection: Connection, version: string, defaults: Options = {}): void {
  const documents = new TextDocuments(TextDocument);
  let workspace = new Workspace(defaults);
  const shown = new Set<string>();

  connection.onInitialize(({ initializationOptions }): InitializeResult => {
    workspace = new Workspace({ ...defaults, ...readOptions(initializationOptions) });
    return {
      serverInfo: { name: 'inspection-report', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: [':', ' ', '{', ',', '"', "'"] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
    };
  });

  /** Runs a feature on a draft; what is no draft, or no longer open, gets no answer. */
  function onDraft<T>(uri: string, feature: (checked: Checked, document: TextDocument) => T): T | null {
    const document = documents.get(uri);
    const checked = document && workspace.check(document);
    return checked ? feature(checked, document) : null;
  }

  documents.onDidChangeContent(({ document }) => {
    const checked = workspace.check(document);
    // Markdown and YAML that is no draft is never spoken of, but for taking back what was said before.
    if (!checked && !shown.delete(document.uri)) return;
    if (checked) shown.add(document.uri);
    void connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: checked ? diagnostics(checked, document.uri, workspace.options.docs) : [],
    });
  });

  documents.onDidClose(({ document }) => {
    workspace.close(document.uri);
    if (shown.delete(document.uri)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onCompletion(({ textDocument, position }) =>
    onDraft(textDocument.uri, (checked) => {
      const { lines } = checked.draft;
      return completions(checked, lines.offset(position)).map((item) => toCompletionItem(item, lines));
    }),
  );

  connection.onHover(({ textDocument, position }) =>
    onDraft(textDocument.uri, (checked) => {
      const { lines } = checked.draft;
      const found = hover(checked, lines.offset(position));
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: lines.range(found.span) }
        : null;
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    onDraft(textDocument.uri, (checked, document) => {
      const { lines } = checked.draft;
      const at: Span = { start: lines.offset(range.start), end: lines.offset(range.end) };
      const wanted = (kind: string) =>
        !context.only || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
      const edit = (edits: Parameters<typeof toTextEdits>[0]) => ({
        changes: { [document.uri]: toTextEdits(edits, lines) },
      });
      const actions: CodeAction[] = [];
      if (wanted(CodeActionKind.QuickFix)) {
        for (const { finding, fix, preferred } of actionsAt(checked, at)) {
          actions.push({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [toDiagnostic(finding, { uri: document.uri, lines, docs: workspace.options.docs })],
            isPreferred: preferred,
            edit: edit(fix.edits),
          });
        }
      }
      const all = fixAll(checked);
      // Asked for by name only (on save, or by the command): in the list of quick fixes it would be in the way.
      if (context.only && wanted(fixAllKind) && all.length > 0) {
        actions.push({ title: 'Fix all that is certain', kind: fixAllKind, edit: edit(all) });
      }
      return actions;
    }),
  );

  // The page of a rule, for a client that shows it itself: it is in the code, so that nothing has to be read for it.
  connection.onRequest(rulePageRequest, (name: unknown) => {
    const rule = rules.find(({ meta }) => pageOf(meta.id) === name);
    return rule ? rulePage(rule.meta) : name === 'README.md' ? ruleList(rules) : null;
  });

  documents.listen(connection);
  connection.listen();
}

function diagnostics({ draft, findings }: Checked, uri: string, docs: string | undefined) {
  const list = findings
    .slice(0, most)
    .map((finding) => toDiagnostic(finding, { uri, lines: draft.lines, docs }));
  const more = findings.length - most;
  if (more > 0) {
    const range = draft.lines.range({ start: 0, end: draft.lines.end(0) });
    const message = `${more} more findings are not shown; mend some of those that are.`;
    list.push({ range, severity: DiagnosticSeverity.Information, source: 'inspection-report', message });
  }
  return list;
}

function readOptions(given: unknown): Options {
  if (typeof given !== 'object' || given === null) return {};
  const { docs, yamlSyntaxElsewhere } = given as Record<string, unknown>;
  return {
    ...(typeof docs === 'string' && { docs: docs.endsWith('/') ? docs : `${docs}/` }),
    ...(typeof yamlSyntaxElsewhere === 'boolean' && { yamlSyntaxElsewhere }),
  };
}
