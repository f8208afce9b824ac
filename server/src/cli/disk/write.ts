import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readRegular } from '../../node/regular-file';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';
import { mustBeReplaceable, type WriteGuard } from './guard';
import { TemporaryCopy } from './temporary-copy';

/**
 * Checks that a new file can be written.
 * @param shown the path as the user wrote it
 * @throws UsageError if there is a file already, or no folder
 */
export function mustBeWritable(path: string, shown: string): void {
  if (existsSync(path)) throw taken(shown);
  if (!infoOf(dirname(path))?.isDirectory()) {
    throw new UsageError(`Create the folder of ${shown} first, or choose another.`);
  }
}

/**
 * Writes a new file, whole or not at all, and never over another.
 * @throws UsageError if it cannot be written
 */
export function writeNew(path: string, shown: string, text: string): void {
  const copy = new TemporaryCopy(path);
  try {
    copy.write(text);
    place(copy.path, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(shown);
    throw new UsageError(`${shown} could not be written. ${adviceOn(error, 'its folder')}`);
  } finally {
    copy.remove();
  }
}

/**
 * Writes a file, whole or not at all, over one that may exist, whose mode it keeps; creates a folder that is missing. A
 * link keeps its target, and `/dev/stdout` or a pipe is written to directly.
 * @throws UsageError if it cannot be written, or may not be replaced
 */
export function writeOver({ path, shown, content }: FileToWrite, guard: WriteGuard): void {
  mustBeReplaceable(path, shown, guard);
  let copy: TemporaryCopy | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) {
      writeFileSync(path, content);
      return;
    }
    const target = there ? realpathSync(path) : linkTarget(path);
    if (there) accessSync(target, constants.W_OK);
    copy = new TemporaryCopy(target);
    copy.write(content, there && ownerOnly);
    if (there) copyOwnerAndMode(copy.path, there);
    renameSync(copy.path, target);
  } catch (error) {
    throw new UsageError(`${shown} could not be written. ${adviceOn(error, 'it and its folder')}`);
  } finally {
    copy?.remove();
  }
}

/** A file to be written. */
interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it. */
  readonly shown: string;
  readonly content: string | Uint8Array;
}

/** The path that a link names, if nothing is there yet; any other path itself. */
function linkTarget(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? resolve(dirname(path), readlinkSync(path)) : path;
}

/**
 * Replaces the text of a file, whole or not at all, and keeps its mode; a link keeps its target. A file whose text has
 * changed is left alone.
 * @param before the text that was read, and `after` the new text, each with its byte order mark
 * @returns why it was not written, as a sentence; undefined if it was
 */
export function rewrite(path: string, before: string, after: string): string | undefined {
  let copy: TemporaryCopy | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    copy = new TemporaryCopy(target);
    copy.write(after, ownerOnly);
    const info = statSync(target);
    copyOwnerAndMode(copy.path, info);
    // As late as possible, so that nothing is lost that another program wrote.
    if (!readRegular(target).equals(Buffer.from(before)))
      return 'Another program has just changed it, so it was not written. Run this again.';
    // A file with several names would keep its old text under the others.
    if (info.nlink > 1) writeInPlace(target, before, after);
    else renameSync(copy.path, target);
    return undefined;
  } catch (error) {
    return `It could not be written, and has not changed. ${adviceOn(error, 'it and its folder')}`;
  } finally {
    copy?.remove();
  }
}

/** Writes over the text of a file that stays the same file. If the disk is full, the file gets its text back. */
function writeInPlace(path: string, before: string, after: string): void {
  const put = (text: string): void => {
    // Not cut first: the disk must not give its room away.
    writeFileSync(path, text, { flag: 'r+' });
    truncateSync(path, Buffer.byteLength(text));
  };
  try {
    put(after);
  } catch (error) {
    put(before);
    throw error;
  }
}

/** Nobody else may read a copy until it has the mode of the file that it will replace. */
const ownerOnly = { mode: 0o600 };

/** Gives a file the owner and mode of the one that it will replace. */
function copyOwnerAndMode(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path);
  // Only root can, such as in a container that checks somebody's folder.
  if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) chownSync(path, uid, gid);
  chmodSync(path, mode & 0o7777);
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room: the disk is full.',
  EDQUOT: 'Make room: your disk quota is full.',
  EROFS: 'Choose another disk: this one is read-only.',
  ENAMETOOLONG: 'Choose a shorter name.',
};

/** A sentence on what to do about a failure. */
const adviceOn = (error: unknown, place: string): string =>
  advice[String(codeOf(error))] ?? `Check that you can write to ${place}.`;

/** Unlike renaming, linking fails if there is a file by now; not every disk has links. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    renameSync(temporary, path);
  }
}

const taken = (shown: string): UsageError =>
  new UsageError(`Choose another name. ${shown} exists already and was not changed.`);
