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
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeAction } from '../build/release/action.mjs';
import { exampleDraft } from '../server/src/rules/examples';

// What other systems run (docs/ci.md), run here as scripts: their steps are taken from the very files. npm and git are
// stand-ins that write down what they are asked for, so that nothing is fetched and this checkout stays as it is.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly id?: string;
  readonly with?: unknown;
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

/** An expression, as GitHub puts it in. */
const expression = (text: string): string => `\${{ ${text} }}`;

/** The action as a release writes it, and the one that installs itself from a checkout. */
const actions: readonly {
  readonly name: string;
  readonly folder: () => string;
  readonly isReady: boolean;
}[] = [
  { name: 'the GitHub Action in a checkout', folder: () => root, isReady: false },
  { name: 'the GitHub Action of a release', folder: () => ready, isReady: true },
];
let ready = '';
beforeAll(() => {
  ready = realpathSync(mkdtempSync(join(tmpdir(), 'action-test-')));
  writeAction(root, ready);
});
afterAll(() => rmSync(ready, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32').each(actions)(
  '$name',
  { tags: ['slow'] },
  ({ folder, isReady }) => {
    const action = () => parse(readFileSync(join(folder(), 'action.yml'), 'utf8'));
    const steps = (): Step[] => action().runs.steps;
    const checkStep = (): Step | undefined => steps().find(({ id }) => id === 'check');
    const written = (path: string): string => readFileSync(join(cwd, '..', path), 'utf8');

    /** Runs the step that checks, with inputs put in as GitHub does. */
    function checkWith(values: Readonly<Record<string, string>>) {
      const { inputs } = action();
      const inputOf = (name: string): string => values[name] ?? inputs[name].default;
      const { env = {}, run = '' } = checkStep() ?? {};
      const own = Object.entries(env).map(([key, value]) => [
        key,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputOf(name)),
      ]);
      return shell(run, {
        ...Object.fromEntries(own),
        GITHUB_ACTION_PATH: folder(),
        GITHUB_WORKSPACE: cwd,
        GITHUB_OUTPUT: join(cwd, '../output'),
        GITHUB_STEP_SUMMARY: join(cwd, '../summary'),
        RUNNER_TEMP: join(cwd, '..'),
      });
    }

    it('is composite, uses no input and no output that it has not, and puts none into a script', () => {
      const { inputs, outputs, runs } = action();
      expect(runs.using).toBe('composite');
      const text = readFileSync(join(folder(), 'action.yml'), 'utf8');
      const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
      expect(new Set(used)).toEqual(new Set(Object.keys(inputs)));
      for (const { run } of steps()) expect(run ?? '').not.toContain('${{');
      expect(checkWith({ paths: 'clean.report.md', 'sarif-file': 'a.sarif' }).status).toBe(0);
      const set = [...written('output').matchAll(/^([a-z-]+)(?:=|<<)/gm)].map(([, name]) => name);
      expect(Object.keys(outputs).sort()).toEqual(set.sort());
      for (const [name, { value }] of Object.entries<{ value: string }>(outputs))
        expect(value).toBe(expression(`steps.check.outputs.${name}`));
      expect(steps().at(-1)?.with).toEqual({
        sarif_file: expression('steps.check.outputs.sarif-file'),
        category: expression('inputs.category'),
      });
    });

    it(isReady ? 'installs nothing' : 'installs from its own checkout', () => {
      const install = steps().filter(({ id, run }) => run && id !== 'check');
      for (const { run = '' } of install) expect(shell(run, { GITHUB_ACTION_PATH: root }).status).toBe(0);
      const npm = [`npm ci --include=dev --no-audit --no-fund in ${root}`, `npm run build in ${root}`];
      expect(install.length > 0 ? asked() : []).toEqual(isReady ? [] : npm);
      expect(existsSync(join(folder(), 'node_modules'))).toBe(!isReady);
    });

    it('annotates what is found, writes files, counts, and fails', () => {
      const { stdout, status } = checkWith({
        'sarif-file': 'drafts.sarif',
        formats: 'junit=out/checks.xml\n\n',
      });
      expect(stdout).toMatch(/^::error file=my drafts\/wrong\.report\.md,line=\d+,/m);
      expect(status).toBe(1);
      const { results } = JSON.parse(readFileSync(join(cwd, 'drafts.sarif'), 'utf8')).runs[0];
      const files = JSON.stringify(results).match(/"uri":"[^"]*"/g);
      expect(files).toContain('"uri":"my%20drafts/wrong.report.md"');
      const errors = stdout.match(/^::error /gm)?.length;
      expect(written('output')).toContain(`drafts=2\nerrors=${errors}\n`);
      expect(written('output')).toContain(
        'sarif-file=drafts.sarif\nfiles<<END\ndrafts.sarif\nout/checks.xml\nEND\n',
      );
      expect(existsSync(join(cwd, 'out/checks.xml'))).toBe(true);
      expect(written('summary')).toMatch(/^# Checks of inspection report drafts\n[\s\S]*\| Drafts \| 2 \|/);
      expect(written('summary')).not.toContain('without an annotation');
    });

    it('prints as many annotations as GitHub shows, and has the rest in the summary', () => {
      const wrong = readFileSync(join(cwd, 'my drafts/wrong.report.md'), 'utf8');
      for (let n = 0; n < 12; n++)
        writeFileSync(join(cwd, `w,%3A|${n}.report.md`), wrong.replace('urn:', 'urm:'));
      const { stdout } = checkWith({});
      expect(stdout.match(/^::error /gm)?.length).toBe(10);
      const [, count = ''] = /^errors=(\d+)$/m.exec(written('output')) ?? [];
      expect(Number(count)).toBeGreaterThan(12);
      const rest = written('summary').split('## Findings without an annotation')[1] ?? '';
      expect(rest.match(/^\| error \| w,%3A&#124;\d+\.report\.md:\d+ \| /gm)?.length).toBe(
        Number(count) - 10,
      );
    });

    it('leaves out the summary if that is asked for', () => {
      checkWith({ summary: 'false' });
      expect(existsSync(join(cwd, '../summary'))).toBe(false);
    });

    it('checks in another folder, and has paths from the top of the repository', () => {
      const { stdout, status } = checkWith({ 'working-directory': 'my drafts', 'sarif-file': 'a.sarif' });
      expect(stdout).toMatch(/^::error file=my drafts\/wrong\.report\.md,/m);
      expect(status).toBe(1);
      expect(written('output')).toContain('sarif-file=my drafts/a.sarif\n');
      expect(existsSync(join(cwd, 'my drafts/a.sarif'))).toBe(true);
    });

    it.each([
      [
        { 'upload-sarif': 'true' },
        'Add a file to sarif-file, such as drafts.sarif, because upload-sarif is true.',
      ],
      [{ formats: 'junit' }, 'Write each line of formats as a format and a file, such as junit=checks.xml.'],
      [
        { 'working-directory': 'none' },
        'Create the folder that working-directory names, or correct its name.',
      ],
      [
        { paths: 'none' },
        'No drafts were checked. Read the reason in the log of this step, and correct its inputs.',
      ],
    ])('explains what is wrong with %j', (values, message) => {
      const { stdout, status } = checkWith(values);
      expect(stdout).toBe(`::error::${message}\n`);
      expect(status).toBe(2);
      expect(written('output')).toBe('exit-code=2\n');
    });

    it('takes paths and options one a line, and runs nothing that is in them', () => {
      const { stdout, status } = checkWith({
        paths: 'clean.report.md\nmy drafts\n',
        args: '--fail-on=never\n--quiet',
      });
      expect(stdout).toMatch(wrongThere);
      expect(status).toBe(0);
      const clean = '1 draft checked: nothing found.\n';
      expect(checkWith({ paths: 'clean.report.md' })).toEqual({ stdout: clean, stderr: '', status: 0 });
      expect(checkWith({ paths: '--help\n$(touch a)`touch a`;touch a' }).status).not.toBe(0);
      expect(existsSync(join(cwd, 'a'))).toBe(false);
    });
  },
);

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

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly language: string;
}

describe.skipIf(process.platform === 'win32').each(actions)(
  'the pre-commit hooks in the repository of $name',
  { tags: ['slow'] },
  ({ folder }) => {
    const hooks = (): readonly Hook[] =>
      parse(readFileSync(join(folder(), '.pre-commit-hooks.yaml'), 'utf8'));
    const runHook = (id: string) => {
      const { entry, args = [] } = hooks().find((hook) => hook.id === id) ?? { entry: '' };
      const [script = '', ...first] = entry.split(' ');
      return spawnSync(join(folder(), script), [...first, ...args], { cwd, encoding: 'utf8' });
    };

    it('are scripts of this repository that can be run', () => {
      expect(hooks().map(({ language }) => language)).toEqual(['script', 'script']);
      for (const { entry } of hooks()) {
        const [script = ''] = entry.split(' ');
        expect(statSync(join(folder(), script)).mode & 0o111, entry).toBe(0o111);
      }
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
  },
);

describe.skipIf(process.platform === 'win32')(
  'the hook of pre-commit in docs/ci.md',
  { tags: ['slow'] },
  () => {
    it('runs the package of a release, from a repository with drafts', () => {
      const blocks = [...textOf('docs/ci.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
        ([, block = '']) => block,
      );
      const { repos } = parse(blocks.find((block) => block.includes('repo: local')) ?? '');
      const { entry, language }: Hook = repos[0].hooks[0];
      expect(language).toBe('system');
      // The registry is not asked: the package needs no other.
      const npm = (where: string, ...args: string[]) => {
        const own = { ...process.env, npm_config_cache: join(cwd, '../npm') };
        const { status, stdout } = spawnSync('npm', args, { cwd: where, encoding: 'utf8', env: own });
        expect(status, args.join(' ')).toBe(0);
        return stdout;
      };
      const packed = Object.values<{ filename: string }>(
        JSON.parse(npm(root, 'pack', '-w', 'server', '--json', '--offline', '--pack-destination', cwd)),
      );
      const filename = packed[0]?.filename ?? '';
      writeFileSync(join(cwd, 'package.json'), '{"private": true}\n');
      npm(cwd, 'install', '--save-dev', '--offline', '--no-audit', '--no-fund', `./${filename}`);
      const run = () => spawnSync('bash', ['-c', entry], { cwd, encoding: 'utf8' });
      const git = (...args: string[]) => spawnSync('git', args, { cwd });
      git('init', '--quiet');
      git('add', 'clean.report.md');
      expect(run()).toMatchObject({ status: 0, stderr: '' });
      git('add', 'my drafts');
      expect(run()).toMatchObject({ status: 1, stdout: expect.stringMatching(wrongThere) });
    });
  },
);

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
