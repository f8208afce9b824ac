import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor } from '../drafts/drafts';
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
 * @returns the command, which returns the key of the snippet, or undefined where none was inserted
 */
export const inserter =
  ({ server, recent, texts }: InserterOptions) =>
  async (key: string | undefined): Promise<string | undefined> => {
    const editor = draftEditor('a snippet is inserted where its cursor is');
    if (!editor) return undefined;
    const { document, selection } = editor;
    const choices = await server.snippets(document.uri, selection.active, recent.keys);
    if (!choices) return undefined;
    if (key === undefined && choices.length === 0)
      return showInfo(
        'no library has a snippet for this place; put the cursor into a section or a key that has.',
      );
    const choice =
      key === undefined
        ? await pickSnippet(choices, {
            title: 'Insert Snippet',
            placeholder: 'Words of the snippet, or #tag',
            recent: recent.keys,
            texts,
          })
        : (choices.find((fitting) => fitting.key === key) ??
          (await confirmElsewhere(server, document.uri, key)));
    if (!choice) return undefined;
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    const range = choice.range && selection.isEmpty ? rangeOf(choice.range) : selection;
    const isInserted = await shown.insertSnippet(new vscode.SnippetString(choice.snippet), range);
    if (!isInserted) return showError('the draft cannot be changed; nothing was inserted.');
    await recent.add(choice.key);
    return choice.key;
  };

/** Asks whether to insert a snippet that is meant for other places. */
async function confirmElsewhere(
  server: SnippetServer,
  uri: vscode.Uri,
  key: string,
): Promise<SnippetChoice | undefined> {
  const snippet = (await server.snippets(uri))?.find((choice) => choice.key === key);
  if (!snippet) return showError('this snippet is no longer in its library; refresh the view.');
  if (snippet.status === 'retired')
    return showError(`“${snippet.title}” is retired, so it is not inserted; use the one that follows it.`);
  const insert = 'Insert';
  const message = `“${snippet.title}” is made for other places than the one of the cursor.`;
  const answer = await vscode.window.showWarningMessage(
    message,
    { modal: true, detail: 'It may not fit its section, setting or grade.' },
    insert,
  );
  return answer === insert ? snippet : undefined;
}
