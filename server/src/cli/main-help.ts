import { usageLines } from './command';
import { commands } from './commands';

export const mainHelp = `inspection-report: checks drafts of children's social care inspection reports (ILACS, SCCIF, SIF, JTAI and STC)

Usage
${usageLines(commands)}
  inspection-report help COMMAND
  inspection-report --version
  inspection-report --help

Exit codes
  0  done, and no errors found
  1  errors found, including in a config, or a draft that could not be read or fixed
  2  could not run: a wrong command or option, nothing to work on, or an output that could not be written

For the options of a command, run "inspection-report help lint", "inspection-report help new" and so on.
Nothing is ever sent anywhere.
`;
