// Compares the cost of a whole run with that of other linters on the same files:
// `node test/compare-linters.mjs CORPUS TOOLS [RUNS]`.
// CORPUS is a folder of drafts, which is copied ten times; TOOLS a folder in which markdownlint-cli2, textlint and its rules
// write-good and max-comma are installed (never this repository). Linux, for /usr/bin/time. Prints the table that
// docs/benchmarks.md has.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [corpus, tools] = process.argv.slice(2, 4).map((path) => resolve(path));
const runs = Number(process.argv[4] ?? 5);
if (!corpus || !tools) {
  console.error(
    'Name a folder of drafts and one with the other linters: node test/compare-linters.mjs CORPUS TOOLS',
  );
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'compare-'));
// What an installed package runs: the command of a checkout would look first whether it has to be built.
const cli = fileURLToPath(new URL('../server/dist/cli/main.mjs', import.meta.url));
const bin = (name) => join(tools, 'node_modules/.bin', name);
const versionOf = (name) =>
  JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version;

/** Copies the drafts so many times; gives how many files there are. */
function copy(folder, times) {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.report.md'));
  for (let n = 1; n <= times; n++) {
    mkdirSync(join(work, folder, String(n)), { recursive: true });
    for (const name of names) cpSync(join(corpus, name), join(work, folder, String(n), name));
  }
  return names.length * times;
}

/** Runs a program once: user CPU and wall in seconds, peak memory in MB. */
function once(command) {
  const out = join(work, 'time.txt');
  const { status } = spawnSync('/usr/bin/time', ['-o', out, '-f', '%U %e %M', ...command], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  // All of them exit with 1 where they find something; a program that could not run would be measured for nothing.
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')} failed with ${status}`);
  // A program that found something has that said in a line above.
  const [user, wall, memory] = readFileSync(out, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return { user, wall, memory: memory / 1024 };
}

const built = spawnSync(process.execPath, ['esbuild.mjs'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(2);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Runs all programs in turn, so many times: what else the machine does meanwhile costs all of them the same. */
function measure(rows) {
  const all = rows.map(() => []);
  for (let run = 1; run <= runs; run++) {
    rows.forEach(({ command }, index) => {
      process.stderr.write(`\rrun ${run} of ${runs}, program ${index + 1} of ${rows.length} `);
      all[index].push(once(command));
    });
  }
  process.stderr.write('\n');
  const of = (index, key) => median(all[index].map((one) => one[key]));
  return rows.map((row, index) => ({
    ...row,
    user: of(index, 'user'),
    wall: of(index, 'wall'),
    memory: of(index, 'memory'),
  }));
}

try {
  const files = copy('drafts', 10);
  copy('twice', 20);
  writeFileSync(join(work, '.markdownlint-cli2.jsonc'), '{ "config": { "default": true, "MD013": false } }');
  writeFileSync(join(work, '.textlintrc.json'), '{ "rules": { "write-good": true, "max-comma": true } }');
  const rows = measure(
    [
      ['inspection-report', 'all rules', [process.execPath, cli, 'lint', '--format', 'compact', 'drafts']],
      [
        'inspection-report, twice the files',
        'all rules',
        [process.execPath, cli, 'lint', '--format', 'compact', 'twice'],
      ],
      [
        `markdownlint-cli2 ${versionOf('markdownlint-cli2')}`,
        'default rules but line length',
        [bin('markdownlint-cli2'), 'drafts/**/*.md'],
      ],
      [
        `textlint ${versionOf('textlint')}`,
        `write-good ${versionOf('textlint-rule-write-good')}, max-comma ${versionOf('textlint-rule-max-comma')}`,
        [bin('textlint'), '--rules-base-directory', join(tools, 'node_modules'), 'drafts/**/*.md'],
      ],
    ].map(([name, rules, command]) => ({ name, rules, command })),
  );
  const own = rows[0];
  const line = ({ name, rules, user, wall, memory }) =>
    `| ${name} | ${rules} | ${user.toFixed(2)} s | ${wall.toFixed(2)} s | ${memory.toFixed(0)} MB | ${(user / own.user).toFixed(1)} |`;
  console.log(`Whole processes from start to end, on ${files} files (${files / 10} reports as drafts, ten times over), ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.
Node ${process.version}, ${cpus().length} cores. User CPU is the figure to compare: wall time depends on what else the machine does.

| linter | rules | user CPU | wall | peak memory | CPU, of ours |
|---|---|--:|--:|--:|--:|
${rows.map(line).join('\n')}`);
} finally {
  rmSync(work, { recursive: true });
}
