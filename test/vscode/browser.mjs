// The browser that shows the workbench: the machine's own Chromium, with an empty profile and no way out.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of Chromium or Chrome; throws a sentence that says how to get one. */
export function chromiumPath() {
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'The tests in VS Code need Chromium: on Debian run "apt-get install chromium ripgrep", elsewhere set the ' +
      'environment variable CHROMIUM to the path of Chromium or Chrome.',
  );
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches a browser through the given `chromium` of Playwright; `close` also removes its profile. */
export async function openBrowser(chromium, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'vscode-test-profile-'));
  // Debian's Chromium blocks third-party cookies, and with them the service workers that webviews need.
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    viewport: { width: 1280, height: 800 },
    ...options,
    executablePath: chromiumPath(),
    args: [...flags, ...(options.args ?? [])],
  });

  // Drafts are about children: whatever asks for an address outside this machine is refused, and listed.
  const outside = [];
  await context.route(isOutside, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, outside, close, page: context.pages()[0] ?? (await context.newPage()) };
}

function isOutside({ hostname, protocol }) {
  if (!/^(https?|wss?):$/.test(protocol)) return false;
  return !['127.0.0.1', 'localhost'].includes(hostname) && !hostname.endsWith('.localhost');
}

// What the server and the workbench say about things they lack here, and that no test needs.
const noise =
  /gallery|Creating a socket|connection token|builtin extensions|Service Worker|bindings file|Release.watchdog|ENOPRO|PromptFilesLocator|ChatSessionStore|package\.nls\.json|static\/|Using ESM|development extension/;

/** Whether a line of the workbench's log is worth nobody's time; VSCODE_TEST_VERBOSE shows all of them. */
export const isNoise = (line) => !process.env.VSCODE_TEST_VERBOSE && !isFailure(line) && noise.test(line);

/** The stack of a test that failed names files that the noise names, too. */
const isFailure = (line) => /^ {2}FAIL {2}/m.test(line);
