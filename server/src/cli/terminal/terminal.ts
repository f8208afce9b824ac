import { type ExitCode, exit, type Host } from '../host';

/** An output stream, and if it is a terminal. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

// In milliseconds. A shorter run needs no progress, and showing it more often flickers.
const [firstAfter, every] = [400, 100];

/**
 * Prints texts, and the progress of a run in a line that is removed before anything else is printed. Progress is shown on
 * standard error, and only if that is a terminal.
 * @param now the time in milliseconds
 */
export function printing(
  stdout: OutputStream,
  stderr: OutputStream,
  now: () => number,
): Pick<Host, 'out' | 'err'> & Partial<Pick<Host, 'progress'>> {
  const started = now();
  let last = started + firstAfter - every;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  const through =
    (stream: OutputStream) =>
    (text: string): void => {
      clear();
      stream.write(text);
    };
  const progress = (text: string): void => {
    if (text === '') clear();
    if (text === '' || now() - last < every) return;
    last = now();
    stderr.write(`\r\u001b[K${text}`);
    shown = true;
  };
  return { out: through(stdout), err: through(stderr), ...(stderr.isTTY && { progress }) };
}

/** A stream of the process, whose faults come as events. */
type FaultyStream = OutputStream & {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
};

/**
 * Ends the process if what it prints is lost, because a part of it may look like all of it. A reader that stops early
 * (`| head`) is no failure, and nobody is told of messages that are lost.
 * @param end ends the process with an exit code, or with that of its work
 */
export function endIfLost(
  stdout: FaultyStream,
  stderr: FaultyStream,
  end: (code: ExitCode | undefined) => void,
): void {
  stderr.on('error', () => {});
  stdout.on('error', ({ code }) => {
    if (code === 'EPIPE') return end(undefined);
    const advice = code === 'ENOSPC' ? 'Make room: the disk is full.' : 'Check where it is sent.';
    stderr.write(`The output could not be written in full. ${advice}\n`);
    end(exit.failed);
  });
}

/** The time between two looks at files that are watched, in milliseconds. */
const pace = 1000;

/**
 * Waits until it is time to look again, or until a signal ends the run.
 * @param onSignal registers a function that is called when the user ends the run
 */
export function looks(onSignal: (end: () => void) => void): () => Promise<boolean> {
  let ended = false;
  let wake: (() => void) | undefined;
  let listening = false;
  return () => {
    if (!listening) {
      listening = true;
      onSignal(() => {
        ended = true;
        wake?.();
      });
    }
    return new Promise((done) => {
      const timer = setTimeout(() => done(!ended), pace);
      wake = () => {
        clearTimeout(timer);
        done(false);
      };
      if (ended) wake();
    });
  };
}
