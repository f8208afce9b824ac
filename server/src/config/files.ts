/**
 * How files are reached, by URI: the file system under Node, the client in a browser, a map in tests. Nothing else in
 * `lint` knows where it runs.
 */
export interface Files {
  /** The text of a file; undefined where there is none, or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The names of what is in a folder, whose URI ends in a slash, percent-encoded as in one; those of folders end in a
   * slash too. None where there is no such folder.
   */
  list(uri: string): Promise<readonly string[]>;
  /** Why something that is there cannot be read as a file, in a sentence that says what to do; undefined where nothing is. */
  fault?(uri: string): Promise<string | undefined>;
}

/** Files held in memory. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (uri) => (Object.hasOwn(texts, uri) ? texts[uri] : undefined),
    list: async (folder) => {
      const below = Object.keys(texts).filter((uri) => uri.startsWith(folder));
      return [...new Set(below.map((uri) => uri.slice(folder.length).replace(/\/.*$/, '/')))];
    },
  };
}
