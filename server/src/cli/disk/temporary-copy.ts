import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../../node/processes';

const beginning = '.inspection-report-';
const ending = '.tmp';
/** A process that uses the number of one that was killed does not write a copy for so many milliseconds. */
const longest = 60_000;

/**
 * The copy that will replace a file, next to it. Its name has the process that writes it, so that the next process that
 * writes the same file recognises and removes the copy of one that was killed.
 */
export class TemporaryCopy {
  readonly path: string;

  /** @param target the file to replace, which need not exist yet */
  constructor(target: string) {
    const prefix = `${beginning}${sumOf(basename(target))}-`;
    this.path = join(dirname(target), `${prefix}${process.pid}${ending}`);
    removeForgotten(dirname(target), prefix);
  }

  write(content: string | Uint8Array, mode?: { readonly mode: number }): void {
    writeFileSync(this.path, content, { flag: 'wx', ...mode });
  }

  /** Removes the copy, if it is not in its place yet. */
  remove(): void {
    remove(this.path);
  }
}

/** A short name for a long one, which may leave no room for more: FNV-1a over UTF-16 units. */
function sumOf(name: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function removeForgotten(folder: string, prefix: string): void {
  for (const name of namesIn(folder)) {
    const pid =
      name.startsWith(prefix) && name.endsWith(ending) ? name.slice(prefix.length, -ending.length) : '';
    if (!/^\d+$/.test(pid)) continue;
    const path = join(folder, name);
    if (Number(pid) === process.pid || !isRunning(Number(pid)) || isOld(path)) remove(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOld(path: string): boolean {
  const info = statSync(path, { throwIfNoEntry: false });
  return info !== undefined && Date.now() - info.mtimeMs > longest;
}

/** Even `force` fails if a part of the path is not a folder. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing to remove.
  }
}
