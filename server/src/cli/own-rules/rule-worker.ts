import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type LoadedRule, type SentDraft, shared, type WorkerAnswer, type WorkerRequest } from './messages';

/** In milliseconds: for the rules of one draft, and for the files of all rules. */
const longest = { run: 2000, load: 10_000 } as const;

/** The rules of a file, or why there are none. */
export interface LoadedFile {
  readonly path: string;
  readonly rules: readonly LoadedRule[];
  readonly fault?: string;
}

/** What a rule returned, or why it returned nothing. */
export interface RuleAnswer {
  readonly findings?: unknown;
  readonly fault?: string;
}

/** The fault of a rule that took too long. */
export const notFinished = 'did not finish within 2 seconds';

/** The worker’s bundle, which is in another place in the sources than in the package. */
function workerFile(): URL {
  const places = ['own-rules-worker.mjs', '../../../dist/cli/own-rules-worker.mjs'];
  const urls = places.map((path) => new URL(path, import.meta.url));
  const found = urls.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('The worker for rules is missing. Install the package again.');
  return found;
}

/**
 * Runs a team’s own rules in a thread, and waits for it: a check of a draft is synchronous. A thread that takes too long is
 * ended, and another one goes on without the rule that was running.
 */
export class RuleWorker {
  readonly files: readonly LoadedFile[];
  #worker: Worker | undefined;
  #port: MessagePort | undefined;
  #memory = new Int32Array(new SharedArrayBuffer(0));
  #paths: readonly string[];

  constructor(
    paths: readonly string[],
    readonly print: (text: string) => void,
  ) {
    this.#paths = paths;
    this.files = this.#load();
  }

  /** The answers of rules about a draft, by the index of each. */
  run(draft: SentDraft, rules: readonly number[]): ReadonlyMap<number, RuleAnswer> {
    const answers = new Map<number, RuleAnswer>();
    for (let waiting = rules; waiting.length > 0; waiting = rules.filter((rule) => !answers.has(rule))) {
      if (!this.#worker) this.#load();
      const stopped = this.#ask({ run: waiting, draft }, longest.run, (answer) => {
        if ('rule' in answer) answers.set(answer.rule, answer);
      });
      if (stopped !== undefined) answers.set(stopped, { fault: notFinished });
      else for (const rule of waiting) if (!answers.has(rule)) answers.set(rule, { fault: 'gave no answer' });
    }
    return answers;
  }

  end(): void {
    void this.#worker?.terminate();
    this.#port?.close();
    this.#worker = undefined;
  }

  /** Loads the rules into a new thread. A file that does not end is left out from then on. */
  #load(): LoadedFile[] {
    for (;;) {
      const paths = this.#paths;
      const files: LoadedFile[] = paths.map((path) => ({ path, rules: [], fault: 'gave no answer' }));
      this.#start();
      const stopped = this.#ask({ load: paths }, longest.load, (answer) => {
        if (!('file' in answer)) return;
        const { file, rules = [], fault } = answer;
        files[file] = { path: paths[file] ?? '', rules, ...(fault !== undefined && { fault }) };
      });
      if (stopped === undefined) return [...files, ...this.#left];
      this.#left.push({ path: paths[stopped] ?? '', rules: [], fault: 'did not load within 10 seconds' });
      this.#paths = paths.filter((_, index) => index !== stopped);
    }
  }

  readonly #left: LoadedFile[] = [];

  #start(): void {
    const buffer = new SharedArrayBuffer(shared.size * Int32Array.BYTES_PER_ELEMENT);
    this.#memory = new Int32Array(buffer);
    const { port1, port2 } = new MessageChannel();
    const workerData = { buffer, port: port2 };
    const worker = new Worker(workerFile(), {
      workerData,
      transferList: [port2],
      stdout: true,
      stderr: true,
    });
    port1.unref();
    this.#port = port1;
    // What a rule prints must not get between the findings.
    for (const stream of [worker.stdout, worker.stderr])
      stream.on('data', (text) => this.print(String(text)));
    worker.on('error', () => {});
    worker.unref();
    this.#worker = worker;
  }

  /**
   * Sends a request, and takes the answers.
   * @returns the file or rule that was running when the time was over
   */
  #ask(request: WorkerRequest, time: number, take: (answer: WorkerAnswer) => void): number | undefined {
    const before = Atomics.load(this.#memory, shared.done);
    this.#port?.postMessage(request);
    const isLate = Atomics.wait(this.#memory, shared.done, before, time) === 'timed-out';
    for (let next = this.#next(); next; next = this.#next()) take(next.message);
    if (!isLate) return undefined;
    const running = Atomics.load(this.#memory, shared.running);
    this.end();
    return running;
  }

  #next(): { readonly message: WorkerAnswer } | undefined {
    return this.#port && receiveMessageOnPort(this.#port);
  }
}
