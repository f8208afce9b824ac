import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../../config/config';
import type { Files } from '../../config/files';
import { type Draft, parseDraft, surfaceOf } from '../../draft/draft';
import { notUtf8 } from '../../draft/encoding';
import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';
import { type DraftFacts, factsOf } from '../../language/draft-facts';
import { ruleInputOf } from '../../lint/rule-input';
import { Turns } from '../turns';
import type { Workspace } from '../workspace';
import { DraftList, keyOf } from './draft-list';

/** A draft of the workspace with its citations and requirements. */
export interface FoundDraft {
  readonly uri: string;
  readonly facts: DraftFacts;
}

/** In characters. A report has some 40 KB; nobody writes a draft that is much larger. */
const largest = 2_000_000;

interface DraftsOptions {
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** True if the client reports files that change. Without that every draft is read again each time. */
  readonly watched: boolean;
  /** Shows a sentence to the user where the workspace is too large. */
  readonly warn: (sentence: string) => void;
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
  readonly #facts = new Map<string, CachedFacts>();
  /** Counts changes, so that facts that one of them overtook are not kept. */
  #generation = 0;

  constructor({ workspace, documents, watched, warn }: DraftsOptions) {
    this.documents = documents;
    this.#workspace = workspace;
    this.#watched = watched;
    this.#list = new DraftList(workspace.files, warn);
  }

  /** URIs of the folders that are searched for drafts; each ends in a slash. */
  get folders(): readonly string[] {
    return this.#list.folders;
  }

  set folders(folders: readonly string[]) {
    this.#list.folders = folders;
    this.#forget();
  }

  /** Forgets the facts of a file that changed and, where it is new or gone, the list of files. */
  changed(uri: string, change: 'content' | 'existence'): void {
    this.#generation++;
    this.#facts.delete(keyOf(uri));
    if (change === 'existence') this.#list.forget();
  }

  /** All drafts in the order of their URIs. When cancelled, returns those read so far. */
  async all(token: CancellationToken): Promise<readonly FoundDraft[]> {
    if (!this.#watched) this.#forget();
    const open = new Map(this.documents.all().map((document) => [keyOf(document.uri), document]));
    const found: FoundDraft[] = [];
    for (const document of open.values()) {
      const { report, knowledge } = this.#workspace.check(document) ?? {};
      if (report && knowledge)
        found.push({ uri: document.uri, facts: factsOf(report, knowledge.instruments) });
    }
    const turns = new Turns();
    const listed = await this.#list.all(token);
    if (!token.isCancellationRequested && this.#facts.size > listed.length) this.#keepOnly(listed);
    for (const uri of listed) {
      if (token.isCancellationRequested) break;
      await turns.pauseIfDue();
      if (open.has(keyOf(uri))) continue;
      const facts = await this.#factsOf(uri);
      if (facts) found.push({ uri, facts });
    }
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Visits all drafts, open ones as they are in the editor. When cancelled, stops after the draft at hand. */
  async each(token: CancellationToken, visit: (uri: string, draft: Draft) => void): Promise<void> {
    for (const document of this.documents.all()) {
      const checked = this.#workspace.check(document);
      if (checked) visit(document.uri, checked.draft);
    }
    for await (const { uri, text } of this.closed(token))
      if (text !== undefined) visit(uri, parseDraft(text, surfaceOf(keyOf(uri))));
  }

  /** Reads the drafts that are not open, one after the other, until it is cancelled. */
  async *closed(token: CancellationToken): AsyncGenerator<DraftFile> {
    if (!this.#watched) this.#forget();
    const turns = new Turns();
    for (const uri of await this.#list.all(token)) {
      if (token.isCancellationRequested) return;
      await turns.pauseIfDue();
      if (this.isOpen(uri)) continue;
      const file = await this.file(uri);
      if (file) yield file;
    }
  }

  /** Reads a draft from its file; undefined where the file is no draft. */
  async file(uri: string): Promise<DraftFile | undefined> {
    const { files } = this.#workspace;
    const text = await files.read(uri);
    const failure = namedAsDraft(keyOf(uri)) ? await failureOf(uri, text, files) : undefined;
    if (failure !== undefined) return { uri, failure };
    return text !== undefined && isDraftText(text, uri) ? { uri, text } : undefined;
  }

  /** The files that may be drafts below a folder of the workspace; none where the URI is that of a file. */
  below(folder: string): Promise<readonly string[]> {
    return this.#list.below(folder);
  }

  /** True if a file is open in the editor, however its URI is percent-encoded. */
  isOpen(uri: string): boolean {
    return this.documents.all().some((document) => keyOf(document.uri) === keyOf(uri));
  }

  async #factsOf(uri: string): Promise<DraftFacts | undefined> {
    const config = await this.#workspace.configOf(uri);
    const cached = this.#facts.get(keyOf(uri));
    if (cached?.config === config) return cached.facts;
    const generation = this.#generation;
    const text = await this.#workspace.files.read(uri);
    const facts = text === undefined || text.length > largest ? undefined : readFacts(text, uri, config);
    if (generation === this.#generation) this.#facts.set(keyOf(uri), { config, facts });
    return facts;
  }

  /** Forgets the facts of files that are gone. */
  #keepOnly(listed: readonly string[]): void {
    const keys = new Set(listed.map(keyOf));
    for (const key of this.#facts.keys()) if (!keys.has(key)) this.#facts.delete(key);
  }

  #forget(): void {
    this.#generation++;
    this.#facts.clear();
    this.#list.forget();
  }
}

/** The text of a draft's file, or a sentence on why it cannot be read and what to do. */
export type DraftFile =
  | { readonly uri: string; readonly text: string; readonly failure?: undefined }
  | { readonly uri: string; readonly text?: undefined; readonly failure: string };

/** Why a file named as a draft cannot be read as one; undefined where it can, or where it does not exist. */
async function failureOf(uri: string, text: string | undefined, files: Files): Promise<string | undefined> {
  if (text === undefined) return files.fault?.(uri);
  if (text.length > largest)
    return 'It has more than two million characters; check whether it is a report draft, and open it to have it checked.';
  // Decoding puts this character in the place of bytes that are not UTF-8.
  return text.includes('\uFFFD') ? notUtf8 : undefined;
}

const isDraftText = (text: string, uri: string): boolean =>
  text.length <= largest && looksLikeDraft(text, keyOf(uri));

interface CachedFacts {
  /** The config that the facts depend on. */
  readonly config: Config;
  /** Undefined where the file is no draft. */
  readonly facts: DraftFacts | undefined;
}

function readFacts(text: string, uri: string, { knowledge, stage }: Config): DraftFacts | undefined {
  const name = keyOf(uri);
  if (!looksLikeDraft(text, name)) return undefined;
  const { report } = ruleInputOf(parseDraft(text, surfaceOf(name)), knowledge, { stage });
  return report && factsOf(report, knowledge.instruments);
}
