import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Connection } from './checker';
import { clientId, clientName, clientOptions, quieten } from './client-options';
import { provideFiles } from './files';

// The types of a browser are not loaded: they would let browser names into code that also runs on Node.
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** A client for the server in a web worker. */
export function connect(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  failed: () => void,
): Connection {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'lsp.worker.js');
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient(clientId, clientName, worker, clientOptions(output));
  quieten(client, failed);
  provideFiles(client);
  return { client, dispose: () => worker.terminate() };
}
