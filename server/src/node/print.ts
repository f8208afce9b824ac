import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportError, type Print } from '../export/format';
import { findBrowser, isSnap } from './browser';
import { printArguments } from './browser-arguments';
import { makePrintFolder, printBase, removeForgottenPrints } from './print-folder';
import { removeFolder, runProgram } from './run-program';

export interface PrintOptions {
  /** Path or name of the browser; without it the environment's is used, or one that is found. */
  readonly browser?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that a relative path of a browser starts from. */
  readonly cwd?: string;
  /** Milliseconds after which the browser is stopped. */
  readonly limit?: number;
}

/**
 * Prints with a browser of the machine. All files are in a folder that only this user can read, and that is removed
 * whatever happens. The browser has no network and no profile of the user's, and does not outlive the printing.
 */
export const browserPrint =
  ({ browser, env, cwd = process.cwd(), limit = 120_000 }: PrintOptions): Print =>
  async (html) => {
    const path = findBrowser(browser, env, cwd);
    removeForgottenPrints();
    const base = printBase(isSnap(path));
    const folder = await makePrintFolder(base).catch(refusing(base));
    try {
      const page = join(folder, 'report.html');
      const pdf = join(folder, 'report.pdf');
      await writeFile(page, html, { mode: 0o600 }).catch(refusing(base));
      const args = printArguments(page, pdf, join(folder, 'profile'));
      const outcome = await runProgram(path, args, { folder, limit });
      if (outcome === 'timeout') {
        throw new ExportError(
          'Try again, choose another browser, or export HTML or Word. ' +
            `${path} did not print the report within ${limit / 1000} seconds and was stopped.`,
        );
      }
      const bytes = outcome === 0 ? await readFile(pdf).catch(() => undefined) : undefined;
      if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
        throw new ExportError(
          'Choose another Chrome, Chromium or Edge, or export HTML or Word. ' +
            `${path} ended without printing the report.`,
        );
      }
      return bytes;
    } finally {
      removeFolder(folder);
    }
  };

/** Explains that there is no room for the files of a print. */
const refusing = (base: string) => (): never => {
  throw new ExportError(
    `Check the temporary folder, ${base}. It does not exist, cannot be written to, or is on a full disk.`,
  );
};
