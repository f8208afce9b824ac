import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import type { ConfigProblem } from '../config/types';
import { inLine, inLines } from '../output/formats/escape';
import type { NotedConfig } from '../session/configs';
import { UsageError } from '../session/usage-error';
import { commands } from './commands';
import { type ExitCode, exit, type Host } from './host';

/** Runs a command line (without node and script) and returns its exit code. Never throws. */
export async function run(args: readonly string[], own: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  const noted = new Map<string | undefined, readonly ConfigProblem[]>();
  // A config is read again while drafts are watched, and what it says last counts.
  const host = {
    ...guarded(own),
    noteConfig: ({ uri, problems }: NotedConfig) => void noted.set(uri, problems),
  };
  try {
    const code = await runNamed(name, rest, host);
    const faults = afterConfigs([...noted.values()].flat(), host);
    return code === exit.clean ? faults : code;
  } catch (error) {
    if (error instanceof UsageError) host.err(`${error.message}\n`);
    else {
      host.err(
        'inspection-report stopped because of a fault in the product. Please report the command that you ran.\n',
      );
      if (host.env.INSPECTION_REPORT_DEBUG && error instanceof Error) host.err(`${error.stack}\n`);
    }
    return exit.failed;
  }
}

/** Prints the faults of the configs of a run, if there are any: what was done without a part of the settings must not pass. */
function afterConfigs(problems: readonly ConfigProblem[], host: Host): ExitCode {
  const lines = problems.map(({ uri, message }) => `${relative(host.cwd, fileURLToPath(uri))}: ${message}\n`);
  for (const line of new Set(lines)) host.err(line);
  return problems.length > 0 ? exit.errors : exit.clean;
}

/** Prints the help of a command: `help lint` is `lint --help`, and `help snippets list` is `snippets list --help`. */
async function helpOn([name, ...rest]: readonly string[], host: Host): Promise<ExitCode> {
  if (name?.startsWith('-')) throw new UsageError('Add a command after "help", such as "help lint".');
  return runNamed(name, [...rest, '--help'], host);
}

/**
 * The host, whose texts cannot steer a terminal or the log of a CI server: they may quote drafts, and names of files. Commands
 * print through it alone.
 */
function guarded(host: Host): Host {
  const { out, err, progress, ask } = host;
  return {
    ...host,
    out: (text, kind = 'sentences') => {
      const exact = kind === 'painted' || (kind === 'file' && !host.terminal);
      out(exact ? text : inLines(text));
    },
    err: (text) => err(inLines(text)),
    ...(progress && { progress: (text) => progress(inLine(text)) }),
    ...(ask && { ask: (question) => ask(inLines(question)) }),
  };
}

async function runNamed(name: string | undefined, args: string[], host: Host): Promise<ExitCode> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command.run(args, host);
  switch (name) {
    case '--version':
    case '-V':
      host.out(`${version}\n`);
      return exit.clean;
    case 'help':
      if (args.length > 0) return helpOn(args, host);
      host.out((await import('./main-help')).mainHelp);
      return exit.clean;
    case undefined:
    case '--help':
    case '-h':
      host.out((await import('./main-help')).mainHelp);
      return name === undefined ? exit.failed : exit.clean;
    default: {
      const { closestName } = await import('../text/nearest');
      const names = [...commands.map((known) => known.name), 'help'];
      const near = closestName(name, names, 0.4);
      if (near !== undefined)
        throw new UsageError(
          `Unknown command "${name}". Did you mean "${near}"? "inspection-report --help" lists the commands.`,
        );
      throw new UsageError(`Unknown command "${name}". "inspection-report --help" lists the commands.`);
    }
  }
}
