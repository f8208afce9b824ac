import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { ServerConnection } from './checker';
import { clientId, clientName, clientOptions, silenceErrors } from './client-options';
import { provideFiles } from './files';

// The types of a browser are not loaded, so that code that also runs on Node cannot use a browser's names by mistake.
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** Makes a client for a server in a web worker. */
export function connect(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  onFailure: () => void,
): ServerConnection {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'lsp.worker.js');
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient(
    clientId,
    clientName,
    worker,
    clientOptions(output, context.extensionUri),
  );
  silenceErrors(client, onFailure);
  provideFiles(client);
  return { client, dispose: () => worker.terminate() };
}
