import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, isAbsolute, join, resolve } from 'node:path';
import { ExportError } from '../export/format';

type ProcessEnv = Readonly<Record<string, string | undefined>>;

/** Names of browsers on the PATH of any system; Windows adds `.exe`. */
const programNames = [
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
 * The path of the browser that prints: the requested one, or that of the environment, or one that is found.
 * @param requested its path or its name
 * @param cwd the folder that a relative path starts from
 * @throws ExportError if the requested browser does not exist, or none is found
 */
export function findBrowser(requested: string | undefined, env: ProcessEnv, cwd: string): string {
  const wanted = requested ?? env[variable];
  if (wanted !== undefined && wanted !== '') {
    const found = byName(wanted, env, cwd);
    if (found) return found;
    const by = requested === undefined ? ` (${variable})` : '';
    throw new ExportError(
      `No browser found at ${wanted}${by}. Use the path of Chrome, Chromium or Edge, or export HTML or Word.`,
    );
  }
  const found = [...installedPaths(env), ...onPath(programNames, env)].find(isProgram);
  if (found) return found;
  throw new ExportError(
    'No Chrome, Chromium or Edge was found, so no PDF was made. Choose the browser yourself, or export HTML or Word.',
    `Use --browser PATH to choose it, or set ${variable}.`,
  );
}

function byName(wanted: string, env: ProcessEnv, cwd: string): string | undefined {
  const isName = !/[\\/]/.test(wanted);
  const path = resolve(cwd, wanted);
  // On a Mac a program is a folder that contains the file to run.
  const inside = join(path, 'Contents/MacOS', basename(path, '.app'));
  return [...(isName ? onPath([wanted], env) : []), path, inside].find(isProgram);
}

/** The paths that installers put browsers at. */
function installedPaths(env: ProcessEnv): string[] {
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
      ['/', homedir()].map((root) => join(root, `Applications/${program}.app/Contents/MacOS/${program}`)),
    );
  }
  const paths = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return [...paths.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Takes absolute folders only: one that depends on where the command runs could contain anything. */
function onPath(wanted: readonly string[], env: ProcessEnv): string[] {
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

/** True if a browser is a snap of Ubuntu, which can read temporary files in its own folder only. */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  const stub = basename(path) === 'chromium-browser' && isProgram('/snap/bin/chromium');
  return path.startsWith('/snap/') || real === '/usr/bin/snap' || stub;
}
