import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor, rangeOf } from '../drafts';
import { refuse, say } from '../say';
import type { Server } from './ask';
import { pickSnippet } from './pick';
import type { Recent } from './recent';
import type { ShownTexts } from './texts';

/**
 * The command “Insert Snippet”: lets a person choose among those for the place of the cursor and inserts the one, its
 * tab stops alive. With a key given, as by the tree or a key binding, that one is inserted.
 * @returns the key of what was inserted
 */
export const inserter =
  (server: Server, recent: Recent, texts: ShownTexts) =>
  async (given: unknown): Promise<string | undefined> => {
    const editor = draftEditor('a snippet is inserted where its cursor is');
    if (!editor) return undefined;
    const { document, selection } = editor;
    const choices = await server.snippets(document.uri, selection.active, recent.keys);
    if (!choices) return undefined;
    const key = typeof given === 'string' ? given : undefined;
    if (key === undefined && choices.length === 0)
      return say('no library has a snippet for this place; put the cursor into a section or a key that has.');
    const choice =
      key === undefined
        ? await pickSnippet(choices, {
            title: 'Insert Snippet',
            placeholder: 'Words of the snippet, or #tag',
            recent: recent.keys,
            texts,
          })
        : (choices.find((one) => one.key === key) ?? (await elsewhere(server, document.uri, key)));
    if (!choice) return undefined;
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    const place = choice.range && selection.isEmpty ? rangeOf(choice.range) : selection;
    const done = await shown.insertSnippet(new vscode.SnippetString(choice.snippet), place);
    if (!done) return refuse('the draft cannot be changed; nothing was inserted.');
    await recent.used(choice.key);
    return choice.key;
  };

/** A snippet that is made for other places, if the person wants it all the same. */
async function elsewhere(server: Server, uri: vscode.Uri, key: string): Promise<SnippetChoice | undefined> {
  const found = (await server.snippets(uri))?.find((one) => one.key === key);
  if (!found) return refuse('this snippet is no longer in its library; refresh the view.');
  if (found.status === 'retired')
    return refuse(`“${found.title}” is retired, so it is not inserted; use the one that follows it.`);
  const insert = 'Insert';
  const message = `“${found.title}” is made for other places than the one of the cursor.`;
  const chosen = await vscode.window.showWarningMessage(
    message,
    { modal: true, detail: 'It may not fit its section, setting or grade.' },
    insert,
  );
  return chosen === insert ? found : undefined;
}
