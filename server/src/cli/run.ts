import { version } from '../../package.json';
import { inLine } from '../output/formats/escape';
import { UsageError } from '../session/usage-error';
import { commands } from './commands';
import { type ExitCode, exit, type Host } from './host';

/** Runs a command line (without node and script) and returns its exit code. Never throws. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    return await runNamed(name, rest, host);
  } catch (error) {
    if (error instanceof UsageError) host.err(`${error.message.split('\n').map(inLine).join('\n')}\n`);
    else {
      host.err(
        'inspection-report could not go on, through a fault of its own; please report what you ran.\n',
      );
      if (host.env.INSPECTION_REPORT_DEBUG && error instanceof Error) host.err(`${error.stack}\n`);
    }
    return exit.failed;
  }
}

async function runNamed(name: string | undefined, args: string[], host: Host): Promise<ExitCode> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command.run(args, host);
  switch (name) {
    case '--version':
    case '-V':
      host.out(`${version}\n`);
      return exit.clean;
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      host.out((await import('./main-help')).mainHelp);
      return name === undefined ? exit.failed : exit.clean;
    default:
      throw new UsageError(`There is no command "${name}"; "inspection-report --help" lists them.`);
  }
}
