import { type ParseArgsConfig, parseArgs } from 'node:util';
import { oneOf, UsageError } from '../session/usage-error';
import { closestName } from '../text/nearest';

type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command: its options, and others.
 * @throws UsageError if an option is wrong or repeated with another value, with the command that lists the options
 */
export const readArgs = <const T extends OptionSpecs>(command: string, args: string[], options: T) =>
  parse(command, args, { options, allowPositionals: true });

/**
 * Reads the options of a command that has no other arguments.
 * @throws UsageError as `readArgs`, and for any other argument
 */
export const readOptions = <const T extends OptionSpecs>(command: string, args: string[], options: T) =>
  parse(command, args, { options, allowPositionals: false }).values;

function parse<const T extends OptionSpecs>(
  command: string,
  args: string[],
  { options, allowPositionals }: { readonly options: T; readonly allowPositionals: boolean },
) {
  try {
    const read = parseArgs({ args, options, allowPositionals, strict: true, tokens: true });
    for (const reason of contradictions(read.tokens, options)) throw new UsageError(reason);
    return read;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason =
      error instanceof Error
        ? inOurWords(error.message, args, options)
        : 'There is an unknown or incomplete option.';
    throw new UsageError(`${reason} "inspection-report ${command} --help" lists the options.`);
  }
}

/** Node's own sentence says which option is wrong; its further advice is for programmers. */
function inOurWords(message: string, args: readonly string[], options: OptionSpecs): string {
  const [, ambiguous] = /^Option '([^']*)' argument is ambiguous/.exec(message) ?? [];
  if (ambiguous !== undefined) {
    const name = ambiguous.split(' ').at(-1) ?? ambiguous;
    const value = args[args.indexOf(name) + 1] ?? '-1';
    return `Add a value to ${name}. If the value is "${value}", write ${name}=${value}.`;
  }
  const [, missing] = /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/.exec(message) ?? [];
  if (missing !== undefined) return `Add a value to ${missing}.`;
  const [, flag] = /^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(message) ?? [];
  if (flag !== undefined) return `Write ${flag} without a value.`;
  const sentence = message.split(/\. (?=To )/)[0]?.replace(/\.$/, '') ?? message;
  const [, unknown] = /^Unknown option '(.*)'$/.exec(sentence) ?? [];
  if (unknown === undefined) return `${sentence}.`;
  // An option and its value on one line of an input, or in one pair of quotes.
  const [, known, value] = /^--([\w-]+) +(\S.*)$/.exec(unknown) ?? [];
  if (known !== undefined && known in options)
    return `Write --${known}=${value}, with "=" instead of a space.`;
  const path = args.find((arg) => /^-[^-]./.test(arg) && arg.startsWith(unknown));
  if (path !== undefined)
    return `Unknown option "${unknown}". Write -- before a path that begins with a dash.`;
  const near = closestName(unknown.slice(2), Object.keys(options), 0.4);
  return `Unknown option "${unknown}".${near === undefined ? '' : ` Did you mean "--${near}"?`}`;
}

/** Sentences on options that are repeated with another value: a program should not guess which one is right. */
function contradictions(
  tokens: readonly { readonly kind: string; readonly name?: string; readonly value?: string | undefined }[],
  options: OptionSpecs,
): string[] {
  const values = new Map<string, string | undefined>();
  const wrong: string[] = [];
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || name === undefined || options[name]?.multiple) continue;
    if (values.has(name) && values.get(name) !== value)
      wrong.push(`Use --${name} only once. It has two values: "${values.get(name)}" and "${value}".`);
    values.set(name, value);
  }
  return wrong;
}

/** The options of a command that prints data. */
export const printing = {
  format: { type: 'string', default: 'table' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Tells if JSON is asked for, rather than a table.
 * @throws UsageError for any other format
 */
export const asJson = (format: string): boolean => oneOf('format', format, ['table', 'json']) === 'json';

/** The options of a command that choose its config. */
export const configOptions = {
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;
