/** Tells whether a process runs on this machine, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 is none: it only asks whether there is somebody to get it.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
