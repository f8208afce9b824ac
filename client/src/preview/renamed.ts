/** A file or folder that got another address. */
export interface Rename {
  readonly oldUri: { toString(): string };
  readonly newUri: { toString(): string };
}

/** The address of a file after renames of it or of a folder above it; undefined if none of them moved it. */
export function renamedUri(uri: string, renames: readonly Rename[]): string | undefined {
  for (const { oldUri, newUri } of renames) {
    const [from, to] = [oldUri.toString(), newUri.toString()];
    if (uri === from || uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return undefined;
}
