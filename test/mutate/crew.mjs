// The processes that try mutants. One that does not answer in time is ended with all that it started, and replaced.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a dry run tells of a test file.
 * @typedef {object} Reach
 * @property {string} file
 * @property {number} duration in milliseconds
 * @property {readonly string[]} imports files with mutants
 * @property {ReadonlySet<number>} ids mutants that it comes by
 */

class Worker {
  constructor(list, folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    // In CI property tests draw the same cases each time: a mutant is killed by a fault, and not by luck.
    const env = { ...process.env, INSPECTION_REPORT_MUTATE: folder, CI: '1' };
    const script = fileURLToPath(new URL('worker.mjs', import.meta.url));
    this.child = fork(script, [list], {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.ready = this.#answer();
  }

  #answer() {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`A worker ended with exit code ${code}.`));
      this.child.once('exit', ended);
      this.child.once('message', (answer) => {
        this.child.off('exit', ended);
        resolve(answer);
      });
    });
  }

  /** @returns the answer, or undefined if there is none within the limit in milliseconds */
  async ask(message, limit) {
    await this.ready;
    const answer = this.#answer();
    this.child.send(message);
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(undefined), limit);
    });
    const answered = await Promise.race([answer.catch(() => undefined), late]);
    clearTimeout(timer);
    if (answered?.result?.error) throw new Error(answered.result.error);
    return answered?.result;
  }

  end() {
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

export class Crew {
  #workers;
  #hire;

  constructor(list, jobs, folder) {
    let hired = 0;
    this.#hire = () => new Worker(list, join(folder, String(hired++)));
    this.#workers = Array.from({ length: jobs }, this.#hire);
  }

  /**
   * Runs test files once without a mutant.
   * @param {readonly string[]} paths the beginnings of their paths, relative to the root
   * @returns {Promise<Reach[]>} those that pass, with the mutants they reach
   */
  async dryRun(paths) {
    console.error('Running the tests once, to see what each reaches …');
    const parts = await Promise.all(
      this.#workers.map(async (worker, index, { length }) => {
        const { files } = await worker.ready;
        const wanted = files.filter((file) => paths.some((path) => file.startsWith(path)));
        const own = wanted.filter((_, at) => at % length === index);
        const modules = await worker.ask({ task: 'dry', files: own }, 3_600_000);
        const ids = reachedIn(join(worker.folder, 'reached'));
        return modules.map((module) => ({ ...module, ids: ids.get(module.file) ?? new Set() }));
      }),
    );
    const all = parts.flat();
    for (const { file } of all.filter(({ passed }) => !passed))
      console.error(`${file} fails without a mutant, and is left out.`);
    return all.filter(({ passed }) => passed);
  }

  /** Tries all mutants, as many at once as there are workers. */
  async tryAll(mutants, reach, onResult) {
    const left = [...mutants];
    const results = [];
    await Promise.all(
      this.#workers.map(async (_, index) => {
        for (let mutant = left.shift(); mutant; mutant = left.shift()) {
          const result = { mutant, ...(await this.#try(index, mutant, reach)) };
          results.push(result);
          onResult(result);
        }
      }),
    );
    return results.sort((a, b) => a.mutant.id - b.mutant.id);
  }

  async #try(index, mutant, reach) {
    const { id, file } = mutant;
    const tests = reach
      .filter((test) => reaches(test, mutant))
      .sort((a, b) => shared(b.file, file) - shared(a.file, file) || a.duration - b.duration);
    if (tests.length === 0) return { outcome: 'not reached' };
    const expected = tests.reduce((sum, { duration }) => sum + duration, 0);
    const message = { task: 'mutant', id, files: tests.map((test) => test.file) };
    const answer = await this.#workers[index].ask(message, 30_000 + 5 * expected);
    if (answer) return { outcome: answer.killed ? 'killed' : 'survived', by: answer.by };
    this.#workers[index].end();
    this.#workers[index] = this.#hire();
    return { outcome: 'timed out' };
  }

  end() {
    for (const worker of this.#workers) worker.end();
  }
}

/**
 * Whether a test can notice a mutant. What runs once, when its module is read or first used, is come by in the first test
 * of a process alone, so that the others that import it count as well: all for what runs while a module is read, those of
 * the same floor for the rest.
 */
function reaches({ file, ids, imports }, mutant) {
  if (ids.has(mutant.id)) return true;
  return imports.includes(mutant.file) && (mutant.once || shared(file, mutant.file) >= 3);
}

/** By test file, relative to the root. */
function reachedIn(path) {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  return new Map(
    lines.map((line) => JSON.parse(line)).map(({ file, ids }) => [relative(root, file), new Set(ids)]),
  );
}

/** How many folders a test and a source have in common, from the root; `test/rules/` is next to `server/src/rules/`. */
function shared(test, source) {
  const [some, other] = [test.replace(/^test\/(?=\w+\/)/, 'server/src/'), source].map((path) =>
    path.split('/').slice(0, -1),
  );
  const end = some.findIndex((name, at) => name !== other[at]);
  return end < 0 ? some.length : end;
}
