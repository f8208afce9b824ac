import * as vscode from 'vscode';
import type {
  LibrariesAnswer,
  LibraryFileNode,
  LibraryNode,
  LibraryProblem,
  LibrarySnippetNode,
} from '../../../server/src/lsp/snippets/snippet-requests';
import { treeTexts } from '../texts';
import type { SnippetServer } from './snippet-server';

/** A row of the tree. */
export type LibraryRow =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'library'; readonly library: LibraryNode }
  | { readonly kind: 'file'; readonly library: LibraryNode; readonly file: LibraryFileNode }
  | { readonly kind: 'snippet'; readonly file: LibraryFileNode; readonly snippet: LibrarySnippetNode };

/** The id of the view, as in the manifest. */
export const viewId = 'inspectionReport.libraries';

/** The tree “Snippet Libraries”: libraries, their files, their snippets with status and problems. */
export class LibraryTree implements vscode.TreeDataProvider<LibraryRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<LibraryRow>;

  constructor(private readonly server: SnippetServer) {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
  }

  /** Asks for everything again. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(row?: LibraryRow): Promise<LibraryRow[]> {
    if (!row) return this.#top();
    if (row.kind === 'library') {
      const { library } = row;
      return library.files.map((file) => ({ kind: 'file', library, file }));
    }
    if (row.kind !== 'file') return [];
    const { file } = row;
    return file.snippets.map((snippet) => ({ kind: 'snippet', file, snippet }));
  }

  async #top(): Promise<LibraryRow[]> {
    const answer: LibrariesAnswer | undefined = await this.server.libraries();
    // The view's welcome tells the person that checking has stopped.
    if (!answer) {
      this.#view.message = '';
      return [];
    }
    const hasTeamLibrary = answer.libraries.some(({ origin }) => origin === 'team');
    this.#view.message = hasTeamLibrary ? '' : treeTexts.noTeamLibrary;
    return [
      ...answer.problems.map((text): LibraryRow => ({ kind: 'note', text })),
      ...answer.libraries.map((library): LibraryRow => ({ kind: 'library', library })),
    ];
  }

  getTreeItem(row: LibraryRow): vscode.TreeItem {
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
  item.description = joinParts([
    version === '0' ? '' : version,
    origin === 'product' && owner !== name ? treeTexts.productOwn : '',
    problemCount(problems),
  ]);
  item.iconPath =
    iconOf(worstOf(problems)) ?? new vscode.ThemeIcon(origin === 'team' ? 'library' : 'package');
  item.tooltip = tooltipOf([description, `${owner} · ${licence}`]);
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
  item.description = joinParts([snippets.length > 0 ? String(snippets.length) : '', problemCount(problems)]);
  item.iconPath = iconOf(worstOf(problems)) ?? new vscode.ThemeIcon('file');
  item.tooltip = tooltipOf([description, ...file.problems.map(({ message }) => message)]);
  item.contextValue = `file.${library.origin}`;
  if (snippets.length === 0)
    item.command = {
      command: 'inspectionReport.openSnippet',
      title: treeTexts.open,
      arguments: [{ kind: 'file', library, file }],
    };
  return item;
}

function snippetItem(snippet: LibrarySnippetNode, file: LibraryFileNode): vscode.TreeItem {
  const { key, title, prefix, status, tags, range, problems, hiddenBy } = snippet;
  const item = new vscode.TreeItem(title);
  item.id = `${key}@${range.start.line}`;
  item.description = joinParts([
    prefix[0] ?? '',
    status === 'approved' ? '' : status,
    hiddenBy ? treeTexts.hidden : '',
    problemCount(problems),
  ]);
  item.iconPath = iconOf(worstOf(problems)) ?? icons[hiddenBy ? 'hidden' : status];
  item.tooltip = tooltipOf([
    `**${escapeMarkdown(title)}**`,
    escapeMarkdown([status, prefix.join(', '), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')),
    hiddenBy && escapeMarkdown(hiddenBy.message),
    ...problems.map(({ message }) => escapeMarkdown(message)),
  ]);
  item.accessibilityInformation = {
    label: [title, status, problemCount(problems)].filter(Boolean).join(', '),
  };
  item.contextValue = `snippet.${status === 'retired' || hiddenBy ? 'closed' : 'open'}`;
  item.command = {
    command: 'inspectionReport.openSnippet',
    title: treeTexts.open,
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

/** The worst severity that is marked by an icon. */
const worstOf = (problems: readonly LibraryProblem[]): 'error' | 'warning' | undefined =>
  (['error', 'warning'] as const).find((level) => problems.some(({ severity }) => severity === level));

const iconOf = (severity: 'error' | 'warning' | undefined): vscode.ThemeIcon | undefined =>
  severity && new vscode.ThemeIcon(severity, new vscode.ThemeColor(`list.${severity}Foreground`));

const problemCount = ({ length }: readonly LibraryProblem[]): string =>
  length === 0 ? '' : treeTexts.problems(length);

const joinParts = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

const tooltipOf = (parts: readonly (string | undefined)[]): vscode.MarkdownString =>
  new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));

/** Escapes everything that Markdown could read in a text. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#&]/g, '\\$&');
