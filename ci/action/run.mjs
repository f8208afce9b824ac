// The step of the GitHub Action that checks drafts. It runs the command line next to it, prints at most as many annotations
// as GitHub shows, and puts the rest into the summary of the job. Everything comes in environment variables, so that no
// shell reads it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommands, summaryOf, withinLimits } from './findings.mjs';

const program = fileURLToPath(new URL('../../bin/inspection-report.mjs', import.meta.url));

/** The lines of an input that are not empty. */
const linesOf = (name) => (process.env[name] ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
const input = (name) => (process.env[name] ?? '').trim();

function fail(message) {
  process.stdout.write(`::error::${message}\n`);
  setOutputs({ 'exit-code': 2 });
  return 2;
}

/** The file of a format such as sarif=drafts.sarif. */
const fileOf = (format) => format.slice(format.indexOf('=') + 1);

/** Appends to a file that GitHub names, if it names one. */
function append(variable, text) {
  const path = process.env[variable];
  if (path) appendFileSync(path, text);
}

/** Outputs of the step, each on one line or between two marks that are in none of them. */
function setOutputs(outputs) {
  const text = Object.entries(outputs).map(([name, value]) => {
    const lines = String(value).split('\n');
    if (lines.length === 1) return `${name}=${value}\n`;
    let mark = 'END';
    while (lines.includes(mark)) mark += 'D';
    return `${name}<<${mark}\n${value}\n${mark}\n`;
  });
  append('GITHUB_OUTPUT', text.join(''));
}

function main() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    return fail('Add actions/setup-node before this action. It needs Node 20.19 or later.');
  const folder = resolve(process.env.GITHUB_WORKSPACE ?? '.', input('WORKING_DIRECTORY') || '.');
  if (!existsSync(folder))
    return fail('Create the folder that working-directory names, or correct its name.');
  const sarif = input('SARIF_FILE');
  if (input('UPLOAD_SARIF') === 'true' && sarif === '')
    return fail('Add a file to sarif-file, such as drafts.sarif, because upload-sarif is true.');
  const formats = linesOf('FORMATS').map((line) => line.trim());
  const other = formats.find((format) => !/^[a-z]+=./.test(format));
  if (other !== undefined)
    return fail('Write each line of formats as a format and a file, such as junit=checks.xml.');
  const files = [...(sarif ? [`sarif=${sarif}`] : []), ...formats];
  const own = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'inspection-report-'));
  try {
    return check({ folder, files, own, sarif });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function check({ folder, files, own, sarif }) {
  const [annotations, totals] = [join(own, 'annotations'), join(own, 'totals')];
  const args = [
    ...['stylish', `github=${annotations}`, `markdown=${totals}`, ...files].flatMap((format) => [
      '--format',
      format,
    ]),
    ...linesOf('ARGS'),
    '--',
    ...linesOf('PATHS'),
  ];
  const { status } = spawnSync(process.execPath, [program, 'lint', ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The command line has said why, on standard error.
  if (!existsSync(annotations))
    return fail('No drafts were checked. Read the reason in the log of this step, and correct its inputs.');
  const commands = readCommands(readFileSync(annotations, 'utf8'));
  const { shown, rest } = withinLimits(commands);
  for (const { line } of shown) process.stdout.write(`${line}\n`);
  const fromWorkspace = (file) =>
    relative(process.env.GITHUB_WORKSPACE ?? '.', resolve(folder, file)).replaceAll('\\', '/');
  const written = files.map(fileOf).map(fromWorkspace);
  const count = (kind) => commands.filter((command) => command.kind === kind).length;
  const report = readFileSync(totals, 'utf8');
  setOutputs({
    drafts: /^\| Drafts \| (\d+) \|/m.exec(report)?.[1] ?? '',
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    'exit-code': status ?? 2,
    'sarif-file': sarif ? fromWorkspace(sarif) : '',
    files: written.join('\n'),
  });
  if (input('SUMMARY') !== 'false') append('GITHUB_STEP_SUMMARY', summaryOf(report, rest));
  return status ?? 2;
}

process.exitCode = main();
