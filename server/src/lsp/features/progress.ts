import { progressOf } from '../../language/progress/progress';
import { stageEdit } from '../../language/progress/stage-edit';
import { stages } from '../../report/report';
import type { Feature } from '../feature';
import { textIn } from '../params';
import { type Progress, progressRequest, type StageEdit, stageEditRequest } from '../requests';
import { pause } from '../turns';

/** How far a draft has come, and the change of its stage. The code that renders it is loaded by the first request. */
export const progress: Feature = {
  register({ connection, documents, workspace }) {
    connection.onRequest(progressRequest, async (params: unknown): Promise<Progress | null> => {
      const { printedSections } = await import('../../render/preview');
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && workspace.check(document);
      if (!checked) return null;
      // Each of these takes as long as a check, and a person may be typing.
      for (const stage of ['review', 'final'] as const) {
        await pause();
        checked.atStage(stage);
      }
      await pause();
      return progressOf(checked, printedSections(checked));
    });
    connection.onRequest(stageEditRequest, (params: unknown): StageEdit | null => {
      const stage = stages.find((known) => known === textIn(params, 'stage'));
      const document = documents.get(textIn(params, 'uri') ?? '');
      const checked = document && workspace.checkQuickly(document);
      const edit = checked && stage && stageEdit(checked.draft, checked.report, stage);
      if (!edit) return null;
      return { version: document.version, range: checked.draft.lines.range(edit.span), newText: edit.text };
    });
  },
};
