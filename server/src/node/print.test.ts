import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportError } from '../export/format';
import { findBrowser } from './browser';
import { browserPrint } from './print';
import { removeForgottenPrints } from './print-folder';

let cwd: string;
let before: string | undefined;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'print-test-')));
  mkdirSync(join(cwd, 'tmp'));
  before = process.env.TMPDIR;
  process.env.TMPDIR = join(cwd, 'tmp');
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(cwd, { recursive: true, force: true });
});

/** A browser that does as the lines of shell say; its arguments are in the file `args`, each on its own line. */
function fake(lines: string, name = 'browser'): string {
  const path = join(cwd, name);
  const out = `$(for one; do case $one in --print-to-pdf=*) echo "\${one#*=}";; esac; done)`;
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${cwd}/args"\npdf="${out}"\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const printWith = (browser: string, limit?: number) =>
  browserPrint({ browser, env: {}, cwd, ...(limit && { limit }) })('<!DOCTYPE html><title>A</title>');

/** Starts a process of its own that prints with a browser. */
function printInProcess(path: string): ChildProcess {
  const options = { entryPoints: ['server/src/node/print.ts'], bundle: true, write: false as const };
  const { outputFiles } = buildSync({ ...options, platform: 'node', format: 'cjs' });
  const call = `module.exports.browserPrint({ browser: ${JSON.stringify(path)}, env: {} })('<p>')`;
  writeFileSync(join(cwd, 'print.cjs'), `${outputFiles?.[0]?.text}\n${call}`);
  return spawn(process.execPath, [join(cwd, 'print.cjs')], { stdio: 'ignore' });
}

/** True if a process still runs. A zombie, which only waits for its parent to read its exit code, does not. */
const runs = (pid: string): boolean =>
  /^[^Z\s]/.test(spawnSync('ps', ['-o', 'stat=', '-p', pid.trim()], { encoding: 'utf8' }).stdout.trim());

describe.skipIf(process.platform === 'win32')('printing', () => {
  it('gives the PDF that the browser makes of the page, and leaves nothing', async () => {
    const copy = `for one; do page=$one; done; cp "\${page#file://}" "${cwd}/seen"; ls -ld . "\${page#file://}" > "${cwd}/modes"`;
    fake(`${copy}\nprintf '%%PDF-1.4 x' > "$pdf"`);
    const bytes = await printWith('./browser');
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.4 x');
    expect(readFileSync(join(cwd, 'seen'), 'utf8')).toBe('<!DOCTYPE html><title>A</title>');
    expect(readFileSync(join(cwd, 'modes'), 'utf8')).toMatch(/^drwx------.*\n-rw-------/);
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
  });

  it('gives the browser no network, nothing of the user’s, and no sandbox less than it needs', async () => {
    await printWith(fake(`printf '%%PDF-1.4 x' > "$pdf"`));
    const args = readFileSync(join(cwd, 'args'), 'utf8').trimEnd().split('\n');
    expect(args).toEqual(
      expect.arrayContaining([
        '--headless',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--proxy-server=127.0.0.1:9',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-extensions',
        '--disable-sync',
        '--no-first-run',
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
      ]),
    );
    const profile = args.find((arg) => arg.startsWith('--user-data-dir='));
    expect(profile).toMatch(
      new RegExp(`^--user-data-dir=${cwd}/tmp/inspection-report-${process.pid}-\\w+/profile$`),
    );
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });

  it.each([
    ['ends with an error', 'exit 3'],
    ['writes nothing', 'exit 0'],
    ['writes what is no PDF', 'echo no > "$pdf"'],
  ])('says so where the browser %s', async (_, lines) => {
    const path = fake(lines);
    await expect(printWith(path)).rejects.toThrow(
      `Choose another Chrome, Chromium or Edge, or export HTML or Word. ${path} ended without printing`,
    );
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
  });

  it('says so where the program cannot be run', async () => {
    const path = join(cwd, 'browser');
    writeFileSync(path, '#!/no/such/interpreter\n', { mode: 0o755 });
    await expect(printWith(path)).rejects.toThrow(`${path} ended without printing the report`);
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
  });

  it('says so where there is no folder for temporary files', async () => {
    process.env.TMPDIR = join(cwd, 'gone');
    await expect(printWith(fake('exit 0'))).rejects.toThrow(
      new ExportError(
        `Check the temporary folder, ${join(cwd, 'gone')}. It does not exist, cannot be written to, or is on a full disk.`,
      ),
    );
  });

  it('stops a browser that takes too long, with all that it started', { tags: ['slow'] }, async () => {
    const path = fake(`sleep 600 & echo $! > "${cwd}/pids"; echo $$ >> "${cwd}/pids"; wait`);
    await expect(printWith(path, 5000)).rejects.toThrow(
      `Try again, choose another browser, or export HTML or Word. ${path} did not print the report within 5 seconds`,
    );
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
    const pids = readFileSync(join(cwd, 'pids'), 'utf8').trim().split('\n');
    expect(pids).toHaveLength(2);
    await expect.poll(() => pids.filter(runs)).toEqual([]);
  });

  it('ends what a browser leaves running', async () => {
    const path = fake(`sleep 600 & echo $! > "${cwd}/pids"; printf '%%PDF-1.4 x' > "$pdf"`);
    await printWith(path);
    await expect.poll(() => runs(readFileSync(join(cwd, 'pids'), 'utf8'))).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing where it is ended by %s',
    async (signal) => {
      const path = fake(`sleep 600 & echo $! > "${cwd}/pid"; mv "${cwd}/pid" "${cwd}/pids"; wait`);
      const child = printInProcess(path);
      const ended = once(child, 'exit');
      await expect.poll(() => existsSync(join(cwd, 'pids')), { timeout: 10_000 }).toBe(true);
      expect(readdirSync(join(cwd, 'tmp'))).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expect(readdirSync(join(cwd, 'tmp'))).toEqual([]);
      await expect.poll(() => runs(readFileSync(join(cwd, 'pids'), 'utf8')), { timeout: 10_000 }).toBe(false);
    },
  );

  it('is ended where its process is killed, and leaves nothing', async () => {
    const path = fake(`sleep 600 & echo $! > "${cwd}/pid"; mv "${cwd}/pid" "${cwd}/pids"; wait`);
    const child = printInProcess(path);
    const ended = once(child, 'exit');
    await expect.poll(() => existsSync(join(cwd, 'pids')), { timeout: 10_000 }).toBe(true);
    const [folder] = readdirSync(join(cwd, 'tmp'));
    expect(folder).toMatch(new RegExp(`^inspection-report-${child.pid}-`));
    // The watchdog is started with the browser; it may take a moment to listen.
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => runs(readFileSync(join(cwd, 'pids'), 'utf8')), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => readdirSync(join(cwd, 'tmp')), { timeout: 10_000 }).toEqual([]);
  });

  it('removes the folders of processes that are gone, and no others', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const tmp = join(cwd, 'tmp');
    const names = {
      killed: `inspection-report-${dead}-aB3dE6`,
      running: `inspection-report-${process.pid}-aB3dE6`,
      old: `inspection-report-${process.ppid}-aB3dE6`,
      former: 'inspection-report-aB3dE6',
      other: 'inspection-report-notes',
    };
    for (const name of Object.values(names)) {
      mkdirSync(join(tmp, name, 'profile'), { recursive: true });
      writeFileSync(join(tmp, name, 'report.html'), 'private');
    }
    for (const name of [names.old, names.former, names.other]) utimesSync(join(tmp, name), 1, 1);
    removeForgottenPrints();
    expect(readdirSync(tmp).sort()).toEqual([names.other, names.running].sort());
  });

  it('listens to the end of the process no longer than it prints', async () => {
    const listeners = () =>
      ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name));
    const count = listeners();
    await printWith(fake('exit 1')).catch(() => undefined);
    expect(listeners()).toEqual(count);
  });
});

describe.skipIf(process.platform === 'win32')('the browser', () => {
  it('is the one named, by path or by name on the path', () => {
    const path = fake('exit 0', 'my-browser');
    expect(findBrowser('my-browser', { PATH: cwd }, '/')).toBe(path);
    expect(findBrowser('./my-browser', {}, cwd)).toBe(path);
    expect(findBrowser(undefined, { INSPECTION_REPORT_BROWSER: path }, '/')).toBe(path);
  });

  it('is the program within, where an application of a Mac is named', () => {
    const inside = join(cwd, 'Some Browser.app/Contents/MacOS');
    mkdirSync(inside, { recursive: true });
    fake('exit 0', 'Some Browser.app/Contents/MacOS/Some Browser');
    expect(findBrowser('Some Browser.app', {}, cwd)).toBe(join(inside, 'Some Browser'));
  });

  it('is never another than the one named', () => {
    expect(() => findBrowser('/no/such', { PATH: process.env.PATH }, cwd)).toThrow(
      'No browser found at /no/such. Use the path of Chrome, Chromium or Edge, or export HTML or Word.',
    );
    expect(() => findBrowser(undefined, { INSPECTION_REPORT_BROWSER: '/no/such' }, cwd)).toThrow(
      'No browser found at /no/such (INSPECTION_REPORT_BROWSER).',
    );
  });

  it('is no file that cannot be run, and none of a folder that depends on where one is', () => {
    writeFileSync(join(cwd, 'plain'), '');
    expect(existsSync(join(cwd, 'plain'))).toBe(true);
    expect(() => findBrowser('./plain', {}, cwd)).toThrow('No browser found');
    fake('exit 0', 'my-browser');
    expect(() => findBrowser('my-browser', { PATH: '.:' }, '/')).toThrow('No browser found');
  });
});
