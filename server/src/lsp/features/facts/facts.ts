import { factEdit } from '../../../language/facts/fact-edit';
import { factsForm } from '../../../language/facts/facts-form';
import { withHeading } from '../../../language/facts/with-heading';
import { withBreaksOf } from '../../../lint/apply-edits';
import { toTextEdits } from '../../convert';
import type { Feature } from '../../feature';
import { textIn } from '../../params';
import { type FactEditAnswer, type FactsFormAnswer, factEditRequest, factsFormRequest } from '../../requests';

/** The facts of a draft as a form, and the edits that change one of them. */
export const facts: Feature = {
  register({ connection, documents, workspace, today }) {
    connection.onRequest(factsFormRequest, (params: unknown): FactsFormAnswer | null => {
      const document = documents.get(textIn(params, 'uri') ?? '');
      // Findings on words follow in a pause of the writer, and the client asks again then.
      const checked = document && workspace.checkQuickly(document);
      return checked ? { version: document.version, form: factsForm(checked) } : null;
    });
    connection.onRequest<FactEditAnswer | null, void>(
      factEditRequest,
      (params: unknown): FactEditAnswer | null => {
        const document = documents.get(textIn(params, 'uri') ?? '');
        const checked = document && workspace.checkQuickly(document);
        const id = textIn(params, 'id');
        if (!checked || id === undefined) return null;
        const answer = factEdit(checked, { id, value: textIn(params, 'value'), today: today() });
        if ('refused' in answer) return answer;
        const { lines, text } = checked.draft;
        const edits = id.startsWith('judgements/') ? withHeading(checked, answer.edits) : answer.edits;
        return { version: document.version, edits: toTextEdits(withBreaksOf(text, edits), lines) };
      },
    );
  },
};
