import type { Host } from '../host';

/** What of a terminal is used: a stream that can be written to, and whether it is one. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

// A run that is over by then needs no telling, and more often is a flicker.
const [after, every] = [400, 100];

/**
 * What is printed, with a line on how far a run has come while it goes on: on a terminal only, on standard error, and
 * gone before anything else is printed.
 * @param now the time in milliseconds
 */
export function printing(
  stdout: Stream,
  stderr: Stream,
  now: () => number,
): Pick<Host, 'out' | 'err'> & Partial<Pick<Host, 'progress'>> {
  const started = now();
  let last = started + after - every;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  const through =
    (stream: Stream) =>
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

/** How often what is watched is looked at, in milliseconds. */
const pace = 1000;

/**
 * Waits for the time to look again, and for the signals that end a run.
 * @param onSignal registers what is to happen when the user ends the run
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
