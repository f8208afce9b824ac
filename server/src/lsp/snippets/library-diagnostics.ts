import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { libraryOptionsFor } from '../../config/options';
import { metaName } from '../../config/referenced-files';
import type { Day } from '../../report/days';
import type { SnippetLibrary } from '../../snippets/library/library';
import { largestFile } from '../../snippets/library/library-file';
import type { MetaFile, SnippetFile } from '../../snippets/library/read';
import { source, toDiagnostic } from '../convert';
import { mostFindings } from '../diagnostics/items';
import { pause } from '../turns';
import type { Workspace } from '../workspace';
import { isBuiltIn, type SnippetLibraries } from './libraries';
import type { LibraryDocument } from './library-document';

/** So many snippets of a file are tried in a draft one at a time; the rule for that tries the rest at once. */
const mostTried = 500;

interface LibraryDiagnosticsOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly libraries: SnippetLibraries;
  readonly today: () => Day;
  /** Has a client that asks for findings ask again; undefined for others, to which they are published. */
  readonly refresh: (() => void) | undefined;
}

/** Checks files of snippet libraries as they are in the editor, and publishes the findings. */
export class LibraryDiagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #workspace: Workspace;
  readonly #libraries: SnippetLibraries;
  readonly #today: () => Day;
  readonly #refresh: (() => void) | undefined;
  /** URIs of the open documents whose findings are published. */
  readonly #published = new Set<string>();

  constructor({ connection, documents, workspace, libraries, today, refresh }: LibraryDiagnosticsOptions) {
    this.#refresh = refresh;
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#libraries = libraries;
    this.#today = today;
  }

  /** Publishes the findings of a document that was opened or changed, if it is a file of a library. */
  async changed(document: TextDocument): Promise<void> {
    if (this.#refresh) return;
    const { uri, version } = document;
    const diagnostics = await this.#checkIfLibrary(document);
    if (diagnostics === 'changed') return;
    if (diagnostics === 'other') return this.#takeBack(uri);
    this.#published.add(uri);
    void this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** The findings of a document; none if it is not a file of a library, and undefined if it has changed meanwhile. */
  async check(document: TextDocument): Promise<Diagnostic[] | undefined> {
    const diagnostics = await this.#checkIfLibrary(document);
    if (diagnostics === 'changed') return undefined;
    return diagnostics === 'other' ? [] : diagnostics;
  }

  /** The findings of a file of a library; `other` for other documents, and `changed` if its text changes meanwhile. */
  async #checkIfLibrary(document: TextDocument): Promise<Diagnostic[] | 'other' | 'changed'> {
    // The object of a document changes with its text, so the version is kept from before the first wait.
    const { uri, version } = document;
    const isCurrent = (): boolean => this.#documents.get(uri)?.version === version;
    if (!(await this.#isLibraryFile(document))) return 'other';
    if (!isCurrent()) return 'changed';
    const folder = folderOf(uri);
    const { cache } = this.#libraries;
    if (!cache.isLoaded(folder)) await cache.load(folder);
    const config = await this.#workspace.configOf(uri);
    const { checkLibraryFile, contextsFor, libraryOf, trialFindings, withFile } = await import(
      './library-code'
    );
    if (!isCurrent()) return 'changed';
    // A file without a library around it is checked on its own.
    const around = cache.now(folder) ?? libraryOf(folder, 'team', {});
    const library = withFile(around, uri, document.getText());
    const file =
      library.metaFile?.uri === uri ? library.metaFile : library.files.find((other) => other.uri === uri);
    if (!file) return refusalsOf(library, uri);
    const today = this.#today();
    const snippets = snippetsOf(file).slice(0, mostTried);
    for (const snippet of snippets) {
      if (snippet.status === 'retired') continue;
      const contexts = contextsFor(snippet.where, library.meta.frameworks, config.knowledge);
      trialFindings(snippet, contexts, { knowledge: config.knowledge, today });
      // A trial takes a while, so other requests get their turn after each.
      await pause();
      if (!isCurrent()) return 'changed';
    }
    const prose = await this.#workspace.prose();
    if (!isCurrent()) return 'changed';
    const findings = checkLibraryFile(library, file, { today, ...libraryOptionsFor(config, uri), prose });
    const target = { uri, lines: file.draft.lines, docs: this.#workspace.options.docs };
    return findings.slice(0, mostFindings).map((finding) => toDiagnostic(finding, target));
  }

  /** Reads a document as a file of a library; undefined if it is none. */
  async read(document: TextDocument): Promise<LibraryDocument | undefined> {
    if (!(await this.#isLibraryFile(document))) return undefined;
    const { uri } = document;
    const { knowledge } = await this.#workspace.configOf(uri);
    const kind = uri.endsWith(`/${metaName}`) ? 'library' : 'snippets';
    return { document, kind, knowledge, library: this.#libraries.cache.now(folderOf(uri)) };
  }

  /** Takes back the findings of a document that was closed. */
  closed({ uri }: TextDocument): void {
    this.#takeBack(uri);
  }

  /** Checks all open files of libraries again, because a config has an effect on their findings. */
  async configChanged(): Promise<void> {
    this.#refresh?.();
    for (const document of this.#documents.all())
      if (this.#published.has(document.uri)) await this.changed(document);
  }

  /** Checks the open files of a library again, because a file's findings depend on the others. */
  async libraryChanged(folder: string): Promise<void> {
    this.#refresh?.();
    for (const document of this.#documents.all())
      if (this.#published.has(document.uri) && folderOf(document.uri) === folder)
        await this.changed(document);
  }

  #takeBack(uri: string): void {
    if (this.#published.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #isLibraryFile(document: TextDocument): Promise<boolean> {
    const { uri } = document;
    if (!/\.ya?ml$/i.test(uri) || isBuiltIn(uri) || this.#workspace.isDraft(document)) return false;
    const text = document.getText();
    if (text.length > largestFile) return false;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (looksLikeLibraryFile(name, text) || this.#libraries.cache.now(folderOf(uri))) return true;
    return !name.startsWith('.') && (await this.#workspace.files.list(folderOf(uri))).includes(metaName);
  }
}

/** Why a file is not part of its library, for example because the library has too many. */
function refusalsOf(library: SnippetLibrary, file: string): Diagnostic[] {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return library.refused
    .filter(({ uri }) => uri === file)
    .map(({ message }) => ({
      range,
      severity: DiagnosticSeverity.Error,
      source,
      code: 'snippet/left-out',
      message,
    }));
}

const looksLikeLibraryFile = (name: string, text: string): boolean =>
  name === metaName
    ? /^name:/m.test(text) && /^version:/m.test(text)
    : /^snippets:/m.test(text) && /^[ \t]+(?:- )?prefix:/m.test(text);

const snippetsOf = (file: SnippetFile | MetaFile): SnippetFile['snippets'] =>
  'snippets' in file ? file.snippets : [];

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
