import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor } from '../drafts/drafts';
import { snippetTexts } from '../texts';
import { rangeOf } from '../ui/locations';
import { showError, showInfo } from '../ui/notifications';
import { pickSnippet } from './pick';
import type { RecentSnippets } from './recent';
import type { SnippetServer } from './snippet-server';
import type { ShownTexts } from './texts';

interface InserterOptions {
  readonly server: SnippetServer;
  readonly recent: RecentSnippets;
  readonly texts: ShownTexts;
}

/**
 * Makes the command “Insert Snippet”, which inserts a snippet at the cursor with live tab stops. It asks for the snippet
 * unless it is called with a key, as by the tree or a key binding.
 * @returns the command, which returns the key of the snippet, or undefined if none was inserted
 */
export const inserter =
  ({ server, recent, texts }: InserterOptions) =>
  async (key: string | undefined): Promise<string | undefined> => {
    const editor = draftEditor(snippetTexts.openDraftToInsert);
    if (!editor) return undefined;
    const { document, selection } = editor;
    const choices = await server.snippets(document.uri, selection.active, recent.keys);
    if (!choices) return undefined;
    if (key === undefined && choices.length === 0) return showInfo(snippetTexts.noneHere);
    const choice =
      key === undefined
        ? await pickSnippet(choices, {
            title: snippetTexts.insertTitle,
            placeholder: snippetTexts.insertHint,
            recent: recent.keys,
            texts,
          })
        : (choices.find((fitting) => fitting.key === key) ??
          (await confirmElsewhere(server, document.uri, key)));
    if (!choice) return undefined;
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    const range = choice.range && selection.isEmpty ? rangeOf(choice.range) : selection;
    const isInserted = await shown.insertSnippet(new vscode.SnippetString(choice.snippet), range);
    if (!isInserted) return showError(snippetTexts.draftReadOnly);
    await recent.add(choice.key);
    return choice.key;
  };

/** Asks whether to insert a snippet that is for other places. */
async function confirmElsewhere(
  server: SnippetServer,
  uri: vscode.Uri,
  key: string,
): Promise<SnippetChoice | undefined> {
  const snippet = (await server.snippets(uri))?.find((choice) => choice.key === key);
  if (!snippet) return showError(snippetTexts.gone);
  if (snippet.status === 'retired') return showError(snippetTexts.retired(snippet.title));
  const { insert, elsewhereDetail: detail } = snippetTexts;
  const answer = await vscode.window.showWarningMessage(
    snippetTexts.elsewhere(snippet.title),
    { modal: true, detail },
    insert,
  );
  return answer === insert ? snippet : undefined;
}
