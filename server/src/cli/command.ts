import type { ExitCode, Host } from './host';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** The ways to use it, each as it is typed after `inspection-report`, with a line that says what it does. */
  readonly help: Readonly<Record<string, string>>;
  /**
   * Runs it with the arguments after its name. Its code is loaded by then and not before, because it takes time.
   * @throws UsageError if the arguments are wrong
   */
  readonly run: (args: string[], host: Host) => Promise<ExitCode>;
}

/** The lines of help that list some commands, without a line feed at the end. */
export function usageLines(commands: readonly Command[]): string {
  const rows = commands.flatMap(({ help }) => Object.entries(help));
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return rows.map(([usage, text]) => `  inspection-report ${usage.padEnd(width)}  ${text}`).join('\n');
}
