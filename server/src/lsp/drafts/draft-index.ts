import type { CancellationToken } from 'vscode-languageserver';
import type { Config } from '../../config/config';
import { parseDraft, surfaceOf } from '../../draft/draft';
import { looksLikeDraft } from '../../draft/sniff';
import { type DraftFacts, factsOf } from '../../language/draft-facts';
import { ruleInputOf } from '../../lint/rule-input';
import type { DraftSketch } from '../../report/across/copied/copied';
import type { Report } from '../../report/report';
import { Turns } from '../turns';
import type { Workspace } from '../workspace';
import { type DraftList, keyOf } from './draft-list';
import { IndexProgress, type ProgressFactory } from './index-progress';
import type { RequestProgress } from './request-progress';

/** A draft of the workspace with its citations and requirements. */
export interface FoundDraft {
  readonly uri: string;
  readonly facts: DraftFacts;
}

/** A draft that is not open, with the sketch of its paragraphs. */
export interface ClosedDraft extends FoundDraft {
  readonly sketch: DraftSketch;
}

/** In characters. A report has some 40 KB; nobody writes a draft that is much larger. */
export const largest = 2_000_000;

/** So many files are looked at together: to ask for the state of one after the other would wait for each. */
const batch = 32;

interface DraftIndexOptions {
  readonly workspace: Workspace;
  readonly list: DraftList;
  /** True if the client reports files that change. Without that the state of every file is looked at each time. */
  readonly watched: boolean;
  /** The form in which the URIs of open documents are compared. */
  readonly open: () => ReadonlySet<string>;
  readonly progress: ProgressFactory;
}

interface CachedFacts {
  /** The config that the facts depend on. */
  readonly config: Config;
  /** The state of the file that was read, where nobody reports changes of it. */
  readonly stamp: string | undefined;
  /** Undefined if the file is not a draft. */
  readonly read: Omit<ClosedDraft, 'uri'> | undefined;
}

/**
 * The citations and requirements of the drafts that are not open, read in the background when they are first asked for.
 * They are kept until a file or its config changes.
 */
export class DraftIndex {
  readonly #options: DraftIndexOptions;
  readonly #facts = new Map<string, CachedFacts>();
  #listed: readonly string[] = [];
  /** The requests that wait for all drafts, and show how far it has come themselves. */
  readonly #waiting = new Set<RequestProgress>();
  /** The pass over all files that is under way. */
  #pass: Promise<void> | undefined;
  #again = false;
  /** Counts changes, so that facts that one of them overtook are not kept. */
  #generation = 0;
  #revision = 0;

  constructor(options: DraftIndexOptions) {
    this.#options = options;
  }

  /** Forgets the facts of a file that changed. */
  changed(uri: string): void {
    this.#generation++;
    if (this.#facts.delete(keyOf(uri))) this.#revision++;
  }

  /** Forgets everything. */
  forget(): void {
    this.#generation++;
    this.#revision++;
    this.#facts.clear();
    this.#listed = [];
  }

  /** Another number after each change of what is known. */
  get revision(): number {
    return this.#revision;
  }

  /** The drafts that have been read so far and are not open. */
  known(): ClosedDraft[] {
    const open = this.#options.open();
    return this.all().filter(({ uri }) => !open.has(keyOf(uri)));
  }

  /** The drafts that have been read so far, with those that were opened since. */
  all(): ClosedDraft[] {
    return this.#listed.flatMap((uri) => {
      const read = this.#facts.get(keyOf(uri))?.read;
      return read ? [{ uri, ...read }] : [];
    });
  }

  /** Waits until everything is up to date, until a request is cancelled, or for so many milliseconds. */
  async wait(
    token: CancellationToken,
    { progress, patience }: { readonly progress?: RequestProgress; readonly patience?: number },
  ): Promise<void> {
    if (progress) this.#waiting.add(progress);
    await waitFor(this.update(), token, patience);
    if (progress) this.#waiting.delete(progress);
  }

  /** Brings everything up to date in the background. Resolves when that is done, or the user has cancelled it. */
  update(): Promise<void> {
    if (this.#pass) {
      // Files that the pass has read may have changed since.
      this.#again ||= !this.#options.watched;
      return this.#pass;
    }
    this.#pass = this.#passes().finally(() => {
      this.#pass = undefined;
    });
    return this.#pass;
  }

  async #passes(): Promise<void> {
    const progress = new IndexProgress(this.#options.progress);
    try {
      let generation: number;
      do {
        generation = this.#generation;
        this.#again = false;
        await this.#passOnce(progress);
      } while (!progress.token.isCancellationRequested && (this.#again || generation !== this.#generation));
    } finally {
      progress.end();
    }
  }

  async #passOnce(progress: IndexProgress): Promise<void> {
    const { list, watched } = this.#options;
    if (!watched) list.forget();
    const listed = await list.all(progress.token);
    if (progress.token.isCancellationRequested) return;
    if (this.#listed !== listed) this.#revision++;
    this.#listed = listed;
    if (this.#facts.size > listed.length) this.#keepOnly(listed);
    const open = this.#options.open();
    const closed = listed.filter((uri) => !open.has(keyOf(uri)));
    const turns = new Turns();
    for (let from = 0; from < closed.length; from += batch) {
      const outdated = await Promise.all(closed.slice(from, from + batch).map((uri) => this.#outdated(uri)));
      for (const file of outdated) {
        await turns.pauseIfDue();
        if (progress.token.isCancellationRequested) return;
        if (file) await this.#read(file);
      }
      for (const request of this.#waiting) request.report(from, closed.length);
      if (this.#waiting.size === 0) progress.report(from, closed.length);
    }
  }

  /** The config and the state of a file that has to be read; undefined if the facts about it still hold. */
  async #outdated(
    uri: string,
  ): Promise<(Pick<CachedFacts, 'config' | 'stamp'> & { uri: string }) | undefined> {
    const { workspace, watched } = this.#options;
    const [config, stamp] = await Promise.all([
      workspace.configOf(uri),
      watched ? undefined : workspace.files.stamp?.(uri),
    ]);
    const cached = this.#facts.get(keyOf(uri));
    const isSame = watched || (stamp !== undefined && stamp === cached?.stamp);
    return cached?.config === config && isSame ? undefined : { uri, config, stamp };
  }

  async #read({
    uri,
    config,
    stamp,
  }: Pick<CachedFacts, 'config' | 'stamp'> & { uri: string }): Promise<void> {
    const { draftSketch } = await import('../snippets/library-code');
    const generation = this.#generation;
    const text = await this.#options.workspace.files.read(uri);
    const report = text === undefined || text.length > largest ? undefined : reportOf(text, uri, config);
    const read = report && {
      facts: factsOf(report, config.knowledge.instruments),
      sketch: draftSketch(report),
    };
    if (generation !== this.#generation) return;
    this.#facts.set(keyOf(uri), { config, stamp, read });
    this.#revision++;
  }

  /** Forgets the facts of files that are gone. */
  #keepOnly(listed: readonly string[]): void {
    const keys = new Set(listed.map(keyOf));
    for (const key of this.#facts.keys()) if (!keys.has(key)) this.#facts.delete(key);
  }
}

/** Waits for some work until a request is cancelled, or for so many milliseconds. */
async function waitFor(work: Promise<void>, token: CancellationToken, patience?: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = [
    work,
    new Promise<void>((resolve) => {
      if (token.isCancellationRequested) resolve();
      else token.onCancellationRequested(() => resolve());
    }),
  ];
  if (patience !== undefined)
    ends.push(
      new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
      }),
    );
  await Promise.race(ends);
  clearTimeout(timer);
}

function reportOf(text: string, uri: string, { knowledge, stage }: Config): Report | undefined {
  const name = keyOf(uri);
  if (!looksLikeDraft(text, name)) return undefined;
  return ruleInputOf(parseDraft(text, surfaceOf(name)), knowledge, { stage }).report;
}
