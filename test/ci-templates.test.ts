import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleDraft } from '../server/src/rules/examples';

// What other systems run (docs/ci.md), run here as scripts: their steps are taken from the very files. npm and git are
// stand-ins that write down what they are asked for, so that nothing is fetched and this checkout stays as it is.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const places = ['action.yml', 'ci/gitlab.yml', 'ci/azure-pipelines.yml', 'ci/pre-commit', 'Dockerfile'];

interface Step {
  readonly run?: string;
  readonly bash?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
}

let cwd: string;
let bin: string;
beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'places-test-')));
  cwd = join(folder, 'work');
  bin = join(folder, 'bin');
  mkdirSync(join(cwd, 'my drafts'), { recursive: true });
  mkdirSync(bin);
  const clean = exampleDraft({ framework: 'ilacs' });
  writeFileSync(join(cwd, 'clean.report.md'), clean);
  writeFileSync(join(cwd, 'my drafts/wrong.report.md'), clean.replace('type: standard', 'type: never'));
  standIn('npm', `echo "npm $* in $PWD" >> "${folder}/asked"`);
  // "git clone … FOLDER" puts this checkout there.
  standIn(
    'git',
    `echo "git $*" >> "${folder}/asked"; for last; do :; done; rmdir "$last"; ln -s "${root}" "$last"`,
  );
});
afterEach(() => rmSync(join(cwd, '..'), { recursive: true, force: true }));

function standIn(name: string, lines: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(bin, name), 0o755);
}

const asked = (): string[] => readFileSync(join(cwd, '../asked'), 'utf8').trim().split('\n');

function shell(script: string, env: Readonly<Record<string, string>>, folder = cwd, program = 'bash') {
  const args = program === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', '-c'] : ['-e', '-c'];
  const { stdout, stderr, status } = spawnSync(program, [...args, script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...env },
  });
  return { stdout, stderr, status };
}

const wrongThere = /my drafts\/wrong\.report\.md/;

describe.skipIf(process.platform === 'win32')('the GitHub Action', { tags: ['slow'] }, () => {
  const { inputs, runs } = parse(textOf('action.yml'));
  const [install, check] = runs.steps as Step[];

  /** Runs the step that checks, with inputs put in as GitHub does. */
  function checkWith(given: Readonly<Record<string, string>>) {
    const inputOf = (name: string): string => given[name] ?? inputs[name].default;
    const env = Object.entries(check?.env ?? {}).map(([key, value]) => [
      key,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputOf(name)),
    ]);
    return shell(check?.run ?? '', { ...Object.fromEntries(env), GITHUB_ACTION_PATH: root });
  }

  it('is composite, uses no input that it has not, and puts none into a script', () => {
    expect(runs.using).toBe('composite');
    const used = [...textOf('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)));
    for (const { run } of runs.steps as Step[]) expect(run ?? '').not.toContain('${{');
  });

  it('installs from its own checkout', () => {
    expect(shell(install?.run ?? '', { GITHUB_ACTION_PATH: root }).status).toBe(0);
    expect(asked()).toEqual([
      `npm ci --include=dev --no-audit --no-fund in ${root}`,
      `npm run build in ${root}`,
    ]);
  });

  it('annotates what is found, writes SARIF, and fails', () => {
    const { stdout, status } = checkWith({ 'sarif-file': 'drafts.sarif' });
    expect(stdout).toMatch(/^::error file=my drafts\/wrong\.report\.md,line=\d+,/m);
    expect(status).toBe(1);
    const { results } = JSON.parse(readFileSync(join(cwd, 'drafts.sarif'), 'utf8')).runs[0];
    const files = JSON.stringify(results).match(/"uri":"[^"]*"/g);
    expect(files).toContain('"uri":"my%20drafts/wrong.report.md"');
  });

  it('asks for the name of a file that is to be sent', () => {
    const { stdout, status } = checkWith({ 'upload-sarif': 'true' });
    expect(stdout).toBe(
      '::error::Add a file to sarif-file, such as drafts.sarif, because upload-sarif is true.\n',
    );
    expect(status).toBe(2);
  });

  it('takes paths and options one a line, and runs nothing that is in them', () => {
    const { stdout, status } = checkWith({
      paths: 'clean.report.md\nmy drafts\n',
      args: '--fail-on=never\n--quiet',
    });
    expect(stdout).toMatch(wrongThere);
    expect(status).toBe(0);
    expect(checkWith({ paths: 'clean.report.md' })).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(checkWith({ paths: '--help\n$(touch a)`touch a`;touch a' }).status).not.toBe(0);
    expect(existsSync(join(cwd, 'a'))).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('the GitLab template', { tags: ['slow'] }, () => {
  const job = parse(textOf('ci/gitlab.yml'))['inspection-report'];
  const lines = [...job.before_script, ...job.script].join('\n');

  it.each(['bash', 'sh'])(
    'installs the tag of the repository that is named, and leaves both reports (%s)',
    (program) => {
      const settings = {
        ...job.variables,
        INSPECTION_REPORT_GIT: 'https://git.example.org/checker.git',
        INSPECTION_REPORT_TAG: 'v0.1.0',
        INSPECTION_REPORT_ARGS: '--stage=final\nmy drafts\n$(touch a)*\n.',
        TMPDIR: join(cwd, '..'),
      };
      const { stdout, status } = shell(lines, settings, cwd, program);
      expect(stdout).toMatch(wrongThere);
      expect(status).toBe(1);
      const [cloned = '', ...installed] = asked();
      const folder = cloned.split(' ').at(-1);
      expect(cloned).toBe(
        `git clone --quiet --depth 1 --branch v0.1.0 https://git.example.org/checker.git ${folder}`,
      );
      expect(dirname(folder ?? '')).toBe(join(cwd, '..'));
      expect(installed).toEqual([
        `npm ci --include=dev --no-audit --no-fund in ${folder}`,
        `npm run build in ${folder}`,
      ]);
      for (const path of Object.values<string>(job.artifacts.reports)) {
        expect(readFileSync(join(cwd, path), 'utf8')).toContain('wrong.report.md');
      }
    },
  );

  it('says what to set where nothing is named', () => {
    const { stderr, status } = shell(lines, job.variables);
    expect(stderr).toContain('Set INSPECTION_REPORT_GIT and INSPECTION_REPORT_TAG');
    expect(status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('the Azure pipeline', { tags: ['slow'] }, () => {
  it('installs the checker in its own checkout, and leaves the tests that it publishes', () => {
    const { steps } = parse(textOf('ci/azure-pipelines.yml'));
    const sources = join(cwd, '..');
    symlinkSync(root, join(sources, 'inspection-report'));
    symlinkSync(cwd, join(sources, 'drafts'));
    const said = (text: string): string => text.replaceAll('$(Build.SourcesDirectory)', sources);
    const scripts = (steps as Step[]).filter(({ bash }) => bash);
    const outcomes = scripts.map(({ bash, workingDirectory }) =>
      shell(bash ?? '', {}, said(workingDirectory ?? '')),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([0, 1]);
    expect(outcomes[1]?.stdout).toMatch(wrongThere);
    const { inputs } = steps.at(-1);
    expect(readFileSync(said(inputs.testResultsFiles), 'utf8')).toMatch(wrongThere);
  });
});

describe.skipIf(process.platform === 'win32')('the pre-commit hooks', { tags: ['slow'] }, () => {
  const hooks: { entry: string; args?: string[]; id: string; language: string }[] = parse(
    textOf('.pre-commit-hooks.yaml'),
  );
  const runHook = (id: string) => {
    const { entry, args = [] } = hooks.find((one) => one.id === id) ?? { entry: '' };
    return spawnSync(join(root, entry), args, { cwd, encoding: 'utf8' });
  };

  it('are scripts of this repository that can be run', () => {
    expect(hooks.map(({ language }) => language)).toEqual(['script', 'script']);
    for (const { entry } of hooks) expect(statSync(join(root, entry)).mode & 0o111, entry).toBe(0o111);
  });

  it('check what is staged, or all', () => {
    const git = (...args: string[]) => spawnSync('git', args, { cwd });
    git('init', '--quiet');
    git('add', 'clean.report.md');
    expect(runHook('inspection-report').status).toBe(0);
    expect(runHook('inspection-report-all').stdout).toMatch(wrongThere);
    git('add', '.');
    const { stdout, status } = runHook('inspection-report');
    expect(stdout).toMatch(wrongThere);
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('the image', { tags: ['slow'] }, () => {
  const file = textOf('Dockerfile');

  it('has all that the command line needs, and runs it as a user without rights', () => {
    const copies = [...file.matchAll(/^COPY --from=build (.*) (\S+)$/gm)];
    expect(copies.length).toBeGreaterThan(3);
    const image = join(cwd, '../image');
    mkdirSync(image);
    for (const [, from = '', to = ''] of copies) {
      for (const path of from.split(' ')) {
        const name = to.endsWith('/') ? to + path.split('/').at(-1) : to;
        cpSync(join(root, path.replace(/^\/src\//, '')), join(image, name), { recursive: true });
      }
    }
    const [, target = '', link = ''] = /^RUN ln -s (\S+) (\S+)$/m.exec(file) ?? [];
    expect(link).toBe('/usr/local/bin/inspection-report');
    expect(file.slice(file.indexOf('USER'))).toBe(
      'USER node\nWORKDIR /drafts\nENTRYPOINT ["inspection-report"]\nCMD ["lint"]\n',
    );
    symlinkSync(join(image, target), join(bin, 'inspection-report'));
    const { stdout, status } = shell('inspection-report lint', {});
    expect(stdout).toMatch(wrongThere);
    expect(status).toBe(1);
  });

  it('is built without what a checkout has made already', () => {
    expect(textOf('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', '**/node_modules', '**/dist']),
    );
  });
});

it.each([...places, 'docs/ci.md'])('%s takes nothing by its name from a registry', (path) => {
  const commands = textOf(path).match(/\b(npm (?!and\b)|npx |yarn |pnpm )[^&\n)`]*/g) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    expect(command.trim()).toMatch(
      /^npm (ci( --include=dev --no-audit --no-fund)?|run (build|release)|install --save-dev \.\/\S+\.tgz.*)$|^npx (--offline )?--no-install/,
    );
  }
  expect(textOf(path)).not.toMatch(/npmjs|registry\.\w/);
});
