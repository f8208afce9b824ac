import * as vscode from 'vscode';
import { type HeadingGradesAnswer, headingGradesRequest } from '../../../../server/src/lsp/requests';
import type { AskServer } from '../../connection/checker';
import { applyEdits } from '../../ui/apply-edits';
import { isDraft } from '../drafts';

/** In milliseconds: a grade is typed in one go, and only whole ones change a heading. */
const pause = 400;

/** An edit that was refused, because the draft changed meanwhile, is asked for again so many times. */
const mostTries = 5;

/** A grade that a person has just written, with its heading still to follow. */
interface WrittenGrade {
  readonly document: vscode.TextDocument;
  readonly place: vscode.Position;
}

/**
 * Keeps the grade in a heading the same as the judgement that a person changes, if the setting wants that. Undo takes back the
 * heading first.
 */
export function followGrades(ask: AskServer): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: WrittenGrade | undefined;
  const go = (): void => {
    clearTimeout(timer);
    if (waiting) void follow(ask, waiting);
    waiting = undefined;
  };
  const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
    const place = typedPlace(event);
    if (!place) return;
    // The next judgement is already being written.
    if (waiting?.document !== event.document || waiting.place.line !== place.line) go();
    clearTimeout(timer);
    waiting = { document: event.document, place };
    timer = setTimeout(go, pause);
  });
  return vscode.Disposable.from(subscription, new vscode.Disposable(() => clearTimeout(timer)));
}

/** The end of what a person wrote on one line of the draft in front; undefined for other changes, and without the setting. */
function typedPlace({
  document,
  contentChanges,
  reason,
}: vscode.TextDocumentChangeEvent): vscode.Position | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || change.text.includes('\n')) return undefined;
  // The form writes the grade of the heading itself.
  const isInFront = vscode.window.activeTextEditor?.document === document;
  if (!isInFront || document.languageId !== 'markdown') return undefined;
  const settings = vscode.workspace.getConfiguration('inspectionReport', document);
  if (settings.get('headings.followJudgements') !== true || !isDraft(document)) return undefined;
  return change.range.start.translate(0, change.text.length);
}

async function follow(ask: AskServer, { document, place }: WrittenGrade): Promise<void> {
  const params = { uri: document.uri.toString(), position: place };
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = (await ask(headingGradesRequest, params)) as HeadingGradesAnswer | null | undefined;
    if (!answer || document.isClosed) return;
    if (document.version === answer.version && (await applyEdits(document, answer.edits))) return;
  }
}
