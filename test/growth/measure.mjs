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
 * ended. CPU time depends less than any other on what else the machine does.
 * @param {{ sizes: readonly number[], limit: number, only?: string, without?: readonly string[] }} options
 * `limit`: milliseconds after which the thread is ended, and nothing larger is tried
 */
export async function* measure({ sizes, limit, only = '', without = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'inspection-report-growth-'));
  const bundle = pathToFileURL(join(folder, 'surfaces.mjs')).href;
  const thread = new Thread(bundle, limit);
  try {
    await bundleSurfaces(join(folder, 'surfaces.mjs'));
    const { surfaces } = await import(bundle);
    for (const [name, { kind }] of Object.entries(inputs)) {
      if (!name.includes(only)) continue;
      for (const surface of Object.keys(surfaces[kind]).filter((each) => !without.includes(each))) {
        const times = [];
        for (const length of sizes) {
          times.push(await thread.time({ name, length, surface }));
          if (times.at(-1) >= limit) break;
        }
        yield { name, surface, times };
        // Everything else begins with a text that was read.
        if ((surface === 'check' || surface === 'read') && times.length < sizes.length) break;
      }
    }
  } finally {
    await thread.end();
    rmSync(folder, { recursive: true });
  }
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
      timer = setTimeout(() => resolve(Number.POSITIVE_INFINITY), this.limit * 4);
    });
    worker.postMessage(job);
    const time = await answer.finally(() => {
      clearTimeout(timer);
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
