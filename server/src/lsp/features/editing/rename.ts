import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { renameEdits, renameTarget } from '../../../language/rename/rename';
import { withBreaksOf } from '../../../lint/apply-edits';
import { toTextEdits, toWorkspaceEdit } from '../../convert';
import type { Feature } from '../../feature';

/** Renames a grade, or the name of the provider or authority, wherever a draft has it. */
export const rename: Feature = {
  register(context) {
    const { connection, client } = context;
    connection.onPrepareRename(({ textDocument: { uri }, position }) => {
      const checked = context.draft(uri)?.checked;
      if (!checked) return null;
      const { lines } = checked.draft;
      const target = renameTarget(checked, lines.offset(position));
      if ('refused' in target) throw new ResponseError(LSPErrorCodes.RequestFailed, target.refused);
      return { range: lines.range(target.span), placeholder: target.placeholder };
    });
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
      const draft = context.draft(uri);
      if (!draft) return null;
      const { lines, text } = draft.checked.draft;
      const renamed = renameEdits(draft.checked, lines.offset(position), newName);
      if ('refused' in renamed) throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.refused);
      const edits = toTextEdits(withBreaksOf(text, renamed.edits), lines);
      return toWorkspaceEdit(draft.document, edits, client);
    });
  },
};
