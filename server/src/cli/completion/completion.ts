import { oneOf, UsageError } from '../../session/usage-error';
import type { Command } from '../command';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { bashScript } from './bash';
import { type CompletedCommand, completedCommands } from './command-options';
import { fishScript } from './fish';
import { completionHelp } from './help';
import { zshScript } from './zsh';

const options = { help: { type: 'boolean', short: 'h', default: false } } as const;

/** The shells, each with its script. */
const scripts: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/**
 * `inspection-report completion`: prints a script that completes commands in a shell.
 * @param commands all commands
 * @throws UsageError if no shell is named, or an option is wrong
 */
export async function completion(
  commands: readonly Command[],
  args: string[],
  host: Host,
): Promise<ExitCode> {
  const { values, positionals } = readArgs('completion', args, options);
  if (values.help) {
    host.out(completionHelp);
    return exit.clean;
  }
  const [shell, ...more]: readonly string[] = positionals;
  if (shell === undefined || more.length > 0)
    throw new UsageError('Give one shell, such as "inspection-report completion bash".');
  const write = scripts[oneOf('shell', shell, Object.keys(scripts))];
  host.out(write?.(await completedCommands(commands, host)) ?? '', 'file');
  return exit.clean;
}
