import { isToFinish } from '../../rules/gap-findings';
import type { Feature } from '../feature';
import { textIn } from '../params';
import { previewRequest } from '../requests';

/** A draft as its readers will see it. The code that renders it is loaded by the first request. */
export const preview: Feature = {
  register(context) {
    context.connection.onRequest(previewRequest, async (params: unknown) => {
      const draft = context.draft(textIn(params, 'uri') ?? '');
      if (!draft) return null;
      const { previewOf } = await import('../../render/preview');
      return previewOf(draft.checked, isToFinish);
    });
  },
};
