import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { definition } from '../../language/citations/definition';
import { occurrencesOf, targetAt } from '../../language/citations/references';
import type { Drafts, FoundDraft } from '../drafts';
import type { Feature } from './feature';

/** From a citation to the requirement that rests on it and back, and to all drafts that cite the same. */
export const navigation: Feature = {
  capabilities: { definitionProvider: true, referencesProvider: true },
  register({ connection, client, drafts, onDraft }) {
    connection.onDefinition(({ textDocument, position }) =>
      onDraft(textDocument.uri, (checked, { uri }) => {
        const { lines } = checked.draft;
        const found = definition(checked, lines.offset(position));
        if (!found || found.to.length === 0) return null;
        const ranges = found.to.map((span) => lines.range(span));
        if (!client().textDocument?.definition?.linkSupport) return ranges.map((range) => ({ uri, range }));
        return ranges.map((range) => ({
          originSelectionRange: lines.range(found.from),
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      }),
    );
    connection.onReferences(async ({ textDocument, position, context }, token) => {
      const wanted = onDraft(textDocument.uri, (checked) =>
        targetAt(checked, checked.draft.lines.offset(position)),
      );
      if (!wanted) return null;
      return (await allDrafts(drafts, token)).flatMap(({ uri, facts }) =>
        occurrencesOf(facts.occurrences, wanted.target)
          .filter(({ declared }) => context.includeDeclaration || !declared)
          .map(({ range }) => ({ uri, range })),
      );
    });
  },
};

/** All drafts of the workspace; throws what tells the client that its request was cancelled. */
export async function allDrafts(drafts: Drafts, token: CancellationToken): Promise<readonly FoundDraft[]> {
  const found = await drafts.all(token);
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
  return found;
}
