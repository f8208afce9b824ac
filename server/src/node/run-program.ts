import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface RunOptions {
  /** The folder that the program runs in; removed if this process ends in the meantime. */
  readonly folder: string;
  /** Milliseconds after which the program is stopped. */
  readonly limit: number;
}

/** The exit code; `timeout` if it was stopped at the limit; undefined if it did not start, or was killed. */
type RunOutcome = number | 'timeout' | undefined;

/** Has Chromium keep the folder of its socket there, too. The path of a socket is short, and on a Mac too long with this one. */
const temporaryFolder = (folder: string): object =>
  process.platform === 'linux' && folder.length < 50 ? { TMPDIR: folder } : {};

// Ends the program and removes its folder once nothing holds the other end of its input: this process was killed. On
// Windows the browser ends with its child processes by the system's own command.
const watching = `
const [pid, folder] = process.argv.slice(1);
process.stdin.resume().once('end', () => {
  try {
    if (process.platform === 'win32')
      require('node:child_process').spawnSync('taskkill', ['/pid', pid, '/T', '/F'], { windowsHide: true });
    else process.kill(-Number(pid), 'SIGKILL');
  } catch {}
  require('node:fs').rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});`;

/**
 * Starts a process that outlives this one if it is killed, and then ends a program and removes its folder.
 * @param pid of the program, which leads its process group
 */
function watchOver(pid: number, folder: string): ChildProcess {
  const watchdog = spawn(process.execPath, ['-e', watching, String(pid), folder], {
    detached: true,
    // Within VS Code the program of this process is that of the editor.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  // Without it a report is printed all the same, and the next start removes what a killed one leaves.
  watchdog.once('error', () => undefined);
  watchdog.stdin?.once('error', () => undefined);
  watchdog.unref();
  return watchdog;
}

/** Runs a program to its end, without a window or output. Neither it nor its child processes outlive the run, or this process. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { folder, limit }: RunOptions,
): Promise<RunOutcome> {
  let child: ChildProcess | undefined;
  const abandon = () => {
    if (child) killTree(child);
    removeFolder(folder);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    stopListening();
    abandon();
    process.kill(process.pid, signal);
  };
  const stopListening = () => {
    process.off('exit', abandon);
    for (const signal of signals) process.off(signal, onSignal);
  };
  // Before the program starts: a signal in between would leave the folder.
  process.on('exit', abandon);
  for (const signal of signals) process.on(signal, onSignal);
  child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...temporaryFolder(folder) },
    // A process group, so that its child processes can be killed with it.
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    windowsHide: true,
  });
  const watchdog = child.pid === undefined ? undefined : watchOver(child.pid, folder);
  try {
    return await outcomeOf(child, limit);
  } finally {
    killTree(child);
    watchdog?.kill('SIGKILL');
    stopListening();
  }
}

function outcomeOf(child: ChildProcess, limit: number): Promise<RunOutcome> {
  return new Promise((resolve) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killTree(child);
    }, limit);
    const finish = (code: number | undefined) => {
      clearTimeout(timer);
      resolve(timedOut ? 'timeout' : code);
    };
    child.once('error', () => finish(undefined));
    child.once('close', (code) => finish(code ?? undefined));
  });
}

/** Kills a program and its child processes, if any of them still run. */
function killTree({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (exitCode === null)
      spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    // No process of the group is left.
  }
}

/** Removes a folder with its contents. On Windows a file may stay locked for a moment, so it tries several times. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
