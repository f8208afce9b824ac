import { definition } from '../../language/citations/definition';
import { occurrencesOf, targetAt } from '../../language/citations/references';
import { evidenceDefinition, sameEvidence } from '../../language/evidence/places';
import { progressOf, scanTitles, withProgress } from '../drafts/request-progress';
import type { Feature } from '../feature';
import { rejectIfCancelled } from '../turns';

/** Goes from a mark to its evidence and back, from a citation to the requirement based on it and back, and to all drafts that cite the same provision. */
export const navigation: Feature = {
  register(context) {
    const { connection, client, drafts } = context;
    connection.onDefinition(({ textDocument: { uri }, position }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const offset = lines.offset(position);
      const found = evidenceDefinition(checked.draft, offset) ?? definition(checked, offset);
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
    connection.onReferences(async (params, token) => {
      const { textDocument, position } = params;
      const { includeDeclaration } = params.context;
      const checked = context.draft(textDocument.uri)?.checked;
      const evidence = checked && sameEvidence(checked.draft, checked.draft.lines.offset(position));
      if (evidence)
        return evidence
          .filter(({ entry }) => includeDeclaration || !entry)
          .map(({ span }) => ({ uri: textDocument.uri, range: checked.draft.lines.range(span) }));
      const wanted = checked && targetAt(checked, checked.draft.lines.offset(position));
      if (!wanted) return null;
      const found = await withProgress(progressOf(params, scanTitles.read, connection), (progress) =>
        drafts.all(token, progress),
      );
      rejectIfCancelled(token);
      return found.flatMap(({ uri, facts }) =>
        occurrencesOf(facts.occurrences, wanted.target)
          .filter(({ declared }) => includeDeclaration || !declared)
          .map(({ range }) => ({ uri, range })),
      );
    });
  },
};
