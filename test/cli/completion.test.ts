import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import util, { type ParseArgsConfig } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/commands';
import { allCommands, completedCommands } from '../../server/src/cli/completion/command-options';
import { valuesOf } from '../../server/src/cli/completion/values';
import { formatNames } from '../../server/src/output/formats/index';
import { allMetas } from '../../server/src/rules/index';
import { runIn } from './in-folder';

// The options that commands read, as they are handed to Node. Modules may be loaded already, so Node’s own is changed.
const read = { options: [] as string[] };
const { parseArgs } = util;
const setParseArgs = (parse: typeof parseArgs): void => {
  Object.assign(util, { parseArgs: parse });
  syncBuiltinESMExports();
};
beforeAll(() => {
  const noted = (config?: ParseArgsConfig) => {
    read.options = Object.keys(config?.options ?? {});
    return parseArgs(config);
  };
  setParseArgs(noted as typeof parseArgs);
});
afterAll(() => setParseArgs(parseArgs));

const host = {
  cwd: '/',
  today: '2026-11-21',
  env: {},
  terminal: false,
  out: () => {},
  err: () => {},
  stdin: async () => new Uint8Array(),
};
const all = allCommands(await completedCommands(commands, host));

it('knows each command, with the commands below it', () => {
  const words = all.map((command) => command.words);
  expect(words).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
  expect(words).toEqual(
    expect.arrayContaining([
      'snippets list',
      'law add',
      'terms import',
      'baseline update',
      'knowledge status',
    ]),
  );
});

describe.each(all.filter(({ below }) => below.length === 0))('$words', ({ words, options }) => {
  const run = (...args: string[]) => runIn('/nowhere', [...words.split(' '), ...args]);

  it('has the options that it reads', async () => {
    await run('--help');
    // Clients of the language server add one that is not for people.
    const spelt = read.options.filter((name) => name !== 'clientProcessId');
    expect(options.map(({ name }) => name.slice(2)).sort()).toEqual(spelt.sort());
  });

  it('has all values that the command names when it refuses one', async () => {
    const known = new Map<string, readonly string[]>();
    const listed = new Map<string, readonly string[]>();
    for (const { name } of options) {
      const values = valuesOf(words, name);
      const { err } = values ? await run(`${name}=?`) : { err: '' };
      const [, names] = /^Unknown [^"]*"\?"\. Use (.*)\.$/m.exec(err) ?? [];
      if (!values || names === undefined) continue;
      known.set(name, values);
      listed.set(name, names.split(/, | or /));
    }
    expect(known).toEqual(listed);
  });
});

let folder: string;
const scripts = new Map<string, string>();
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'completion-')));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out, code } = await runIn('/', ['completion', shell]);
    expect(code).toBe(0);
    scripts.set(shell, join(folder, shell));
    writeFileSync(join(folder, shell), out);
  }
  mkdirSync(join(folder, 'drafts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The words that a shell offers at the end of a line, which is after the name of the program. */
type Completer = (line: string) => string[];

/** Bash takes a line apart at blanks and at “=”. */
const bash: Completer = (line) => {
  const words = ['inspection-report', ...line.split(/ |(=)/).filter((word) => word !== undefined)];
  const script = `
    source ${scripts.get('bash')}
    complete -p inspection-report >/dev/null || exit 1
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    _inspection_report || true
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script, 'bash', ...words];
  return lines(execFileSync('bash', args, { encoding: 'utf8', cwd: folder }));
};

const fish: Completer = (line) => {
  const script = `source ${scripts.get('fish')}; complete -C 'inspection-report ${line}'`;
  const offered = execFileSync('fish', ['--no-config', '-c', script], { encoding: 'utf8', cwd: folder });
  return lines(offered).map((each) => (each.split('\t')[0] ?? '').replace(/^--[a-z-]+=/, ''));
};

const lines = (text: string): string[] => text.split('\n').filter(Boolean);

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

const shells: [string, Completer][] = [
  ['bash', bash],
  ['fish', fish],
];

describe.each(shells)('%s', (shell, completed) => {
  const there = process.platform !== 'win32' && isThere(shell);

  it.skipIf(!there)('completes commands, options and values', () => {
    expect(completed('')).toEqual(expect.arrayContaining([...commands.map(({ name }) => name), 'help']));
    expect(completed('sni')).toEqual(['snippets']);
    expect(completed('snippets ')).toEqual(
      expect.arrayContaining(['list', 'show', 'check', 'export', 'import']),
    );
    expect(completed('help snippets l')).toEqual(['list']);
    expect(completed('lint --show-')).toEqual(['--show-text']);
    expect(completed('snippets export --to ').sort()).toEqual(['html', 'markdown', 'vscode']);
    expect(completed('stats --format ')).toEqual(expect.arrayContaining(['table', 'csv']));
    expect(completed('lint --format ')).toEqual(expect.arrayContaining([...formatNames]));
    expect(completed('lint --format=sar')).toEqual(['sarif']);
    expect(completed('lint --rule draft/ur')).toEqual(['draft/urn']);
    expect(completed('explain ').length).toBeGreaterThanOrEqual(allMetas.length);
    expect(completed('new --framework sccif --setting secure-c')).toEqual(['secure-childrens-home']);
  });

  it.skipIf(!there)('leaves files to the shell, and offers no words where anything can follow', () => {
    const files = shell === 'fish' ? ['drafts/'] : [];
    expect(completed('lint --config dra')).toEqual(files);
    expect(completed('lint --quiet dra')).toEqual(files);
  });
});

it.skipIf(process.platform === 'win32' || !isThere('zsh'))('zsh reads its script', () => {
  const script = `autoload -Uz compinit; compinit -u -D; source ${scripts.get('zsh')}; print $_comps[inspection-report]`;
  const out = execFileSync('zsh', ['-f', '-c', script], { encoding: 'utf8', cwd: folder });
  expect(out).toBe('_inspection_report\n');
});
