import * as vscode from 'vscode';
import type { SnippetChoice } from '../../../server/src/lsp/snippets/snippet-requests';
import { plural } from '../../../server/src/text/words';
import { isFound, oneLine, readQuery, tagsOf, withTag } from './picking';
import type { ShownTexts } from './texts';

type Item = vscode.QuickPickItem & { readonly choice?: SnippetChoice; readonly tag?: string };

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
  box.buttons = [byTag, whole];
  // The pane beside takes no focus, but the list must stay while it is opened.
  box.ignoreFocusOut = true;
  const pane = new Pane(texts);
  /** What was typed before the tags took the list's place; undefined while snippets are in it. */
  let before: string | undefined;
  const show = (): void => {
    if (before !== undefined) {
      box.placeholder = 'The tag to filter by';
      box.items = tagItems(choices);
      return;
    }
    const query = readQuery(box.value);
    const found = choices.filter((one) => isFound({ ...one, prefixes: one.prefix }, query));
    box.placeholder = placeholder;
    box.items = found.length > 0 ? grouped(found, recent, box.value.trim() !== '') : [nothing(box.value)];
  };
  /** Has snippets in the list again, with a query. */
  const back = (query: string): void => {
    before = undefined;
    box.value = query;
    show();
  };
  show();
  try {
    return await new Promise<SnippetChoice | undefined>((done) => {
      box.onDidChangeValue(() => {
        if (before === undefined) show();
      });
      box.onDidChangeActive(([item]) => pane.follow(item?.choice));
      box.onDidTriggerButton((button) => {
        if (button !== byTag) return void pane.toggle(box.activeItems[0]?.choice);
        if (before !== undefined) return back(before);
        before = box.value;
        box.value = '';
        show();
      });
      box.onDidAccept(() => {
        const [item] = box.selectedItems;
        if (before !== undefined) back(item?.tag === undefined ? before : withTag(before, item.tag));
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

/** Those used lately first, then library by library, each under its name. */
function grouped(found: readonly SnippetChoice[], recent: readonly string[], typed: boolean): Item[] {
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
      // VS Code leaves the groups' names out once something is typed.
      ...choices.map((choice) => itemOf(choice, typed || label === 'recently used')),
    ]);
}

function itemOf(choice: SnippetChoice, named: boolean): Item {
  const { title, prefix, status, library, tags, plain } = choice;
  const state = { approved: '', draft: 'draft', retired: 'retired' }[status];
  return {
    label: title,
    description: [prefix[0], state, named && library.name, ...tags.map((tag) => `#${tag}`)]
      .filter(Boolean)
      .join('  '),
    detail: oneLine(plain),
    // Found by words in any order and place, which the list itself cannot.
    alwaysShow: true,
    choice,
  };
}

const nothing = (query: string): Item => ({
  label: `No snippet for this place has “${query.trim()}”; take a word away.`,
  alwaysShow: true,
});

function tagItems(choices: readonly SnippetChoice[]): Item[] {
  const tags = tagsOf(choices.map((one) => ({ ...one, prefixes: one.prefix })));
  if (tags.length === 0) return [{ label: 'These snippets have no tags.', alwaysShow: true }];
  return tags.map(({ tag, count }) => ({
    label: tag,
    description: plural(count, 'snippet'),
    tag,
  }));
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

/** So many lines of the pane may be behind the list. */
const covered = 18;

const wholeText = ({ plain, documentation }: SnippetChoice): string =>
  `${'\n'.repeat(covered)}${plain.trimEnd()}\n\n---\n\n${documentation}\n`;
