import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** For so many milliseconds the server works on one task before it looks for other requests. */
const longestTurn = 10;

/** Lets everything that is waiting run first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Divides a long task into turns, so that the server answers other requests in between. */
export class Turns {
  #began = performance.now();

  /** Lets everything that is waiting run first, if the turn has lasted long enough. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.#began <= longestTurn) return;
    await pause();
    this.#began = performance.now();
  }
}

/** Throws the error that tells the client that its request was cancelled. */
export function rejectIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
