import { links } from '../../language/citations/links';
import type { Feature } from './feature';

/** Citations lead to the official page of what they cite. */
export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  register({ connection, onDraft }) {
    connection.onDocumentLinks(({ textDocument }) =>
      onDraft(textDocument.uri, (checked) =>
        links(checked).map(({ span, url, tooltip }) => ({
          range: checked.draft.lines.range(span),
          target: url,
          tooltip,
        })),
      ),
    );
  },
};
