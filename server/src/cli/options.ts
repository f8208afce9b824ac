import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../session/usage-error';
import { closestName } from '../text/nearest';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command.
 * @param positionals whether it takes any that are no options
 * @throws UsageError where an option is wrong or given twice with different values, with where to look it up
 */
export function readArgs<const T extends Options>(
  command: string,
  args: string[],
  options: T,
  positionals = true,
) {
  try {
    const read = parseArgs({ args, options, allowPositionals: positionals, strict: true, tokens: true });
    for (const reason of givenTwice(read.tokens, options)) throw new UsageError(reason);
    return read;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? inOurWords(error.message, args, options) : 'An option is wrong';
    throw new UsageError(`${reason} "inspection-report ${command} --help" lists the options.`);
  }
}

/** Node's own sentence says which option is wrong; its further advice is for programmers. */
function inOurWords(message: string, args: readonly string[], options: Options): string {
  const [, ambiguous] = /^Option '([^']*)' argument is ambiguous/.exec(message) ?? [];
  if (ambiguous !== undefined) {
    const name = ambiguous.split(' ').at(-1) ?? ambiguous;
    const value = args[args.indexOf(name) + 1] ?? '-1';
    return `${name} is followed by "${value}" in place of its value; write ${name}=${value} if that is the value.`;
  }
  const sentence = message.split(/\. (?=To )/)[0]?.replace(/\.$/, '') ?? message;
  const [, unknown] = /^Unknown option '(.*)'$/.exec(sentence) ?? [];
  if (unknown === undefined) return `${sentence};`;
  const path = args.find((arg) => /^-[^-]./.test(arg) && arg.startsWith(unknown));
  if (path !== undefined) return `${sentence}; put -- before a path that begins with a dash.`;
  const meant = closestName(unknown.slice(2), Object.keys(options), 0.4);
  return meant === undefined ? `${sentence};` : `${sentence}; did you mean "--${meant}"?`;
}

/** Which of two values was meant is not for a program to guess. */
function givenTwice(
  tokens: readonly { readonly kind: string; readonly name?: string; readonly value?: string | undefined }[],
  options: Options,
): string[] {
  const values = new Map<string, string | undefined>();
  const wrong: string[] = [];
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || name === undefined || options[name]?.multiple) continue;
    if (values.has(name) && values.get(name) !== value)
      wrong.push(`--${name} is given twice, as "${values.get(name)}" and "${value}"; leave one of them out.`);
    values.set(name, value);
  }
  return wrong;
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

/** The options of a command that choose its config. */
export const configOptions = {
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;
