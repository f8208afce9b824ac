import {
  type CancellationToken,
  CancellationTokenSource,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { interval, scanTitles, shownAfter } from './request-progress';

/** Makes a progress that the client shows, or one without effect if the client cannot show it. */
export type ProgressFactory = () => Promise<WorkDoneProgressServerReporter>;

/** Shows how far a pass over all drafts has come, if it takes long; the user can cancel it. */
export class IndexProgress {
  readonly #create: ProgressFactory;
  readonly #cancel = new CancellationTokenSource();
  readonly #began = performance.now();
  #reported = 0;
  #isAsked = false;
  #hasEnded = false;
  #shown: WorkDoneProgressServerReporter | undefined;

  constructor(create: ProgressFactory) {
    this.#create = create;
  }

  /** Cancelled when the user cancels the progress. */
  get token(): CancellationToken {
    return this.#cancel.token;
  }

  report(done: number, all: number): void {
    const now = performance.now();
    if (now - this.#began < shownAfter || now - this.#reported < interval) return;
    this.#reported = now;
    if (!this.#isAsked) {
      this.#isAsked = true;
      void this.#show();
    }
    this.#shown?.report(Math.floor((100 * done) / all), `${done} of ${all}`);
  }

  end(): void {
    this.#hasEnded = true;
    this.#shown?.done();
    this.#cancel.dispose();
  }

  async #show(): Promise<void> {
    // A client that refuses shows nothing.
    const shown = await this.#create().catch(() => undefined);
    if (!shown) return;
    shown.begin(scanTitles.read, 0, undefined, true);
    if (this.#hasEnded) {
      shown.done();
      return;
    }
    shown.token.onCancellationRequested(() => this.#cancel.cancel());
    this.#shown = shown;
  }
}
