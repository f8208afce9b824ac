import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';

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
 * Writes a file, whole or not at all, over one that may be there, whose mode it keeps; its folder is made where it is
 * missing. A link keeps its target, and what is no file, such as `/dev/stdout` or a pipe, is written to as it is.
 * @param shown the path as the user gave it
 * @throws UsageError where it cannot be written
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
    const target = there ? realpathSync(path) : leadsTo(path);
    if (there) accessSync(target, constants.W_OK);
    temporary = begin(target, content, there && unseen);
    if (there) makeAlike(temporary, there);
    renameSync(temporary, target);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown} could not be written; check that you may write to it and its folder.`);
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
}

/** Where a link leads to nothing yet, the place that it names; any other path itself. */
function leadsTo(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** What is said of a folder that is named in place of a file. */
export const isFolder = (shown: string): UsageError =>
  new UsageError(`${shown} is a folder; name a file in it.`);

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
    temporary = begin(target, after, unseen);
    makeAlike(temporary, statSync(target));
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

// A run that was killed while it wrote may leave its copy; one that writes still is done by then.
const [ending, forgotten] = ['.inspection-report.tmp', 5000];

/** Writes the copy of a file that is to come in its place. Two runs cannot have one at a time, and one forgotten goes. */
function begin(target: string, content: string | Uint8Array, mode: { mode: number } | undefined): string {
  const temporary = target + ending;
  const there = statSync(temporary, { throwIfNoEntry: false });
  if (there && Date.now() - there.mtimeMs > forgotten) remove(temporary);
  writeFileSync(temporary, content, { flag: 'wx', ...mode });
  return temporary;
}

/** Until it has the mode of the file that it is to replace, a copy of it is for nobody else. */
const unseen = { mode: 0o600 };

/** Gives a file the owner and mode of the one that it is to replace. */
function makeAlike(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path);
  // Only who may give files away can, such as root in a container that checks somebody's folder.
  if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) chownSync(path, uid, gid);
  chmodSync(path, mode & 0o7777);
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
