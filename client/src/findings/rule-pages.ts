import * as vscode from 'vscode';
import { libraryFileRequest, rulePageRequest } from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { findingsTexts } from '../texts';

const scheme = 'inspection-report';

/**
 * The base URI of the rules' pages inside VS Code. They have their own scheme so that a finding leads to the
 * rendered page on every host (the manifest associates it with the Markdown preview): a file would be shown as source,
 * and an address of the web server that a browser's extension comes from would leave the editor.
 */
export const rulePagesUri = `${scheme}:/rules/`;

/** Lets VS Code show the rules' pages and the files of the product's own snippet library, which the server contains. */
export function provideRulePages(ask: AskServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      if (uri.path.startsWith('/snippets/')) {
        const text = await ask(libraryFileRequest, { uri: uri.toString() });
        return typeof text === 'string' ? text : findingsTexts.noFile;
      }
      const page = await ask(rulePageRequest, uri.path.slice(uri.path.lastIndexOf('/') + 1));
      return typeof page === 'string' ? page : findingsTexts.noPage;
    },
  });
}
