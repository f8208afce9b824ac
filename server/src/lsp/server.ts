import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../config/config';
import type { Files } from '../config/files';
import { configName } from '../config/paths';
import { hover } from '../language/hover';
import type { Checked } from '../lint/check';
import { allMetas, rules } from '../rules/index';
import { pageOf, ruleList, rulePage } from '../rules/rule-pages';
import { AllDrafts } from './all-drafts';
import { clientFiles, noFiles } from './client-files';
import { isConfig, provideConfigHover } from './config-document';
import { Drafts } from './drafts';
import { earlierDrafts } from './earlier';
import { featureCapabilities, features } from './features';
import { provideCheckAll } from './features/check-all';
import { provideComparisons } from './features/compare';
import { provideCompletion } from './features/completion';
import { type Printer, provideExports } from './features/export';
import type { Context } from './features/feature';
import { catalogue, draftText } from './features/new-draft';
import { providePreviews } from './features/preview';
import { readOptions } from './options';
import { Publisher } from './publish';
import { catalogueRequest, newDraftRequest, rulePageRequest } from './requests';
import { SnippetLibraries } from './snippets/libraries';
import { LibraryDiagnostics } from './snippets/library-diagnostics';
import { provideLibraryHover } from './snippets/library-document';
import { librariesChangedNotification } from './snippets/snippet-requests';
import { type Options, Workspace } from './workspace';

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
  let client: ClientCapabilities = {};
  const watches = () => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const publisher = new Publisher(
    connection,
    documents,
    () => workspace,
    (config) => watch(foldersOf(config), config.baseline?.uri),
  );
  const drafts = new Drafts(
    () => workspace,
    documents,
    watches,
    (sentence) => void connection.window.showInformationMessage(sentence),
  );

  let folders: readonly string[] = [];
  const libraries = new SnippetLibraries(
    () => workspace,
    watches,
    (folder) => {
      void connection.sendNotification(librariesChangedNotification);
      void libraryFiles.libraryChanged(folder);
      loadAll();
    },
  );
  const all = new AllDrafts(
    drafts,
    () => workspace,
    publisher,
    () => folders,
  );
  const libraryFiles = new LibraryDiagnostics(connection, documents, () => workspace, libraries);
  const listeners: (() => void)[] = [];

  connection.onInitialize(({ initializationOptions, capabilities, ...params }): InitializeResult => {
    const options = { ...defaults, ...readOptions(initializationOptions) };
    const remote = options.files ? clientFiles(connection) : noFiles;
    // Files of the machine are read without the client; others only it can reach.
    const reach = (uri: string): Files => (uri.startsWith('file:') && local !== noFiles ? local : remote);
    const files: Files = {
      read: (uri) => reach(uri).read(uri),
      list: (uri) => reach(uri).list(uri),
      fault: async (uri) => reach(uri).fault?.(uri),
    };
    workspace = new Workspace(files, options);
    client = capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    drafts.open(folders);
    libraries.configure({ folders: options.libraries ?? [], base: baseOf(folders) });
    return {
      serverInfo: { name: 'inspection-report', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: {
          triggerCharacters: [':', ' ', '{', ',', '"', "'", '(', '.', '['],
          resolveProvider: true,
        },
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

  const context: Context = {
    connection,
    drafts,
    libraries,
    workspace: () => workspace,
    client: () => client,
    onDraft,
    configDocument,
    libraryFile: (uri) => libraryFiles.fileAt(uri),
    onSettings: (run) => void listeners.push(run),
    places: () => [
      ...documents.all().flatMap((document) => (workspace.isDraft(document) ? document.uri : [])),
      ...folders.map((folder) => folder.replace(/\/*$/, '/')),
    ],
  };
  for (const feature of features) feature.register(context);

  connection.onInitialized(() => {
    for (const feature of features) feature.initialized?.(context);
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const now = await connection.workspace.getWorkspaceFolders();
        folders = (now ?? []).map(({ uri }) => uri);
        drafts.open(folders);
        void all.again();
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

  const said = new Set<string>();
  /** Loads the libraries of a draft, and tells of folders that are none. */
  async function load(uri: string): Promise<void> {
    const found = await libraries.of(uri);
    watch(found.sources.map(({ folder }) => folder));
    publisher.librariesLoaded(await workspace.configOf(uri), found.problems);
    for (const sentence of found.said) {
      if (said.has(sentence)) continue;
      said.add(sentence);
      void connection.window.showWarningMessage(sentence);
    }
  }

  /** The libraries of a config that changed may be others. */
  function configChanged(): void {
    loadAll();
    void libraryFiles.configChanged();
    void all.again();
    void connection.sendNotification(librariesChangedNotification);
  }

  /** The same for all open drafts: what a config names, or what is there, is another. */
  function loadAll(): void {
    for (const document of documents.all()) if (workspace.isDraft(document)) void load(document.uri);
  }

  const watched = new Set<string>();
  /** Has the client tell of files in folders that it may not watch of itself: outside the workspace, in node_modules. */
  function watch(folders: readonly string[], file?: string): void {
    if (!client.workspace?.didChangeWatchedFiles?.relativePatternSupport || !watches()) return;
    const added = [...folders, ...(file === undefined ? [] : [file])].filter((uri) => !watched.has(uri));
    if (added.length === 0) return;
    for (const uri of added) watched.add(uri);
    const watchers = added.map((uri) => {
      const baseUri = folderOf(uri);
      // Of a file that is named that file, whatever its ending.
      const pattern = uri === baseUri ? '*.{yaml,yml,json}' : decodeURIComponent(uri.slice(baseUri.length));
      return { globPattern: { baseUri, pattern } };
    });
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  connection.onDidChangeConfiguration(() => {
    for (const run of listeners) run();
  });

  documents.onDidChangeContent(async ({ document }) => {
    await publisher.changed(document);
    // What is found in the draft is on its way: now is the time for what it may need next.
    if (workspace.isDraft(document)) setTimeout(() => void load(document.uri), 0);
    else void libraryFiles.changed(document);
  });
  documents.onDidClose(({ document }) => {
    publisher.closed(document);
    libraryFiles.closed(document);
    void all.changed(document.uri);
  });
  documents.onDidSave(({ document }) => {
    drafts.changed(document.uri, 'same');
    void libraries.folders.fileChanged(document.uri);
    void publisher.fileChanged(document.uri).then((changed) => changed && configChanged());
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes)
      drafts.changed(uri, type === FileChangeType.Changed ? 'same' : 'other');
    for (const { uri } of changes) void libraries.folders.fileChanged(uri);
    let changed = false;
    for (const { uri } of changes) changed = (await publisher.fileChanged(uri)) || changed;
    if (changed) configChanged();
    else for (const { uri } of changes) await all.changed(uri);
  });

  provideCompletion(context);

  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const config = configDocument(uri);
    if (config) return provideConfigHover(config, position, workspace);
    const file = await context.libraryFile(uri);
    if (file) return provideLibraryHover(file, position);
    return onDraft(uri, (checked) => {
      const { lines } = checked.draft;
      const found = hover(checked, lines.offset(position));
      if (!found) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: lines.range(found.span),
      };
    });
  });

  // The page of a rule, for a client that shows it itself: it is in the code, so that nothing has to be read for it.
  connection.onRequest(rulePageRequest, (name: unknown) => {
    const meta = allMetas.find(({ id }) => pageOf(id) === name);
    return meta ? rulePage(meta) : name === 'README.md' ? ruleList(rules.map(({ meta }) => meta)) : null;
  });

  connection.onRequest(catalogueRequest, (given: unknown) => catalogue(workspace.files, given));
  connection.onRequest(
    newDraftRequest,
    (given: unknown): Promise<object> => draftText(workspace.files, given),
  );

  const checkedOf = (uri: string): Checked | null => onDraft(uri, (checked) => checked);
  const others = earlierDrafts(drafts, documents, () => workspace);
  provideCheckAll(connection, all, version);
  providePreviews(connection, checkedOf);
  provideComparisons(connection, checkedOf, others);
  provideExports(
    connection,
    async (uri) => {
      const document = documents.get(uri);
      return document && workspace.checkWhole(document);
    },
    others,
    printer,
  );

  documents.listen(connection);
  connection.listen();
}

/** The folders of packages that a config extends, or is to: no client watches them of itself. */
const foldersOf = ({ sourceFiles, missingPaths }: Config): string[] =>
  [...sourceFiles, ...missingPaths].filter((uri) => uri.includes('/node_modules/')).map(folderOf);

/** The folder of a file, or one that is written with a slash at its end. */
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** What relative folders in settings start from. */
const baseOf = (folders: readonly string[]): string | undefined => folders[0]?.replace(/\/*$/, '/');
