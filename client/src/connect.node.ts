import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connection } from './checker';
import { clientId, clientName, clientOptions, quieten } from './client-options';
import { provideFiles } from './files';

/** A client for the server in a process of its own, on VS Code's own Node. */
export function connect(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  failed: () => void,
): Connection {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'cli', 'main.mjs').fsPath;
  const client = new LanguageClient(
    clientId,
    clientName,
    {
      run: { module, args: ['lsp'], transport: TransportKind.ipc },
      // Used when the extension itself is run in the debugger.
      debug: {
        module,
        args: ['lsp'],
        transport: TransportKind.ipc,
        options: { execArgv: ['--inspect=6009'] },
      },
    },
    clientOptions(output),
  );
  quieten(client, failed);
  provideFiles(client);
  return { client, dispose: () => undefined };
}
