import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Files } from '../config/files';
import { serve } from './server';

/** A client that is connected to its own server. */
export interface TestClient {
  readonly client: MessageConnection;
  /** Opens a document and waits until its findings are published. */
  open(uri: string, text: string, languageId?: string): Promise<void>;
}

/**
 * Starts a server that has these files.
 * @param initialize the parameters that the client sends at the start, over those of one with no abilities or folders
 */
export async function connect(files: Files, initialize: object): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve((options) => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options), {
    version: '0.0.0',
    files,
  });
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const waiting = new Map<string, () => void>();
  client.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) =>
    waiting.get(uri)?.(),
  );
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...initialize });
  await client.sendNotification('initialized', {});
  return {
    client,
    open: async (uri, text, languageId = 'markdown') => {
      const published = new Promise<void>((resolve) => waiting.set(uri, resolve));
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      await published;
    },
  };
}
