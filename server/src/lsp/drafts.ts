import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../config/config';
import type { Files } from '../config/files';
import { type Draft, parseDraft, surfaceOf } from '../draft/draft';
import { looksLikeDraft, namedAsDraft } from '../draft/sniff';
import { type DraftFacts, factsOf } from '../language/draft-facts';
import { ruleInputOf } from '../lint/rule-input';
import { DraftList, keyOf } from './draft-list';
import type { Workspace } from './workspace';

/** A draft of the workspace, with what is known of it. */
export interface FoundDraft {
  readonly uri: string;
  readonly facts: DraftFacts;
}

// A report has some 40 KB; what is much larger is no draft that somebody writes.
const largest = 2_000_000;
/** For this long the server may be at work without looking whether something else is asked of it. */
const stretch = 10;

/**
 * The drafts of the workspace: those that are open as they are there, all others as their files are. Of each file only
 * its citations and requirements are kept, until the client says that it changed.
 */
export class Drafts {
  readonly #list: DraftList;
  readonly #read = new Map<string, Reading>();
  #changes = 0;

  /**
   * @param watches whether the client tells of files that change; without that all are read anew each time
   * @param tell is given a sentence for the user where the workspace is too large
   */
  constructor(
    readonly workspace: () => Workspace,
    readonly documents: TextDocuments<TextDocument>,
    readonly watches: () => boolean,
    tell: (sentence: string) => void,
  ) {
    this.#list = new DraftList(() => this.workspace().files, tell);
  }

  /** Sets the folders that drafts are looked for in. */
  open(folders: readonly string[]): void {
    this.#list.open(folders);
    this.#forget();
  }

  /** Forgets what was read of a file, and which files there are if it is new or gone. */
  changed(uri: string, listed: 'same' | 'other'): void {
    this.#changes++;
    this.#read.delete(keyOf(uri));
    if (listed === 'other') this.#list.forget();
  }

  /** All drafts, by their URI; as many as were read until it is cancelled. */
  async all(token: CancellationToken): Promise<readonly FoundDraft[]> {
    if (!this.watches()) this.#forget();
    const open = new Map(this.documents.all().map((document) => [keyOf(document.uri), document]));
    const found: FoundDraft[] = [];
    for (const document of open.values()) {
      const { report, knowledge } = this.workspace().check(document) ?? {};
      if (report && knowledge)
        found.push({ uri: document.uri, facts: factsOf(report, knowledge.instruments) });
    }
    let from = performance.now();
    const listed = await this.#list.all(token);
    const whole = !token.isCancellationRequested;
    if (whole && this.#read.size > listed.length) this.#keep(new Set(listed.map(keyOf)));
    for (const uri of listed) {
      if (token.isCancellationRequested) break;
      if (performance.now() - from > stretch) {
        await pause();
        from = performance.now();
      }
      if (open.has(keyOf(uri))) continue;
      const facts = await this.#facts(uri);
      if (facts) found.push({ uri, facts });
    }
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Looks at all drafts, the open ones as they are there; at as many as were read until it is cancelled. */
  async each(token: CancellationToken, visit: (uri: string, draft: Draft) => void): Promise<void> {
    for (const document of this.documents.all()) {
      const checked = this.workspace().check(document);
      if (checked) visit(document.uri, checked.draft);
    }
    for await (const { uri, text } of this.closed(token))
      if (text !== undefined) visit(uri, parseDraft(text, surfaceOf(keyOf(uri))));
  }

  /** The texts of the drafts that are not open, one after the other; as many as were read until it is cancelled. */
  async *closed(token: CancellationToken): AsyncGenerator<DraftFile> {
    if (!this.watches()) this.#forget();
    let from = performance.now();
    for (const uri of await this.#list.all(token)) {
      if (token.isCancellationRequested) return;
      if (performance.now() - from > stretch) {
        await pause();
        from = performance.now();
      }
      if (this.isOpen(uri)) continue;
      const file = await this.file(uri);
      if (file) yield file;
    }
  }

  /** A draft as its file is now; undefined where it is none. */
  async file(uri: string): Promise<DraftFile | undefined> {
    const { files } = this.workspace();
    const text = await files.read(uri);
    const failure = namedAsDraft(keyOf(uri)) ? await failureOf(uri, text, files) : undefined;
    if (failure !== undefined) return { uri, failure };
    return text !== undefined && isDraftText(text, uri) ? { uri, text } : undefined;
  }

  /** Whether a file is open in the editor, however its URI is written. */
  isOpen(uri: string): boolean {
    return this.documents.all().some((document) => keyOf(document.uri) === keyOf(uri));
  }

  async #facts(uri: string): Promise<DraftFacts | undefined> {
    const config = await this.workspace().configOf(uri);
    const known = this.#read.get(keyOf(uri));
    if (known?.config === config) return known.facts;
    const before = this.#changes;
    const text = await this.workspace().files.read(uri);
    const facts = text === undefined || text.length > largest ? undefined : read(text, uri, config);
    // What changed while it was read is read again the next time.
    if (before === this.#changes) this.#read.set(keyOf(uri), { config, facts });
    return facts;
  }

  /** Forgets the files that are no longer there. */
  #keep(listed: ReadonlySet<string>): void {
    for (const key of this.#read.keys()) if (!listed.has(key)) this.#read.delete(key);
  }

  #forget(): void {
    this.#changes++;
    this.#read.clear();
    this.#list.forget();
  }
}

/** A draft as its file is: its text, or why that cannot be read, as a sentence that says what to do. */
export type DraftFile =
  | { readonly uri: string; readonly text: string; readonly failure?: undefined }
  | { readonly uri: string; readonly text?: undefined; readonly failure: string };

/** Why a file that is named as a draft cannot be read as one; undefined where it can, and where it is not there. */
async function failureOf(uri: string, text: string | undefined, files: Files): Promise<string | undefined> {
  if (text === undefined) return files.fault?.(uri);
  if (text.length > largest)
    return 'It has more than two million characters; check whether it is a report draft, and open it to have it checked.';
  // What is no UTF-8 is read with this sign in the place of what cannot be told.
  return text.includes('\uFFFD')
    ? 'It is not saved as UTF-8, so that some characters cannot be read; save it as UTF-8.'
    : undefined;
}

/** Whether the text of a file is a draft's, and no larger than any that somebody writes. */
const isDraftText = (text: string, uri: string): boolean =>
  text.length <= largest && looksLikeDraft(text, keyOf(uri));

interface Reading {
  /** What was made of it rests on this one. */
  readonly config: Config;
  /** Undefined where it is no draft. */
  readonly facts: DraftFacts | undefined;
}

function read(text: string, uri: string, { knowledge, stage }: Config): DraftFacts | undefined {
  const name = keyOf(uri);
  if (!looksLikeDraft(text, name)) return undefined;
  const { report } = ruleInputOf(parseDraft(text, surfaceOf(name)), knowledge, stage);
  return report && factsOf(report, knowledge.instruments);
}

/** Lets everything else that waits be done first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
