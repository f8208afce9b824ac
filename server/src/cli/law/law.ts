import { UsageError } from '../../session/usage-error';
import { listed } from '../../text/words';
import { usageLines } from '../command';
import { type ExitCode, exit, type Host } from '../host';
import { lawCommands } from './commands';

const lawHelp = `inspection-report law: the words of the law and guidance that reports cite

Usage
${usageLines(lawCommands)}

The product has the numbers and headings of the law, but not its words. To add the words, download an instrument from
legislation.gov.uk as XML, or make a text file of guidance. The words are then shown next to citations, inserted into
requirements, and compared with quotations in requirements. Nothing is ever fetched.

A law pack is a file named NAME.law.json in a folder under "knowledge" in .inspection-report.yaml. Share it with the drafts.

To see what to download, and from where, run "inspection-report law add --help".
`;

/**
 * `inspection-report law`: runs a command on law packs.
 * @throws UsageError if there is no such command, or its options are wrong
 */
export async function law(args: string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    host.out(lawHelp);
    return name === undefined ? exit.failed : exit.clean;
  }
  const command = lawCommands.find((candidate) => candidate.name === name);
  if (command) return command.run(rest, host);
  const names = lawCommands.map((candidate) => candidate.name);
  throw new UsageError(`There is no command "law ${name}". Use ${listed(names, 'or')}.`);
}
