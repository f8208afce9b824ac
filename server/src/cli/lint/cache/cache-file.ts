import { createHash } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { readRegular } from '../../../node/regular-file';
import { infoOfLink } from '../../../session/info';
import { TemporaryCopy } from '../../disk/temporary-copy';

/** The first line of a cache. Its number changes when the form of the entries does. */
const head = 'inspection-report lint cache 1\n';
/** The entries that no run has used for so many days are left out when a cache is written. */
const longestUnused = 30;
/** In bytes. Of a larger cache, the entries that were used last are kept. */
const largest = 128 * 1024 * 1024;

/** The reason why a file must not be replaced by a cache. */
export type CacheObstacle = 'isNoFile' | 'isOthers' | 'isUnreadable' | 'isNoCache';

/** The names of an entry: hashes of the place of a draft, and of all that its findings depend on. */
export interface EntryNames {
  readonly place: string;
  readonly key: string;
}

/** An entry: its place, key and the day of its last use, all before the stored text, and the whole line. */
interface StoredEntry {
  readonly key: string;
  readonly day: number;
  readonly line: Buffer;
}

// place, key, sum and day, each with a space after it.
const sizes = [16, 32, 16, 5];
const headLength = sizes.reduce((sum, size) => sum + size + 1, 0);

/**
 * The file of a cache: a line for each draft. An entry is read when it is asked for, so that a large file costs little. A
 * file that is damaged, that others can read, or that somebody else has made, counts as empty.
 */
export class CacheFile {
  readonly #entries = new Map<string, StoredEntry>();
  #changed = false;

  /**
   * @param path absolute
   * @param today the number of days since 1 January 1970
   */
  constructor(
    readonly path: string,
    readonly today: number,
  ) {
    const bytes = isPrivate(path) ? contentOf(path) : undefined;
    if (bytes) this.#read(bytes);
  }

  /**
   * The reason why what is at the path must not be replaced. Only nothing, an empty file and a cache of this user may be:
   * a link, a pipe, a device or a folder is no file, and nobody knows what is lost with a file that cannot be read.
   */
  static obstacleAt(path: string): CacheObstacle | undefined {
    const info = infoOfLink(path);
    if (!info) return undefined;
    if (!info.isFile()) return 'isNoFile';
    if (process.getuid !== undefined && info.uid !== process.getuid()) return 'isOthers';
    const bytes = contentOf(path);
    if (!bytes) return 'isUnreadable';
    return bytes.length === 0 || startsWith(bytes, head.slice(0, -2)) ? undefined : 'isNoCache';
  }

  /** The stored text of a draft; undefined if there is none, or it does not have its sum. */
  find({ place, key }: EntryNames): string | undefined {
    const entry = this.#entries.get(place);
    if (entry?.key !== key) return undefined;
    const stored = entry.line.toString('utf8', headLength, entry.line.length - 1);
    if (sumOf(place + key, stored) !== entry.line.toString('latin1', 50, 66)) return undefined;
    if (entry.day !== this.today) this.put({ place, key }, stored);
    return stored;
  }

  put({ place, key }: EntryNames, stored: string): void {
    const names = `${place} ${key} ${sumOf(place + key, stored)} ${dayText(this.today)} `;
    this.#entries.set(place, { key, day: this.today, line: Buffer.from(`${names}${stored}\n`) });
    this.#changed = true;
  }

  /**
   * Writes the cache if it has changed: whole or not at all, for nobody else to read. It looks again at what is there,
   * because a run takes a while.
   * @returns the reason why it must not be written
   * @throws Error with the system's `code` if it cannot be written
   */
  save(): CacheObstacle | undefined {
    if (!this.#changed) return undefined;
    const obstacle = CacheFile.obstacleAt(this.path);
    if (obstacle) return obstacle;
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const copy = new TemporaryCopy(this.path);
    try {
      copy.write(Buffer.concat([Buffer.from(head), ...this.#kept()]), { mode: 0o600 });
      renameSync(copy.path, this.path);
    } finally {
      copy.remove();
    }
    return undefined;
  }

  /** The lines of the entries that are kept, those that were used last first. */
  #kept(): Buffer[] {
    const used = [...this.#entries.values()].filter(({ day }) => this.today - day <= longestUnused);
    let left = largest;
    return used
      .sort((a, b) => b.day - a.day)
      .map(({ line }) => line)
      .filter(({ length }) => {
        left -= length;
        return left >= 0;
      });
  }

  #read(bytes: Buffer): void {
    if (!startsWith(bytes, head)) return;
    for (let start = head.length; start < bytes.length; ) {
      const end = bytes.indexOf(10, start) + 1;
      if (end === 0) return;
      const line = bytes.subarray(start, end);
      const names = namesOf.exec(line.toString('latin1', 0, headLength));
      if (names) this.#entries.set(names[1] ?? '', { key: names[2] ?? '', day: Number(names[4]), line });
      start = end;
    }
  }
}

const namesOf = new RegExp(
  `^(${sizes
    .slice(0, 3)
    .map((size) => `[0-9a-f]{${size}}`)
    .join(') (')}) (\\d{5}) $`,
);

const dayText = (day: number): string => String(day).padStart(5, '0').slice(-5);

const sumOf = (names: string, stored: string): string =>
  createHash('sha256').update(names).update(stored).digest('hex').slice(0, 16);

const startsWith = (bytes: Buffer, text: string): boolean =>
  bytes.toString('latin1', 0, text.length) === text;

function contentOf(path: string): Buffer | undefined {
  try {
    return readRegular(path);
  } catch {
    return undefined;
  }
}

/** Tells if a file is this user's own, and nobody else may read or write it. Windows has no such modes. */
function isPrivate(path: string): boolean {
  const info = infoOfLink(path);
  if (!info?.isFile()) return false;
  return process.getuid === undefined || (info.uid === process.getuid() && (info.mode & 0o077) === 0);
}
