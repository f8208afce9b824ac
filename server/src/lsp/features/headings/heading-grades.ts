import { headingFollows } from '../../../language/headings/heading-grades';
import { withBreaksOf } from '../../../lint/apply-edits';
import { keepReadable } from '../../../lint/guard';
import { toTextEdits } from '../../convert';
import type { Feature } from '../../feature';
import { fieldsOf, positionOf, textIn } from '../../params';
import { type HeadingGradesAnswer, headingGradesRequest } from '../../requests';

/** Edits that keep a heading’s grade the same as its judgement’s, for clients that make them while somebody types. */
export const headingGrades: Feature = {
  register(context) {
    context.connection.onRequest<HeadingGradesAnswer | null, void>(
      headingGradesRequest,
      (params: unknown) => {
        const draft = context.draft(textIn(params, 'uri') ?? '');
        const position = positionOf(fieldsOf(params).position);
        if (!draft || !position) return null;
        const { checked, document } = draft;
        const edits = headingFollows(checked, document.offsetAt(position));
        if (edits.length === 0 || !keepReadable(checked, edits)) return null;
        const { text, lines } = checked.draft;
        return {
          version: document.version,
          edits: toTextEdits(withBreaksOf(text, edits), lines),
        };
      },
    );
  },
};
