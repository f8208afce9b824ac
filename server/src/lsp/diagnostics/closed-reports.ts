import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { digest } from '../../text/plain';

/** The findings of a file, and an id of them that says which they are. */
export interface FileReport {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** Findings with their id: equal findings have equal ids, also after a restart. */
export const reportOf = (items: Diagnostic[]): FileReport => ({
  resultId: digest(JSON.stringify(items)),
  items,
});

/** The findings of files that are not open, until a client asks for them. */
export class ClosedReports {
  readonly #reports = new Map<string, FileReport>();
  #waiting: (() => void)[] = [];

  get(uri: string): FileReport | undefined {
    return this.#reports.get(uri);
  }

  uris(): readonly string[] {
    return [...this.#reports.keys()];
  }

  set(uri: string, items: Diagnostic[]): void {
    this.#reports.set(uri, reportOf(items));
    this.wake();
  }

  delete(uri: string): void {
    if (this.#reports.delete(uri)) this.wake();
  }

  /** Has whoever waits look again. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  /** Waits for the next change, or until a request is cancelled. */
  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      if (token.isCancellationRequested) return resolve();
      const cancellation = token.onCancellationRequested(() => resolve());
      this.#waiting.push(() => {
        // A request waits for many changes, and must not listen once for each.
        cancellation.dispose();
        resolve();
      });
    });
  }
}
