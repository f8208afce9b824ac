import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/commands';
import { snippetCommands } from '../../server/src/cli/snippets/commands';
import { formatNames } from '../../server/src/output/formats/index';
import { runIn } from './in-folder';

// Every option and every exit code that a `--help` names is in at least one scenario.
const folder = fileURLToPath(new URL('scenarios', import.meta.url));
const scenarios = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { args: /^\$ ?(.*)$/m.exec(text)?.[1] ?? '', code: /^exit (\d)$/m.exec(text)?.[1] };
});

const helpOf = async (...command: string[]): Promise<string> =>
  (await runIn('/', [...command, '--help'])).out;

/** All commands but the server, which scenarios cannot run. */
const commandNames = [
  ...commands.map(({ name }) => name).filter((name) => name !== 'lsp'),
  ...snippetCommands.map(({ name }) => `snippets ${name}`),
];

/** The options of a help, each with its letter if it has one. */
const optionsOf = (help: string) =>
  [...help.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)].map(([, short, long = '']) => ({ short, long }));

const inScenarios = (command: string) =>
  scenarios.filter(({ args }) => args === command || args.startsWith(`${command} `));
const has = (args: string, option: string): boolean =>
  args.split(/[ =]/).some((arg) => arg.replaceAll('"', '') === option);

it('has a scenario for every one-letter option', async () => {
  const helps = await Promise.all(commandNames.map((command) => helpOf(...command.split(' '))));
  const letters = new Set(helps.flatMap(optionsOf).flatMap(({ short }) => short ?? []));
  expect([...letters].sort()).toEqual(['-h', '-q']);
  for (const letter of letters) expect(scenarios.some(({ args }) => has(args, letter))).toBe(true);
});

it.each(commandNames)('%s says its name first in its own help', async (command) => {
  expect(await helpOf(...command.split(' '))).toMatch(
    new RegExp(`^inspection-report ${command}( update| status)?: `),
  );
});

describe.each(commandNames)('%s', (command) => {
  it('has a scenario for every option that its help names', async () => {
    const help = await helpOf(...command.split(' '));
    const options = optionsOf(help).map(({ long }) => long);
    const missing = options.filter((option) => !inScenarios(command).some(({ args }) => has(args, option)));
    expect(missing).toEqual([]);
  });

  it('has a scenario for every exit code that its help names', async () => {
    const help = await helpOf(...command.split(' '));
    const codes = [...help.matchAll(/^ {2}(\d) {2}/gm)].map((found) => found[1]);
    const missing = codes.filter((code) => !inScenarios(command).some((one) => one.code === code));
    expect(missing).toEqual([]);
  });
});

it('has a scenario for every format, stage, severity and kind of fix of lint', () => {
  const values = [
    ...formatNames.map((format) => `--format ${format}`),
    ...['drafting', 'final'].map((stage) => `--stage ${stage}`),
    ...['error', 'warning', 'info', 'hint', 'never'].map((severity) => `--fail-on ${severity}`),
    ...['safe', 'suggestion'].map((kind) => `--fix-kind ${kind}`),
  ];
  const lint = inScenarios('lint');
  expect(values.filter((value) => !lint.some(({ args }) => args.includes(value)))).toEqual([]);
});
