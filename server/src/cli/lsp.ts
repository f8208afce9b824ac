import { UsageError } from '../session/usage-error';
import { type ExitCode, exit, type Host } from './host';
import { readOptions } from './options';

const lspHelp = `inspection-report lsp: runs the language server for an editor

Usage
  inspection-report lsp --stdio

Editors start this command and use the Language Server Protocol. It prints nothing for people to read. The page
docs/editors.md in the product’s repository has the settings for Neovim, Emacs and others. VS Code does not need this
command, because its extension contains the server.

Options
  --stdio        over standard input and output (the default)
  --pipe=NAME    over a named pipe
  --socket=PORT  over a port on this machine
  --node-ipc     over the channel of the Node process that starts it
  -h, --help     this text

Exit codes
  0  the editor ended it
  1  the connection was lost before the editor ended it
  2  a wrong option
`;

const options = {
  stdio: { type: 'boolean', default: false },
  'node-ipc': { type: 'boolean', default: false },
  pipe: { type: 'string' },
  socket: { type: 'string' },
  // VS Code’s client adds it.
  clientProcessId: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments of the server.
 * @returns true if help is asked for, instead of the server
 * @throws UsageError if an option is wrong
 */
function wantsLspHelp(args: readonly string[]): boolean {
  const { help, stdio, 'node-ipc': ipc, pipe, socket } = readOptions('lsp', [...args], options);
  if (help) return true;
  if ([stdio, ipc, pipe !== undefined, socket !== undefined].filter(Boolean).length > 1)
    throw new UsageError('Use only one of --stdio, --node-ipc, --pipe and --socket.');
  if (
    socket !== undefined &&
    !(Number.isInteger(Number(socket)) && Number(socket) > 0 && Number(socket) < 65_536)
  )
    throw new UsageError(`Write a port after --socket, such as --socket=5007. "${socket}" is not a port.`);
  if (pipe?.trim() === '') throw new UsageError('Write the name of a pipe after --pipe.');
  return false;
}

/**
 * `inspection-report lsp`: prints how an editor starts the server, or the faults of its options. The server itself is
 * started by `main.ts`, because it needs the process and not a host.
 */
export async function lsp(args: string[], host: Host): Promise<ExitCode> {
  wantsLspHelp(args);
  host.out(lspHelp);
  return exit.clean;
}

/** Tells arguments that start the server: all others are answered by `lsp`. */
export function startsServer(args: readonly string[]): boolean {
  try {
    return !wantsLspHelp(args);
  } catch {
    return false;
  }
}
