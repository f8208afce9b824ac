import {
  type ClientCapabilities,
  CompletionTriggerKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionList } from '../language/completion';
import { hover } from '../language/hover';
import type { Checked } from '../lint/check';
import { configName } from '../lint/config';
import type { Files } from '../lint/files';
import { ruleList, rulePage } from '../rules/document';
import { rules } from '../rules/index';
import { pageOf } from '../rules/page';
import { clientFiles, noFiles } from './client-files';
import { isConfig, provideConfigCompletion, provideConfigHover } from './config-document';
import { toCompletionItem } from './convert';
import { Drafts } from './drafts';
import { featureCapabilities, features } from './features';
import type { Context } from './features/feature';
import { catalogue, draftText } from './new-draft';
import { providePreviews } from './preview';
import { Publisher } from './publish';
import { catalogueRequest, newDraftRequest, rulePageRequest } from './requests';
import { type Options, Workspace } from './workspace';

/**
 * Answers a client until it closes the connection. The only place that knows LSP messages.
 * @param defaults used where the client names no options of its own
 * @param local reaches the files of the machine, where there is one
 */
export function serve(
  connection: Connection,
  version: string,
  defaults: Options = {},
  local: Files = noFiles,
): void {
  const documents = new TextDocuments(TextDocument);
  let workspace = new Workspace(local, defaults);
  let client: ClientCapabilities = {};
  const watches = () => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const publisher = new Publisher(connection, documents, () => workspace);
  const drafts = new Drafts(
    () => workspace,
    documents,
    watches,
    (sentence) => void connection.window.showInformationMessage(sentence),
  );

  connection.onInitialize(({ initializationOptions, capabilities, ...params }): InitializeResult => {
    const options = { ...defaults, ...readOptions(initializationOptions) };
    const remote = options.files ? clientFiles(connection) : noFiles;
    // Files of the machine are read without the client; others only it can reach.
    const reach = (uri: string): Files => (uri.startsWith('file:') && local !== noFiles ? local : remote);
    const files: Files = { read: (uri) => reach(uri).read(uri), list: (uri) => reach(uri).list(uri) };
    workspace = new Workspace(files, options);
    client = capabilities;
    const folders =
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    drafts.open(folders);
    return {
      serverInfo: { name: 'inspection-report', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: [':', ' ', '{', ',', '"', "'", '(', '.', '['] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...featureCapabilities(),
      },
    };
  });

  /** Runs a feature on a draft; what is no draft, or no longer open, gets no answer. */
  function onDraft<T>(uri: string, feature: (checked: Checked, document: TextDocument) => T): T | null {
    const document = documents.get(uri);
    const checked = document && workspace.check(document);
    return checked ? feature(checked, document) : null;
  }

  /** A config that is open, if the URI is of one. */
  const configDocument = (uri: string): TextDocument | undefined =>
    isConfig(uri) ? documents.get(uri) : undefined;

  const context: Context = { connection, drafts, workspace: () => workspace, client: () => client, onDraft };
  for (const feature of features) feature.register(context);

  connection.onInitialized(() => {
    for (const feature of features) feature.initialized?.(context);
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders();
        drafts.open((folders ?? []).map(({ uri }) => uri));
      });
    }
    if (!watches()) return;
    const watchers = [`**/${configName}`, '**/*.{yaml,yml,md,markdown}', '**/*baseline*.json'].map(
      (globPattern) => ({
        globPattern,
      }),
    );
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  documents.onDidChangeContent(({ document }) => void publisher.changed(document));
  documents.onDidClose(({ document }) => publisher.closed(document));
  documents.onDidSave(({ document }) => {
    drafts.changed(document.uri, 'same');
    void publisher.fileChanged(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes)
      drafts.changed(uri, type === FileChangeType.Changed ? 'same' : 'other');
    for (const { uri } of changes) await publisher.fileChanged(uri);
  });

  connection.onCompletion(({ textDocument, position, context }) => {
    const config = configDocument(textDocument.uri);
    return config
      ? provideConfigCompletion(config, position)
      : onDraft(textDocument.uri, (checked) => {
          const { lines } = checked.draft;
          // A list that goes on was begun by a person or by a character; which, the list itself shows.
          const explicit = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
          const list = completionList(checked, lines.offset(position), { explicit });
          const items = list.items.map((item) => toCompletionItem(item, lines));
          return list.incomplete ? { isIncomplete: true, items } : items;
        });
  });

  connection.onHover(({ textDocument, position }) => {
    const config = configDocument(textDocument.uri);
    return config
      ? provideConfigHover(config, position)
      : onDraft(textDocument.uri, (checked) => {
          const { lines } = checked.draft;
          const found = hover(checked, lines.offset(position));
          return found
            ? {
                contents: { kind: MarkupKind.Markdown, value: found.markdown },
                range: lines.range(found.span),
              }
            : null;
        });
  });

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

  documents.listen(connection);
  connection.listen();
}

function readOptions(given: unknown): Options {
  if (typeof given !== 'object' || given === null) return {};
  const { docs, files, inlayHints, yamlSyntaxElsewhere } = given as Record<string, unknown>;
  return {
    ...(typeof docs === 'string' && { docs: docs.endsWith('/') ? docs : `${docs}/` }),
    ...(typeof yamlSyntaxElsewhere === 'boolean' && { yamlSyntaxElsewhere }),
    ...(files === true && { files }),
    ...(inlayHints === true && { inlayHints }),
  };
}
