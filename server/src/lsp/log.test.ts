import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../config/files';
import { serve } from './server';

/** Sends messages to a server and returns its log, when all are read. */
async function logAfter(messages: readonly unknown[]): Promise<string[]> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve((options) => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options), {
    version: '0.0.0',
    files: memoryFiles({}),
  });
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const logged: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  for (const message of messages) {
    const content = JSON.stringify(message);
    up.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }
  await client.sendRequest('shutdown');
  client.dispose();
  return logged;
}

it('does not quote a message that cannot be read', async () => {
  const logged = await logAfter([
    { jsonrpc: '2.0', text: 'Jane Ashdown lives here.' },
    { jsonrpc: '2.0', id: null, error: { code: 1, message: 'Jane Ashdown' } },
    ['Jane Ashdown'],
    'Jane Ashdown',
  ]);
  expect(logged).toEqual([
    'Received message which is neither a response nor a notification message.',
    'Received response message without id.',
    'Received message which is neither a response nor a notification message.',
    'Received message which is neither a response nor a notification message.',
  ]);
});
