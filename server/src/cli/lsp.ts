import { type ExitCode, exit, type Host } from './host';

const lspHelp = `inspection-report lsp: runs the language server for an editor

Usage
  inspection-report lsp --stdio

An editor starts it and talks to it by the Language Server Protocol; it prints nothing for a person. docs/editor.md has
the lines for Neovim. VS Code needs none of it: its extension has the server in it.

Options
  --stdio       over standard input and output (also without any option)
  --pipe=NAME   over a named pipe
  --socket=PORT over a port of this machine
  --node-ipc    over the channel of the Node process that starts it
  -h, --help    this text

Exit codes
  0  the editor ended it
  1  the editor went away without ending it
`;

/**
 * `inspection-report lsp --help`: prints how an editor runs the server. The server itself is started by `main.ts`, because
 * it needs the process and not a host.
 */
export async function lsp(_args: string[], host: Host): Promise<ExitCode> {
  host.out(lspHelp);
  return exit.clean;
}
