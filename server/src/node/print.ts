import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportError, type Print } from '../export/format';
import { argumentsOf } from './arguments';
import { findBrowser, isSnap } from './browser';
import { rm } from './remove';
import { run } from './run';

export interface PrintOptions {
  /** Path or name of the browser; the environment's, or one that is found, where it is absent. */
  readonly browser?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What a relative path of a browser begins at. */
  readonly cwd?: string;
  /** Milliseconds that the browser may take. */
  readonly limit?: number;
}

/**
 * The port that prints with a browser of the machine. What it needs is in a folder that only this user can read, and
 * that is removed whatever happens; the browser has no network, no profile of the user's, and is gone afterwards.
 */
export const browserPrint =
  ({ browser, env, cwd = process.cwd(), limit = 120_000 }: PrintOptions): Print =>
  async (html) => {
    const path = findBrowser(browser, env, cwd);
    const base = isSnap(path) ? join(homedir(), 'snap/chromium/common') : tmpdir();
    const folder = await mkdtemp(join(base, 'inspection-report-'));
    try {
      const page = join(folder, 'report.html');
      const pdf = join(folder, 'report.pdf');
      await writeFile(page, html, { mode: 0o600 });
      const ended = await run(path, argumentsOf(page, pdf, join(folder, 'profile')), folder, limit);
      if (ended === 'late') {
        throw new ExportError(
          `${path} did not print the report within ${limit / 1000} seconds and was stopped; try again, name another ` +
            'browser, or export HTML or Word.',
        );
      }
      const bytes = ended === 0 ? await readFile(pdf).catch(() => undefined) : undefined;
      if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
        throw new ExportError(
          `${path} ended without printing the report; name another Chrome, Chromium or Edge, or export HTML and print ` +
            'that from any browser, or export Word.',
        );
      }
      return bytes;
    } finally {
      rm(folder);
    }
  };
