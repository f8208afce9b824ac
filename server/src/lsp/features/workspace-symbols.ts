import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { requirementSymbols } from '../../language/requirement-symbols';
import type { Feature } from '../feature';
import { allDrafts } from './navigation';

/** More than anybody reads through. A longer query finds the rest. */
const most = 500;

/** The requirements of all drafts, found by regulation and by the words of their text. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, drafts }) {
    connection.onWorkspaceSymbol(async ({ query }, token) =>
      (await allDrafts(drafts, token))
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
        .slice(0, most),
    );
  },
};
