import { UsageError } from '../../session/usage-error';
import { listed } from '../../text/words';
import { usageLines } from '../command';
import { type ExitCode, exit, type Host } from '../host';
import { snippetCommands } from './commands';

const snippetsHelp = `inspection-report snippets: libraries of phrases and templates that a team shares

Usage
${usageLines(snippetCommands)}

A library is a folder that contains library.yaml and files of snippets. List the libraries in .inspection-report.yaml, in the
folder of the drafts or above it:

  libraries:
    - snippets                         a folder of this repository
    - vendor/northern-region           a git submodule
    - node_modules/@northern/snippets  a package

The product's own library comes last. A snippet hides those with the same id in later libraries. Nothing is ever fetched:
use git or npm to install a library. The page docs/snippets.md in the
product’s repository explains the format.

For more, run "inspection-report snippets list --help", "show --help" and so on.
`;

/**
 * `inspection-report snippets`: runs a command on snippet libraries.
 * @throws UsageError if there is no such command, or its options are wrong
 */
export async function snippets(args: string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    host.out(snippetsHelp);
    return name === undefined ? exit.failed : exit.clean;
  }
  const command = snippetCommands.find((candidate) => candidate.name === name);
  if (!command) {
    const names = snippetCommands.map((candidate) => candidate.name);
    throw new UsageError(`There is no command "snippets ${name}". Use ${listed(names, 'or')}.`);
  }
  return command.run(rest, host);
}
