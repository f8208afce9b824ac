import { lstatSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './processes';
import { removeFolder } from './run-program';

// The name has the process that prints, from the moment that the folder is there.
const beginning = 'inspection-report-';
const ours = /^inspection-report-(?:(\d+)-)?\w{6}$/;
/** No print takes so many milliseconds: another process may have the number of one that was killed. */
const longest = 60 * 60 * 1000;

/** The folder of a browser that is a snap of Ubuntu, which can read no temporary files but those in it. */
const snapFolder = (): string => join(homedir(), 'snap/chromium/common');

/** The folder for temporary files, in which the browser can read. */
export const printBase = (isSnap: boolean): string => (isSnap ? snapFolder() : tmpdir());

/** Makes a folder for the files of one print, which only this user can read. */
export const makePrintFolder = (base: string): Promise<string> =>
  mkdtemp(join(base, `${beginning}${process.pid}-`));

/** Removes the folders of prints whose process was killed, with the drafts in them. */
export function removeForgottenPrints(): void {
  for (const base of [tmpdir(), snapFolder()])
    for (const name of namesIn(base)) {
      const pid = ours.exec(name);
      if (pid && isForgotten(join(base, name), pid[1])) tryToRemove(join(base, name));
    }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isForgotten(folder: string, pid: string | undefined): boolean {
  const info = lstatSync(folder, { throwIfNoEntry: false });
  if (!info?.isDirectory() || (process.getuid && info.uid !== process.getuid())) return false;
  if (pid !== undefined && !isRunning(Number(pid))) return true;
  return Date.now() - info.mtimeMs > longest;
}

/** A folder that cannot be removed now is by a later start. */
function tryToRemove(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    // Its browser may still write to it.
  }
}
