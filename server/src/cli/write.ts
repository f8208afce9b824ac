import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './host';
import { infoOf } from './info';

/**
 * Sees to it that a new file can be there.
 * @param shown the path as the user gave it
 * @throws UsageError where there is a file already, or no folder
 */
export function mayBeWritten(path: string, shown: string): void {
  if (existsSync(path)) throw taken(shown);
  if (!infoOf(dirname(path))?.isDirectory()) {
    throw new UsageError(`The folder of ${shown} is not there; make it first, or choose another.`);
  }
}

/**
 * Writes a new file, whole or not at all, and never over another.
 * @throws UsageError where it cannot be written
 */
export function writeNew(path: string, shown: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    place(temporary, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw taken(shown);
    throw new UsageError(`${shown} could not be written; check that you may write to its folder.`);
  } finally {
    remove(temporary);
  }
}

/**
 * Writes a file, whole or not at all, over one that may be there; its folder is made where it is missing.
 * @param shown the path as the user gave it
 * @throws UsageError where it cannot be written
 */
export function writeOver(path: string, shown: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    throw new UsageError(`${shown} could not be written; check that you may write to its folder.`);
  } finally {
    remove(temporary);
  }
}

/**
 * Puts a text in place of another in a file, whole or not at all, with the file's mode; a link keeps its target. A file
 * that holds something else by now is left alone.
 * @param before what was read from it, and `after` what is to be in it, each with its byte order mark
 * @returns why it was not written, as a sentence; undefined where it was
 */
export function rewrite(path: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, after, { flag: 'wx' });
    chmodSync(temporary, statSync(target).mode & 0o7777);
    // As late as can be: what another program wrote must not be lost.
    if (!readFileSync(target).equals(Buffer.from(before)))
      return 'It was changed by another program meanwhile and was left alone; run this again.';
    renameSync(temporary, target);
    return undefined;
  } catch {
    return 'It could not be written and is as it was; check that you may write to it and its folder.';
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

/** Even `force` fails where a part of the path is no folder. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there.
  }
}

/** Unlike renaming, a link fails where a file has come to be there meanwhile; not every disk has links. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    renameSync(temporary, path);
  }
}

const taken = (shown: string): UsageError =>
  new UsageError(`${shown} is there already and was not changed; choose another name.`);
