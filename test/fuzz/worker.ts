import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Inputs } from './cases';
import { readInputs } from './files';
import { type Failure, keyOf } from './journal';
import { minimised } from './minimise';
import type { Input } from './trial';
import { tryInput } from './try';

/** The work of one worker: the cases from a number on, one after the other, until it is ended or there are no more. */
export interface Work {
  readonly root: string;
  readonly folders: readonly string[];
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** The folder that failures are written to. */
  readonly out: string;
}

const work = workerData as Work;
/** Of failures with the same cause only the first are written. */
const mostWritten = 3;
const written = new Map<string, number>();

// Reads what the product reads once, so that the first case does not seem slow.
for (const input of readInputs(work.root, []).filter((_, at) => at % 6 === 0))
  await tryInput(input, 'warm-up');
const inputs = new Inputs(readInputs(work.root, work.folders));
for (let number = work.from; number <= work.to; number++) {
  const input = inputs.at(work.seed, number);
  parentPort?.postMessage({ begin: number, text: input.text, ending: endingOf(input.name) });
  const { failures, calls } = await tryInput(input, seedOf(number));
  parentPort?.postMessage({ tried: number });
  for (const failure of distinct(failures)) await write(failure, input, number);
  parentPort?.postMessage({
    end: number,
    calls,
    failures: failures.map(({ kind, what }) => ({ kind, what })),
  });
}
parentPort?.postMessage({ done: true });

function seedOf(number: number): string {
  return `${work.seed}:${number}`;
}

function distinct(failures: readonly Failure[]): Failure[] {
  return [...new Map(failures.map((failure) => [keyOf(failure), failure])).values()];
}

/** Writes the text of a failure, the smallest that still fails, and its details. */
async function write(failure: Failure, input: Input, number: number): Promise<void> {
  const key = keyOf(failure);
  const count = written.get(key) ?? 0;
  if (count >= mostWritten) return;
  written.set(key, count + 1);
  const fails = async (text: string) =>
    (await tryInput({ ...input, text }, seedOf(number))).failures.some((other) => keyOf(other) === key);
  const slow = failure.kind === 'slow' || failure.kind === 'very-slow';
  const text = slow || count > 0 ? input.text : await minimised(input.text, fails);
  const label = `${failure.kind}-${failure.what}`.replace(/[^\w]+/g, '-').slice(0, 80);
  const base = join(work.out, `${label}.${work.seed}-${number}`);
  mkdirSync(work.out, { recursive: true });
  writeFileSync(`${base}${endingOf(input.name)}`, text);
  const details = { ...failure, case: seedOf(number), input: input.name, minimised: text !== input.text };
  writeFileSync(`${base}.json`, `${JSON.stringify(details, undefined, 2)}\n`);
}

function endingOf(name: string): string {
  return /\.report\.\w+$/.exec(name)?.[0] ?? extname(name);
}
