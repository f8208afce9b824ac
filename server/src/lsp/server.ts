import type { Connection, InitializeResult } from 'vscode-languageserver';
import { capabilities, features } from './features';
import { type ServerHost, ServerSession } from './session';

/** Answers a client until it closes the connection. */
export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const session = new ServerSession(connection, host, params);
    for (const feature of features) feature.register(session);
    session.documents.listen(connection);
    connection.onInitialized(() => {
      for (const feature of features) feature.initialized?.(session);
    });
    const serverInfo = { name: 'inspection-report', version: host.version };
    return { serverInfo, capabilities: { ...capabilities } };
  });
  connection.listen();
}
