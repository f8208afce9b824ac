import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './host';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command.
 * @param positionals whether it takes any that are no options
 * @throws UsageError where an option is wrong, with where to look it up
 */
export function readArgs<const T extends Options>(
  command: string,
  args: string[],
  options: T,
  positionals = true,
) {
  try {
    return parseArgs({ args, options, allowPositionals: positionals, strict: true });
  } catch (error) {
    // Node's own sentence says which option is wrong; its further advice is for programmers.
    const reason = error instanceof Error ? error.message.split(/\. (?=To )/)[0] : 'An option is wrong';
    const sentence = reason?.replace(/\.$/, '');
    throw new UsageError(`${sentence}; "inspection-report ${command} --help" lists the options.`);
  }
}

/** The options of a command that prints what is known. */
export const printing = {
  format: { type: 'string', default: 'table' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Whether JSON is asked for, rather than a table.
 * @throws UsageError for any other format
 */
export function asJson(format: string): boolean {
  if (format === 'table' || format === 'json') return format === 'json';
  throw new UsageError(`There is no format "${format}"; use table or json.`);
}

/**
 * The one of several values that an option names.
 * @param what what the values are, such as “stage”
 * @throws UsageError where it names none of them, with all of them
 */
export function oneOf<const T extends string>(what: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  const all = known.join(', ').replace(/, (?=[^,]+$)/, ' or ');
  throw new UsageError(`There is no ${what} "${given}"; use ${all}.`);
}
