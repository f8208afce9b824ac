import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ServerConnection } from './checker';
import { clientId, clientName, clientOptions, silenceErrors } from './client-options';
import { provideFiles } from './files';

/** Makes a client for a server in a separate process, on VS Code's own Node. */
export function connect(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  onFailure: () => void,
): ServerConnection {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'cli', 'main.mjs').fsPath;
  const client = new LanguageClient(
    clientId,
    clientName,
    {
      run: { module, args: ['lsp'], transport: TransportKind.ipc },
      // Used when the extension itself runs in the debugger.
      debug: {
        module,
        args: ['lsp'],
        transport: TransportKind.ipc,
        options: { execArgv: ['--inspect=6009'] },
      },
    },
    clientOptions(output, context.extensionUri),
  );
  silenceErrors(client, onFailure);
  provideFiles(client);
  return { client, dispose: () => undefined };
}
