// One process that tries mutants, with a Vitest that stays warm. It writes to no file of the project: mutants are put in
// while a source is read. Its parent sends what to try and ends it where a mutant never does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { instrument } from './instrument.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.INSPECTION_REPORT_MUTATE;
const mutants = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byFile = new Map();
for (const mutant of mutants)
  byFile.set(join(root, mutant.file), [...(byFile.get(join(root, mutant.file)) ?? []), mutant]);

const plugin = {
  name: 'mutants',
  enforce: 'pre',
  config: () => ({ test: { setupFiles: [fileURLToPath(new URL('setup.mjs', import.meta.url))] } }),
  transform: (code, id) =>
    byFile.has(id) ? { code: instrument(code, byFile.get(id)), map: null } : undefined,
};

/** Files run in the order in which they are given: those that are likely to notice come first. */
class GivenOrder {
  shard = (files) => files;
  sort = (files) => files;
}

const activate = (id) => writeFileSync(join(folder, 'active'), String(id));
activate(-1);
const options = { root, watch: false, mode: 'fast', maxWorkers: 1, reporters: [{}] };
const vitest = await createVitest(
  'test',
  { ...options, sequence: { sequencer: GivenOrder } },
  { plugins: [plugin] },
);
const all = new Map(
  (await vitest.globTestSpecifications()).map((one) => [relative(root, one.moduleId), one]),
);

/** Runs test files, in this order. */
async function run(files, bail) {
  for (const { config } of [vitest, ...vitest.projects]) config.bail = bail;
  // Vitest keeps the results of earlier runs, and returns them with those of this one.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    files.map((file) => all.get(file)),
  );
  return {
    modules: testModules.filter(({ moduleId }) => files.includes(relative(root, moduleId))),
    unhandledErrors,
  };
}

/** The files with mutants that a module imports, itself or by others. */
function importsOf(id) {
  const seen = new Set();
  const follow = (module) => {
    if (!module || seen.has(module)) return;
    seen.add(module);
    module.importedModules.forEach(follow);
  };
  for (const environment of Object.values(vitest.projects[0].vite.environments))
    follow(environment.moduleGraph.getModuleById(id));
  return [...seen].filter(({ file }) => byFile.has(file)).map(({ file }) => relative(root, file));
}

const tasks = {
  /** Runs test files without a mutant: which pass, how long they take, and what they import. */
  async dry({ files }) {
    const { modules } = await run(files, 0);
    return modules.map((module) => {
      const { duration } = module.diagnostic();
      const file = relative(root, module.moduleId);
      return {
        file,
        passed: module.ok(),
        duration,
        imports: importsOf(module.moduleId),
      };
    });
  },
  /** Runs test files with a mutant, until one fails. */
  async mutant({ id, files }) {
    activate(id);
    const { modules, unhandledErrors } = await run(files, 1);
    const failed = modules.find((module) => !module.ok());
    return {
      killed: failed !== undefined || unhandledErrors.length > 0,
      by: failed && relative(root, failed.moduleId),
    };
  },
};

process.on('message', async ({ task, ...input }) => {
  const result = await tasks[task](input).catch((error) => ({ error: String(error) }));
  process.send({ result });
});
process.send({ files: [...all.keys()].sort() });
// Without its parent it has nothing to do, and nobody who ends what it started.
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
