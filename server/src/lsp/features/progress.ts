import { stages } from '../../report/report';
import type { Feature } from '../feature';
import { textIn } from '../params';
import { type Progress, progressRequest, type StageEdit, stageEditRequest } from '../requests';

/** How far a draft has come, and the change of its stage. The code for both is loaded by the first request. */
export const progress: Feature = {
  register({ connection, documents, workspace }) {
    connection.onRequest(progressRequest, async (params: unknown): Promise<Progress | null> => {
      const [{ progressOf }, { compose }, { placedSections }, { wordsGuard }] = await Promise.all([
        import('../../language/progress/progress'),
        import('../../render/compose'),
        import('../../render/lengths'),
        import('../../render/guard/guard'),
      ]);
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && workspace.check(document);
      if (!checked) return null;
      return progressOf(checked, {
        sections: placedSections(compose(checked)),
        withhold: wordsGuard(checked),
      });
    });
    connection.onRequest(stageEditRequest, async (params: unknown): Promise<StageEdit | null> => {
      const { stageEdit } = await import('../../language/progress/stage-edit');
      const stage = stages.find((known) => known === textIn(params, 'stage'));
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && workspace.checkQuickly(document);
      const edit = checked && stage && stageEdit(checked.draft, checked.report, stage);
      if (!edit) return null;
      return { version: document.version, range: checked.draft.lines.range(edit.span), newText: edit.text };
    });
  },
};
