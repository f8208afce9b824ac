import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type LoadedRule, type SentDraft, shared, type WorkerAnswer, type WorkerRequest } from './messages';

export { findingsOf } from './findings';
export { sentDraft } from './sent-draft';

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
  /** The rule took too long, or ended its process. */
  readonly stopped?: boolean;
}

/** The file or rule that was running when its thread had to be left, and whether it ended the thread itself. */
interface Stop {
  readonly running: number;
  readonly ended: boolean;
}

/** The fault of a rule that took too long. */
const notFinished = 'did not finish within 2 seconds';
const endedRun = 'ended the process that it runs in, for example with process.exit()';

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
  /** The beginning of a line that a rule has printed. */
  #unprinted = '';

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
      // A callback may have ended the thread since.
      if (!this.#worker || this.#hasEnded()) this.#load();
      const stopped = this.#ask({ run: waiting, draft }, longest.run, (answer) => {
        if ('rule' in answer) answers.set(answer.rule, answer);
      });
      if (stopped)
        answers.set(stopped.running, { fault: stopped.ended ? endedRun : notFinished, stopped: true });
      else for (const rule of waiting) if (!answers.has(rule)) answers.set(rule, { fault: 'gave no answer' });
    }
    return answers;
  }

  end(): void {
    this.#read(() => {});
    this.#endLine();
    this.#endThread();
  }

  #endThread(): void {
    void this.#worker?.terminate();
    this.#port?.close();
    this.#worker = undefined;
    this.#port = undefined;
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
      if (!stopped) return [...files, ...this.#left];
      const { running, ended } = stopped;
      const fault = ended ? endedRun : 'did not load within 10 seconds';
      this.#left.push({ path: paths[running] ?? '', rules: [], fault });
      this.#paths = paths.filter((_, index) => index !== running);
    }
  }

  readonly #left: LoadedFile[] = [];

  #start(): void {
    const buffer = new SharedArrayBuffer(shared.size * Int32Array.BYTES_PER_ELEMENT);
    this.#memory = new Int32Array(buffer);
    const { port1, port2 } = new MessageChannel();
    const workerData = { buffer, port: port2 };
    const options = { workerData, transferList: [port2], stdout: true, stderr: true };
    const worker = new Worker(workerFile(), options);
    port1.unref();
    this.#port = port1;
    worker.on('error', () => {});
    worker.unref();
    this.#worker = worker;
  }

  /**
   * Sends a request, and takes the answers.
   * @returns the file or rule that was running when the time was over, or the thread ended
   */
  #ask(request: WorkerRequest, time: number, take: (answer: WorkerAnswer) => void): Stop | undefined {
    const before = Atomics.load(this.#memory, shared.done);
    this.#port?.postMessage(request);
    const isLate = Atomics.wait(this.#memory, shared.done, before, time) === 'timed-out';
    this.#read(take);
    this.#endLine();
    const ended = this.#hasEnded();
    if (!isLate && !ended) return undefined;
    const running = Atomics.load(this.#memory, shared.running);
    this.#endThread();
    return { running, ended };
  }

  #hasEnded(): boolean {
    return Atomics.load(this.#memory, shared.ended) === 1;
  }

  /** Takes the answers that have come, and prints what came with them. */
  #read(take: (answer: WorkerAnswer) => void): void {
    for (let next = this.#next(); next; next = this.#next()) {
      if ('printed' in next.message) this.#printLines(next.message.printed);
      else take(next.message);
    }
  }

  #next(): { readonly message: WorkerAnswer } | undefined {
    return this.#port && receiveMessageOnPort(this.#port);
  }

  /** Prints whole lines: in a part of one, nothing could see a command to a terminal or a CI server. */
  #printLines(text: string): void {
    const lines = this.#unprinted + text;
    const end = lines.lastIndexOf('\n') + 1;
    if (end > 0) this.print(lines.slice(0, end));
    this.#unprinted = lines.slice(end);
  }

  #endLine(): void {
    if (this.#unprinted !== '') this.#printLines('\n');
  }
}
