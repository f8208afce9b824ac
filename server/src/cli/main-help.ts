import { usageLines } from './command';
import { commands } from './commands';

export const mainHelp = `inspection-report: checks drafts of children's social care inspection reports (ILACS and SCCIF)

Usage
${usageLines(commands)}
  inspection-report --version
  inspection-report --help

Exit codes
  0  nothing found or only warnings, printed, written
  1  errors found, or a file that could not be read or written
  2  could not run: a wrong command or option, or nothing to work on

"inspection-report lint --help" tells more, as do "new --help" and so on. Nothing is ever sent anywhere.
`;
