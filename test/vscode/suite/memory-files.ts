import * as vscode from 'vscode';

/** A file system that another extension may bring: everything is in memory, under a scheme that only VS Code knows. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(readonly scheme: string) {}

  /** Adds a file before anybody looks. */
  add(path: string, text: string): vscode.Uri {
    this.#files.set(path, new TextEncoder().encode(text));
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    const times = { ctime: 0, mtime: bytes?.length ?? 0 };
    if (bytes) return { type: vscode.FileType.File, ...times, size: bytes.length };
    if (this.#below(path).length > 0) return { type: vscode.FileType.Directory, ...times, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = new Map(
      this.#below(path).map((rest): [string, vscode.FileType] => [
        rest.split('/')[0] ?? '',
        rest.includes('/') ? vscode.FileType.Directory : vscode.FileType.File,
      ]),
    );
    if (names.size === 0) throw vscode.FileSystemError.FileNotFound(path);
    return [...names];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, bytes);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(): void {
    // A folder is there as soon as a file in it is.
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  /** The paths of all files in a folder, relative to it. */
  #below(folder: string): string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length));
  }
}
