import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rm } from './remove';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program to its end, without a window and without its words. Neither it nor what it started outlives the run,
 * and should this process be ended meanwhile, the folder is removed as well.
 * @param folder where it runs
 * @param limit milliseconds that it may take
 * @returns its exit code; `late` where it was stopped; undefined where it could not be started, or was ended
 */
export async function run(
  program: string,
  args: readonly string[],
  folder: string,
  limit: number,
): Promise<number | 'late' | undefined> {
  // In a group of its own, so that all that it starts can be ended with it.
  const child = spawn(program, args, {
    cwd: folder,
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    windowsHide: true,
  });
  const abandon = () => {
    end(child);
    rm(folder);
  };
  const ended = (signal: NodeJS.Signals) => {
    forget();
    abandon();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', abandon);
    for (const signal of signals) process.off(signal, ended);
  };
  process.on('exit', abandon);
  for (const signal of signals) process.on(signal, ended);
  try {
    return await outcome(child, limit);
  } finally {
    end(child);
    forget();
  }
}

function outcome(child: ChildProcess, limit: number): Promise<number | 'late' | undefined> {
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, limit);
    const done = (code: number | undefined) => {
      clearTimeout(timer);
      resolve(late ? 'late' : code);
    };
    child.once('error', () => done(undefined));
    child.once('close', (code) => done(code ?? undefined));
  });
}

/** Ends a program and all that it started; does nothing where they have ended. */
function end({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (exitCode === null)
      spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    // Nothing of the group runs any more.
  }
}
