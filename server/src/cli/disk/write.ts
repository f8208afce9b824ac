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
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readRegular } from '../../node/regular-file';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';

/**
 * Checks that a new file can be written.
 * @param shown the path as the user wrote it
 * @throws UsageError if there is a file already, or no folder
 */
export function mustBeWritable(path: string, shown: string): void {
  if (existsSync(path)) throw taken(shown);
  if (!infoOf(dirname(path))?.isDirectory()) {
    throw new UsageError(`The folder of ${shown} is not there; make it first, or choose another.`);
  }
}

/**
 * Writes a new file, whole or not at all, and never over another.
 * @throws UsageError if it cannot be written
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
 * Writes a file, whole or not at all, over one that may exist, whose mode it keeps; creates a folder that is missing. A
 * link keeps its target, and `/dev/stdout` or a pipe is written to directly.
 * @param shown the path as the user wrote it
 * @throws UsageError if it cannot be written
 */
export function writeOver(path: string, shown: string, content: string | Uint8Array): void {
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw isFolder(shown);
    if (there && !there.isFile()) {
      writeFileSync(path, content);
      return;
    }
    const target = there ? realpathSync(path) : linkTarget(path);
    if (there) accessSync(target, constants.W_OK);
    temporary = writeCopy(target, content, there && ownerOnly);
    if (there) copyOwnerAndMode(temporary, there);
    renameSync(temporary, target);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown} could not be written; check that you may write to it and its folder.`);
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

/** The path that a link names, if nothing is there yet; any other path itself. */
function linkTarget(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** The error for a folder that is named in place of a file. */
export const isFolder = (shown: string): UsageError =>
  new UsageError(`${shown} is a folder; name a file in it.`);

/**
 * Replaces the text of a file, whole or not at all, and keeps its mode; a link keeps its target. A file whose text has
 * changed is left alone.
 * @param before the text that was read, and `after` the new text, each with its byte order mark
 * @returns why it was not written, as a sentence; undefined if it was
 */
export function rewrite(path: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    temporary = writeCopy(target, after, ownerOnly);
    copyOwnerAndMode(temporary, statSync(target));
    // As late as possible, so that nothing is lost that another program wrote.
    if (!readRegular(target).equals(Buffer.from(before)))
      return 'It was changed by another program meanwhile and was left alone; run this again.';
    renameSync(temporary, target);
    return undefined;
  } catch {
    return 'It could not be written and is as it was; check that you may write to it and its folder.';
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

// A run that is killed while it writes may leave its copy. One that still writes is done by then (in milliseconds).
const [ending, forgottenAfter] = ['.inspection-report.tmp', 5000];

/** Writes the copy that will replace a file. Two runs cannot have one at the same time; one that was left is removed. */
function writeCopy(target: string, content: string | Uint8Array, mode: { mode: number } | undefined): string {
  const temporary = target + ending;
  const there = statSync(temporary, { throwIfNoEntry: false });
  if (there && Date.now() - there.mtimeMs > forgottenAfter) remove(temporary);
  writeFileSync(temporary, content, { flag: 'wx', ...mode });
  return temporary;
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

/** Even `force` fails if a part of the path is not a folder. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing to remove.
  }
}

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
  new UsageError(`${shown} is there already and was not changed; choose another name.`);
