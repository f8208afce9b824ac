import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Files } from '../config/files';
import { serve } from './server';

/** A client that is connected to its own server. */
export interface TestClient {
  readonly client: MessageConnection;
  /** The answer of the server to the first request. */
  readonly initialized: InitializeResult;
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
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    ...initialize,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    initialized,
    open: async (uri, text, languageId = 'markdown') => {
      const published = new Promise<void>((resolve) => waiting.set(uri, resolve));
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      await published;
    },
  };
}

/** The findings of a file, as a server publishes them. */
export interface PublishedFindings {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

/** All that a server publishes to a client, and a wait for something that is or will be published. */
export interface Publications {
  readonly published: PublishedFindings[];
  readonly until: (wanted: (params: PublishedFindings) => boolean) => Promise<PublishedFindings>;
}

/** Listens to what is published from now on. */
export function publicationsOf(client: MessageConnection): Publications {
  const published: PublishedFindings[] = [];
  const waiting: (() => void)[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishedFindings) => {
    published.push(params);
    for (const look of waiting) look();
  });
  const until: Publications['until'] = (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = published.find(wanted);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
    });
  return { published, until };
}
