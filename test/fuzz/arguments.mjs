// The arguments of `npm run fuzz`, and its help.
import { parseArgs } from 'node:util';

const help = `Usage: npm run fuzz -- [OPTIONS] [DIRS]

Changes drafts as people and programs do, does all that the product does with each (checks, fixes, completion, hover, actions,
exports, configs, libraries), and counts what goes wrong. It starts with the examples and the drafts below the folders DIRS.

Options:
  --minutes N      Stop after so many minutes.
  --cases N        Try so many changed drafts (1,000 without this and --minutes).
  --seed TEXT      Choose other changes. The same seed, folders and code give the same drafts (1 without this).
  --case SEED:N    Try one case again, with the same folders as before.
  --out DIR        Write the drafts that failed to this folder (a temporary one without this).
  --help           Print this help.

Examples:
  npm run fuzz -- --minutes 10               Before a release, or after a change of reading or fixes.
  npm run fuzz -- --cases 200 --seed today   A quick look with other drafts than yesterday.
  npm run fuzz -- --case 1:42                The case that was printed as “(1:42)”.
  npm run fuzz -- --minutes 10 ../drafts     With drafts of your own. What it writes to DIR may quote them.

It prints kinds of failures, places in the product and case numbers, and no words of a draft. Each draft that failed is made as
small as can be and written to DIR, with the stack or the edit next to it. Slow calls are counted, and are no failures.
Exit codes: 0 nothing failed, 1 something failed, 2 wrong arguments.
`;

/** Ends the run because of its arguments. */
export function refuse(message) {
  console.error(`${message}\nRun “npm run fuzz -- --help” to see the options.`);
  process.exit(2);
}

/** Reads the arguments; prints the help, or says what is wrong with them, and ends the run. */
export function readArguments(args) {
  const options = {
    minutes: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  };
  try {
    const read = parseArgs({ args, allowPositionals: true, options });
    if (!read.values.help) return read;
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error.message)?.[1] ?? '';
    refuse(
      error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `There is no option “${option}”.`
        : `Write a value after “${option}”.`,
    );
  }
  process.stdout.write(help);
  process.exit(0);
}
