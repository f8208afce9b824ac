import * as vscode from 'vscode';
import type { DraftChoice, DraftRequest } from '../../server/src/language/new-draft/request';
import type { Catalogue, NewDraftAnswer } from '../../server/src/lsp/requests';
import { catalogueRequest, newDraftRequest } from '../../server/src/lsp/requests';
import { guessDay, printDay, readDay } from '../../server/src/report/days';
import { capital } from '../../server/src/text/words';
import { askInTurn, type Question } from './questions';
import { refuse } from './say';

/** Asks the language server, which is started first where it does not run. */
export type Ask = (request: string, parameters: unknown) => Promise<unknown>;

/**
 * The command “New Draft”: asks for the inspection and opens its draft, unsaved. With `given`, which may come from
 * another extension or a key binding, nothing is asked.
 * @returns the address of the document, or undefined where there is none
 */
export async function newDraft(ask: Ask, given: unknown): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
  const told = isWanted(given);
  const wanted = told ? given : await askAll(ask, folder);
  if (!wanted) return undefined;
  const answer = (await ask(newDraftRequest, { ...wanted, folder })) as NewDraftAnswer | undefined;
  // Without an answer the server does not run, which has been said already.
  if (!answer) return undefined;
  if ('refused' in answer) {
    return refuse(answer.refused);
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: answer.text });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = firstGap(document);
  return document.uri;
}

/** File > New File calls its commands with nothing, or with things of its own. */
const isWanted = (given: unknown): given is DraftRequest =>
  typeof given === 'object' && given !== null && typeof (given as DraftRequest).framework === 'string';

/** The end of the first key that has no value yet: who is inspected. */
function firstGap(document: vscode.TextDocument): vscode.Selection {
  const found = /^(?:authority|provider): $/m.exec(document.getText());
  const place = document.positionAt(found ? found.index + found[0].length : 0);
  return new vscode.Selection(place, place);
}

async function askAll(ask: Ask, folder: string | undefined): Promise<DraftRequest | undefined> {
  const catalogue = (await ask(catalogueRequest, { folder })) as Catalogue | undefined;
  return catalogue && askInTurn<DraftRequest>('New Draft', (wanted) => nextQuestion(catalogue, wanted));
}

/** What to ask after what is answered; undefined when all is. */
function nextQuestion(catalogue: Catalogue, wanted: DraftRequest): Question<keyof DraftRequest> | undefined {
  const framework = catalogue.find(({ id }) => id === wanted.framework);
  if (!framework) return choose('framework', 'The framework that the inspection is made under', catalogue);
  const setting = framework.settings?.find(({ id }) => id === wanted.setting);
  if (framework.settings && !setting) return choose('setting', 'What is inspected', framework.settings);
  const kinds = setting?.kinds ?? framework.kinds;
  const kind = kinds.find(({ id }) => id === wanted.type);
  if (!kind) return choose('type', 'The type of inspection', kinds);
  if (wanted.start === undefined) {
    return day('start', 'The first day of the inspection', (given) => {
      const { from = '', until = '9' } = kind.limits ?? {};
      const outside = given < from || given > until;
      return outside ? `There is no ${kind.name} on ${printDay(given)}, only ${kind.when}.` : undefined;
    });
  }
  if (wanted.end === undefined) {
    const { start } = wanted;
    return day('end', 'The last day of the inspection', (given) =>
      given < start ? `This is before the first day, ${printDay(start)}.` : undefined,
    );
  }
  return undefined;
}

const choose = (
  key: keyof DraftRequest,
  placeholder: string,
  choices: readonly DraftChoice[],
): Question<keyof DraftRequest> => ({
  key,
  placeholder,
  items: choices.map(({ id, name, when }) => ({
    label: capital(name),
    ...(when !== undefined && { description: when }),
    value: id,
  })),
});

/** A day may be left open, which is an empty text: a draft can be begun before the days are known. */
function day(
  key: 'start' | 'end',
  placeholder: string,
  refuse: (given: string) => string | undefined,
): Question<keyof DraftRequest> {
  const read = (text: string) => readDay(text) ?? guessDay(text);
  return {
    key,
    placeholder: `${placeholder}, such as 2026-06-19; leave it empty if it is not known yet`,
    check: (text) => {
      const given = read(text);
      if (given) return refuse(given);
      return text.trim() === '' ? undefined : 'This is no day of the calendar; write it as 2026-06-19.';
    },
    read: (text) => read(text) ?? '',
    echo: (text) => {
      const given = read(text);
      return given && printDay(given);
    },
  };
}
