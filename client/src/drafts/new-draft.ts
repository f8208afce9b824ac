import * as vscode from 'vscode';
import type { DraftChoice, DraftRequest } from '../../../server/src/language/new-draft/request';
import type { FrameworkCatalogue, NewDraftAnswer } from '../../../server/src/lsp/requests';
import { catalogueRequest, newDraftRequest } from '../../../server/src/lsp/requests';
import { guessDay, printDay, readDay } from '../../../server/src/report/days';
import { capital } from '../../../server/src/text/words';
import type { AskServer } from '../connection/checker';
import { newDraftTexts } from '../texts';
import { showError } from '../ui/notifications';
import { askInTurn, type Question } from '../ui/questions';

/**
 * The command “New Draft”: asks for the inspection and opens its draft, unsaved.
 * @param inspection the answers, if another extension or a key binding has them; then nothing is asked
 * @returns the URI of the document, or undefined if there is none
 */
export async function newDraft(ask: AskServer, inspection: unknown): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
  const wanted = isComplete(inspection) ? inspection : await askAll(ask, folder);
  if (!wanted) return undefined;
  const answer = (await ask(newDraftRequest, { ...wanted, folder })) as NewDraftAnswer | undefined;
  // Without an answer the server does not run, and the user has seen a notification of that.
  if (!answer) return undefined;
  if ('refused' in answer) return showError(answer.refused);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: answer.text });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = firstGap(document);
  return document.uri;
}

/** File > New File calls its commands with no arguments, or with others. */
const isComplete = (inspection: unknown): inspection is DraftRequest =>
  typeof inspection === 'object' &&
  inspection !== null &&
  typeof (inspection as DraftRequest).framework === 'string';

/** The end of the first key without a value: the authority, or the provider's name. */
function firstGap(document: vscode.TextDocument): vscode.Selection {
  const found = /^(?:authority|provider|provider:\r?\n {2}name): $/m.exec(document.getText());
  const place = document.positionAt(found ? found.index + found[0].length : 0);
  return new vscode.Selection(place, place);
}

async function askAll(ask: AskServer, folder: string | undefined): Promise<DraftRequest | undefined> {
  const catalogue = (await ask(catalogueRequest, { folder })) as FrameworkCatalogue | undefined;
  return (
    catalogue && askInTurn<DraftRequest>(newDraftTexts.title, (wanted) => nextQuestion(catalogue, wanted))
  );
}

/** The question that follows from the answers so far; undefined when there is none left. */
function nextQuestion(
  catalogue: FrameworkCatalogue,
  wanted: DraftRequest,
): Question<keyof DraftRequest> | undefined {
  const framework = catalogue.find(({ id }) => id === wanted.framework);
  if (!framework) return askChoice('framework', newDraftTexts.framework, catalogue);
  const setting = framework.settings?.find(({ id }) => id === wanted.setting);
  if (framework.settings && !setting) return askChoice('setting', newDraftTexts.setting, framework.settings);
  const kinds = setting?.kinds ?? framework.kinds;
  const kind = kinds.find(({ id }) => id === wanted.type);
  if (!kind) return askChoice('type', newDraftTexts.type, kinds);
  if (wanted.start === undefined) {
    return askDate('start', newDraftTexts.start, (start) => {
      const { from = '', until = '9' } = kind.limits ?? {};
      const isOutside = start < from || start > until;
      return isOutside ? newDraftTexts.outside(kind.name, kind.when ?? '') : undefined;
    });
  }
  if (wanted.end === undefined) {
    const { start } = wanted;
    return askDate('end', newDraftTexts.end, (end) =>
      end < start ? newDraftTexts.endsBeforeStart(printDay(start)) : undefined,
    );
  }
  return undefined;
}

/** A question with one of some choices as its answer. */
export const askChoice = <Key extends keyof DraftRequest>(
  key: Key,
  placeholder: string,
  choices: readonly DraftChoice[],
): Question<Key> => ({
  key,
  placeholder,
  items: choices.map(({ id, name, when }) => ({
    label: capital(name),
    ...(when !== undefined && { description: when }),
    value: id,
  })),
});

/**
 * A question for a date, which may be left empty: a draft can be started before the dates are known.
 * @param refuse why a date cannot be accepted; undefined if it can
 */
function askDate(
  key: 'start' | 'end',
  placeholder: string,
  refuse: (date: string) => string | undefined,
): Question<keyof DraftRequest> {
  const read = (text: string) => readDay(text) ?? guessDay(text);
  return {
    key,
    placeholder,
    check: (text) => {
      const date = read(text);
      if (date) return refuse(date);
      return text.trim() === '' ? undefined : newDraftTexts.notADate;
    },
    read: (text) => read(text) ?? '',
    echo: (text) => {
      const date = read(text);
      return date && printDay(date);
    },
  };
}
