import type { Connection, InitializeResult } from 'vscode-languageserver';
import { capabilities, features } from './features';
import { guarded, type Log } from './guard';
import { type ServerHost, ServerSession } from './session';

/**
 * Answers a client until it closes the connection.
 * @returns logs a fault, in the client's log
 */
export function serve(unguarded: Connection, host: ServerHost): Log {
  const log: Log = (sentence) => {
    try {
      unguarded.console.error(sentence);
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
