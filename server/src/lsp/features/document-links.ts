import { links } from '../../language/citations/links';
import type { Feature } from '../feature';

/** Citations lead to the official page of the provision that they cite. */
export const documentLinks: Feature = {
  register(context) {
    context.connection.onDocumentLinks(({ textDocument }) => {
      const checked = context.draft(textDocument.uri)?.checked;
      if (!checked) return null;
      return links(checked).map(({ span, url, tooltip }) => ({
        range: checked.draft.lines.range(span),
        target: url,
        tooltip,
      }));
    });
  },
};
