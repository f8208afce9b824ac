import type { CancellationToken } from 'vscode-languageserver';
import { optionsFor } from '../config/options';
import { pathFrom } from '../config/paths';
import { type Checked, check } from '../lint/check';
import { fileResult } from '../output/file-result';
import { type Counts, type FileResult, nothing, plus } from '../output/result';
import { keyOf } from './draft-list';
import type { DraftFile, Drafts } from './drafts';
import type { Publisher } from './publish';
import type { AllChecked } from './requests';
import type { Workspace } from './workspace';

/** What came of looking at a draft. */
type Looked =
  | { readonly uri: string; readonly checked: Checked; readonly failure?: undefined }
  | { readonly uri: string; readonly checked?: undefined; readonly failure: string };

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
    for (const uri of this.#told.values()) this.publisher.unread(uri, undefined);
    this.#told.clear();
  }

  /** Checks a file again that changed, is new or gone, or is no longer open. */
  async changed(uri: string): Promise<void> {
    if (!this.#on || this.drafts.isOpen(uri)) return;
    const file = await this.drafts.file(uri);
    if (file) await this.#tell(await this.#closed(file));
    else if (!this.drafts.isOpen(uri) && this.#told.delete(keyOf(uri))) this.publisher.unread(uri, undefined);
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
    await this.#each(token, (draft) => void found.push(this.#resultOf(draft)));
    return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  async #checkAll(token: CancellationToken, progress: (checked: number) => void): Promise<AllChecked> {
    const before = new Set(this.#told.keys());
    let counts = nothing;
    await this.#each(token, async (draft) => {
      counts = plus(counts, this.#resultOf(draft));
      progress(counts.files);
      before.delete(keyOf(draft.uri));
      await this.#tell(draft);
    });
    if (!token.isCancellationRequested) {
      for (const key of before) {
        const uri = this.#told.get(key);
        this.#told.delete(key);
        // One that was opened meanwhile is told of as it is there.
        if (uri !== undefined && !this.drafts.isOpen(uri)) this.publisher.unread(uri, undefined);
      }
    }
    return inShort(counts);
  }

  /** Looks at the drafts of the folders, open ones as they are there. */
  async #each(token: CancellationToken, visit: (draft: Looked) => unknown): Promise<void> {
    for (const document of this.drafts.documents.all()) {
      const { uri } = document;
      const checked = this.#folderOf(uri) && (await this.workspace().checkAsFile(document));
      if (checked) await visit({ uri, checked });
    }
    for await (const file of this.drafts.closed(token)) await visit(await this.#closed(file));
  }

  async #closed({ uri, text, failure }: DraftFile): Promise<Looked> {
    if (text === undefined) return { uri, failure };
    const options = optionsFor(await this.workspace().configOf(uri), uri);
    return { uri, checked: check(text, keyOf(uri), options) };
  }

  /** Tells of a draft that is not open; what is open is told of by its editor. */
  async #tell({ uri, checked, failure }: Looked): Promise<void> {
    // It may have been taken back, or opened, while the file was read.
    if (!this.#on || this.drafts.isOpen(uri)) return;
    this.#told.set(keyOf(uri), uri);
    if (checked) await this.publisher.file(uri, checked);
    else this.publisher.unread(uri, failure);
  }

  /** What counts of a draft, under the path by which a person knows it. */
  #resultOf({ uri, checked, failure }: Looked): FileResult {
    const path = this.#pathOf(uri);
    if (!checked) return { path, failure };
    return fileResult(
      path,
      checked,
      checked.findings.filter(({ known }) => !known),
    );
  }

  #pathOf(uri: string): string {
    const within = this.#folderOf(uri) ?? '';
    // Of several folders each is named, as an editor shows them.
    const name = this.folders().length > 1 ? `${keyOf(within).split('/').at(-2)}/` : '';
    return name + pathFrom(within, uri);
  }

  /** The folder of the workspace that a file is in, with a slash at its end. */
  #folderOf(uri: string): string | undefined {
    const folders = this.folders().map((one) => one.replace(/\/*$/, '/'));
    return folders.find((one) => keyOf(uri).startsWith(keyOf(one)));
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
