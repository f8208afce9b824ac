import { version } from '../../package.json';
import { inLine } from '../output/formats/escape';
import { UsageError } from '../session/usage-error';
import { lspHelp, mainHelp } from './help';
import { type ExitCode, exit, type Host } from './host';

/** Runs a command line (without node and script) and gives its exit code. Never throws. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const [command, ...rest] = args;
  try {
    if (command === 'lint') return await (await import('./lint/lint')).lint(rest, host);
    if (command === 'new') return await (await import('./new')).newReport(rest, host);
    if (command === 'cite') return await (await import('./cite/cite')).cite(rest, host);
    if (command === 'render') return await (await import('./render/render')).render(rest, host);
    if (command === 'snippets') return await (await import('./snippets/index')).snippets(rest, host);
    if (command === 'init') return await (await import('./init')).init(rest, host);
    if (command === 'baseline') return await (await import('./lint/baseline')).baseline(rest, host);
    if (command === 'explain') return await (await import('./explain')).explain(rest, host);
    if (command === 'rules') return await (await import('./rules')).rules(rest, host);
    if (command === 'frameworks') return await (await import('./frameworks')).frameworks(rest, host);
    if (command === 'knowledge') return await (await import('./knowledge')).knowledge(rest, host);
    // An editor's server does not come here (main.ts), only the question what it is.
    if (command === 'lsp') {
      host.out(lspHelp);
      return exit.clean;
    }
    if (command === '--version' || command === '-V') {
      host.out(`${version}\n`);
      return exit.clean;
    }
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
      host.out(mainHelp);
      return command === undefined ? exit.failed : exit.clean;
    }
    throw new UsageError(`There is no command "${command}"; "inspection-report --help" lists them.`);
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
