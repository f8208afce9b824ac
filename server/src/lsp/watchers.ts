import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  WatchKind,
} from 'vscode-languageserver';
import type { Config } from '../config/config';
import { configName, indexName, wordsName } from '../config/paths';
import { decodeUri } from '../text/uri';

/** Has the client report changes of files, as far as it can. */
export class FileWatchers {
  /** True if the client can report changes of files. */
  readonly supported: boolean;
  /** True if the client can report changes outside the workspace, or in folders that it leaves out by default. */
  readonly #anywhere: boolean;
  readonly #watched = new Set<string>();
  #folders: Promise<Disposable> | undefined;

  constructor(
    readonly connection: Connection,
    { workspace }: ClientCapabilities,
  ) {
    this.supported = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#anywhere = this.supported && workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
  }

  /** Watches configs, baselines, lists of words, and files that may be drafts or libraries, in the workspace. */
  watchWorkspace(): void {
    if (!this.supported) return;
    const patterns = [
      `**/${configName}`,
      `**/${wordsName}`,
      '**/*.{yaml,yml,md,markdown}',
      '**/*{baseline*,.law}.json',
      `**/${indexName}`,
    ];
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    void this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Watches folders that appear and vanish, which are reported without what is in them; or no longer watches them. */
  async watchFolders(wanted: boolean): Promise<void> {
    if (!this.supported || wanted === (this.#folders !== undefined)) return;
    const before = this.#folders;
    this.#folders = wanted
      ? this.connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
        })
      : undefined;
    (await before)?.dispose();
    await this.#folders;
  }

  /** Watches the packages that a config extends, or would if they were installed, its baseline, its index and its lists of words. */
  watchConfig({ sourceFiles, missingPaths, baseline, index, wordFiles }: Config): void {
    const inPackages = [...sourceFiles, ...missingPaths].filter((uri) => uri.includes('/node_modules/'));
    this.watch([
      ...inPackages.map(folderOf),
      ...(baseline ? [baseline.uri] : []),
      ...(index ? [index] : []),
      ...wordFiles,
    ]);
  }

  /**
   * Watches files, and the YAML and JSON files of folders, wherever they are. Each is registered once.
   * @param uris those of folders end in a slash
   */
  watch(uris: readonly string[]): void {
    if (!this.#anywhere) return;
    const added = uris.filter((uri) => !this.#watched.has(uri));
    if (added.length === 0) return;
    for (const uri of added) this.#watched.add(uri);
    const watchers = added.map((uri) => {
      const baseUri = folderOf(uri);
      const pattern = uri === baseUri ? '*.{yaml,yml,json}' : decodeUri(uri.slice(baseUri.length));
      return { globPattern: { baseUri, pattern } };
    });
    void this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** The folder of a file, with a slash at its end; a folder itself. */
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
