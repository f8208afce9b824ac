import { CancellationToken, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../config/files';
import { pathFrom } from '../../config/paths';
import { type Draft, parseDraft, surfaceOf } from '../../draft/draft';
import { isUtf16, notUtf8, savedAsUtf16 } from '../../draft/encoding';
import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';
import { factsOf } from '../../language/draft-facts';
import type { CopySource } from '../../report/across/copied/copy-index';
import type { OtherDrafts } from '../../report/across/other-drafts';
import { Turns } from '../turns';
import type { Workspace } from '../workspace';
import { ComparedDrafts } from './compared-drafts';
import type { ComparedSources, DraftCopies } from './copies';
import { DraftIndex, type FoundDraft, largest } from './draft-index';
import { DraftList, keyOf } from './draft-list';
import type { ProgressFactory } from './index-progress';
import type { RequestProgress } from './request-progress';

/** To read more drafts would keep the server busy for a minute. */
const mostToCompare = 1000;

interface DraftsOptions {
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** True if the client reports files that change. */
  readonly watched: boolean;
  /** Shows a sentence to the user where the workspace is too large. */
  readonly warn: (sentence: string) => void;
  /** Shows that the drafts are being read. */
  readonly progress: ProgressFactory;
}

/**
 * The drafts of the workspace: those open in the editor as they are there, all others as their files are. Of each file
 * only its citations and requirements are kept, until the client reports that it changed.
 */
export class Drafts {
  readonly documents: TextDocuments<TextDocument>;
  readonly #workspace: Workspace;
  readonly #watched: boolean;
  readonly #list: DraftList;
  readonly #index: DraftIndex;
  readonly #compared: ComparedDrafts;

  constructor({ workspace, documents, watched, warn, progress }: DraftsOptions) {
    this.documents = documents;
    this.#workspace = workspace;
    this.#watched = watched;
    this.#list = new DraftList(workspace.files, warn);
    const open = (): ReadonlySet<string> => new Set(documents.all().map(({ uri }) => keyOf(uri)));
    this.#index = new DraftIndex({ workspace, list: this.#list, watched, open, progress });
    const pathOf = (uri: string): string => this.#pathOf(uri);
    this.#compared = new ComparedDrafts({ index: this.#index, documents, workspace, pathOf });
  }

  /** URIs of the folders that are searched for drafts; each ends in a slash. */
  get folders(): readonly string[] {
    return this.#list.folders;
  }

  set folders(folders: readonly string[]) {
    this.#list.folders = folders;
    this.#index.forget();
  }

  /** Forgets the facts of a file that changed and, where it is new or gone, the list of files. */
  changed(uri: string, change: 'content' | 'existence'): void {
    this.#index.changed(uri);
    if (change === 'existence') this.#list.forget();
  }

  /** All drafts in the order of their URIs. When cancelled, returns those read so far. */
  async all(token: CancellationToken, progress?: RequestProgress): Promise<readonly FoundDraft[]> {
    await this.#index.wait(token, progress ? { progress } : {});
    return this.#found();
  }

  /**
   * The drafts that are known, in the order of their URIs: all of them if they are read within so many milliseconds (`patience`).
   * Reading goes on in the background.
   */
  async soFar(
    token: CancellationToken,
    wait: { readonly patience: number; readonly progress: RequestProgress },
  ): Promise<readonly FoundDraft[]> {
    await this.#index.wait(token, wait);
    return this.#found();
  }

  #found(): FoundDraft[] {
    const open = this.documents.all().flatMap((document): FoundDraft[] => {
      const { report, knowledge } = this.#workspace.checkQuickly(document) ?? {};
      return report && knowledge
        ? [{ uri: document.uri, facts: factsOf(report, knowledge.instruments) }]
        : [];
    });
    return [...open, ...this.#index.known()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The drafts that one is compared with, by the URI of that one. */
  comparedWith(uri: string): OtherDrafts {
    return this.#compared.except(uri);
  }

  /** The open and closed drafts that were read so far, as far as copied text goes, without the one that is compared with them. */
  comparedSources(compared: string, copies: DraftCopies): ComparedSources {
    const others = this.documents.all().filter(({ uri }) => keyOf(uri) !== keyOf(compared));
    const open = others.flatMap((document): CopySource[] => {
      const { uri } = document;
      const { report } = this.#workspace.checkQuickly(document) ?? {};
      const sketch = report && copies.sketchOf(report);
      return sketch ? [{ uri, path: this.#pathOf(uri), ...sketch }] : [];
    });
    const closed = this.#index
      .known()
      .map(({ uri, sketch }) => ({ uri, path: this.#pathOf(uri), ...sketch }));
    return { open, closed };
  }

  /**
   * Reads the drafts in the background that open ones are compared with; more than so many only if somebody asks.
   * @returns true if there are several
   */
  async readToCompare(): Promise<boolean> {
    const listed = await this.#list.all(CancellationToken.None);
    if (listed.length <= mostToCompare) await this.#index.update();
    return this.#found().length > 1;
  }

  /** The path from its folder. */
  #pathOf(uri: string): string {
    const folder = this.folders.find((each) => keyOf(uri).startsWith(keyOf(each)));
    return folder === undefined ? (keyOf(uri).split('/').at(-1) ?? '') : pathFrom(folder, uri);
  }

  /** Visits all drafts, open ones as they are in the editor. When cancelled, stops after the draft at hand. */
  async each(
    token: CancellationToken,
    visit: (uri: string, draft: Draft) => void,
    progress?: RequestProgress,
  ): Promise<void> {
    for (const document of this.documents.all()) {
      const checked = this.#workspace.checkQuickly(document);
      if (checked) visit(document.uri, checked.draft);
    }
    for await (const { uri, text } of this.closed(token, progress))
      if (text !== undefined) visit(uri, parseDraft(text, surfaceOf(keyOf(uri))));
  }

  /** Reads the drafts that are not open, one after the other, until it is cancelled. */
  async *closed(token: CancellationToken, progress?: RequestProgress): AsyncGenerator<DraftFile> {
    if (!this.#watched) this.#list.forget();
    const turns = new Turns();
    const listed = await this.#list.all(token);
    for (const [at, uri] of listed.entries()) {
      if (token.isCancellationRequested) return;
      await turns.pauseIfDue();
      progress?.report(at, listed.length);
      if (this.isOpen(uri)) continue;
      const file = await this.file(uri);
      if (file) yield file;
    }
  }

  /** Reads a draft from its file; undefined if the file is not a draft. */
  async file(uri: string): Promise<DraftFile | undefined> {
    const { files } = this.#workspace;
    const text = await files.read(uri);
    const failure = namedAsDraft(keyOf(uri)) ? await failureOf(uri, text, files) : undefined;
    if (failure !== undefined) return { uri, failure };
    return text !== undefined && isDraftText(text, uri) ? { uri, text } : undefined;
  }

  /** The files that may be drafts below a folder of the workspace; none if the URI is that of a file. */
  below(folder: string): Promise<readonly string[]> {
    return this.#list.below(folder);
  }

  /** True if a file is open in the editor, however its URI is percent-encoded. */
  isOpen(uri: string): boolean {
    return this.documents.all().some((document) => keyOf(document.uri) === keyOf(uri));
  }
}

/** The text of a draft's file, or a sentence on why it cannot be read and what to do. */
export type DraftFile =
  | { readonly uri: string; readonly text: string; readonly failure?: undefined }
  | { readonly uri: string; readonly text?: undefined; readonly failure: string };

/** The reason why a file named as a draft cannot be read as one; undefined if it can, or if it does not exist. */
async function failureOf(uri: string, text: string | undefined, files: Files): Promise<string | undefined> {
  if (text === undefined) return files.fault?.(uri);
  if (text.length > largest) return 'Open this file to check it. It has more than two million characters.';
  if (isUtf16(text)) return savedAsUtf16.message;
  // Decoding puts this character in the place of bytes that are not UTF-8.
  return text.includes('\uFFFD') ? notUtf8.message : undefined;
}

const isDraftText = (text: string, uri: string): boolean =>
  text.length <= largest && looksLikeDraft(text, keyOf(uri));
