import type { Connection, InitializeResult } from 'vscode-languageserver';
import { capabilities, features } from './features';
import { guarded, type Log } from './guard';
import { type ServerHost, ServerSession } from './session';

/**
 * Keeps what a client sends out of the log: the library quotes a message that it cannot read below its own first line, or
 * after a colon, and a message may hold a draft.
 * @returns writes a whole text to the log
 */
function withoutContents({ console }: Connection): (text: string) => void {
  const send = console.error.bind(console);
  console.error = (text) => send(`${text.split(/[\n:]/, 1)[0]}.`);
  return send;
}

/**
 * Answers a client until it closes the connection.
 * @returns logs a fault, in the client's log
 */
export function serve(unguarded: Connection, host: ServerHost): Log {
  const send = withoutContents(unguarded);
  const log: Log = (sentence) => {
    try {
      send(sentence);
    } catch {
      // The connection is closed, so that nobody reads it.
    }
  };
  const connection = guarded(unguarded, log);
  connection.onInitialize((params): InitializeResult => {
    const session = new ServerSession(connection, { ...host, log }, params);
    for (const feature of features) feature.register(session);
    session.documents.listen(connection);
    connection.onInitialized(() => {
      for (const feature of features) feature.initialized?.(session);
    });
    const serverInfo = { name: 'inspection-report', version: host.version };
    return { serverInfo, capabilities: { ...capabilities } };
  });
  connection.listen();
  return log;
}
