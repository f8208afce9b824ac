// Runs the checks over a folder of drafts and prints what they find, rule by rule: `npm run corpus -- DIR`
// Options: --stage STAGE (default final), --list to print every error, --all to print every finding.
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const stage = args.includes('--stage') ? args[args.indexOf('--stage') + 1] : 'final';
const folders = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--stage');
if (folders.length === 0) {
  console.error('Name a folder of drafts: npm run corpus -- DIR [--stage final] [--list | --all]');
  process.exit(2);
}
const cli = `${root}server/bin/inspection-report.mjs`;
const run = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', '--stage', stage, ...folders], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
if (run.status === 2 || run.stdout === '') {
  console.error(run.stderr);
  process.exit(2);
}
const files = JSON.parse(run.stdout);
const rules = new Map();
for (const { filePath, messages } of files) {
  for (const { ruleId, level, line, column, message } of messages) {
    const row = rules.get(ruleId) ?? { error: 0, warning: 0, info: 0, hint: 0, files: new Set() };
    row[level]++;
    row.files.add(filePath);
    rules.set(ruleId, row);
    if (args.includes('--all') || (args.includes('--list') && level === 'error')) {
      console.log(`${relative(process.cwd(), filePath)}:${line}:${column} ${level} ${ruleId}: ${message}`);
    }
  }
}
console.log(`\n${files.length} drafts at stage ${stage}`);
console.log(`${'rule'.padEnd(28)} error warning info hint files`);
for (const [rule, row] of [...rules].sort()) {
  const cells = [row.error, row.warning, row.info, row.hint, row.files.size];
  console.log(`${rule.padEnd(28)} ${cells.map((n, i) => String(n).padStart([5, 7, 4, 4, 5][i])).join(' ')}`);
}
