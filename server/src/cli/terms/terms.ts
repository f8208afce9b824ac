import { UsageError } from '../../session/usage-error';
import { usageLines } from '../command';
import { type ExitCode, exit, type Host } from '../host';
import { importTerms } from './import';

const termsHelp = `inspection-report terms: the words and terms of your team

Usage
${usageLines([
  {
    name: 'import',
    help: { 'terms import FILE…': 'import words and terms from Vale, cspell or Hunspell' },
    run: importTerms,
  },
])}

Words and terms are in .inspection-report.yaml. To write this file, with its settings explained, run
"inspection-report init". To list the terms that apply here, run "inspection-report explain team".

For more, run "inspection-report terms import --help".
`;

/**
 * `inspection-report terms`: runs a command on words and terms.
 * @throws UsageError if there is no such command, or its options are wrong
 */
export async function terms(args: string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    host.out(termsHelp);
    return name === undefined ? exit.failed : exit.clean;
  }
  if (name === 'import') return importTerms(rest, host);
  throw new UsageError(`There is no command "terms ${name}". Use "terms import".`);
}
