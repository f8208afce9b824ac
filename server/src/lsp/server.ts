import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
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
import { configName } from '../lint/config';
import type { Files } from '../lint/files';
import { ruleList, rulePage } from '../rules/document';
import { rules } from '../rules/index';
import { pageOf } from '../rules/page';
import { clientFiles, noFiles } from './client-files';
import { toCompletionItem, toDiagnostic, toTextEdits } from './convert';
import { type Printer, provideExports } from './export';
import { catalogue, draftText } from './new-draft';
import { providePreviews } from './preview';
import { Publisher } from './publish';
import { catalogueRequest, newDraftRequest, rulePageRequest } from './requests';
import { type Options, Workspace } from './workspace';

const fixAllKind = `${CodeActionKind.SourceFixAll}.inspectionReport`;

/**
 * Answers a client until it closes the connection. The only place that knows LSP messages.
 * @param defaults used where the client names no options of its own
 * @param local reaches the files of the machine, where there is one
 * @param printer prints PDFs, where a browser can be started
 */
export function serve(
  connection: Connection,
  version: string,
  defaults: Options = {},
  local: Files = noFiles,
  printer?: Printer,
): void {
  const documents = new TextDocuments(TextDocument);
  let workspace = new Workspace(local, defaults);
  let watches = false;
  const publisher = new Publisher(connection, documents, () => workspace);

  connection.onInitialize(({ initializationOptions, capabilities }): InitializeResult => {
    const options = { ...defaults, ...readOptions(initializationOptions) };
    const remote = options.files ? clientFiles(connection) : noFiles;
    // Files of the machine are read without the client; others only it can reach.
    const reach = (uri: string): Files => (uri.startsWith('file:') && local !== noFiles ? local : remote);
    const files: Files = { read: (uri) => reach(uri).read(uri), list: (uri) => reach(uri).list(uri) };
    workspace = new Workspace(files, options);
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
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

  connection.onInitialized(() => {
    if (!watches) return;
    const watchers = [`**/${configName}`, '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  documents.onDidChangeContent(({ document }) => void publisher.changed(document));
  documents.onDidClose(({ document }) => publisher.closed(document));
  documents.onDidSave(({ document }) => void publisher.fileChanged(document.uri));
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) await publisher.fileChanged(uri);
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

  connection.onRequest(catalogueRequest, (given: unknown) => catalogue(workspace.files, given));
  connection.onRequest(
    newDraftRequest,
    (given: unknown): Promise<object> => draftText(workspace.files, given),
  );

  providePreviews(connection, (uri) => onDraft(uri, (checked) => checked));
  provideExports(
    connection,
    async (uri) => {
      const document = documents.get(uri);
      return document && workspace.checkWhole(document);
    },
    printer,
  );

  documents.listen(connection);
  connection.listen();
}

function readOptions(given: unknown): Options {
  if (typeof given !== 'object' || given === null) return {};
  const { docs, files, yamlSyntaxElsewhere } = given as Record<string, unknown>;
  return {
    ...(typeof docs === 'string' && { docs: docs.endsWith('/') ? docs : `${docs}/` }),
    ...(typeof yamlSyntaxElsewhere === 'boolean' && { yamlSyntaxElsewhere }),
    ...(files === true && { files }),
  };
}
