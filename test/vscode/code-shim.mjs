#!/usr/bin/env node
// Stands in for the desktop VS Code where none can be downloaded: takes the command line that @vscode/test-electron
// gives it, and runs the same suite in the same extension host behind the VS Code server, shown in headless Chromium.
// Exits with the suite's own code.
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { isNoise, openBrowser } from './browser.mjs';
import { newProfile, startServer } from './vscode-server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    // Of this program alone: the folders are not trusted.
    untrusted: { type: 'boolean', default: false },
  },
});
const limit = 300_000;

const profile = newProfile({ trust: !values.untrusted });
const server = await startServer(
  profile,
  resolve(values['extensions-dir'] ?? join(profile.folder, 'extensions')),
  { trust: !values.untrusted },
);
const browser = await openBrowser(chromium);
let code = 1;
try {
  const finished = new Promise((done) => {
    browser.context.exposeFunction('codeAutomationExit', done);
    setTimeout(() => done('late'), limit).unref();
  });
  await browser.context.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = format(...args);
    if (!isNoise(line)) console.log(line);
  });
  await browser.page.goto(workbench(server.port));
  code = await finished;
  if (code === 'late') {
    console.error(`The suite gave no result within ${limit / 1000} s.`);
    code = 124;
  }
  if (browser.outside.length > 0) {
    console.error('Something asked for an address outside this machine:', browser.outside);
    code ||= 1;
  }
} finally {
  await browser.close();
  await server.stop();
  profile.remove();
}
process.exit(code);

/** The address of the workbench with a folder or a workspace file open and the suite as its test run. */
function workbench(port) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
  const payload = [
    ...values.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const path = resolve(positionals[0]);
  const kind = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: path, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
