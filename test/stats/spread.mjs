// Makes server/src/cli/stats/spread.json: the lengths of sections in published reports, as counts without text. Run it again with
// `npm run spread -- FOLDERS` when there are more reports, or when sections are counted in another way.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Name folders of drafts of published reports: npm run spread -- FOLDERS');
  process.exit(2);
}
const cli = `${root}server/bin/inspection-report.mjs`;
const run = spawnSync(process.execPath, [cli, 'stats', '--format', 'json', ...folders], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (run.stdout === '') {
  console.error(run.stderr);
  process.exit(2);
}
const { drafts, sections } = JSON.parse(run.stdout);
const file = `${root}server/src/cli/stats/spread.json`;
const rows = sections.map((section) => `    ${JSON.stringify(section)}`);
writeFileSync(file, `{\n  "reports": ${drafts},\n  "sections": [\n${rows.join(',\n')}\n  ]\n}\n`);
console.log(`The lengths of ${sections.length} sections in ${drafts} reports were written.`);
