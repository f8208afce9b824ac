import type { CancellationToken } from 'vscode-languageserver';
import { type Checked, check } from '../lint/check';
import { pathFrom } from '../lint/config-paths';
import { fileResult } from '../lint/file-result';
import { optionsFor } from '../lint/options';
import { type Counts, type FileResult, nothing, plus } from '../lint/result';
import { keyOf } from './draft-list';
import { type Drafts, isDraftText } from './drafts';
import type { Publisher } from './publish';
import type { AllChecked } from './requests';
import type { Workspace } from './workspace';

/**
 * The findings of all drafts below the workspace's folders, those that are not open too, once a person has asked for them:
 * they are kept as the files are until that is taken back.
 */
export class AllDrafts {
  #on = false;
  /** The drafts that are not open and were told of: their URIs, as they are compared and as they were told. */
  readonly #told = new Map<string, string>();
  /** Checks of all come one after the other; one that waits already is enough. */
  #running: Promise<unknown> = Promise.resolve();
  #waiting = false;

  constructor(
    readonly drafts: Drafts,
    readonly workspace: () => Workspace,
    readonly publisher: Publisher,
    readonly folders: () => readonly string[],
  ) {}

  /**
   * Checks all drafts and tells of them from now on.
   * @param progress is told how many were checked so far
   * @returns undefined where it was cancelled: then only open drafts are told of, as before
   */
  async check(
    token: CancellationToken,
    progress: (checked: number) => void,
  ): Promise<AllChecked | undefined> {
    this.#on = true;
    const counts = await this.#inTurn(() => this.#checkAll(token, progress));
    if (!token.isCancellationRequested) return counts;
    this.openOnly();
    return undefined;
  }

  /** Takes back what was told of drafts that are not open. */
  openOnly(): void {
    this.#on = false;
    for (const uri of this.#told.values()) void this.publisher.file(uri, undefined);
    this.#told.clear();
  }

  /** Checks a file again that changed, is new or gone, or is no longer open. */
  async changed(uri: string): Promise<void> {
    if (!this.#on || this.drafts.isOpen(uri)) return;
    const text = await this.workspace().files.read(uri);
    if (!this.#on || this.drafts.isOpen(uri)) return;
    if (text !== undefined && isDraftText(text, uri)) await this.#tell(uri, await this.#checked(uri, text));
    else if (this.#told.delete(keyOf(uri))) await this.publisher.file(uri, undefined);
  }

  /** Checks all again, where that is wanted: what they are checked by is another. */
  async again(): Promise<void> {
    if (!this.#on || this.#waiting) return;
    this.#waiting = true;
    await this.#inTurn(() => {
      this.#waiting = false;
      return this.#checkAll(never, () => undefined);
    });
  }

  /** What came of each draft, in the order of their paths; of as many as were read until it is cancelled. */
  async results(token: CancellationToken): Promise<readonly FileResult[]> {
    const found: FileResult[] = [];
    await this.#each(token, (uri, checked) => void found.push(this.#resultOf(uri, checked)));
    return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  async #checkAll(token: CancellationToken, progress: (checked: number) => void): Promise<AllChecked> {
    const before = new Set(this.#told.keys());
    let counts = nothing;
    await this.#each(token, async (uri, checked, open) => {
      counts = plus(counts, this.#resultOf(uri, checked));
      progress(counts.files);
      if (open || !this.#on) return;
      before.delete(keyOf(uri));
      await this.#tell(uri, checked);
    });
    if (!token.isCancellationRequested) {
      for (const key of before) {
        const uri = this.#told.get(key);
        this.#told.delete(key);
        // One that was opened meanwhile is told of as it is there.
        if (uri !== undefined && !this.drafts.isOpen(uri)) await this.publisher.file(uri, undefined);
      }
    }
    return inShort(counts);
  }

  async #each(
    token: CancellationToken,
    visit: (uri: string, checked: Checked, open: boolean) => unknown,
  ): Promise<void> {
    const workspace = this.workspace();
    for (const document of this.drafts.documents.all()) {
      const checked = workspace.check(document);
      if (checked) await visit(document.uri, checked, true);
    }
    for await (const { uri, text } of this.drafts.closed(token)) {
      await visit(uri, await this.#checked(uri, text), false);
    }
  }

  async #checked(uri: string, text: string): Promise<Checked> {
    return check(text, keyOf(uri), optionsFor(await this.workspace().configOf(uri), uri));
  }

  async #tell(uri: string, checked: Checked): Promise<void> {
    if (this.drafts.isOpen(uri)) return;
    this.#told.set(keyOf(uri), uri);
    await this.publisher.file(uri, checked);
  }

  /** What counts of a draft, under the path by which a person knows it. */
  #resultOf(uri: string, checked: Checked): FileResult {
    const findings = checked.findings.filter(({ known }) => !known);
    return fileResult(this.#pathOf(uri), checked, findings);
  }

  #pathOf(uri: string): string {
    const folders = this.folders().map((one) => one.replace(/\/*$/, '/'));
    const within = folders.find((one) => keyOf(uri).startsWith(keyOf(one)));
    if (within === undefined) return keyOf(uri).slice(keyOf(uri).lastIndexOf('/') + 1);
    // Of several folders each is named, as an editor shows them.
    const name = folders.length > 1 ? `${keyOf(within).split('/').at(-2)}/` : '';
    return name + pathFrom(within, uri);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work, work);
    this.#running = turn;
    return turn;
  }
}

const inShort = ({ files, errors, warnings, others }: Counts): AllChecked => ({
  drafts: files,
  errors,
  warnings,
  others,
});

const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** The counts of several results. */
export const counted = (results: readonly FileResult[]): AllChecked => inShort(results.reduce(plus, nothing));
