import * as vscode from 'vscode';
import { type HeadingGradesAnswer, headingGradesRequest } from '../../../../server/src/lsp/requests';
import type { AskServer } from '../../connection/checker';
import { applyEdits } from '../../ui/apply-edits';
import { isDraft } from '../drafts';

/** In milliseconds: a grade is typed in one go, and only whole ones change a heading. */
const pause = 400;

/**
 * Keeps the grade in a heading the same as the judgement that a person changes, if the setting wants that. Undo takes back the
 * heading first.
 */
export function followGrades(ask: AskServer): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
    const place = typedPlace(event);
    if (!place) return;
    stop();
    waiting = setTimeout(() => void follow(ask, event.document, place), pause);
  });
  return vscode.Disposable.from(subscription, new vscode.Disposable(stop));
}

/** The end of what a person typed on one line of the draft in front; undefined for other changes, and without the setting. */
function typedPlace({
  document,
  contentChanges,
  reason,
}: vscode.TextDocumentChangeEvent): vscode.Position | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || change.text.includes('\n')) return undefined;
  if (vscode.window.activeTextEditor?.document !== document || document.languageId !== 'markdown')
    return undefined;
  const settings = vscode.workspace.getConfiguration('inspectionReport', document);
  if (settings.get('headings.followJudgements') !== true || !isDraft(document)) return undefined;
  return change.range.start.translate(0, change.text.length);
}

async function follow(
  ask: AskServer,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<void> {
  const params = { uri: document.uri.toString(), position };
  const answer = (await ask(headingGradesRequest, params)) as HeadingGradesAnswer | null | undefined;
  if (!answer || document.isClosed || document.version !== answer.version) return;
  await applyEdits(document, answer.edits);
}
