/** The kinds of failure; `report.mjs` explains each. */
export type FailureKind =
  | 'throw'
  | 'rule'
  | 'span'
  | 'output'
  | 'fix-breaks'
  | 'fix-leaves'
  | 'fix-makes'
  | 'fix-repeats'
  | 'slow'
  | 'very-slow';

export interface Failure {
  readonly kind: FailureKind;
  /** The call, rule or format, without any words of the text. */
  readonly what: string;
  /** May quote the text. */
  readonly detail: string;
}

/** Two failures with the same key have the same cause, as far as can be told. */
export const keyOf = ({ kind, what }: Failure): string => `${kind} ${what}`;

const slow = 200;
const verySlow = 1000;

/** Collects what goes wrong with one text. */
export class Journal {
  readonly failures: Failure[] = [];
  calls = 0;

  fail(kind: FailureKind, what: string, detail = ''): void {
    this.failures.push({ kind, what, detail });
  }

  /** The result of a call; undefined if it throws, which is a failure. */
  call<Result>(name: string, work: () => Result): Result | undefined {
    const timer = this.#start(name);
    try {
      return work();
    } catch (error) {
      this.#threw(name, error);
      return undefined;
    } finally {
      timer();
    }
  }

  async callAsync<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
    const timer = this.#start(name);
    try {
      return await work();
    } catch (error) {
      this.#threw(name, error);
      return undefined;
    } finally {
      timer();
    }
  }

  /** Reports a place that is not in a text of this length. */
  within(what: string, place: { readonly start: number; readonly end: number }, length: number): void {
    const { start, end } = place;
    if (!(start >= 0 && start <= end && end <= length))
      this.fail('span', what, `${start}–${end} of ${length}`);
  }

  /** The time that counts is the smaller of the processor's and the clock's: the machine has other work too. */
  #start(name: string): () => void {
    this.calls++;
    const from = performance.now();
    const cpu = process.cpuUsage();
    return () => {
      const clock = performance.now() - from;
      if (clock < slow) return;
      const { user, system } = process.cpuUsage(cpu);
      const time = Math.min(clock, (user + system) / 1000);
      if (time >= verySlow) this.fail('very-slow', name, `${time.toFixed(0)} ms`);
      else if (time >= slow) this.fail('slow', name, `${time.toFixed(0)} ms`);
    };
  }

  #threw(name: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? '') : String(error);
    const frame = /^\s+at (?:async )?([\w.#<>[\] ]+)/m.exec(stack)?.[1] ?? '';
    this.fail('throw', `${name}${frame && `, in ${frame.trim()}`}`, stack);
  }
}
