/**
 * The port to files, by URI: the file system under Node, the client in a browser, a map in tests. Nothing else in this
 * folder depends on the platform.
 */
export interface Files {
  /**
   * The text of a file; undefined if there is none, or it cannot be read.
   * @param largest in bytes, for a file that may have more than is usual
   */
  read(uri: string, largest?: number): Promise<string | undefined>;
  /**
   * The names of the files and folders in a folder, percent-encoded as in a URI; those of folders end in a slash. Empty if
   * there is no such folder.
   * @param uri the folder's, with a slash at its end
   */
  list(uri: string): Promise<readonly string[]>;
  /** The reason why a path cannot be read as a file, and what to do, in full sentences; undefined if there is none. */
  fault?(uri: string): Promise<string | undefined>;
  /** A text that changes with the content of a file; undefined if there is no file, or it is not known. */
  stamp?(uri: string): Promise<string | undefined>;
}

/** Files held in memory. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (uri) => (Object.hasOwn(texts, uri) ? texts[uri] : undefined),
    list: async (folder) => {
      const below = Object.keys(texts).filter((uri) => uri.startsWith(folder));
      return [...new Set(below.map((uri) => uri.slice(folder.length).replace(/\/.*/s, '/')))];
    },
  };
}
