import * as vscode from 'vscode';
import type {
  LibrariesAnswer,
  LibraryFileNode,
  LibraryNode,
  LibraryProblem,
  SnippetNode,
} from '../../../server/src/lsp/snippets/snippet-requests';
import { plural } from '../../../server/src/text/words';
import type { Server } from './ask';

/** A row of the tree. */
export type Row =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'library'; readonly library: LibraryNode }
  | { readonly kind: 'file'; readonly library: LibraryNode; readonly file: LibraryFileNode }
  | { readonly kind: 'snippet'; readonly file: LibraryFileNode; readonly snippet: SnippetNode };

/** The id of the view. */
export const treeView = 'inspectionReport.libraries';

const none =
  'No library of a team is named here, so only the product’s own is shown. “Create Snippet from Selection” makes one, ' +
  'or name its folder under “libraries” in .inspection-report.yaml.';

/** The tree “Snippet Libraries”: libraries, their files, their snippets with status and problems. */
export class LibraryTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Row>;

  constructor(private readonly server: Server) {
    this.#view = vscode.window.createTreeView(treeView, { treeDataProvider: this, showCollapseAll: true });
  }

  /** Has all read anew. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) return this.#top();
    if (row.kind === 'library') {
      const { library } = row;
      return library.files.map((file) => ({ kind: 'file', library, file }));
    }
    if (row.kind !== 'file') return [];
    const { file } = row;
    return file.snippets.map((snippet) => ({ kind: 'snippet', file, snippet }));
  }

  async #top(): Promise<Row[]> {
    const answer: LibrariesAnswer | undefined = await this.server.libraries();
    // Where the checker does not run, the view's welcome says so.
    if (!answer) {
      this.#view.message = '';
      return [];
    }
    const team = answer.libraries.some(({ origin }) => origin === 'team');
    this.#view.message = team ? '' : none;
    return [
      ...answer.problems.map((text): Row => ({ kind: 'note', text })),
      ...answer.libraries.map((library): Row => ({ kind: 'library', library })),
    ];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === 'note') return noteItem(row.text);
    if (row.kind === 'library') return libraryItem(row.library);
    if (row.kind === 'file') return fileItem(row);
    return snippetItem(row.snippet, row.file);
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function noteItem(text: string): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = text;
  return item;
}

function libraryItem(library: LibraryNode): vscode.TreeItem {
  const { name, version, origin, owner, licence, description, files, folder } = library;
  const item = new vscode.TreeItem(
    name,
    origin === 'team' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = folder;
  const problems = files.flatMap(problemsOf);
  item.description = described([
    version === '0' ? '' : version,
    origin === 'product' && owner !== name ? 'the product’s own' : '',
    counted(problems),
  ]);
  item.iconPath = iconOf(worst(problems)) ?? new vscode.ThemeIcon(origin === 'team' ? 'library' : 'package');
  item.tooltip = tooltip([description, `${owner} · ${licence}`]);
  item.contextValue = `library.${origin}`;
  return item;
}

function fileItem({ file, library }: { file: LibraryFileNode; library: LibraryNode }): vscode.TreeItem {
  const { uri, name, snippets, description } = file;
  const item = new vscode.TreeItem(
    name,
    snippets.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = uri;
  const problems = problemsOf(file);
  item.description = described([snippets.length > 0 ? String(snippets.length) : '', counted(problems)]);
  item.iconPath = iconOf(worst(problems)) ?? new vscode.ThemeIcon('file');
  item.tooltip = tooltip([description, ...file.problems.map(({ message }) => message)]);
  item.contextValue = `file.${library.origin}`;
  if (snippets.length === 0)
    item.command = {
      command: 'inspectionReport.openSnippet',
      title: 'Open',
      arguments: [{ kind: 'file', library, file }],
    };
  return item;
}

function snippetItem(snippet: SnippetNode, file: LibraryFileNode): vscode.TreeItem {
  const { key, title, prefix, status, tags, range, problems, hiddenBy } = snippet;
  const item = new vscode.TreeItem(title);
  item.id = `${key}@${range.start.line}`;
  item.description = described([
    prefix[0] ?? '',
    status === 'approved' ? '' : status,
    hiddenBy ? 'hidden' : '',
    counted(problems),
  ]);
  item.iconPath = iconOf(worst(problems)) ?? icons[hiddenBy ? 'hidden' : status];
  item.tooltip = tooltip([
    `**${escaped(title)}**`,
    escaped([status, prefix.join(', '), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')),
    hiddenBy && escaped(hiddenBy.said),
    ...problems.map(({ message }) => escaped(message)),
  ]);
  item.accessibilityInformation = { label: [title, status, counted(problems)].filter(Boolean).join(', ') };
  item.contextValue = `snippet.${status === 'retired' || hiddenBy ? 'closed' : 'open'}`;
  item.command = {
    command: 'inspectionReport.openSnippet',
    title: 'Open',
    arguments: [{ kind: 'snippet', snippet, file }],
  };
  return item;
}

const icons = {
  approved: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  draft: new vscode.ThemeIcon('edit'),
  retired: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
  hidden: new vscode.ThemeIcon('eye-closed', new vscode.ThemeColor('disabledForeground')),
};

const problemsOf = ({ problems, snippets }: LibraryFileNode): readonly LibraryProblem[] => [
  ...problems,
  ...snippets.flatMap((snippet) => snippet.problems),
];

/** The gravest, as far as it should catch the eye. */
const worst = (problems: readonly LibraryProblem[]): 'error' | 'warning' | undefined =>
  (['error', 'warning'] as const).find((grave) => problems.some(({ severity }) => severity === grave));

const iconOf = (grave: 'error' | 'warning' | undefined): vscode.ThemeIcon | undefined =>
  grave && new vscode.ThemeIcon(grave, new vscode.ThemeColor(`list.${grave}Foreground`));

const counted = ({ length }: readonly LibraryProblem[]): string =>
  length === 0 ? '' : plural(length, 'problem');

const described = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

const tooltip = (parts: readonly (string | undefined)[]): vscode.MarkdownString =>
  new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));

/** Text in which Markdown must not read anything. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#&]/g, '\\$&');
