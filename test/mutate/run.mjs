// `npm run mutate -- [--sample N] [--seed N] [--jobs N] [--only FILE:LINE] [--tests PATH]… [--killers] [PATHS]`: tries a
// sample of small faults in the source and prints those that no test of the everyday lane notices, or with `--tests` no test
// whose path begins with one of these.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { Crew } from './crew.mjs';
import { mutantsOf } from './mutators.mjs';
import { killer, progress, summary, survivor } from './report.mjs';
import { sampleOf } from './sample.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    only: { type: 'string' },
    tests: { type: 'string', multiple: true, default: [''] },
    killers: { type: 'boolean', default: false },
  },
});
const everyday = ['draft', 'report', 'rules', 'lint', 'language'].map((floor) => `server/src/${floor}`);

/** The mutants to try, each with its line. */
function chosen() {
  const [onlyFile, onlyLine] = values.only?.split(':') ?? [];
  const named = onlyFile ? [onlyFile] : positionals;
  const paths = named.length > 0 ? named : everyday;
  const patterns = paths.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
  const files = globSync(
    patterns.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
    { cwd: root, ignore: ['**/*.test.ts', '**/testing.ts', '**/generated/**', '**/*.d.ts'] },
  ).sort();
  if (files.length === 0) throw new Error(`There is no source under ${paths.join(' ')}.`);
  const all = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return mutantsOf(text, file).map((mutant) => ({
      ...mutant,
      line: text.slice(0, mutant.start).split('\n').length,
    }));
  });
  const some = onlyFile
    ? all.filter(({ line }) => !onlyLine || line === Number(onlyLine))
    : sampleOf(all, Number(values.sample), Number(values.seed));
  console.error(`${some.length} of ${all.length} mutants in ${files.length} files, seed ${values.seed}.`);
  return some.map((mutant, id) => ({ ...mutant, id }));
}

const mutants = chosen();
const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
const list = join(folder, 'mutants.json');
writeFileSync(list, JSON.stringify(mutants));
const crew = new Crew(list, Number(values.jobs), folder);
const end = () => {
  crew.end();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    end();
    process.exit(130);
  });
}
try {
  const reach = await crew.dryRun(values.tests);
  let done = 0;
  const results = await crew.tryAll(mutants, reach, (result) => {
    if (values.killers && result.by) console.log(killer(result));
    if (result.outcome === 'survived' || result.outcome === 'not reached') console.log(survivor(result));
    progress(++done, mutants.length);
  });
  console.log(summary(results));
} finally {
  end();
}
