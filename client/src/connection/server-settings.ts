import * as vscode from 'vscode';
import { rulePagesUri } from '../findings/rule-pages';

/** The prefix of the extension's settings; the client reads `inspectionReport.trace.server` by it. */
export const settingsPrefix = 'inspectionReport';

/**
 * The options that the server is started with, as its `ServerOptions` has them.
 * @param extension the folder of the extension
 */
export const initializationOptions = (extension: vscode.Uri): object => ({
  docs: rulePagesUri,
  // VS Code asks there whether to reopen or to save.
  encodingCommand: 'workbench.action.editor.changeEncoding',
  saveCommand: '_inspectionReport.saveWords',
  files: true,
  diagnostics: 'push',
  language: vscode.Uri.joinPath(extension, 'server/dist/language/').toString(),
  libraries: vscode.workspace.getConfiguration(settingsPrefix).get<readonly string[]>('libraries', []),
  yamlSyntaxElsewhere: hasYamlExtension(),
});

/** Calls back when an option has changed, which the server learns by a restart only. */
export function onInitializationOptionsChanged(listener: () => void): vscode.Disposable {
  let yamlSyntaxElsewhere = hasYamlExtension();
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(() => {
      if (yamlSyntaxElsewhere === hasYamlExtension()) return;
      yamlSyntaxElsewhere = !yamlSyntaxElsewhere;
      listener();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (restartingSettings.some((name) => event.affectsConfiguration(`${settingsPrefix}.${name}`)))
        listener();
    }),
  );
}

/** Settings that hold from the next start of the server. */
const restartingSettings = ['libraries', 'hints'];

/** True if hints are shown at their words. */
export const showsHints = (): boolean =>
  vscode.workspace.getConfiguration(settingsPrefix).get('hints.enabled', true);

/** True if the general YAML extension is installed: it reports YAML syntax in the same files, and once is enough. */
const hasYamlExtension = (): boolean => vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
