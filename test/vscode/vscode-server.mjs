// Starts the VS Code server on this machine only, with a profile of its own that is thrown away.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vscodeServer } from './paths.mjs';

const settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  // On by default in a browser; a test decides itself when a file is written.
  'files.autoSave': 'off',
};

/** A window that asks nothing about trust, and trusts nothing. */
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** A fresh profile; `args` are the server's flags for it, and `trust: false` leaves its folders untrusted. */
export function newProfile({ trust = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-test-server-'));
  const data = join(folder, 'data');
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(data, scope), { recursive: true });
    const all = trust ? settings : { ...settings, ...untrusted };
    writeFileSync(join(data, scope, 'settings.json'), JSON.stringify(all));
  }
  return {
    folder,
    args: ['--accept-server-license-terms', '--server-data-dir', folder, '--user-data-dir', data],
    // An empty gallery: neither the server nor the page asks one.
    env: { ...process.env, HOME: folder, EXTENSIONS_GALLERY: '{}' },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const main = join(vscodeServer, 'out/server-main.js');

/** Installs a .vsix into a folder of extensions, as `code --install-extension` does. */
export function installExtension(profile, extensions, vsix) {
  const args = [
    main,
    ...profile.args,
    '--extensions-dir',
    extensions,
    '--install-extension',
    vsix,
    '--force',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: profile.env,
    encoding: 'utf8',
  });
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`${vsix}: ${stdout}${stderr}`);
}

/**
 * Starts the server on a free port; gives its port and a function that stops it.
 * @param dialogs whether VS Code may show dialogs, which it refuses where it knows that it is driven by tests
 * @param trust whether folders are trusted
 */
export async function startServer(profile, extensions, { dialogs = false, trust = true } = {}) {
  // A missing folder of extensions makes the server load no extension at all, not even the one under development.
  mkdirSync(extensions, { recursive: true });
  const args = [
    ...[main, ...profile.args, '--extensions-dir', extensions, '--host', '127.0.0.1', '--port', '0'],
    ...['--without-connection-token', '--telemetry-level', 'off'],
    ...(trust ? ['--disable-workspace-trust'] : []),
    ...['--disable-getting-started-override', ...(dialogs ? [] : ['--enable-smoke-test-driver'])],
  ];
  const child = spawn(process.execPath, args, { env: profile.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    const killed = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(killed);
  };
  try {
    return { port: await listening(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk) => {
      log += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
      if (process.env.VSCODE_TEST_VERBOSE) process.stderr.write(chunk);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The VS Code server exited with ${code}:\n${log}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start:\n${log}`)), 30_000).unref();
  });
}
