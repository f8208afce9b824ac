// Installs what the tests in VS Code need, from npm alone: exact versions, no install script, once for each lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { scratch, tools, vscodeServer, vscodeWeb } from './paths.mjs';

const quick = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Makes sure that the tools are there; `server: false` leaves the VS Code server out, where the desktop is used. */
export function install({ server = true } = {}) {
  const lock = readFileSync(join(tools, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.version}`;
  const stamp = (name) => join(tools, 'node_modules', `.${name}-ready`);
  const ready = (name) => existsSync(stamp(name)) && readFileSync(stamp(name), 'utf8') === wanted;

  if (!ready('tools') || (server && !existsSync(vscodeServer))) {
    console.log('Installing the test tools from npm (once, about 30 s)…');
    npm(['ci', ...quick, ...(server ? [] : ['--omit=optional'])], tools);
    writeFileSync(stamp('tools'), wanted);
  }
  webBuild();
  if (server && !ready('server')) {
    // code-server's own install script would do this; it compiles native modules too, which the tests do not need.
    // The shipped lock was written without peer dependencies, and npm ci refuses it otherwise.
    npm(['ci', ...quick, '--omit=dev', '--legacy-peer-deps'], vscodeServer);
    writeFileSync(stamp('server'), wanted);
  }
  // Each time: the program may have come to the machine after the server.
  if (server) ripgrep();
}

function npm(args, cwd) {
  const windows = process.platform === 'win32';
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    env,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}

/** A build that @vscode/test-web takes as downloaded already: it looks for a folder of this name with `version` in it. */
export const webBuilds = { folder: join(scratch, 'builds'), quality: 'stable', commit: '0'.repeat(40) };

function webBuild() {
  const link = join(webBuilds.folder, `vscode-web-${webBuilds.quality}-${webBuilds.commit}`);
  if (existsSync(join(link, 'version'))) return;
  mkdirSync(webBuilds.folder, { recursive: true });
  rmSync(link, { recursive: true, force: true });
  symlinkSync(vscodeWeb, link, 'junction');
  // More than half of the package, for debuggers of VS Code alone.
  for (const name of readdirSync(vscodeWeb, { recursive: true })) {
    if (name.endsWith('.js.map')) rmSync(join(vscodeWeb, name));
  }
  writeFileSync(join(vscodeWeb, 'version'), 'from npm');
}

/** The server searches files with ripgrep, whose npm package downloads the program when its install script runs. */
function ripgrep() {
  const bin = join(vscodeServer, 'node_modules/@vscode/ripgrep/bin');
  if (!existsSync('/usr/bin/rg')) return;
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'rg'), { force: true });
  symlinkSync('/usr/bin/rg', join(bin, 'rg'));
}
