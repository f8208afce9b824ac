import type { Connection, ConnectionOptions, InitializeResult } from 'vscode-languageserver';
import type { Feature } from './feature';
import { describeFault, guarded, type Log } from './guard';
import { type FeaturesLoader, type ServerHost, ServerSession } from './session';
import { capabilitiesFor } from './start/capabilities';
import { diagnostics } from './start/diagnostics';
import { HeldMessages } from './start/held-messages';
import { workspaceFolders } from './start/workspace-folders';
import type { WordsReader } from './workspace';

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

/** The features that findings need. */
const atStart: readonly Feature[] = [
  workspaceFolders,
  // Last, so that a client is asked to watch files after everything else that it is asked for at the start.
  diagnostics,
];

/** Makes a connection to a client, with options that the server needs. */
type ConnectionFactory = (options: ConnectionOptions) => Connection;

/**
 * Answers a client until it closes the connection.
 * @returns logs a fault, in the client's log
 */
export function serve(connect: ConnectionFactory, host: ServerHost): Log {
  const held = new HeldMessages();
  const unguarded = connect({ messageStrategy: held });
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
    const session = new ServerSession(connection, { ...host, log, readWords, loadFeatures }, params);
    for (const feature of atStart) feature.register(session);
    session.documents.listen(connection);
    held.hold(() =>
      addFeatures(session).catch((error: unknown) => log(`A feature failed: ${describeFault(error)}`)),
    );
    connection.onInitialized(() => {
      for (const feature of atStart) feature.initialized?.(session);
    });
    const serverInfo = { name: 'inspection-report', version: host.version };
    return {
      serverInfo,
      capabilities: { ...capabilitiesFor(session.client), ...session.pulled?.capabilities },
    };
  });
  connection.listen();
  return log;
}

const readWords: WordsReader = async (folder, files) => {
  const { proseFrom } = await import('./start/words');
  return proseFrom(folder, files);
};

const loadFeatures: FeaturesLoader = () => import('./features');

/** Loads the other features, after the findings of what was opened: to read their code takes a moment. */
async function addFeatures(session: ServerSession): Promise<void> {
  await session.changes.checked();
  const { features } = await import('./features');
  for (const feature of features) feature.register(session);
  for (const feature of features) feature.initialized?.(session);
}
