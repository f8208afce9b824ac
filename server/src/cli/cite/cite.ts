import { UsageError } from '../../session/usage-error';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readArgs } from '../options';
import { listCited } from './cite-list';
import { citeHelp } from './help';
import { lookUp } from './look-up';

const options = {
  ...printing,
  list: { type: 'boolean', default: false },
  group: { type: 'string' },
  framework: { type: 'string' },
  setting: { type: 'string' },
  limit: { type: 'string', default: '5' },
  'stdin-filename': { type: 'string' },
} as const;

/**
 * `inspection-report cite`: looks a provision up, or lists what drafts cite.
 * @throws UsageError if an option is wrong, or there is nothing to look up or to list
 */
export async function cite(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('cite', args, options);
  if (values.help) {
    host.out(citeHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  if (values.list) {
    for (const name of ['framework', 'setting'] as const)
      if (values[name] !== undefined)
        throw new UsageError(`Leave out --${name} or --list. In a list, each draft has its own ${name}.`);
    const by = values.group;
    if (by !== undefined && by !== 'provision')
      throw new UsageError(`Use --group provision. Citations cannot be grouped by "${by}".`);
    return listCited(
      positionals,
      { grouped: by !== undefined, json, stdinName: values['stdin-filename'] },
      host,
    );
  }
  for (const name of ['group', 'stdin-filename'] as const)
    if (values[name] !== undefined) throw new UsageError(`Add --list, or leave out --${name}.`);
  return lookUp(positionals.join(' ').trim(), { ...values, json }, host);
}
