import * as vscode from 'vscode';

/** What the extension's `activate` returns; see client/src/extension.shared.ts. */
interface Api {
  state(): string;
  readonly previews: Panels;
  readonly comparisons: Panels;
  readonly versions: Panels;
  readonly facts: { of(uri: vscode.Uri): FactsPanel | undefined };
  readonly inspection: {
    getChildren(row?: object): object[];
    getTreeItem(row: object): vscode.TreeItem;
    readonly onDidChangeTreeData: vscode.Event<undefined>;
  };
  readonly libraries: { getChildren(row?: Row): Promise<Row[]>; getTreeItem(row: Row): vscode.TreeItem };
}

/** The open panels of a view. */
interface Panels {
  of(uri: vscode.Uri): Panel | undefined;
}

/** The form of a draft. */
interface FactsPanel {
  readonly shown: ShownFacts | undefined;
  readonly onDidShow: vscode.Event<ShownFacts>;
  readonly panel: vscode.WebviewPanel;
  write(id: string, value: string | undefined): Promise<void>;
}

/** A form that a page shows. */
export interface ShownFacts {
  readonly version: number;
  readonly form: {
    readonly locked?: { readonly message: string };
    readonly groups: readonly { readonly title: string; readonly fields: readonly ShownField[] }[];
  };
}

export interface ShownField {
  readonly id: string;
  readonly value: string;
  readonly findings: readonly { readonly message: string }[];
}

/** A row of the tree of libraries. */
interface Row {
  readonly kind: 'note' | 'library' | 'file' | 'snippet';
  readonly library: { readonly name: string; readonly origin: string };
  readonly file: { readonly snippets: readonly object[] };
}

/** What a page says that it shows. */
interface Shown {
  readonly version: number;
  readonly blocks: number;
  readonly marks: number;
  readonly preview: { readonly body: string; readonly stage?: string };
}

interface Panel {
  readonly shown: Shown | undefined;
  readonly onDidShow: vscode.Event<Shown>;
  readonly panel: vscode.WebviewPanel;
  update(): Promise<void>;
}

/** The extension under test. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('inspection-report.inspection-report-drafting');
  if (!found) throw new Error('The extension is not installed.');
  return found;
}

/** Fails with the message unless the value is true. The browser has no `node:assert`. */
export function assert(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both values are the same, written as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(left === right, `expected ${right}\n     got ${left}`);
}

/** The address of a file of the workspace that was opened for the tests. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

/** Opens a text that has no file, with the cursor where the text has `|`. */
export async function openText(language: string, marked: string): Promise<vscode.TextEditor> {
  const at = marked.indexOf('|');
  const content = marked.replace('|', '');
  const editor = await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language, content }),
  );
  const cursor = editor.document.positionAt(at < 0 ? content.length : at);
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** Our findings on a document. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'inspection-report');

/** The rule a finding comes from. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Waits until the findings on a document are as asked for; no longer than it takes, and 20 s at most. */
export function findingsUntil(
  uri: vscode.Uri,
  wanted: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return waitUntil({
    changed: vscode.languages.onDidChangeDiagnostics,
    read: () => findings(uri),
    wanted,
    stayed: (now) =>
      `The findings on ${uri.path} stayed: ${JSON.stringify(now.map((found) => `${ruleOf(found)}: ${found.message}`))}`,
  });
}

/** Whether a rule is among the findings. */
export const has =
  (rule: string) =>
  (diagnostics: vscode.Diagnostic[]): boolean =>
    diagnostics.some((diagnostic) => ruleOf(diagnostic) === rule);

/** Replaces the first occurrence of a text in an editor's document. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  assert(at >= 0, `"${from}" is not in the document.`);
  const range = new vscode.Range(
    editor.document.positionAt(at),
    editor.document.positionAt(at + from.length),
  );
  assert(await editor.edit((edit) => edit.replace(range, to)), 'The edit was refused.');
}

/** Waits until the preview of a draft, or its panel of another view, shows what is asked for; 20 s at most. */
export function shownUntil(
  uri: vscode.Uri,
  wanted: (shown: Shown) => boolean,
  panels: Panels = extension().exports.previews,
): Promise<Shown> {
  const panel = panels.of(uri);
  assert(panel, 'There is no panel.');
  return panelUntil(panel, wanted);
}

/** Waits until the form of a draft shows what is asked for. */
export function factsUntil(uri: vscode.Uri, wanted: (shown: ShownFacts) => boolean): Promise<ShownFacts> {
  const panel = extension().exports.facts.of(uri);
  assert(panel, 'There is no form.');
  return panelUntil(panel, wanted);
}

/** Waits until a panel shows what is asked for. */
export const panelUntil = <T>(
  panel: { readonly shown: T | undefined; readonly onDidShow: vscode.Event<T> },
  wanted: (shown: T) => boolean,
): Promise<T> =>
  waitUntil({
    changed: panel.onDidShow,
    read: () => panel.shown,
    wanted: (shown) => shown !== undefined && wanted(shown),
    stayed: (shown) => `The panel stayed at ${JSON.stringify(shown)?.slice(0, 600)}`,
  }) as Promise<T>;

interface Wait<T> {
  readonly changed: vscode.Event<unknown>;
  readonly read: () => T;
  readonly wanted: (now: T) => boolean;
  /** What to say if it does not come. */
  readonly stayed: (now: T) => string;
}

/** Waits until something that fires an event is as it is asked for; 20 s at most. */
export function waitUntil<T>({ changed, read, wanted, stayed }: Wait<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const now = read();
      if (!wanted(now)) return;
      listener.dispose();
      clearTimeout(late);
      resolve(now);
    };
    const listener = changed(look);
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(stayed(read())));
    }, 20_000);
    look();
  });
}
