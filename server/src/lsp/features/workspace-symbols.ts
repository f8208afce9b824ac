import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { requirementSymbols } from '../../language/requirement-symbols';
import { progressOf, scanTitles, withProgress } from '../drafts/request-progress';
import type { Feature } from '../feature';
import { rejectIfCancelled } from '../turns';

/** More than anybody reads through. A longer query finds the rest. */
const most = 500;

/**
 * So many milliseconds an answer waits for drafts that are still read: an editor asks again with the next letter, and shows
 * that drafts are being read.
 */
const patience = 800;

/** The requirements of all drafts, found by regulation and by the words of their text. */
export const workspaceSymbols: Feature = {
  register({ connection, drafts }) {
    connection.onWorkspaceSymbol(async (params, token) => {
      const { query } = params;
      const found = await withProgress(progressOf(params, scanTitles.read, connection), (progress) =>
        drafts.soFar(token, { patience, progress }),
      );
      rejectIfCancelled(token);
      return found
        .flatMap(({ uri, facts }) =>
          requirementSymbols(facts, query).map(
            ({ name, requirement }): WorkspaceSymbol => ({
              name,
              kind: SymbolKind.Object,
              ...(facts.about && { containerName: facts.about }),
              location: { uri, range: requirement.range },
            }),
          ),
        )
        .slice(0, most);
    });
  },
};
