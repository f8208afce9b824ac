import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';

// What `--help` promises stands in at least one scenario: every option and every exit code of every command.
const folder = fileURLToPath(new URL('scenarios', import.meta.url));
const scenarios = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { args: /^\$ ?(.*)$/m.exec(text)?.[1] ?? '', code: /^exit (\d)$/m.exec(text)?.[1] };
});

async function helpOf(...command: string[]): Promise<string> {
  let help = '';
  await run([...command, '--help'], {
    cwd: '/',
    today: '2026-11-21',
    env: {},
    terminal: false,
    out: (text) => {
      help += text;
    },
    err: () => undefined,
    stdin: async () => new Uint8Array(),
  });
  return help;
}

/** The commands that a help lists under “Usage”, without the server, which is no matter of scenarios. */
const commandsOf = (help: string, before: string): string[] => [
  ...new Set(
    [...help.matchAll(new RegExp(`^  inspection-report ${before}([a-z]+)`, 'gm'))]
      .map((found) => `${before}${found[1]}`)
      .filter((command) => command !== 'lsp'),
  ),
];

const commands = (
  await Promise.all(
    commandsOf(await helpOf(), '').map(async (command) =>
      command === 'snippets' ? [command, ...commandsOf(await helpOf(command), 'snippets ')] : [command],
    ),
  )
).flat();

/** The options of a help, each with its one letter where it has one. */
const optionsOf = (help: string) =>
  [...help.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)].map(([, short, long = '']) => ({ short, long }));

const inScenarios = (command: string) =>
  scenarios.filter(({ args }) => args === command || args.startsWith(`${command} `));
const has = (args: string, option: string): boolean =>
  args.split(/[ =]/).some((arg) => arg.replaceAll('"', '') === option);

it('has a scenario for every one-letter option', async () => {
  const helps = await Promise.all(commands.map((command) => helpOf(...command.split(' '))));
  const letters = new Set(helps.flatMap(optionsOf).flatMap(({ short }) => short ?? []));
  expect([...letters].sort()).toEqual(['-h', '-q']);
  for (const letter of letters) expect(scenarios.some(({ args }) => has(args, letter))).toBe(true);
});

it('knows all commands', () => {
  expect(commands.length).toBeGreaterThan(14);
  expect(commands).toContain('snippets check');
});

describe.each(commands)('%s', (command) => {
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

it('has a scenario for every format, stage, severity and kind of fix that the help of lint names', async () => {
  const help = await helpOf('lint');
  const formats = [...help.matchAll(/^ {6}([a-z]+(?:, [a-z]+)*) {2,}/gm)].flatMap(
    (found) => found[1]?.split(', ') ?? [],
  );
  expect(formats.length).toBe(11);
  const values = [
    ...formats.map((format) => `--format ${format}`),
    ...['drafting', 'final'].map((stage) => `--stage ${stage}`),
    ...['error', 'warning', 'info', 'hint', 'never'].map((severity) => `--fail-on ${severity}`),
    ...['safe', 'suggestion'].map((kind) => `--fix-kind ${kind}`),
  ];
  const lint = inScenarios('lint');
  expect(values.filter((value) => !lint.some(({ args }) => args.includes(value)))).toEqual([]);
});
