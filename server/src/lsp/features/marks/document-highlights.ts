import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { highlightsAt } from '../../../language/marks/highlights';
import type { Feature } from '../../feature';

/** Marks the other places of the grade, the judgement, the name or the citation at the cursor. */
export const documentHighlights: Feature = {
  register(context) {
    context.connection.onDocumentHighlight(({ textDocument: { uri }, position }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const places = highlightsAt(checked, lines.offset(position));
      if (places.length === 0) return null;
      return places.map(
        (place): DocumentHighlight => ({ range: lines.range(place), kind: DocumentHighlightKind.Text }),
      );
    });
  },
};
