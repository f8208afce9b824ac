import type { CancellationToken } from 'vscode-languageserver';
import type { Files } from '../config/files';

const mayBeDraft = /\.(?:md|markdown|ya?ml)$/i;
const ignored = new Set(['node_modules/', '.git/', 'dist/']);
/** More than any team has in one workspace; a home folder opened by mistake must not keep an editor busy for minutes. */
const most = { folders: 5_000, files: 5_000 };

/** For as many milliseconds a list is good: no client tells of a folder that was renamed with all that is in it. */
const fresh = 3_000;

/** The files below the workspace's folders that may be drafts. */
export class DraftList {
  #folders: readonly string[] = [];
  #found: { readonly files: readonly string[]; readonly at: number } | undefined;
  #changes = 0;
  #told = false;

  constructor(
    readonly files: () => Files,
    readonly tell: (sentence: string) => void,
    readonly limit: typeof most = most,
  ) {}

  /** Sets the folders that are looked through, and all below them. */
  open(folders: readonly string[]): void {
    this.#folders = folders.map((uri) => uri.replace(/\/*$/, '/'));
    this.forget();
  }

  /** Has them looked through anew. */
  forget(): void {
    this.#changes++;
    this.#found = undefined;
  }

  /** The URIs of the files, each once; as many as were found until it is cancelled. */
  async all(token: CancellationToken): Promise<readonly string[]> {
    const known = this.#found;
    return known && performance.now() - known.at < fresh ? known.files : this.#look(token);
  }

  async #look(token: CancellationToken): Promise<readonly string[]> {
    const before = this.#changes;
    const waiting = [...this.#folders];
    const seen = new Set(waiting.map(keyOf));
    const found = new Map<string, string>();
    let whole = true;
    for (let at = 0; at < waiting.length; at++) {
      if (token.isCancellationRequested) return [...found.values()];
      if (at >= this.limit.folders || found.size >= this.limit.files) {
        whole = false;
        break;
      }
      const folder = waiting[at] as string;
      for (const name of [...(await this.files().list(folder))].sort()) {
        const uri = folder + name;
        if (name.endsWith('/')) {
          if (!ignored.has(name) && !seen.has(keyOf(uri))) waiting.push(uri);
          seen.add(keyOf(uri));
        } else if (mayBeDraft.test(name)) {
          if (found.size < this.limit.files) found.set(keyOf(uri), uri);
          else whole = false;
        }
      }
    }
    if (!whole && !this.#told) {
      this.#told = true;
      this.tell(
        `The workspace is large: references, symbols and the findings of all drafts are of its first ${found.size} Markdown and YAML files only; open a smaller folder to have them from all.`,
      );
    }
    const files = [...found.values()];
    if (before === this.#changes) this.#found = { files, at: performance.now() };
    return files;
  }
}

/** A URI as two are compared: editors differ in what they percent-encode. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
