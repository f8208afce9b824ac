import { earlierDrafts } from '../drafts/earlier-drafts';
import type { Feature } from '../feature';
import { textIn } from '../params';
import { compareRequest } from '../requests';

/** The judgements of a draft next to those of earlier inspections. The renderer is loaded by the first request. */
export const compare: Feature = {
  register(context) {
    const { connection } = context;
    connection.onRequest(compareRequest, async (params: unknown, token): Promise<object | null> => {
      const uri = textIn(params, 'uri');
      if (uri === undefined || !context.draft(uri)) return null;
      const [{ comparisonPage }, earlier] = await Promise.all([
        import('../../render/compare/page'),
        earlierDrafts(uri, context, { params, token }),
      ]);
      // The text may have changed during the wait.
      const draft = context.draft(uri);
      return draft ? comparisonPage(draft.checked, earlier) : null;
    });
  },
};
