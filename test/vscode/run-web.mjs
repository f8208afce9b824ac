// The suite in the extension host of a browser, through @vscode/test-web's own runTests. What differs from its usual
// use: the build of VS Code is the one from npm, and the browser is the machine's own Chromium.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { format } from 'node:util';
import { isNoise, openBrowser } from './browser.mjs';
import { webBuilds } from './install.mjs';
import { root, workspace } from './paths.mjs';

/** Runs the compiled suite; rejects when a test fails. */
export async function runOnWeb(suite) {
  // The Playwright that test-web itself uses, so that the browser below is the one it launches.
  const require = createRequire(createRequire(import.meta.url).resolve('@vscode/test-web'));
  const { chromium } = require('playwright');
  const { runTests } = require('@vscode/test-web');

  for (const level of ['log', 'info', 'warn', 'error']) {
    const write = console[level];
    console[level] = (...args) => {
      if (!isNoise(format(...args))) write(...args);
    };
  }
  let outside = [];
  chromium.launch = async (options) => {
    const browser = await openBrowser(chromium, options);
    outside = browser.outside;
    return { newContext: async () => browser.context, close: browser.close };
  };
  await runTests({
    browserType: 'chromium',
    headless: true,
    quality: webBuilds.quality,
    commit: webBuilds.commit,
    testRunnerDataDir: webBuilds.folder,
    // Webviews live on names below localhost, which a numeric address cannot have.
    host: 'localhost',
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    // Held in memory: what a test changes is not written back.
    folderPath: workspace,
  });
  if (outside.length > 0) throw new Error(`Something asked for addresses outside this machine: ${outside}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
