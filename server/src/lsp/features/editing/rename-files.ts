import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { baselinePath } from '../../../config/options';
import { lineEdits } from '../../../language/format/line-edits';
import { movedBaseline, type PathMove } from '../../../lint/known/moved-baseline';
import { LineIndex } from '../../../text/span';
import { toTextEdits } from '../../convert';
import type { Feature, FeatureContext } from '../../feature';
import { textIn } from '../../params';

/** Keeps baselines in step with drafts that are renamed or moved, for clients that ask before they rename. */
export const renameFiles: Feature = {
  register(context) {
    context.connection.workspace.onWillRenameFiles(async ({ files }) => {
      const moves = await movesByBaseline(context, files);
      const changes: Record<string, TextEdit[]> = {};
      for (const [uri, paths] of moves) {
        const text = await context.workspace.files.read(uri);
        const moved = text === undefined ? undefined : movedBaseline(text, paths);
        if (text === undefined || moved === undefined) continue;
        changes[uri] = toTextEdits(lineEdits(text, moved), new LineIndex(text));
      }
      return Object.keys(changes).length > 0 ? editOf(changes, context) : null;
    });
  },
};

/** The paths that change, by the URI of the baseline that the files have before. */
async function movesByBaseline(
  { workspace }: FeatureContext,
  files: readonly unknown[],
): Promise<ReadonlyMap<string, readonly PathMove[]>> {
  const moves = new Map<string, PathMove[]>();
  for (const file of files) {
    const [from, to] = [textIn(file, 'oldUri'), textIn(file, 'newUri')];
    if (from === undefined || to === undefined) continue;
    const { baseline } = await workspace.configOf(from);
    // A baseline in a folder that is moved goes with its drafts.
    if (!baseline || baseline.uri.startsWith(`${from}/`)) continue;
    const move = { from: baselinePath(baseline.uri, from), to: baselinePath(baseline.uri, to) };
    moves.set(baseline.uri, [...(moves.get(baseline.uri) ?? []), move]);
  }
  return moves;
}

function editOf(changes: Record<string, TextEdit[]>, { client }: FeatureContext): WorkspaceEdit {
  if (!client.workspace?.workspaceEdit?.documentChanges) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version: null },
      edits,
    })),
  };
}
