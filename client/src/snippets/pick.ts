import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippets/snippet-requests';
import { snippetTexts } from '../texts';
import { fitsQuery, oneLine, readQuery, tagsOf, withTag } from './picking';
import type { ShownTexts } from './texts';

type SnippetItem = vscode.QuickPickItem & { readonly choice?: SnippetChoice; readonly tag?: string };

const tagButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('tag'),
  tooltip: snippetTexts.filterByTag,
};
const wholeTextButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: snippetTexts.showWhole,
};

interface PickOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Keys of snippets used lately, which are listed in a separate group. */
  readonly recent: readonly string[];
  readonly texts: ShownTexts;
}

/**
 * Lets a person find a snippet by words anywhere in it, or by `#tag`. Its text is the second line of the list and, on
 * request, shown in full in a pane next to the draft.
 * @param choices the best first
 */
export async function pickSnippet(
  choices: readonly SnippetChoice[],
  { title, placeholder, recent, texts }: PickOptions,
): Promise<SnippetChoice | undefined> {
  const box = vscode.window.createQuickPick<SnippetItem>();
  box.title = title;
  box.buttons = [tagButton, wholeTextButton];
  // The list must stay when the pane is opened, although the pane does not take the focus.
  box.ignoreFocusOut = true;
  const pane = new TextPane(texts);
  /** The query from before the list showed tags; undefined while it shows snippets. */
  let queryBeforeTags: string | undefined;
  const show = (): void => {
    if (queryBeforeTags !== undefined) {
      box.placeholder = snippetTexts.chooseTag;
      box.items = tagItems(choices);
      return;
    }
    const query = readQuery(box.value);
    const found = choices.filter((choice) => fitsQuery({ ...choice, prefixes: choice.prefix }, query));
    box.placeholder = placeholder;
    box.items = found.length > 0 ? groupItems(found, recent, box.value.trim() !== '') : [noMatch(box.value)];
  };
  /** Shows snippets again, with a query. */
  const showSnippets = (query: string): void => {
    queryBeforeTags = undefined;
    box.value = query;
    show();
  };
  show();
  try {
    return await new Promise<SnippetChoice | undefined>((done) => {
      box.onDidChangeValue(() => {
        if (queryBeforeTags === undefined) show();
      });
      box.onDidChangeActive(([item]) => pane.follow(item?.choice));
      box.onDidTriggerButton((button) => {
        if (button !== tagButton) return void pane.toggle(box.activeItems[0]?.choice);
        if (queryBeforeTags !== undefined) return showSnippets(queryBeforeTags);
        queryBeforeTags = box.value;
        box.value = '';
        show();
      });
      box.onDidAccept(() => {
        const [item] = box.selectedItems;
        if (queryBeforeTags !== undefined)
          showSnippets(item?.tag === undefined ? queryBeforeTags : withTag(queryBeforeTags, item.tag));
        else if (item?.choice) done(item.choice);
      });
      box.onDidHide(() => done(undefined));
      box.show();
    });
  } finally {
    box.dispose();
    await pane.close();
  }
}

const recentLabel = snippetTexts.recent;

/** Snippets used lately come first, then those of each library under its name. */
function groupItems(
  found: readonly SnippetChoice[],
  recent: readonly string[],
  isFiltered: boolean,
): SnippetItem[] {
  const groups = new Map<string, SnippetChoice[]>();
  const used = new Set(recent);
  for (const choice of found) {
    const { name, version } = choice.library;
    const label = used.has(choice.key) ? recentLabel : `${name}${version === '0' ? '' : ` ${version}`}`;
    groups.set(label, [...(groups.get(label) ?? []), choice]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(b === recentLabel) - Number(a === recentLabel))
    .flatMap(([label, choices]) => [
      { label, kind: vscode.QuickPickItemKind.Separator },
      // VS Code hides the names of groups once something is typed, so items then name their library.
      ...choices.map((choice) => itemOf(choice, isFiltered || label === recentLabel)),
    ]);
}

function itemOf(choice: SnippetChoice, showsLibrary: boolean): SnippetItem {
  const { title, prefix, status, library, tags, plain } = choice;
  const state = snippetTexts.statuses[status];
  return {
    label: title,
    description: [prefix[0], state, showsLibrary && library.name, ...tags.map((tag) => `#${tag}`)]
      .filter(Boolean)
      .join('  '),
    detail: oneLine(plain),
    // `fitsQuery` finds words in any order and place, which the list's own filter does not.
    alwaysShow: true,
    choice,
  };
}

const noMatch = (query: string): SnippetItem => ({
  label: snippetTexts.noMatch(query.trim()),
  alwaysShow: true,
});

function tagItems(choices: readonly SnippetChoice[]): SnippetItem[] {
  const tags = tagsOf(choices.map((choice) => ({ ...choice, prefixes: choice.prefix })));
  if (tags.length === 0) return [{ label: snippetTexts.noTags, alwaysShow: true }];
  return tags.map(({ tag, count }) => ({
    label: tag,
    description: snippetTexts.count(count),
    tag,
  }));
}

/** The whole text of the snippet that is selected in the list, next to the draft. */
class TextPane {
  #uri: vscode.Uri | undefined;

  constructor(private readonly texts: ShownTexts) {}

  async open(choice: SnippetChoice | undefined): Promise<void> {
    if (!choice) return;
    const isOpen = this.#uri !== undefined;
    this.#uri = this.texts.set('Snippet.md', wholeText(choice));
    if (isOpen) return;
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

/** The list may cover so many lines of the pane. */
const coveredLines = 18;

const wholeText = ({ plain, documentation }: SnippetChoice): string =>
  `${'\n'.repeat(coveredLines)}${plain.trimEnd()}\n\n---\n\n${documentation}\n`;
