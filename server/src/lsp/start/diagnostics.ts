import type { Feature } from '../feature';
import { textIn } from '../params';

/** Findings of open drafts, configs and library files, kept up to date as documents and files change. */
export const diagnostics: Feature = {
  register({ connection, changes, documents, pulled }) {
    documents.onDidChangeContent(({ document }) => changes.documentChanged(document));
    documents.onDidClose(({ document }) => changes.documentClosed(document));
    documents.onDidSave(({ document }) => changes.documentSaved(document));
    connection.onDidChangeWatchedFiles((params) =>
      changes.filesChanged(params.changes.filter((change) => textIn(change, 'uri') !== undefined)),
    );
    if (!pulled) return;
    connection.languages.diagnostics.on(async (params, token) =>
      (await pulled.reports()).ofDocument(params, token),
    );
    connection.languages.diagnostics.onWorkspace(async (params, token) =>
      (await pulled.reports()).ofWorkspace(params, token),
    );
  },
  initialized({ watchers, pulled }) {
    pulled?.register();
    watchers.watchWorkspace();
  },
};
