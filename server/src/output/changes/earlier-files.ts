import type { EarlierFile } from './earlier-run';

/** The files of an earlier run. Each is found once, and no file is looked for among all. */
export class EarlierFiles {
  readonly #taken = new Set<EarlierFile>();
  readonly #byPath: ReadonlyMap<string, readonly EarlierFile[]>;
  #byEnd: ReadonlyMap<string, readonly EarlierFile[]> | undefined;
  #gone: ReadonlyMap<string, readonly EarlierFile[]> | undefined;

  /** @param exists tells if a file is still there; asked once for each, and only if drafts have other names now */
  constructor(
    private readonly files: readonly EarlierFile[],
    private readonly exists: (file: EarlierFile) => boolean,
  ) {
    this.#byPath = grouped(files, (file) => [keyOf(file)]);
  }

  /** The number of files that were not found. */
  get missing(): number {
    return this.files.length - this.#taken.size;
  }

  take(file: EarlierFile): void {
    this.#taken.add(file);
  }

  /**
   * The file at a path; the machine of the earlier run may have had the repository elsewhere.
   * @param path from the top of the repository
   */
  at(path: string, absolute: string): EarlierFile | undefined {
    const ways = [
      { path, isAbsolute: false },
      { path: absolute, isAbsolute: true },
    ];
    const [exact] = ways.flatMap((way) => this.#left(this.#byPath.get(keyOf(way))));
    if (exact) return exact;
    this.#byEnd ??= grouped(
      this.files.filter(({ isAbsolute }) => isAbsolute),
      ({ path: whole }) => endsOf(whole),
    );
    const like = this.#left(this.#byEnd.get(path));
    return like.length === 1 ? like[0] : undefined;
  }

  /** The files of an inspection that do not exist any more. */
  goneOf(inspection: string): readonly EarlierFile[] {
    this.#gone ??= grouped(
      this.files.filter((file) => file.content && !this.#taken.has(file) && !this.exists(file)),
      ({ content }) => (content ? [content.inspection] : []),
    );
    return this.#left(this.#gone.get(inspection));
  }

  #left(files: readonly EarlierFile[] = []): readonly EarlierFile[] {
    return files.filter((file) => !this.#taken.has(file));
  }
}

const keyOf = ({ path, isAbsolute }: Pick<EarlierFile, 'path' | 'isAbsolute'>): string =>
  isAbsolute ? path : `./${path}`;

/** What follows each slash of a path. */
function endsOf(path: string): string[] {
  const ends: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) ends.push(path.slice(at + 1));
  return ends;
}

function grouped(
  files: readonly EarlierFile[],
  keysOf: (file: EarlierFile) => readonly string[],
): ReadonlyMap<string, readonly EarlierFile[]> {
  const groups = new Map<string, EarlierFile[]>();
  for (const file of files) {
    for (const key of keysOf(file)) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
}
