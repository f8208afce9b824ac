import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippet-requests';
import { isFound, oneLine, readQuery, tagsOf, withTag } from './picking';
import type { ShownTexts } from './texts';

type Item = vscode.QuickPickItem & { readonly choice?: SnippetChoice };

const byTag: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('tag'),
  tooltip: 'Filter by Tag',
};
const whole: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: 'Show the Whole Text Beside',
};

export interface PickOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Those used lately, which stand in a group of their own. */
  readonly recent: readonly string[];
  readonly texts: ShownTexts;
}

/**
 * Lets a person find a snippet: by words anywhere in it, by `#tag`, with its text as the second line and, on request,
 * whole in a pane beside.
 * @param choices the best first
 */
export async function pickSnippet(
  choices: readonly SnippetChoice[],
  { title, placeholder, recent, texts }: PickOptions,
): Promise<SnippetChoice | undefined> {
  const box = vscode.window.createQuickPick<Item>();
  box.title = title;
  box.placeholder = placeholder;
  box.buttons = [byTag, whole];
  // The pane beside takes no focus, but the list must stay while it is opened.
  box.ignoreFocusOut = true;
  const pane = new Pane(texts);
  const show = (): void => {
    const query = readQuery(box.value);
    const found = choices.filter((one) => isFound({ ...one, prefixes: one.prefix }, query));
    box.items = found.length > 0 ? grouped(found, recent) : [nothing(box.value)];
  };
  const listeners = [
    box.onDidChangeValue(show),
    box.onDidChangeActive(([item]) => pane.follow(item?.choice)),
    box.onDidTriggerItemButton(({ item }) => void pane.open(item.choice)),
  ];
  show();
  try {
    return await new Promise<SnippetChoice | undefined>((done) => {
      let asking = false;
      listeners.push(
        box.onDidAccept(() => {
          const [item] = box.selectedItems;
          if (item?.choice) done(item.choice);
        }),
        box.onDidHide(() => {
          // While the tags are asked for, the list is only away for a moment.
          if (!asking) done(undefined);
        }),
        box.onDidTriggerButton(async (button) => {
          if (button !== byTag) return pane.toggle(box.activeItems[0]?.choice);
          asking = true;
          const tag = await pickTag(choices);
          if (tag !== undefined) box.value = withTag(box.value, tag);
          show();
          asking = false;
          box.show();
        }),
      );
      box.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    box.dispose();
    await pane.close();
  }
}

/** Those used lately first, then library by library, each under its name. */
function grouped(found: readonly SnippetChoice[], recent: readonly string[]): Item[] {
  const groups = new Map<string, SnippetChoice[]>();
  const used = new Set(recent);
  for (const one of found) {
    const { name, version } = one.library;
    const label = used.has(one.key) ? 'recently used' : `${name}${version === '0' ? '' : ` ${version}`}`;
    groups.set(label, [...(groups.get(label) ?? []), one]);
  }
  return [...groups]
    .sort(([one], [other]) => Number(other === 'recently used') - Number(one === 'recently used'))
    .flatMap(([label, choices]) => [
      { label, kind: vscode.QuickPickItemKind.Separator },
      ...choices.map(itemOf),
    ]);
}

function itemOf(choice: SnippetChoice): Item {
  const { title, prefix, status, library, tags, plain } = choice;
  const state = { approved: '', draft: 'draft', retired: 'retired' }[status];
  return {
    label: title,
    description: [prefix[0], state, library.name, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join('  '),
    detail: oneLine(plain),
    // Found by words in any order and place, which the list itself cannot.
    alwaysShow: true,
    buttons: [whole],
    choice,
  };
}

const nothing = (query: string): Item => ({
  label: `No snippet for this place has “${query.trim()}”; take a word away.`,
  alwaysShow: true,
});

async function pickTag(choices: readonly SnippetChoice[]): Promise<string | undefined> {
  const tags = tagsOf(choices.map((one) => ({ ...one, prefixes: one.prefix })));
  const items = tags.map(({ tag, count }) => ({
    label: tag,
    description: count === 1 ? '1 snippet' : `${count} snippets`,
  }));
  const placeHolder = tags.length > 0 ? 'The tag to filter by' : 'These snippets have no tags.';
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.label;
}

/** The whole text of the snippet that is chosen at the moment, beside the draft. */
class Pane {
  #uri: vscode.Uri | undefined;

  constructor(private readonly texts: ShownTexts) {}

  async open(choice: SnippetChoice | undefined): Promise<void> {
    if (!choice) return;
    const opened = this.#uri !== undefined;
    this.#uri = this.texts.set('Snippet.md', wholeText(choice));
    if (opened) return;
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  async toggle(choice: SnippetChoice | undefined): Promise<void> {
    await (this.#uri ? this.close() : this.open(choice));
  }

  follow(choice: SnippetChoice | undefined): void {
    if (this.#uri) void this.open(choice);
  }

  async close(): Promise<void> {
    const uri = this.#uri;
    this.#uri = undefined;
    if (uri) await this.texts.close(uri);
  }
}

const wholeText = ({ plain, documentation }: SnippetChoice): string =>
  `${plain.trimEnd()}\n\n---\n\n${documentation}\n`;
