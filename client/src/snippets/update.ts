import * as vscode from 'vscode';
import type { OutdatedText } from '../../../server/src/lsp/snippets/snippet-requests';
import { plural } from '../../../server/src/text/words';
import { draftEditor, nameOf, rangeOf } from '../drafts';
import { refuse, say } from '../say';
import type { Server } from './ask';
import type { ShownTexts } from './texts';

type Choice = 'accept' | 'keep' | 'all' | 'stop';

/**
 * The command “Update Inserted Text”: shows each text of the draft of which its library has a newer wording beside that
 * wording, and takes over what the person accepts. With `all` given, as by a key binding, all is taken over unasked.
 * @returns how many texts were changed
 */
export const updater =
  (server: Server, texts: ShownTexts) =>
  async (given: unknown): Promise<number | undefined> => {
    const editor = draftEditor('its texts are compared with the libraries that they come from');
    if (!editor) return undefined;
    const { document } = editor;
    const first = await server.outdated(document.uri);
    if (!first) return undefined;
    if (first.length === 0)
      return say('every text of this draft that is from a library has its latest wording.') ?? 0;
    const changed =
      given === 'all'
        ? await take(document, first)
        : await new Walk(server, texts, document, first.length).go(first);
    await vscode.window.showTextDocument(document, editor.viewColumn);
    if (changed > 0) {
      say(
        `${plural(changed, 'text has', 'texts have')} the wording of the library now; undo brings the former one back.`,
      );
    }
    return changed;
  };

/** Goes from one text to the next, asking the server anew after each change: the places have moved by then. */
class Walk {
  /** What the person keeps: it is not shown again. */
  readonly #kept = new Set<string>();
  #changed = 0;
  #step = 0;

  constructor(
    private readonly server: Server,
    private readonly texts: ShownTexts,
    private readonly document: vscode.TextDocument,
    private readonly many: number,
  ) {}

  async go(first: readonly OutdatedText[]): Promise<number> {
    let places: readonly OutdatedText[] = first;
    for (;;) {
      const [place] = places;
      if (!place) return this.#changed;
      const choice = await this.#askAbout(place);
      if (choice === 'stop') return this.#changed;
      if (choice === 'keep') this.#kept.add(nameOfText(place));
      else {
        const done = await take(this.document, choice === 'all' ? places : [place]);
        this.#changed += done;
        if (done === 0 || choice === 'all') return this.#changed;
      }
      const now = (await this.server.outdated(this.document.uri)) ?? [];
      places = now.filter((one) => !this.#kept.has(nameOfText(one)));
    }
  }

  /** Shows the draft beside the draft with the newer wording, and asks. */
  async #askAbout(place: OutdatedText): Promise<Choice> {
    const { document } = this;
    this.#step++;
    const left = this.many - this.#step;
    const path = `${this.#step}/${nameOf(document.uri)}`;
    const newer = this.texts.set(path, replaced(document, place));
    const of = this.many > 1 ? ` (${Math.min(this.#step, this.many)} of ${this.many})` : '';
    const title = `${nameOf(document.uri)} ↔ ${libraryOf(place)}${of}`;
    await vscode.commands.executeCommand('vscode.diff', document.uri, newer, title, {
      preview: true,
      preserveFocus: true,
      selection: new vscode.Range(rangeOf(place.range).start, rangeOf(place.range).start),
    });
    try {
      return await ask(place, left);
    } finally {
      await this.texts.close(newer);
    }
  }
}

async function ask(place: OutdatedText, left: number): Promise<Choice> {
  const items: (vscode.QuickPickItem & { readonly value: Choice })[] = [
    { label: '$(check) Accept the wording of the library', value: 'accept' },
    { label: '$(close) Keep the text of the draft', value: 'keep' },
    { label: '$(check-all) Accept this one and all that follow', value: 'all' },
    { label: '$(debug-stop) Stop here', value: 'stop' },
  ];
  const picked = await vscode.window.showQuickPick(
    items.filter(({ value }) => value !== 'all' || left > 0),
    {
      title: `Update Inserted Text: ${place.title}, ${libraryOf(place)}`,
      placeHolder: 'On the left the draft, on the right the wording of the library',
      ignoreFocusOut: true,
    },
  );
  return picked?.value ?? 'stop';
}

/** Puts wordings of the library into the draft, in one step for undo. Gives how many. */
async function take(document: vscode.TextDocument, places: readonly OutdatedText[]): Promise<number> {
  const edit = new vscode.WorkspaceEdit();
  // Two snippets may share a text: what lies in another place is left for the next time.
  const taken: vscode.Range[] = [];
  for (const { range, text, newText } of places) {
    const place = rangeOf(range);
    const same = plainLines(document.getText(place)) === plainLines(text);
    if (!same)
      return refuse('the draft was changed meanwhile, so nothing was updated; run the command again.') ?? 0;
    if (taken.some((other) => other.intersection(place)?.isEmpty === false)) continue;
    taken.push(place);
    edit.replace(document.uri, place, newText);
  }
  if (await vscode.workspace.applyEdit(edit)) return taken.length;
  return refuse('the draft cannot be changed; nothing was updated.') ?? 0;
}

const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

const libraryOf = ({ library }: OutdatedText): string =>
  library.version === '0' ? library.name : `${library.name} ${library.version}`;

const nameOfText = ({ key, text }: OutdatedText): string => `${key}\n${text}`;

function replaced(document: vscode.TextDocument, { range, newText }: OutdatedText): string {
  const text = document.getText();
  const place = rangeOf(range);
  return text.slice(0, document.offsetAt(place.start)) + newText + text.slice(document.offsetAt(place.end));
}
