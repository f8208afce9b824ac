import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { libraryOptionsFor } from '../../config/options';
import type { Knowledge } from '../../knowledge/knowledge';
import { checkLibraryFile } from '../../snippets/checks/check';
import type { LibraryFileKind } from '../../snippets/editing/shapes';
import {
  largestFile,
  libraryOf,
  metaName,
  type SnippetLibrary,
  withFile,
} from '../../snippets/library/library';
import { trialFindings } from '../../snippets/trial/trial';
import { contextsFor } from '../../snippets/where/contexts';
import { toDiagnostic } from '../convert';
import { today } from '../today';
import type { Workspace } from '../workspace';
import { isBuiltIn, type SnippetLibraries } from './libraries';
import { pause } from './library-folders';

const most = 300;
/** So many snippets of a file are tried in a draft before the rule for that does the rest. */
const mostTried = 500;

/** A file of a snippet library that is open. */
export interface LibraryDocument {
  readonly document: TextDocument;
  readonly kind: LibraryFileKind;
  readonly knowledge: Knowledge;
  readonly library: SnippetLibrary | undefined;
}

/** Checks files of snippet libraries that are open in the editor, as they are there, and tells the client. */
export class LibraryDiagnostics {
  readonly #shown = new Set<string>();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly workspace: () => Workspace,
    readonly libraries: SnippetLibraries,
  ) {}

  /** Checks a document if it is a file of a library. */
  async changed(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const current = (): boolean => this.documents.get(uri)?.version === version;
    if (!(await this.#isFile(document)) || !current()) return this.#take(uri);
    const folder = folderOf(uri);
    if (!this.libraries.folders.knows(folder)) await this.libraries.folders.load(folder);
    const config = await this.workspace().configOf(uri);
    const { knowledge } = config;
    if (!current()) return;
    const text = document.getText();
    const library = withFile(this.libraries.folders.now(folder) ?? alone(folder), uri, text);
    const file =
      library.metaFile?.uri === uri ? library.metaFile : library.files.find((one) => one.uri === uri);
    const day = today();
    if (!file) return this.#refused(library, document);
    // To try a snippet in a draft takes a while: one at a time, so that others get their turn.
    const snippets = 'snippets' in file ? file.snippets : [];
    for (const snippet of snippets.slice(0, mostTried)) {
      if (snippet.status === 'retired') continue;
      trialFindings(snippet, contextsFor(snippet.where, library.meta.frameworks, knowledge), {
        knowledge,
        today: day,
      });
      await pause();
      if (!current()) return;
    }
    const findings = checkLibraryFile(library, file, { today: day, ...libraryOptionsFor(config, uri) });
    const place = { uri, lines: file.draft.lines, docs: this.workspace().options.docs };
    const diagnostics = findings.slice(0, most).map((finding) => toDiagnostic(finding, place));
    this.#shown.add(uri);
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** An open document if it is a file of a library, with that library as far as it was read. */
  async fileAt(uri: string): Promise<LibraryDocument | undefined> {
    const document = this.documents.get(uri);
    if (!document || !(await this.#isFile(document))) return undefined;
    const { knowledge } = await this.workspace().configOf(uri);
    const kind = uri.endsWith(`/${metaName}`) ? 'library' : 'snippets';
    return { document, kind, knowledge, library: this.libraries.folders.now(folderOf(uri)) };
  }

  /** Takes back what was said of a document. */
  closed({ uri }: TextDocument): void {
    this.#take(uri);
  }

  /** Checks what is open again: what a config says of it may be another. */
  async configChanged(): Promise<void> {
    for (const document of this.documents.all())
      if (this.#shown.has(document.uri)) await this.changed(document);
  }

  /** Checks what is open of a library again: its files are held against each other. */
  async libraryChanged(folder: string): Promise<void> {
    for (const document of this.documents.all())
      if (this.#shown.has(document.uri) && folderOf(document.uri) === folder) await this.changed(document);
  }

  #take(uri: string): void {
    if (this.#shown.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #refused(library: SnippetLibrary, { uri, version }: TextDocument): void {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const diagnostics = library.refused
      .filter((one) => one.uri === uri)
      .map(({ message }) => ({
        range,
        severity: 1 as const,
        source: 'inspection-report',
        code: 'snippet/left-out',
        message,
      }));
    this.#shown.add(uri);
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async #isFile(document: TextDocument): Promise<boolean> {
    const { uri } = document;
    if (!/\.ya?ml$/i.test(uri) || isBuiltIn(uri) || this.workspace().isDraft(document)) return false;
    const text = document.getText();
    if (text.length > largestFile) return false;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const formed =
      name === metaName
        ? /^name:/m.test(text) && /^version:/m.test(text)
        : /^snippets:/m.test(text) && /^\s+(?:- )?prefix:/m.test(text);
    if (formed || this.libraries.folders.now(folderOf(uri))) return true;
    return !name.startsWith('.') && (await this.workspace().files.list(folderOf(uri))).includes(metaName);
  }
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** A file that has no library around it is checked by itself. */
const alone = (folder: string): SnippetLibrary => libraryOf(folder, 'team', {});
