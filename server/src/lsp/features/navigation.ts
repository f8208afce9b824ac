import type { CancellationToken } from 'vscode-languageserver';
import { definition } from '../../language/citations/definition';
import { occurrencesOf, targetAt } from '../../language/citations/references';
import type { FoundDraft } from '../drafts/draft-index';
import type { Drafts } from '../drafts/drafts';
import type { Feature } from '../feature';
import { rejectIfCancelled } from '../turns';

/** Goes from a citation to the requirement based on it and back, and to all drafts that cite the same provision. */
export const navigation: Feature = {
  register(context) {
    const { connection, client, drafts } = context;
    connection.onDefinition(({ textDocument: { uri }, position }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const found = definition(checked, lines.offset(position));
      if (!found || found.to.length === 0) return null;
      const ranges = found.to.map((span) => lines.range(span));
      if (!client.textDocument?.definition?.linkSupport) return ranges.map((range) => ({ uri, range }));
      return ranges.map((range) => ({
        originSelectionRange: lines.range(found.from),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    });
    connection.onReferences(async ({ textDocument, position, context: { includeDeclaration } }, token) => {
      const checked = context.draft(textDocument.uri)?.checked;
      const wanted = checked && targetAt(checked, checked.draft.lines.offset(position));
      if (!wanted) return null;
      return (await allDrafts(drafts, token)).flatMap(({ uri, facts }) =>
        occurrencesOf(facts.occurrences, wanted.target)
          .filter(({ declared }) => includeDeclaration || !declared)
          .map(({ range }) => ({ uri, range })),
      );
    });
  },
};

/** All drafts of the workspace; throws the error that tells the client that its request was cancelled. */
async function allDrafts(drafts: Drafts, token: CancellationToken): Promise<readonly FoundDraft[]> {
  const found = await drafts.all(token);
  rejectIfCancelled(token);
  return found;
}
