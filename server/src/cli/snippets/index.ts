import { UsageError } from '../../session/usage-error';
import { listed } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';
import { snippetsHelp } from './help';

type Command = (args: string[], host: Host) => Promise<ExitCode>;

/** The commands below `inspection-report snippets`; each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import('./list')).list,
  show: async () => (await import('./show')).show,
  check: async () => (await import('./check')).check,
  export: async () => (await import('./export')).exportLibraries,
  import: async () => (await import('./import')).importFile,
};

/**
 * `inspection-report snippets`: what there is in snippet libraries, whether it is in order, and its way in and out.
 * @throws UsageError where there is no such command, or its options are wrong
 */
export async function snippets(args: string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    host.out(snippetsHelp);
    return name === undefined ? exit.failed : exit.clean;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const all = listed(Object.keys(commands), 'or');
    throw new UsageError(`There is no command "snippets ${name}"; use ${all}.`);
  }
  return (await command())(rest, host);
}
