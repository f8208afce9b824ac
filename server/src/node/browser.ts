import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, isAbsolute, join, resolve } from 'node:path';
import { ExportError } from '../export/format';

type Env = Readonly<Record<string, string | undefined>>;

/** Names on the path, by system; Windows has them with `.exe`. */
const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const variable = 'INSPECTION_REPORT_BROWSER';

/**
 * The path of the browser that prints: the one named, by its path or its name, or that of the environment, or one found.
 * @param cwd what a relative path begins at
 * @throws ExportError where the one named is not there, or none is found
 */
export function findBrowser(named: string | undefined, env: Env, cwd: string): string {
  const wanted = named ?? env[variable];
  if (wanted !== undefined && wanted !== '') {
    const found = byName(wanted, env, cwd);
    if (found) return found;
    const by = named === undefined ? ` (${variable})` : '';
    throw new ExportError(
      `There is no browser at ${wanted}${by}; give the path of Chrome, Chromium or Edge, or export HTML or Word.`,
    );
  }
  const found = [...usual(env), ...onPath(names, env)].find(isProgram);
  if (found) return found;
  throw new ExportError(
    'No Chrome, Chromium or Edge was found to print the PDF with; install one or name it (the setting ' +
      `inspectionReport.export.browser, --browser or ${variable}), or export HTML and print that from any browser, or ` +
      'export Word.',
  );
}

function byName(wanted: string, env: Env, cwd: string): string | undefined {
  const bare = !/[\\/]/.test(wanted);
  const path = resolve(cwd, wanted);
  // On a Mac a program is a folder, and the one to run is in it.
  const inside = join(path, 'Contents/MacOS', basename(path, '.app'));
  return [...(bare ? onPath([wanted], env) : []), path, inside].find(isProgram);
}

/** Where the installers put them. */
function usual(env: Env): string[] {
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = ['Google/Chrome', 'Microsoft/Edge', 'Chromium'].map((maker) => `${maker}/Application`);
    return programs.flatMap((program) =>
      folders.flatMap((folder) =>
        folder ? [join(folder, program, program.includes('Edge') ? 'msedge.exe' : 'chrome.exe')] : [],
      ),
    );
  }
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return programs.flatMap((program) =>
      ['/', homedir()].map((at) => join(at, `Applications/${program}.app/Contents/MacOS/${program}`)),
    );
  }
  const paths = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return [...paths.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Only folders named in full: one that depends on where the command runs could hold anything. */
function onPath(wanted: readonly string[], env: Env): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  const ending = process.platform === 'win32' ? ['', '.exe'] : [''];
  return wanted.flatMap((name) => folders.flatMap((folder) => ending.map((end) => join(folder, name + end))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a browser is a snap of Ubuntu, which sees no folder for temporary files but its own. */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  const stub = basename(path) === 'chromium-browser' && isProgram('/snap/bin/chromium');
  return path.startsWith('/snap/') || real === '/usr/bin/snap' || stub;
}
