import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { fieldsOf } from '../params';

/** Milliseconds of work before its progress is shown, and between two reports. */
export const [shownAfter, interval] = [500, 200];

/** The titles of requests over many drafts, as a client shows them. */
export const scanTitles = {
  read: 'Inspection Report: reading drafts',
  check: 'Inspection Report: checking drafts',
} as const;

/** Shows how far a request over many drafts has come, if it takes long and the client has asked to see it. */
export class RequestProgress {
  readonly #began = performance.now();
  #reported = 0;
  #isShown = false;

  constructor(
    readonly reporter: WorkDoneProgressReporter,
    readonly title: string,
  ) {}

  report(done: number, all: number): void {
    const now = performance.now();
    if (now - this.#began < shownAfter || now - this.#reported < interval) return;
    this.#reported = now;
    // A client cancels the request itself.
    if (!this.#isShown) this.reporter.begin(this.title, 0, undefined, false);
    this.#isShown = true;
    this.reporter.report(Math.floor((100 * done) / Math.max(all, 1)), `${done} of ${all}`);
  }

  /** To be called before the request is answered. */
  end(): void {
    if (this.#isShown) this.reporter.done();
    this.#isShown = false;
  }
}

/** The progress of a request, by the token in its parameters; one that is never shown if there is none. */
export function progressOf(params: unknown, title: string, { window }: Connection): RequestProgress {
  const { workDoneToken } = fieldsOf(params);
  const isToken = typeof workDoneToken === 'string' || typeof workDoneToken === 'number';
  return new RequestProgress(window.attachWorkDoneProgress(isToken ? workDoneToken : undefined), title);
}

/** Works on a request, and ends its progress however the work ends. */
export async function withProgress<Answer>(
  progress: RequestProgress,
  work: (progress: RequestProgress) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
