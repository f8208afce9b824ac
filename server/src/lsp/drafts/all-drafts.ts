import { CancellationToken } from 'vscode-languageserver';
import { pathFrom } from '../../config/paths';
import { type Checked, check } from '../../lint/check';
import { fileResult } from '../../output/file-result';
import { type Counts, type FileResult, nothing, plus } from '../../output/result';
import type { Finding } from '../../rules/finding';
import type { FindingsPublisher } from '../publisher';
import type { AllChecked } from '../requests';
import type { Workspace } from '../workspace';
import { keyOf } from './draft-list';
import type { DraftFile, Drafts } from './drafts';
import type { RequestProgress } from './request-progress';

/** The check of a draft, or a sentence on why its file cannot be read. */
type DraftOutcome =
  | { readonly uri: string; readonly checked: Checked; readonly failure?: undefined }
  | { readonly uri: string; readonly checked?: undefined; readonly failure: string };

/**
 * The findings of all drafts below the workspace's folders, including those that are not open. From the first `check`
 * until `openOnly` the findings of closed drafts are published, and follow their files.
 */
export class AllDrafts {
  #on = false;
  /** URIs of the closed drafts whose findings are published, by the form in which two URIs are compared. */
  readonly #published = new Map<string, string>();
  /** The last of the checks, which run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #recheckQueued = false;

  constructor(
    readonly drafts: Drafts,
    readonly workspace: Workspace,
    readonly publisher: FindingsPublisher,
  ) {}

  /**
   * Checks all drafts, and publishes the findings of closed ones from now on.
   * @param seen receives the number of drafts checked so far
   * @returns undefined if it was cancelled: then only the findings of open drafts are published, as before
   */
  async check(
    token: CancellationToken,
    seen: (checked: number) => void,
    progress?: RequestProgress,
  ): Promise<AllChecked | undefined> {
    this.#on = true;
    this.publisher.showsClosed(true);
    const counts = await this.#enqueue(() => this.#checkAll(token, seen, progress));
    if (!token.isCancellationRequested) return counts;
    this.openOnly();
    return undefined;
  }

  /** Takes back the findings of closed drafts, and publishes no more of them. */
  openOnly(): void {
    this.#on = false;
    for (const uri of this.#published.values()) this.publisher.takeBack(uri);
    this.#published.clear();
    this.publisher.showsClosed(false);
  }

  /** Checks a file again that changed, is new or gone, or was closed in the editor. */
  async changed(uri: string): Promise<void> {
    if (!this.#on || this.drafts.isOpen(uri)) return;
    const file = await this.drafts.file(uri);
    if (file) await this.#publish(await this.#checkClosed(file));
    else if (!this.drafts.isOpen(uri) && this.#published.delete(keyOf(uri))) this.publisher.takeBack(uri);
  }

  /** Checks everything in a folder again that is new or gone: no client reports its files one by one. */
  async folderChanged(uri: string): Promise<void> {
    if (!this.#on) return;
    const folder = `${keyOf(uri)}/`;
    const known = [...this.#published].filter(([key]) => key.startsWith(folder)).map(([, of]) => of);
    const files = new Map([...known, ...(await this.drafts.below(uri))].map((file) => [keyOf(file), file]));
    for (const file of files.values()) await this.changed(file);
  }

  /** Checks all again after a config or the folders changed, if findings of closed drafts are published. */
  async recheckAll(): Promise<void> {
    if (!this.#on || this.#recheckQueued) return;
    this.#recheckQueued = true;
    await this.#enqueue(() => {
      this.#recheckQueued = false;
      return this.#checkAll(CancellationToken.None, () => undefined);
    });
  }

  /**
   * The results of all drafts in the order of their paths. When cancelled, returns those checked so far.
   * @param withFigures says that a format shows the figures of drafts
   */
  async results(
    token: CancellationToken,
    progress: RequestProgress | undefined,
    withFigures: boolean,
  ): Promise<readonly FileResult[]> {
    const results: FileResult[] = [];
    const visit = (draft: DraftOutcome): void => void results.push(this.#resultOf(draft, withFigures));
    await this.#each(token, visit, progress);
    return results.sort((a, b) => Number(a.path > b.path) - Number(a.path < b.path));
  }

  async #checkAll(
    token: CancellationToken,
    seen: (checked: number) => void,
    progress?: RequestProgress,
  ): Promise<AllChecked> {
    const outdated = new Map(this.#published);
    let counts = nothing;
    const visit = async (draft: DraftOutcome): Promise<void> => {
      counts = plus(counts, this.#resultOf(draft));
      seen(counts.files);
      outdated.delete(keyOf(draft.uri));
      await this.#publish(draft);
    };
    await this.#each(token, visit, progress);
    if (!token.isCancellationRequested) this.#takeBackAll(outdated);
    return summarise(counts);
  }

  /** Takes back findings of drafts that are gone. A draft opened in the meantime has those of the editor. */
  #takeBackAll(outdated: ReadonlyMap<string, string>): void {
    for (const [key, uri] of outdated)
      if (this.#published.delete(key) && !this.drafts.isOpen(uri)) this.publisher.takeBack(uri);
  }

  /** Checks the drafts of the folders one after the other, open ones as they are in the editor. */
  async #each(
    token: CancellationToken,
    visit: (draft: DraftOutcome) => unknown,
    progress?: RequestProgress,
  ): Promise<void> {
    for (const document of this.drafts.documents.all()) {
      const { uri } = document;
      const checked = this.#folderOf(uri) && (await this.workspace.checkAsFile(document));
      if (checked) await visit({ uri, checked });
    }
    for await (const file of this.drafts.closed(token, progress)) await visit(await this.#checkClosed(file));
  }

  async #checkClosed({ uri, text, failure }: DraftFile): Promise<DraftOutcome> {
    if (text === undefined) return { uri, failure };
    const options = this.workspace.optionsFor(await this.workspace.configOf(uri), uri);
    return { uri, checked: check(text, keyOf(uri), options) };
  }

  async #publish({ uri, checked, failure }: DraftOutcome): Promise<void> {
    // It may have been switched off, or the draft opened, while the file was read.
    if (!this.#on || this.drafts.isOpen(uri)) return;
    this.#published.set(keyOf(uri), uri);
    if (checked) await this.publisher.showClosed(uri, checked);
    else this.publisher.showUnreadable(uri, failure);
  }

  /** The findings of a draft that are not in the baseline, under the path by which a person knows it. */
  #resultOf({ uri, checked, failure }: DraftOutcome, withFigures = false): FileResult {
    const path = this.#pathOf(uri);
    if (!checked) return { path, failure };
    const isKnown = ({ known }: Finding): boolean => known === true;
    return fileResult(path, checked, {
      findings: checked.findings.filter((finding) => !isKnown(finding)),
      suppressed: checked.suppressed,
      withFigures,
      ...(checked.remaining && { known: checked.findings.filter(isKnown) }),
    });
  }

  /** The path from its folder; where the workspace has several, the folder's name comes first, as in an editor. */
  #pathOf(uri: string): string {
    const folder = this.#folderOf(uri) ?? '';
    const name = this.drafts.folders.length > 1 ? `${keyOf(folder).split('/').at(-2)}/` : '';
    return name + pathFrom(folder, uri);
  }

  /** The folder of the workspace that a file is in, with a slash at its end. */
  #folderOf(uri: string): string | undefined {
    return this.drafts.folders.find((folder) => keyOf(uri).startsWith(keyOf(folder)));
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task, task);
    this.#queue = result;
    return result;
  }
}

const summarise = ({ files, errors, warnings, others, infos }: Counts): AllChecked => ({
  drafts: files,
  errors,
  warnings,
  others,
  infos,
});

/** Counts the drafts of several results, and the findings in them. */
export const countAll = (results: readonly FileResult[]): AllChecked =>
  summarise(results.reduce(plus, nothing));
