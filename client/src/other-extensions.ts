import * as vscode from 'vscode';

/** Whether a general YAML extension reports YAML syntax in the same files: nobody wants each finding twice. */
export const yamlCheckedElsewhere = (): boolean =>
  vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
