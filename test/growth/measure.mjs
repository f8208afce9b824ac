// The time that everything takes that is done with texts which are made to take long.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundleSurfaces } from './bundle.mjs';
import { inputs } from './inputs.mjs';

/**
 * Yields a row for each text and each thing that is done with it: milliseconds of CPU time by size, infinite for what was
 * ended, and nothing for sizes that were not tried. CPU time depends less than any other on what else the machine does.
 * @param {{
 *   sizes: readonly number[], limit: number, enough?: number, patience?: number, large?: number, only?: string,
 *   telling?: number, without?: readonly string[], onlyReading?: boolean, goals?: readonly number[]
 * }} options
 * `limit`: milliseconds of CPU time after which the thread is ended, and nothing larger is tried
 * `enough`: milliseconds after which nothing larger is tried, because what is measured is slow already
 * `patience`: milliseconds of CPU time after which the rest of a text is left out
 * `goals`: milliseconds by size that are measured twice if they are exceeded, so that what else the machine did does not count
 * `large`: the size from which on only the check is tried, and what was slowest before if it took `telling` milliseconds
 */
export async function* measure(options) {
  const { sizes, limit, only = '', without = [], onlyReading = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'inspection-report-growth-'));
  const bundle = pathToFileURL(join(folder, 'surfaces.mjs')).href;
  const thread = new Thread(bundle, limit);
  try {
    await bundleSurfaces(join(folder, 'surfaces.mjs'));
    const { surfaces } = await import(bundle);
    for (const [name, { kind }] of Object.entries(inputs)) {
      if (!name.includes(only)) continue;
      const wanted = Object.keys(surfaces[kind]).filter(
        (each) => !without.includes(each) && (!onlyReading || isRead(each)),
      );
      const rows = new Map(wanted.map((surface) => [surface, []]));
      const from = process.cpuUsage();
      for (const [at, length] of sizes.entries())
        await fill(thread, rows, { name, length, from, goal: options.goals?.[at], ...options });
      for (const [surface, times] of rows) if (times.length > 0) yield { name, surface, times };
    }
  } finally {
    await thread.end();
    rmSync(folder, { recursive: true });
  }
}

const isRead = (surface) => surface === 'check' || surface === 'read';

/** Adds the time for a text to each row that was quick until now. The text is checked once for all of them. */
async function fill(thread, rows, { name, length, from, goal = Number.POSITIVE_INFINITY, ...options }) {
  const { limit, enough = limit, patience = Number.POSITIVE_INFINITY, large, telling = 0 } = options;
  const slowest = [...rows]
    .filter(([surface, times]) => !isRead(surface) && times.every((time) => time < enough))
    .sort(([, a], [, b]) => (b.at(-1) ?? 0) - (a.at(-1) ?? 0))[0]?.[0];
  for (const [surface, times] of rows) {
    if (times.some((time) => time >= enough) || millisecondsSince(from) > patience) continue;
    if (
      length >= (large ?? Number.POSITIVE_INFINITY) &&
      !isRead(surface) &&
      (surface !== slowest || (times.at(-1) ?? 0) < telling)
    )
      continue;
    const job = { name, length, surface };
    const time = await thread.time(job);
    times.push(
      time > goal && time < limit ? Math.min(time, await thread.time({ ...job, again: true })) : time,
    );
    // Everything else begins with a text that was read.
    if (isRead(surface) && times.at(-1) === Number.POSITIVE_INFINITY) return;
  }
}

/** The CPU time that this process used, with its threads. */
function millisecondsSince(from) {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** A worker thread that is started again after it had to be ended. */
class Thread {
  /** @type {Worker | undefined} */
  #worker;

  constructor(bundle, limit) {
    this.bundle = bundle;
    this.limit = limit;
  }

  async time(job) {
    this.#worker ??= await this.#start();
    const worker = this.#worker;
    let timer;
    const answer = new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      const from = process.cpuUsage();
      timer = setInterval(() => {
        if (millisecondsSince(from) > this.limit) resolve(Number.POSITIVE_INFINITY);
      }, 100);
    });
    worker.postMessage(job);
    const time = await answer.finally(() => {
      clearInterval(timer);
      for (const event of ['message', 'error']) worker.removeAllListeners(event);
    });
    if (time === Number.POSITIVE_INFINITY) await this.end();
    return time;
  }

  async #start() {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { bundle: this.bundle },
    });
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    for (const event of ['message', 'error']) worker.removeAllListeners(event);
    return worker;
  }

  async end() {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
